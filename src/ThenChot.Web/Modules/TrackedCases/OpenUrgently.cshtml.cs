using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Mở khẩn cấp: somebody outside the circle asks with a reason, two others confirm, and the list is open for some hours to be read.</summary>
[Demand(TrackedPermissions.Count)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OpenUrgentlyModel(AppDb db, TrackedReach reach, TrackedRules rules, Actor actor) : OfficePage
{
    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<UrgentOpening> View { get; private set; } = [];

    public int Hours => rules.On(Today).Settings.UrgentHours;

    public bool Confirms => reach.KeepsCircle;

    public PersonId Me => actor.PersonId ?? default;

    public async Task<IActionResult> OnGetAsync()
    {
        if (actor.IsVisitor)
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    [Writes("tracked.ask-urgent")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (actor.IsVisitor || actor.PersonId is not { } me)
        {
            return Gone();
        }

        var (now, since) = (Now, Now.AddHours(-Hours));
        if ((await reach.DoorAsync(cancel)).IsInside || await db.Set<UrgentOpening>().AnyAsync(u => u.PersonId == me && u.ClosedAt == null && u.SecondAt == null && u.AskedAt > since, cancel))
        {
            return await RefusedAsync(TrackedRefusals.InsideAlready);
        }

        if (!UrgentOpening.Ask(me, actor.Name, Because, now).TryGet(out var made, out var why))
        {
            return await RefusedAsync("Because", why);
        }

        db.Add(made);
        return Done("Đã đề nghị; chờ hai người xác nhận.", "/vu-an/khan-cap");
    }

    [Writes("tracked.confirm-urgent")]
    public Task<IActionResult> OnPostXacNhanAsync(UrgentOpeningId opening, CancellationToken cancel) =>
        StepAsync(opening, found => Confirms && actor.PersonId is { } me ? found.Confirm(me, actor.Name, Hours, Now) : TrackedRefusals.OwnOpening, "Đã xác nhận.", cancel);

    [Writes("tracked.close-urgent")]
    public Task<IActionResult> OnPostDongAsync(UrgentOpeningId opening, CancellationToken cancel) => StepAsync(opening, found => found.Close(Now), "Đã đóng.", cancel);

    /// <summary>Whoever keeps the circle sees every request, everybody else their own.</summary>
    protected override async Task LoadAsync()
    {
        var (me, all) = (Me, Confirms);
        View = await db.Set<UrgentOpening>().AsNoTracking().Where(u => all || u.PersonId == me).OrderByDescending(u => u.AskedAt).ThenBy(u => u.Id).Take(50).ToListAsync();
    }

    private async Task<IActionResult> StepAsync(UrgentOpeningId opening, Func<UrgentOpening, Refusal?> step, string message, CancellationToken cancel)
    {
        var (me, all) = (Me, Confirms);
        if (actor.IsVisitor || await db.Set<UrgentOpening>().FirstOrDefaultAsync(u => u.Id == opening && (all || u.PersonId == me), cancel) is not { } found)
        {
            return Gone();
        }

        return step(found) is { } refusal ? await RefusedAsync(refusal) : Done(message, "/vu-an/khan-cap");
    }
}
