using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Nhiệm vụ within reach: a group stands as one line, its copies open from it; filters, counts that add up, a page at a time, all in the database.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ListWorkItemsModel(AppDb db, DirectionAccess access, WorkItemRows items, UnitDirectory units, Actor actor) : OfficePage
{
    /// <summary>The filter value of everything late, whatever the degree.</summary>
    public const string AnyLate = "qua-han";

    /// <summary>The filter value of everything not done.</summary>
    public const string AnyOpen = "chua-xong";

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public WorkStep? Step { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public WorkSource? Source { get; set; }

    [BindProperty(SupportsGet = true, Name = "chu-tri")]
    public UnitId? Lead { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<WorkItemRow> View { get; private set; } = [];

    /// <summary>How many lines the filter leaves, on all pages.</summary>
    public int Count { get; private set; }

    public WorkTally Tally { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public bool MayGive => access.Own(DirectionPermissions.Assign).Count > 0 && !actor.IsVisitor;

    public bool HearsOfUnsolved => actor.Can(DirectionPermissions.Unsolved);

    public static IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Chưa hoàn thành", AnyOpen), new("Quá hạn (mọi mức)", AnyLate),
        .. Enum.GetValues<WorkState>().Select(s => new SelectListItem(WorkStatus.Label(s), s.ToString())),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // The choice of units and the counts come from one reading of everything in reach.
        var counts = await Facts(all: true).GroupBy(f => new { f.LeadUnit, f.IsGroup, f.State, FellDue = f.DueOn <= Day })
            .Select(g => new { g.Key.LeadUnit, g.Key.IsGroup, g.Key.State, g.Key.FellDue, Count = g.Count() }).ToListAsync(cancel);
        var names = await units.NamesAsync(counts.Where(c => !c.IsGroup).Select(c => c.LeadUnit).Concat(Lead is { } asked ? [asked] : []), Day, cancel);
        Leads = [.. names.OrderBy(u => u.Value, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Value, u.Key.ToString()))];
        Tally = WorkTally.Of([.. counts.Where(c => Lead is null || (c.LeadUnit == Lead && !c.IsGroup)).GroupBy(c => (c.State, c.FellDue)).Select(g => ((WorkState)g.Key.State, g.Key.FellDue, g.Sum(c => c.Count)))]);
        Count = Tally.ByState.Where(s => Wanted(s.Key)).Sum(s => s.Value);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = await PieceAsync((PageNumber - 1) * PageSize, PageSize, cancel);
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<WorkItemRow>(
        new("nhiem-vu", "Nhiệm vụ"), AllAsync(cancel),
        new("Nhiệm vụ", 56, r => r.Title), new("Sản phẩm", 40, r => r.Item.Product), new("Nguồn giao", 24, r => WorkSources.Label(r.Item.Source)), new("Đơn vị chủ trì", 36, r => r.Whose),
        new("Người chịu trách nhiệm", 24, r => r.Item.IsGroup ? null : r.Accountable ?? "chưa phân công"), new("Ngày giao", 13, r => r.Item.AssignedOn),
        new("Hạn", 18, r => r.Reading.DueOn is { } due ? due : Deadline.Label(r.Item.DeadlineKind)), new("Còn (ngày)", 12, r => r.Reading.DaysLeft), new("Tình trạng", 22, r => r.StateLabel), new("Bước", 24, r => WorkSteps.Label(r.Step)));

    /// <summary>The copies of a group that is itself in reach stand behind their group's line.</summary>
    private IQueryable<WorkItemFact> Facts(bool all = false)
    {
        var reach = access.UnitsIn(DirectionPermissions.Read);
        var which = access.Readable().Where(i => i.Parent == null || !db.Set<WorkItem>().Any(p => p.Id == i.Parent && p.GroupName != null && reach.Contains(p.LeadUnit)));
        which = Source is { } source ? which.Where(i => i.Source == source) : which;
        which = Step is { } step ? which.AtStep(step, Day) : which;
        which = Lead is { } lead && !all ? which.Where(i => i.LeadUnit == lead && i.GroupName == null) : which;
        return WorkItemFacts.On(db, which, items.Alerts(Day), Day);
    }

    /// <summary>So many lines of the filtered list in its order: what is not done first, by its day.</summary>
    private async Task<IReadOnlyList<WorkItemRow>> PieceAsync(int from, int most, CancellationToken cancel)
    {
        var states = Enum.GetValues<WorkState>().Where(Wanted).Select(s => (int)s).ToList();
        var ids = await Facts().Where(f => states.Contains(f.State)).OrderBy(f => f.DoneOn != null).ThenBy(f => f.DueOn == null).ThenBy(f => f.DueOn).ThenByDescending(f => f.Id)
            .Skip(from).Take(most).Select(f => f.Id).ToListAsync(cancel);
        return ids.Count == 0 ? [] : await items.ReadAsync(db.Set<WorkItem>().Where(i => ids.Contains(i.Id)), Day, cancel);
    }

    private async IAsyncEnumerable<WorkItemRow> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var (from, left) = (0, true); left; from += ListSheet.Piece)
        {
            var piece = await PieceAsync(from, ListSheet.Piece, cancel);
            foreach (var row in piece)
            {
                yield return row;
            }

            left = piece.Count == ListSheet.Piece;
        }
    }

    private bool Wanted(WorkState state) => State switch
    {
        null or "" => true,
        AnyLate => state is WorkState.Late or WorkState.SeriouslyLate,
        AnyOpen => state is not (WorkState.DoneOnTime or WorkState.DoneLate or WorkState.DoneUndated),
        _ => string.Equals(state.ToString(), State, StringComparison.Ordinal),
    };
}
