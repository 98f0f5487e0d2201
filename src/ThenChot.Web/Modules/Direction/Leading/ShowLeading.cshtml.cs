using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Direction.Leading;

/// <summary>Trang lãnh đạo: what needs a decision, what is late and whose, sudden changes, targets at risk; on one screen and one A4.</summary>
[Demand(DirectionPermissions.Lead)]
public sealed class ShowLeadingModel(LeadingDesk desk, WorkItemRows items, FigureJumps jumps, ProgrammeReader programmes) : OfficePage
{
    public const int Shown = 8;

    private const string Portfolio = "phu-trach";

    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Look { get; set; }

    public bool IsMine => Look == Portfolio;

    public IReadOnlyList<WorkItemRow> ToDecide { get; private set; } = [];

    public IReadOnlyList<DutyToSign> ToSign { get; private set; } = [];

    public IReadOnlyList<WorkItemRow> Late { get; private set; } = [];

    public IReadOnlyList<FigureJump> Jumps { get; private set; } = [];

    public IReadOnlyList<TargetView> AtRisk { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (desk.Unit is not { } unit)
        {
            return Gone();
        }

        var pressing = desk.Pressing(unit);
        var rows = await items.ReadAsync(IsMine ? desk.OnlyMine(pressing) : pressing, Today, cancel);
        ToDecide = [.. rows.Where(r => r.Item.Assigner == unit && (r.Item.PendingCompletion is not null || r.Item.PendingExtension is not null))];
        Late = [.. rows.Where(r => r.IsUnsolved).OrderByDescending(r => r.DaysLate)];
        ToSign = await desk.ToSignAsync(unit, cancel);
        if (!IsMine)
        {
            Jumps = await jumps.ReadAsync(unit, Day, Shown, cancel);
            AtRisk = await programmes.AtRiskAsync(Day, cancel);
        }

        return Page();
    }
}
