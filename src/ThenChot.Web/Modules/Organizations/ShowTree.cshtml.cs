using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Life;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Cây tổ chức as an outline: only branches that were opened are read. With script a branch opens in place.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ShowTreeModel(UnitDirectory units, TreeCounts counts, Actor actor) : OfficePage
{
    public const int Most = 50;

    /// <summary>The unit whose branch is open.</summary>
    [BindProperty(SupportsGet = true, Name = "mo")]
    public UnitId? Open { get; set; }

    /// <summary>The branch is to be closed again.</summary>
    [BindProperty(SupportsGet = true, Name = "dong")]
    public bool Close { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    /// <summary>The tree of this day; null: of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    /// <summary>How many units of each kind stand below the tops on both days; empty on the working day.</summary>
    public IReadOnlyList<BothDays> Compared { get; private set; } = [];

    public IReadOnlyList<Node> View { get; private set; } = [];

    /// <summary>Null unless something is searched for.</summary>
    public IReadOnlyList<UnitRef>? Found { get; private set; }

    private DateOnly On => Tree ?? Day;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(OrganizationPermissions.Read);
        if (!string.IsNullOrWhiteSpace(Text))
        {
            Found = await units.SearchAsync(Text, scope, On, Today, Most, cancel: cancel);
            return Page();
        }

        var opened = Open is { } id ? await units.FindReachedAsync(id, On, scope, Today, cancel) : null;
        if (Open is not null && (opened is null || opened.ClosedOn <= On))
        {
            return Gone();
        }

        if (opened is not null && Request.Headers.ContainsKey("HX-Request"))
        {
            return Partial("_Branch", await BranchAsync([opened], Close ? [] : [opened.Id], cancel) is [var node] ? node : null);
        }

        var tops = await units.TopsAsync(scope, On, Today, cancel);
        var chain = opened is null ? tops.Count == 1 ? [tops[0].Path] : [] : opened.Path.Chain.Where(p => !Close || p != opened.Path).ToList();
        var ids = chain.Count == 0 ? [] : (await units.AtPathsAsync(chain, On, cancel)).Select(u => u.Id).ToHashSet();
        View = await BranchAsync(tops, ids, cancel);
        Compared = Tree is null ? [] : await CompareAsync(tops, scope, cancel);
        return Page();
    }

    /// <summary>What is searched for, or every unit of the scope in the order of the tree.</summary>
    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<UnitRef>(
        new("to-chuc", "Danh sách đơn vị"),
        ListSheet.InPiecesAsync(units.ReachedOn(Text, actor.ScopeOf(OrganizationPermissions.Read), On, Today), ids => units.FindManyAsync(ids, On, cancel), u => u.Id, cancel),
        new("Mã", 18, u => u.Code), new("Tên", 56, u => u.Name), new("Cấp", 8, u => u.Path.Level), new("Thành lập", 14, u => u.FoundedOn), new("Kết thúc hoạt động", 18, u => u.ClosedOn));

    private async Task<IReadOnlyList<BothDays>> CompareAsync(IReadOnlyList<UnitRef> tops, Scope scope, CancellationToken cancel)
    {
        Task<ILookup<string, KindCount>> CountAsync(IReadOnlyList<UnitRef> of, DateOnly day) => counts.BelowAsync([.. of.Where(top => !of.Any(other => other.Id != top.Id && top.Path.IsUnder(other.Path))).Select(top => (top.Path, top.Path.Value.Length))], day, cancel);
        var (now, other) = (await CountAsync(await units.TopsAsync(scope, Day, Today, cancel), Day), await CountAsync(tops, On));
        static int Sum(ILookup<string, KindCount> counted, string kind) => counted.SelectMany(group => group).Where(count => count.Kind == kind).Sum(count => count.Count);
        return [.. (await counts.KindsAsync(cancel)).Select(kind => new BothDays(kind.Name, Sum(now, kind.Code), Sum(other, kind.Code))).Where(row => row is not { Now: 0, Other: 0 })];
    }

    private async Task<List<Node>> BranchAsync(IReadOnlyList<UnitRef> tops, HashSet<UnitId> open, CancellationToken cancel)
    {
        var stood = await units.ChildrenOfAsync(open, On, cancel);
        var below = await units.ReachedAmongAsync(stood, actor.ScopeOf(OrganizationPermissions.Read), On, Today, cancel);
        var children = below.ToLookup(u => u.ParentId!.Value);
        var elsewhere = stood.Except(below).CountBy(u => u.ParentId!.Value).ToDictionary();
        var shown = tops.Concat(below).ToList();
        var beneath = await counts.BelowAsync([.. shown.Where(u => open.Contains(u.Id)).Select(u => (u.Path, u.Path.Value.Length + TreePath.SegmentLength)), .. tops.Select(u => (u.Path, u.Path.Value.Length))], On, cancel);
        var kinds = await counts.KindsAsync(cancel);
        return [.. tops.Select(Make)];

        Node Make(UnitRef unit) => new(unit, TreeChoiceTagHelper.Part(Tree), Counts(unit), open.Contains(unit.Id), open.Contains(unit.Id) ? [.. children[unit.Id].Select(Make)] : [], elsewhere.GetValueOrDefault(unit.Id));

        string Counts(UnitRef unit) => string.Join(", ", kinds.Join(beneath[unit.Path.Value], kind => kind.Code, count => count.Kind, (kind, count) => $"{VietnameseFormat.Number(count.Count)} {LowerFirst(kind.Name)}", StringComparer.Ordinal));

        static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Units of one kind on the working day and on the other.</summary>
    public sealed record BothDays(string Kind, int Now, int Other);

    /// <summary>A line of the outline; <paramref name="Kept"/> keeps the day of the tree in its addresses; <paramref name="Beneath"/> says how many units of each kind stand below, empty for none; <paramref name="Elsewhere"/> how many that stood directly below are now out of the reader's reach.</summary>
    public sealed record Node(UnitRef Unit, string Kept, string Beneath, bool IsOpen, IReadOnlyList<Node> Children, int Elsewhere)
    {
        public bool HasChildren => Beneath.Length > 0;
    }
}
