using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Life;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Một đơn vị: names and places over time, who is below, who holds which office.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ShowUnitModel(AppDb db, UnitDirectory units, RegisterSummaries register, OtherDayUnits others, Actor actor) : OfficePage
{
    public const int MostChildren = 200;

    public Shown View { get; private set; } = null!;

    /// <summary>Read on the tree of this day; null: of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    /// <summary>Null on another day's tree, where the page tells of the lineage instead.</summary>
    public RegisterSummary? Register { get; private set; }

    /// <summary>Which units of the other day stand for this one; null on the working day.</summary>
    public OtherDay? Other { get; private set; }

    public string TreePart => TreeChoiceTagHelper.Part(Tree);

    public bool MayEdit => actor.CanIn(OrganizationPermissions.Edit, View.RightPath);

    public bool MayHandOver => actor.CanIn(OrganizationPermissions.Restructure, View.RightPath);

    public bool MayEditPeople => actor.CanIn(OrganizationPermissions.EditPeople, View.RightPath);

    public async Task<IActionResult> OnGetAsync(UnitId id, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().AsNoTracking().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery().FirstOrDefaultAsync(u => u.Id == id, cancel);
        if (unit is null || unit.IsAnnulled || !actor.CanIn(OrganizationPermissions.Read, unit.SeatOn(Today).Path))
        {
            return Gone();
        }

        var on = Tree ?? Day;
        var seat = unit.SeatOn(on);
        var rights = unit.SeatOn(Today).Path;
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal, cancel);
        var chain = Tree is null ? await units.AtPathsAsync(seat.Path.Chain.SkipLast(1), on, cancel) : [];
        var children = await units.ChildrenAsync(id, on, cancel);
        var reached = await units.ReachedAmongAsync([.. chain, .. children], actor.ScopeOf(OrganizationPermissions.Read), on, Today, cancel);
        Other = Tree is { } other ? await others.ReadAsync(unit, Day, other, cancel) : null;
        var parents = Other?.Names ?? await units.NamesAsync(unit.Positions.Select(p => p.ParentId).OfType<UnitId>(), on, cancel);
        View = new Shown(
            unit.Id,
            unit.Code,
            unit.NameOn(on),
            kinds[unit.KindOn(on)],
            unit.Life,
            rights,
            [.. chain.Where(u => reached.Contains(u) && (on != Today || actor.CanIn(OrganizationPermissions.Read, u.Path)))],
            [.. unit.Names.Where(n => !n.Span.IsEmpty).OrderBy(n => n.From).Select(n => new Call(n.Name, kinds[n.Kind ?? unit.Kind], new DateSpan(n.From, n.To ?? unit.ClosedOn)))],
            [.. unit.Positions.Where(p => !p.Span.IsEmpty).OrderBy(p => p.From).Select(p => new Place(p.ParentId, p.ParentId is { } above ? parents.GetValueOrDefault(above) : null, p.Span))],
            [.. children.Where(reached.Contains)],
            Tree is null && actor.CanIn(OrganizationPermissions.ReadPeople, rights) ? await PostsAsync(id, cancel) : null);
        Register = Tree is null ? await register.ReadAsync(id, unit.Life.LastDay is { } last && Day > last ? last : Day, cancel) : null;
        return Page();
    }

    private Task<List<Holder>> PostsAsync(UnitId id, CancellationToken cancel) => (
        from post in db.Set<Post>().AsNoTracking()
        where post.UnitId == id && (post.To == null || post.From < post.To)
        join person in db.Set<Person>() on post.PersonId equals person.Id
        orderby post.To == null ? 0 : 1, post.From descending, person.SortKey
        select new Holder(post.PersonId, person.FullName, post.Title, post.From, post.To)).Take(MostChildren).ToListAsync(cancel);

    public bool MayOpen(UnitId? unit) => View.Chain.Any(u => u.Id == unit);

    public sealed record Shown(
        UnitId Id, string Code, string Name, string Kind, DateSpan Life, TreePath RightPath, IReadOnlyList<UnitRef> Chain, IReadOnlyList<Call> Names,
        IReadOnlyList<Place> Places, IReadOnlyList<UnitRef> Children, IReadOnlyList<Holder>? Posts);

    /// <summary>What the unit was called and what it was, over a span.</summary>
    public sealed record Call(string Name, string Kind, DateSpan Span);

    public sealed record Place(UnitId? ParentId, string? Parent, DateSpan Span);

    public sealed record Holder(PersonId PersonId, string FullName, string Title, DateOnly From, DateOnly? To);
}
