using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>Thông báo của tôi: the newest first; reading them all is one button.</summary>
[SignedIn]
public sealed class ListRemindersModel(AppDb db, UnitDirectory units, DutyKinds kinds, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public int Unread { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Opens where it is done, and counts as read.</summary>
    [Writes(DutiesModule.ReadReminder)]
    public async Task<IActionResult> OnPostMoAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } reminder)
        {
            return Gone();
        }

        reminder.ReadAt ??= Now;
        return LocalRedirect(reminder.Url);
    }

    [Writes(DutiesModule.ReadReminder)]
    public async Task<IActionResult> OnPostHetAsync(CancellationToken cancel)
    {
        var now = Now;
        await Mine().Where(r => r.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), cancel);
        return Done("Đã đánh dấu đọc hết.", "/thong-bao-cua-toi");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var counts = await Mine().GroupBy(_ => 1).Select(g => new { All = g.Count(), Unread = g.Count(r => r.ReadAt == null) }).OrderBy(g => g.All).FirstOrDefaultAsync(cancel);
        Unread = counts?.Unread ?? 0;
        Pages = Math.Max(1, ((counts?.All ?? 0) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var rows = await Mine().AsNoTracking().Join(units.LastNames(Today), r => r.Unit, n => n.UnitId, (reminder, name) => new { reminder, name.Name })
            .OrderByDescending(r => r.reminder.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        View = [.. rows.Select(r => new Row(r.reminder.Id, kinds.LabelOf(r.reminder.Kind), r.reminder.Stage, r.Name, r.reminder.DueOn == DateOnly.MinValue ? null : r.reminder.DueOn, r.reminder.RaisedOn, r.reminder.FellOn, r.reminder.ReadAt is null))];
    }

    private IQueryable<Reminder> Mine()
    {
        var account = actor.IsVisitor ? Guid.Empty : actor.AccountId ?? Guid.Empty;
        return db.Set<Reminder>().Where(r => r.AccountId == account);
    }

    public sealed record Row(Guid Id, string Kind, ReminderStage Stage, string Unit, DateOnly? DueOn, DateOnly RaisedOn, DateOnly? FellOn, bool IsUnread);
}
