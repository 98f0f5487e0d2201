using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What a page about a figure looks at.</summary>
public sealed record Sight(UnitRef Unit, FigureQuery Query);

/// <summary>Reads unit and days from the address (don-vi, tu, den), within what the actor may read.</summary>
public sealed class FigureSight(UnitDirectory units, Actor actor, WorkingDay days)
{
    /// <summary>Without a unit: the topmost the actor may read, or before it was founded the one it succeeds. Without days: from the beginning of the year before last to the working day. With a tree the unit is one of that tree. Null: not there or not theirs.</summary>
    public async Task<Sight?> ResolveAsync(string? unit, DateOnly? from, DateOnly? to, DateOnly day, CancellationToken cancel, DateOnly? tree = null)
    {
        var asOf = to ?? day;
        var on = tree ?? asOf;
        var found = unit is { Length: > 0 } ? await FindAsync(unit, on, cancel) : await TopAsync(on, cancel);
        return found is null
            ? null
            : new(found, new(found.Id, from ?? new DateOnly(asOf.Year - 2, 1, 1), asOf));
    }

    /// <summary>Of these units those whose figures the actor may open today; a unit that was handed over since is not among them.</summary>
    public async Task<IReadOnlySet<UnitId>> OpeningAsync(IEnumerable<UnitId> asked, CancellationToken cancel)
    {
        var ids = asked.Distinct().ToList();
        return (await units.Reached(Scope, days.Today).Where(id => ids.Contains(id)).ToListAsync(cancel)).ToHashSet();
    }

    private Scope Scope => actor.ScopeOf(FigurePermissions.Read);

    /// <summary>A unit that stands in the actor's reach today, wherever it stood on the day that is read.</summary>
    private Task<UnitRef?> FindAsync(string unit, DateOnly asOf, CancellationToken cancel) => Guid.TryParse(unit, out var id)
        ? units.FindReachedAsync(new UnitId(id), asOf, Scope, days.Today, cancel)
        : units.FindReachedByCodeAsync(unit, asOf, Scope, days.Today, cancel);

    private async Task<UnitRef?> TopAsync(DateOnly asOf, CancellationToken cancel)
    {
        if (actor.IsOperator)
        {
            return await units.FindRootAsync(asOf, cancel);
        }

        // Before the unit was founded: the topmost of those it succeeds.
        return actor.Grants.Where(grant => grant.Permissions.Contains(FigurePermissions.Read)).MinBy(grant => grant.Path.Level) is { } grant
            ? await units.FindOrTopAsync(grant.Unit, Scope, asOf, days.Today, cancel)
            : null;
    }
}
