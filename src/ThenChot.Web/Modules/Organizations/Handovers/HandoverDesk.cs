using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Handovers;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Open work of the giver; a null source: it is recorded in the minutes alone.</summary>
public sealed record HeldWork(OpenWork Work, IOwnedWork? Source);

/// <summary>Who hands over, what lies open with them, and who may take it.</summary>
public sealed class HandoverDesk(AppDb db, UnitReach units, PeopleReach people, IEnumerable<IOpenWork> sources, WorkingDay day, Actor actor)
{
    /// <summary>Null when neither names a unit or person within the actor's reach.</summary>
    public async Task<HandoverGiver?> GiverAsync(UnitId? unit, PersonId? person, CancellationToken cancel)
    {
        if (unit is { } id)
        {
            return await units.FindAsync(id, OrganizationPermissions.Restructure, cancel) is { } found ? new HandoverGiver(id, null, found.Name, found.Path) : null;
        }

        var scope = actor.ScopeOf(OrganizationPermissions.Restructure);
        var one = person is { } wanted
            ? await people.Within(scope, day.Today).AsNoTracking().Where(p => p.Id == wanted).Select(p => new
            {
                p.Id,
                p.FullName,
                Path = (from post in db.Set<Post>()
                        where post.PersonId == p.Id
                        join position in db.Set<UnitPosition>() on post.UnitId equals position.UnitId
                        where position.To == null || position.From < position.To
                        orderby post.From descending, position.From descending
                        select position.Path).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancel)
            : null;
        if (one is null)
        {
            return null;
        }

        return new HandoverGiver(null, one.Id, one.FullName, one.Path is null ? scope.Paths[0] : TreePath.Parse(one.Path));
    }

    public async Task<IReadOnlyList<HeldWork>> WorkAsync(HandoverGiver giver, CancellationToken cancel)
    {
        var work = new List<HeldWork>();
        foreach (var source in sources)
        {
            var open = giver.Unit is { } unit ? await source.OfUnitAsync(unit, cancel) : await source.OfPersonAsync(giver.Person!.Value, cancel);
            work.AddRange(open.Select(one => new HeldWork(one, one.IsOwned ? source as IOwnedWork : null)));
        }

        return work;
    }

    /// <summary>Whom each typed code (of a unit) or name (of a person) means; unknown and ambiguous ones are left out. One query.</summary>
    public async Task<IReadOnlyDictionary<string, HandoverReceiver>> ReceiversAsync(HandoverGiver giver, IEnumerable<string> typed, CancellationToken cancel)
    {
        var today = day.Today;
        if (giver.Unit is not null)
        {
            var codes = typed.Select(UnitCode.Key).Distinct(StringComparer.Ordinal).ToList();
            var found = await (
                from unit in db.Set<Unit>().AsNoTracking()
                where codes.Contains(unit.CodeKey) && (unit.ClosedOn == null || unit.ClosedOn > today)
                join name in db.Set<UnitName>() on unit.Id equals name.UnitId
                where name.To == null
                select new { unit.Id, unit.CodeKey, name.Name }).ToListAsync(cancel);
            return found.ToDictionary(unit => unit.CodeKey, unit => new HandoverReceiver(unit.Id, null, unit.Name), StringComparer.Ordinal);
        }

        var names = typed.Select(VietnameseText.SearchKey).Distinct(StringComparer.Ordinal).ToList();
        var persons = await people.Within(actor.ScopeOf(OrganizationPermissions.Restructure), today).AsNoTracking().Where(p => names.Contains(p.SearchKey)).ToListAsync(cancel);
        return persons.GroupBy(p => p.SearchKey, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => new HandoverReceiver(null, group.Single().Id, group.Single().FullName), StringComparer.Ordinal);
    }

    public static string KeyOf(HandoverGiver giver, string typed)
    {
        ArgumentNullException.ThrowIfNull(giver);
        return giver.Unit is null ? VietnameseText.SearchKey(typed) : UnitCode.Key(typed);
    }
}
