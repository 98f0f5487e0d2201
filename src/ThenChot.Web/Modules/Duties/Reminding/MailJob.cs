using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>Thư mỗi sáng: a number and a link, nothing that says about whom or what. To those who asked for it and were told something new since the last one.</summary>
internal sealed class MailJob(AppDb db, MailSettings settings, IMailSender sender, RoleHolders holders, WorkingDay day, ILogger<MailJob> log)
{
    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => ActivatorUtilities.CreateInstance<MailJob>(services).RunAsync(cancel);

    private async Task RunAsync(CancellationToken cancel)
    {
        if (!settings.IsSet)
        {
            return;
        }

        var today = day.Today;
        var letters = await (
            from setting in db.Set<ReminderSetting>().AsNoTracking()
            where setting.Mail != null && holders.On(today).Any(h => h.AccountId == setting.AccountId)
            where !db.Set<ReminderMail>().Any(m => m.AccountId == setting.AccountId && m.On >= today)
            let last = db.Set<ReminderMail>().Where(m => m.AccountId == setting.AccountId).Max(m => (DateOnly?)m.On)
            where db.Set<Reminder>().Any(r => r.AccountId == setting.AccountId && r.ReadAt == null && (last == null || r.RaisedOn > last))
            select new { setting.AccountId, setting.Mail, Unread = db.Set<Reminder>().Count(r => r.AccountId == setting.AccountId && r.ReadAt == null) }).ToListAsync(cancel);
        foreach (var letter in letters)
        {
            db.Add(new ReminderMail { AccountId = letter.AccountId, On = today });
            await db.SaveChangesAsync(cancel);
            try
            {
                await sender.SendAsync(letter.Mail!, $"Then Chốt: {letter.Unread} thông báo chưa đọc", $"Đồng chí có {letter.Unread} thông báo chưa đọc.\r\nMở: {settings.PublicUrl}/thong-bao-cua-toi\r\n\r\nThư tự động, không có nội dung công việc. Đổi thiết lập: {settings.PublicUrl}/thong-bao-cua-toi/thiet-lap\r\n", cancel);
            }
            catch (System.Net.Mail.SmtpException failure)
            {
                log.LogWarning(failure, "A letter did not leave; the reminders stay in the office, the next letter goes tomorrow.");
            }
        }
    }
}
