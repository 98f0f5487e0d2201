using Microsoft.Extensions.DependencyInjection.Extensions;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Duties.Calendar;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Duties.Reminding;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc phải làm: who must do what by when, for every module with cases; and the calendar their clocks run on.</summary>
public static class DutiesModule
{
    public const string SetDay = "duties.set-day";
    public const string ReadReminder = "duties.read-reminder";
    public const string SetReminder = "duties.set-reminder";
    public const string ShareCalendar = "duties.share-calendar";

    public static Module Module { get; } = new("duties")
    {
        Map = DutiesMap.Map,
        Services = services =>
        {
            services.AddScoped<WorkingDays>().AddScoped<DutyBook>().AddScoped<DutyRows>().AddSingleton<DutyKinds>()
                .AddScoped<IOpenWork, PersonalDuties>().AddScoped<IRestructuringConsequence, DutiesFollow>()
                .AddScoped<ICalendarSource, DutyCalendar>().AddScoped<CalendarBook>().AddScoped<IUnreadReminders, UnreadReminders>().AddSingleton<MailSettings>();
            services.TryAddTransient<IMailSender, SmtpMailSender>();
        },
        Permissions = [new Permission(DutyPermissions.Unsolved, "Nhận báo việc quá hạn mà cấp dưới chưa giải quyết xong"), new Permission(DutyPermissions.Calendar, "Xem lịch ngày làm việc; ở cấp thành phố: thêm ngày nghỉ, ngày làm bù")],
        Acts = [new ActKind(DutiesFollow.Followed, "Chuyển việc phải làm sang đơn vị tiếp nhận"), new ActKind(SetDay, "Thêm, bỏ ngày nghỉ, ngày làm bù"), new ActKind(ReadReminder, "Đọc thông báo"), new ActKind(SetReminder, "Thiết lập thông báo"), new ActKind(ShareCalendar, "Làm, bỏ liên kết lịch")],
        Navigation = [new NavItem("Việc phải làm", "/viec-phai-lam", "list-check", null, NavGroup.Desk, 2), new NavItem("Lịch", "/lich", "calendar", null, NavGroup.Desk, 3), new NavItem("Lịch ngày làm việc", "/quan-tri/ngay-lam-viec", "calendar-cog", DutyPermissions.Calendar, NavGroup.Administration, 4)],
        Desk = DutiesDesk.ItemsAsync,
        Jobs = [new DailyJob("duties.daily", RunDayAsync)],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal) { ["duty_day_setting"] = (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(DutyPermissions.Calendar)) },
    };

    /// <summary>One job, because each leans on the one before: with two nodes a letter would otherwise leave before the reminders it counts.</summary>
    private static async Task RunDayAsync(IServiceProvider services, CancellationToken cancel)
    {
        await DutiesFollow.RunAsync(services, cancel);
        await ReminderJob.RunAsync(services, cancel);
        await MailJob.RunAsync(services, cancel);
    }
}
