using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Life;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;
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

    public bool MayEdit => actor.CanIn(OrganizationPermissions.Edit, View.Path);

    public bool MayHandOver => actor.CanIn(OrganizationPermissions.Restructure, View.Path);

    public bool MayEditPeople => actor.CanIn(OrganizationPermissions.EditPeople, View.Path);

    public async Task<IActionResult> OnGetAsync(UnitId id, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().AsNoTracking().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery().FirstOrDefaultAsync(u => u.Id == id, cancel);
        if (unit is null || unit.IsAnnulled || !actor.CanIn(OrganizationPermissions.Read, unit.SeatOn(Today).Path))
        {
            return Gone();
        }

        var on = Tree ?? Day;
        var seat = unit.SeatOn(on);
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal, cancel);
        var chain = Tree is null ? await units.AtPathsAsync(seat.Path.Chain.SkipLast(1), on, cancel) : [];
        Other = Tree is { } other ? await others.ReadAsync(unit, Day, other, cancel) : null;
        var parents = Other?.Names ?? await units.NamesAsync(unit.Positions.Select(p => p.ParentId).OfType<UnitId>(), on, cancel);
        View = new Shown(
            unit.Id,
            unit.Code,
            unit.NameOn(on),
            kinds[unit.KindOn(on)],
            unit.Life,
            seat.Path,
            [.. chain.Where(u => actor.CanIn(OrganizationPermissions.Read, u.Path))],
            [.. unit.Names.Where(n => !n.Span.IsEmpty).OrderBy(n => n.From).Select(n => new Call(n.Name, kinds[n.Kind ?? unit.Kind], new DateSpan(n.From, n.To ?? unit.ClosedOn)))],
            [.. unit.Positions.Where(p => !p.Span.IsEmpty).OrderBy(p => p.From).Select(p => new Place(p.ParentId, p.ParentId is { } above ? parents.GetValueOrDefault(above) : null, p.Span))],
            await units.ChildrenAsync(id, on, cancel),
            Tree is null && actor.CanIn(OrganizationPermissions.ReadPeople, seat.Path) ? await PostsAsync(id, cancel) : null);
        Register = Tree is null ? await register.ReadAsync(id, unit.Life.LastDay is { } last && Day > last ? last : Day, cancel) : null;
        return Page();
    }

    private Task<List<Holder>> PostsAsync(UnitId id, CancellationToken cancel) => (
        from post in db.Set<Post>().AsNoTracking()
        where post.UnitId == id
        join person in db.Set<Person>() on post.PersonId equals person.Id
        orderby post.To == null ? 0 : 1, post.From descending, person.SortKey
        select new Holder(post.PersonId, person.FullName, post.Title, post.From, post.To)).Take(MostChildren).ToListAsync(cancel);

    public bool MayOpen(UnitId? unit) => View.Chain.Any(u => u.Id == unit);

    public sealed record Shown(
        UnitId Id, string Code, string Name, string Kind, DateSpan Life, TreePath Path, IReadOnlyList<UnitRef> Chain, IReadOnlyList<Call> Names,
        IReadOnlyList<Place> Places, IReadOnlyList<UnitRef> Children, IReadOnlyList<Holder>? Posts);

    /// <summary>What the unit was called and what it was, over a span.</summary>
    public sealed record Call(string Name, string Kind, DateSpan Span);

    public sealed record Place(UnitId? ParentId, string? Parent, DateSpan Span);

    public sealed record Holder(PersonId PersonId, string FullName, string Title, DateOnly From, DateOnly? To);
}
