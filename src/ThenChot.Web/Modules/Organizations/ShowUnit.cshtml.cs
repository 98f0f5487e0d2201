using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Một đơn vị: names and places over time, who is below, who holds which office.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ShowUnitModel(AppDb db, UnitDirectory units, RegisterSummaries register, Actor actor) : OfficePage
{
    public const int MostChildren = 200;

    public Shown View { get; private set; } = null!;

    public RegisterSummary Register { get; private set; } = null!;

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

        var seat = unit.SeatOn(Day);
        var kindCode = unit.KindOn(Day);
        var kind = await db.Set<UnitKind>().AsNoTracking().Where(k => k.Code == kindCode).Select(k => k.Name).FirstAsync(cancel);
        var chain = await units.AtPathsAsync(seat.Path.Chain.SkipLast(1), Day, cancel);
        var parents = await units.NamesAsync(unit.Positions.Select(p => p.ParentId).OfType<UnitId>(), Day, cancel);
        var posts = await (
            from post in db.Set<Post>().AsNoTracking()
            where post.UnitId == id
            join person in db.Set<Person>() on post.PersonId equals person.Id
            orderby post.To == null ? 0 : 1, post.From descending, person.SortKey
            select new Holder(post.PersonId, person.FullName, post.Title, post.From, post.To)).Take(MostChildren).ToListAsync(cancel);
        View = new Shown(
            unit.Id,
            unit.Code,
            unit.NameOn(Day),
            kind,
            unit.Life,
            seat.Path,
            [.. chain.Where(u => actor.CanIn(OrganizationPermissions.Read, u.Path))],
            [.. unit.Names.Where(n => !n.Span.IsEmpty).OrderBy(n => n.From)],
            [.. unit.Positions.Where(p => !p.Span.IsEmpty).OrderBy(p => p.From).Select(p => new Place(p.ParentId, p.ParentId is { } above ? parents.GetValueOrDefault(above) : null, p.Span))],
            await units.ChildrenAsync(id, Day, cancel),
            actor.CanIn(OrganizationPermissions.ReadPeople, seat.Path) ? posts : null);
        Register = await register.ReadAsync(id, unit.Life.LastDay is { } last && Day > last ? last : Day, cancel);
        return Page();
    }

    public bool MayOpen(UnitId? unit) => View.Chain.Any(u => u.Id == unit);

    public sealed record Shown(
        UnitId Id, string Code, string Name, string Kind, DateSpan Life, TreePath Path, IReadOnlyList<UnitRef> Chain, IReadOnlyList<UnitName> Names,
        IReadOnlyList<Place> Places, IReadOnlyList<UnitRef> Children, IReadOnlyList<Holder>? Posts);

    public sealed record Place(UnitId? ParentId, string? Parent, DateSpan Span);

    public sealed record Holder(PersonId PersonId, string FullName, string Title, DateOnly From, DateOnly? To);
}
