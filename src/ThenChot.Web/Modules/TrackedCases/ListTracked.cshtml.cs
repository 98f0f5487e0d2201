using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>One case of the list.</summary>
public sealed record TrackedRow(TrackedCaseId Id, string Code, TrackedKind Kind, DateOnly ListedOn, DateOnly? LeftOn, StageKind? Stage, DateOnly? StageDueOn, int OpenOpinions, int LateOpinions);

/// <summary>Vụ án, vụ việc theo dõi, chỉ đạo: the list for the circle, each reading kept; for others the numbers of the year and nothing else.</summary>
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ListTrackedModel(AppDb db, TrackedReach reach, TrackedRules rules, TrackedLog log, Installation installation, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "loai")]
    public TrackedKind? Kind { get; set; }

    /// <summary>Also those that have left.</summary>
    [BindProperty(SupportsGet = true, Name = "ca")]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<TrackedRow> View { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public TrackedDoor Door { get; private set; } = null!;

    public bool KeepsCircle => reach.KeepsCircle;

    public bool MayAsk => actor.Can(TrackedPermissions.Count) && !actor.IsVisitor;

    public bool IsDemo { get; private set; }

    public IReadOnlyList<string> NotHere => rules.On(Today).Settings.NotHere;

    /// <summary>Of the year of the working day: on the list before it, entered, left; on the list on the day.</summary>
    public (int Before, int Entered, int Left, int Now) Counts { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Door = await reach.DoorAsync(cancel);
        if (!Door.IsInside && !actor.Can(TrackedPermissions.Count))
        {
            return Gone();
        }

        IsDemo = await installation.IsDemoAsync(cancel);
        var (first, last) = (new DateOnly(Day.Year, 1, 1), Day);
        var counted = await db.Set<TrackedCase>().AsNoTracking().GroupBy(static _ => 1).Select(g => new
        {
            Before = g.Count(c => c.ListedOn < first && (c.LeftOn == null || c.LeftOn >= first)),
            Entered = g.Count(c => c.ListedOn >= first && c.ListedOn <= last),
            Left = g.Count(c => c.LeftOn >= first && c.LeftOn <= last),
            Now = g.Count(c => c.ListedOn <= last && (c.LeftOn == null || c.LeftOn > last)),
        }).SingleOrDefaultAsync(cancel);
        Counts = counted is null ? default : (counted.Before, counted.Entered, counted.Left, counted.Now);
        if (Door.IsInside)
        {
            await ReadAsync(last, cancel);
            await log.ReadAsync(null, Door.IsUrgent, cancel);
        }

        return Page();
    }

    private async Task ReadAsync(DateOnly last, CancellationToken cancel)
    {
        var (kind, all) = (Kind, All);
        var cases = reach.Readable().Where(c => c.ListedOn <= last && (all || c.LeftOn == null || c.LeftOn > last) && (kind == null || c.Kind == kind));
        var count = await cases.CountAsync(cancel);
        Pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var rows = await cases.OrderByDescending(c => c.ListedOn).ThenBy(c => c.Code).Skip((PageNumber - 1) * PageSize).Take(PageSize).Select(c => new
        {
            c.Id, c.Code, c.Kind, c.ListedOn, c.LeftOn,
            Stage = c.Stages.Where(s => s.BeganOn <= last && (s.EndedOn == null || s.EndedOn > last)).Select(s => (StageKind?)s.Stage).Max(),
            DueOn = c.Stages.Where(s => s.BeganOn <= last && (s.EndedOn == null || s.EndedOn > last)).Select(s => s.DueOn).Max(),
            Open = c.Opinions.Count(o => o.GivenOn <= last && (o.DoneOn == null || o.DoneOn > last)), Late = c.Opinions.Count(o => o.GivenOn <= last && (o.DoneOn == null || o.DoneOn > last) && o.DueOn < last),
        }).ToListAsync(cancel);
        View = rows.ConvertAll(r => new TrackedRow(r.Id, r.Code, r.Kind, r.ListedOn, r.LeftOn <= last ? r.LeftOn : null, r.Stage, r.DueOn, r.Open, r.Late));
    }
}
