using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>A case as a line.</summary>
public sealed record CaseRow(MemberCase Case, string FullName, string Cell, string Holder, string StepName);

/// <summary>Thủ tục within reach: in progress first, the one due soonest on top.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListCasesModel(CaseReach reach, ProcedureRules rules, UnitDirectory units, PersonDirectory people, Installation installation, Actor actor) : OfficePage
{
    public const string Late = "qua-han";
    public const string Closed = "da-xong";

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "loai")]
    public ProcedureKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    /// <summary>Only what the actor's own units must do now.</summary>
    [BindProperty(SupportsGet = true, Name = "cua-toi")]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<CaseRow> View { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool IsDemo { get; private set; }

    public bool MayOpen => actor.Can(MemberPermissions.Procedures) && !actor.IsVisitor;

    public bool IsFiltered => Kind is not null || !string.IsNullOrEmpty(State) || Mine;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1_000);
        var rows = await ReadAsync(PageSize + 1, (PageNumber - 1) * PageSize, cancel);
        (View, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await this.ListAsync<CaseRow>(
        new("thu-tuc-dang-vien", "Thủ tục về đảng viên") { Personal = true }, await ReadAsync(int.MaxValue, 0, cancel),
        new("Họ và tên", 30, r => r.FullName), new("Thủ tục", 40, r => CaseWords.Name(r.Case.Kind)), new("Chi bộ", 40, r => r.Cell), new("Bước", 50, r => r.StepName),
        new("Đang ở", 40, r => r.Holder), new("Hạn", 14, r => r.Case.DueOn), new("Tình trạng", 20, r => CaseWords.State(r.Case, Today)));

    private async Task<IReadOnlyList<CaseRow>> ReadAsync(int take, int skip, CancellationToken cancel)
    {
        var own = actor.Grants.Where(g => g.Permissions.Contains(MemberPermissions.Procedures)).Select(g => g.Unit).ToList();
        var cases = reach.Readable().Where(c => State == Closed ? c.ClosedOn != null : c.ClosedOn == null);
        cases = Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
        cases = State == Late ? cases.Where(c => c.DueOn < Today) : cases;
        cases = Mine ? cases.Where(c => own.Contains(c.HolderId)) : cases;
        var found = await (
            from of in cases
            join person in people.Lines() on of.PersonId equals person.Id
            orderby of.DueOn == null, of.DueOn, of.ClosedOn descending, person.SortKey, of.Id
            select new { of, person.FullName }).Skip(skip).Take(take).ToListAsync(cancel);
        var names = await units.NamesAsync(found.SelectMany(f => new[] { f.of.CellId, f.of.HolderId }), Today, cancel);
        return [.. found.Select(f => new CaseRow(f.of, f.FullName, names[f.of.CellId], names[f.of.HolderId], rules.Of(f.of.RuleId, f.of.Kind).Step(f.of.Step)!.Name))];
    }
}
