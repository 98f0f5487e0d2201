using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Whether the actor may act on what belongs to a unit, as the tree stands today.</summary>
public sealed class ProgrammeAccess(AppDb db, Actor actor, UnitDirectory units, WorkingDay day)
{
    public async Task<bool> MayAsync(string permission, UnitId? unit, CancellationToken cancel = default) =>
        unit is { } id && actor.Can(permission)
        && await units.LastPlaces(day.Today).Within(actor.ScopeOf(permission), p => p.Path).AnyAsync(p => p.UnitId == id, cancel);

    /// <summary>Progress is reported by whoever may for the lead unit, and by the person who answers for the work wherever their role is.</summary>
    public async Task<bool> MayReportAsync(Deliverable work, CancellationToken cancel = default) =>
        (actor.PersonId is { } person && !actor.IsVisitor && work.Accountable == person) || await MayAsync(ProgrammePermissions.Work, work.LeadUnit, cancel);

    /// <summary>The units of the actor's scope for this permission, as a filter.</summary>
    public IQueryable<UnitId> UnitsIn(string permission) =>
        units.LastPlaces(day.Today).Within(actor.ScopeOf(permission), p => p.Path).Select(p => p.UnitId);

    /// <summary>The programme, tracked, if the actor may change it; null is “not there, or not yours”.</summary>
    public async Task<Programme?> EditableAsync(ProgrammeId id, CancellationToken cancel = default) =>
        await db.Set<Programme>().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } programme && await MayAsync(ProgrammePermissions.Edit, programme.Issuer, cancel)
            ? programme
            : null;

    public Task<Programme?> FindAsync(ProgrammeId id, CancellationToken cancel = default) =>
        db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
}
