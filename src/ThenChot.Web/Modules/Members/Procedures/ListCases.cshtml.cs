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

    /// <summary>Words of the name, with or without marks.</summary>
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Name { get; set; }

    /// <summary>The code of a cell, on either side of a transfer.</summary>
    [BindProperty(SupportsGet = true, Name = "chi-bo")]
    public string? CellCode { get; set; }

    /// <summary>A code was given and names no unit within reach.</summary>
    public bool IsCellUnknown { get; private set; }

    /// <summary>Only what the actor's own units must do now.</summary>
    [BindProperty(SupportsGet = true, Name = "cua-toi")]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<CaseRow> View { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool IsDemo { get; private set; }

    public bool MayOpen => actor.Can(MemberPermissions.Procedures) && !actor.IsVisitor;

    public bool MayPlace => actor.Can(MemberPermissions.Edit) && !actor.IsVisitor;

    public bool IsFiltered => Kind is not null || !string.IsNullOrEmpty(State) || Mine || !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(CellCode);

    private UnitId? Cell { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await CellAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, 1_000);
        var rows = await RowsAsync(InOrder(Lines()).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1), cancel);
        (View, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await CellAsync(cancel);
        return await SheetAsync(cancel);
    }

    private Task<IActionResult> SheetAsync(CancellationToken cancel) => this.ListAsync<CaseRow>(
        new("thu-tuc-dang-vien", "Thủ tục về đảng viên") { Personal = true, ReadOn = Today },
        ListSheet.InPiecesAsync(InOrder(Lines()).Select(l => l.Case.Id), ids => RowsAsync(Lines().Where(l => ids.Contains(l.Case.Id)), cancel), r => r.Case.Id, cancel),
        new("Họ và tên", 30, r => r.FullName), new("Thủ tục", 40, r => CaseWords.Name(r.Case.Kind)), new("Chi bộ", 40, r => r.Cell), new("Bước", 50, r => r.StepName),
        new("Đang ở", 40, r => r.Holder), new("Hạn", 14, r => r.Case.DueOn), new("Tình trạng", 20, r => CaseWords.State(r.Case, Today)));

    private async Task CellAsync(CancellationToken cancel)
    {
        Cell = string.IsNullOrWhiteSpace(CellCode) ? null : (await units.FindReachedByCodeAsync(CellCode, Today, actor.ScopeOf(MemberPermissions.Read), Today, cancel))?.Id;
        IsCellUnknown = Cell is null && !string.IsNullOrWhiteSpace(CellCode);
    }

    private IQueryable<Line> Lines()
    {
        var own = actor.Grants.Where(g => g.Permissions.Contains(MemberPermissions.Procedures)).Select(g => g.Unit).ToList();
        var cases = reach.Readable().Where(c => State == Closed ? c.ClosedOn != null : c.ClosedOn == null);
        cases = Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
        cases = State == Late ? cases.Where(c => c.DueOn < Today) : cases;
        cases = Mine ? cases.Where(c => own.Contains(c.HolderId)) : cases;
        cases = IsCellUnknown ? cases.Where(_ => false) : Cell is { } cell ? cases.Where(c => c.CellId == cell || c.ToCellId == cell) : cases;
        var words = VietnameseText.SearchKey(Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var persons = words.Aggregate(people.Lines(), (lines, word) => lines.Where(p => p.SearchKey.Contains(word)));
        return cases.Join(persons, of => of.PersonId, person => person.Id, (of, person) => new Line { Case = of, FullName = person.FullName, SortKey = person.SortKey });
    }

    private static IQueryable<Line> InOrder(IQueryable<Line> lines) =>
        lines.OrderBy(l => l.Case.DueOn == null).ThenBy(l => l.Case.DueOn).ThenByDescending(l => l.Case.ClosedOn).ThenBy(l => l.SortKey).ThenBy(l => l.Case.Id);

    private async Task<IReadOnlyList<CaseRow>> RowsAsync(IQueryable<Line> lines, CancellationToken cancel)
    {
        var found = await lines.ToListAsync(cancel);
        var names = await units.NamesAsync(found.SelectMany(f => new[] { f.Case.CellId, f.Case.HolderId }), Today, cancel);
        return [.. found.Select(f => new CaseRow(f.Case, f.FullName, names[f.Case.CellId], names[f.Case.HolderId], rules.Of(f.Case.RuleId, f.Case.Kind).Step(f.Case.Step)!.Name))];
    }

    private sealed class Line
    {
        public MemberCase Case { get; init; } = null!;

        public string FullName { get; init; } = "";

        public string SortKey { get; init; } = "";
    }
}
