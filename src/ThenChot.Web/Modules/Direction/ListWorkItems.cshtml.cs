using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Nhiệm vụ within reach: a group stands as one line, its copies open from it; filters, counts that add up, paged.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ListWorkItemsModel(AppDb db, DirectionAccess access, WorkItemRows items, Actor actor) : OfficePage
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

    public IReadOnlyList<WorkItemRow> Matching { get; private set; } = [];

    public WorkTally Tally { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public int Pages => Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);

    public bool MayGive => access.Own(DirectionPermissions.Assign).Count > 0 && !actor.IsVisitor;

    public bool HearsOfUnsolved => actor.Can(DirectionPermissions.Unsolved);

    public static IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Chưa hoàn thành", AnyOpen), new("Quá hạn (mọi mức)", AnyLate),
        .. Enum.GetValues<WorkState>().Select(s => new SelectListItem(WorkStatus.Label(s), s.ToString())),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = [.. Matching.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return await this.ListAsync<WorkItemRow>(
            new("nhiem-vu", "Nhiệm vụ"), Matching,
            new("Nhiệm vụ", 56, r => r.Title), new("Sản phẩm", 40, r => r.Item.Product), new("Nguồn giao", 24, r => WorkSources.Label(r.Item.Source)), new("Đơn vị chủ trì", 36, r => r.Whose),
            new("Người chịu trách nhiệm", 24, r => r.Item.IsGroup ? null : r.Accountable ?? "chưa phân công"), new("Ngày giao", 13, r => r.Item.AssignedOn),
            new("Hạn", 18, r => r.Reading.DueOn is { } due ? due : Deadline.Label(r.Item.DeadlineKind)), new("Còn (ngày)", 12, r => r.Reading.DaysLeft), new("Tình trạng", 22, r => r.StateLabel), new("Bước", 24, r => WorkSteps.Label(r.Step)));
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        // The copies of a group that is itself in reach stand behind their group's line.
        var reach = access.UnitsIn(DirectionPermissions.Read);
        var which = access.Readable().Where(i => i.Parent == null || !db.Set<WorkItem>().Any(p => p.Id == i.Parent && p.GroupName != null && reach.Contains(p.LeadUnit)));
        var rows = (await items.ReadAsync(which, Day, cancel)).Where(r => (Source is null || r.Item.Source == Source) && (Step is null || r.Step == Step)).ToList();
        Leads = [.. rows.Where(r => !r.Item.IsGroup).DistinctBy(r => r.Item.LeadUnit).OrderBy(r => r.Lead, StringComparer.CurrentCulture).Select(r => new SelectListItem(r.Lead, r.Item.LeadUnit.ToString()))];
        var chosen = rows.Where(r => Lead is null || (r.Item.LeadUnit == Lead && !r.Item.IsGroup)).ToList();
        Tally = WorkTally.Of([.. chosen.Select(r => r.Reading)], Day);
        Matching = [.. chosen.Where(Matches)];
    }

    private bool Matches(WorkItemRow row) => State switch
    {
        null or "" => true,
        AnyLate => row.Reading.IsLate,
        AnyOpen => !row.Reading.IsDone,
        _ => string.Equals(row.Reading.State.ToString(), State, StringComparison.Ordinal),
    };
}
