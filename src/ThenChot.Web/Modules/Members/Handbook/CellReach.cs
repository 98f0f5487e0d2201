using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>The cell whose work somebody does: the one of their own role, or one beneath it by its code.</summary>
public sealed class CellReach(UnitDirectory units, MemberRules rules, CaseReach cases, Actor actor, WorkingDay day)
{
    /// <summary>Null: no such cell, not theirs, or none of the actor's roles is in a cell while no code is given.</summary>
    public async Task<UnitRef?> FindAsync(string? code, CancellationToken cancel)
    {
        var own = actor.Grants.Where(g => g.Permissions.Contains(MemberPermissions.Procedures)).Select(g => g.Unit).Distinct().ToList();
        var found = string.IsNullOrWhiteSpace(code) ? (await units.FindManyAsync(own, day.Today, cancel)).FirstOrDefault(IsCell) : await units.FindByCodeAsync(code, day.Today, cancel);
        return found is not null && IsCell(found) && actor.CanIn(MemberPermissions.Procedures, found.Path) ? found : null;
    }

    /// <summary>The level that keeps the files above a cell; null: nobody is there.</summary>
    public async Task<UnitId?> OfficeAboveAsync(UnitId cell, CancellationToken cancel) =>
        await cases.RouteAsync(cell, null, cancel) is { } route ? route.At(StepLevel.Grassroots) ?? route.At(StepLevel.Superior) : null;

    private bool IsCell(UnitRef unit) => rules.On(day.Today).CellKinds.Contains(unit.Kind, StringComparer.Ordinal);
}
