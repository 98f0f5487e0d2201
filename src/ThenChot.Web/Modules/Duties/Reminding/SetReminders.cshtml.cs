using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>Thiết lập thông báo: kinds one does not want to hear of, and the address of a daily mail.</summary>
[SignedIn]
public sealed class SetRemindersModel(AppDb db, DutyKinds kinds, MailSettings mail, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<DutyKind> View { get; private set; } = [];

    /// <summary>False: this installation sends no mail.</summary>
    public bool SendsMail => mail.IsSet;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (actor.IsVisitor)
        {
            return Gone();
        }

        var setting = await MineAsync(cancel);
        In = new Input { Mail = setting?.Mail, Muted = [.. setting?.MutedKinds ?? []] };
        await LoadAsync();
        return Page();
    }

    [Writes(DutiesModule.SetReminder)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (actor is not { AccountId: { } account, IsVisitor: false })
        {
            return Gone();
        }

        var setting = await MineAsync(cancel);
        if (setting is null)
        {
            setting = ReminderSetting.For(account);
            db.Add(setting);
        }

        if (setting.Set(In.Muted.Where(code => kinds.All.Any(k => k.Code == code)), SendsMail ? In.Mail : setting.Mail) is { } refusal)
        {
            return await RefusedAsync("In.Mail", refusal);
        }

        return Done("Đã lưu thiết lập thông báo.", "/thong-bao-cua-toi");
    }

    protected override Task LoadAsync()
    {
        View = [.. kinds.All.OrderBy(k => k.Label, StringComparer.Create(new("vi-VN"), ignoreCase: true))];
        return Task.CompletedTask;
    }

    private Task<ReminderSetting?> MineAsync(CancellationToken cancel)
    {
        var account = actor.AccountId;
        return db.Set<ReminderSetting>().FirstOrDefaultAsync(s => s.AccountId == account, cancel);
    }

    public sealed class Input
    {
        public string? Mail { get; set; }

        public List<string> Muted { get; set; } = [];
    }
}
