using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Findings within the scope of the reader; whoever a finding is about never reaches it here.</summary>
public sealed class SignReach(AppDb db, UnitDirectory units, Actor actor, WorkingDay day)
{
    public IQueryable<SignFinding> Readable()
    {
        var (me, mine) = (actor.PersonId, units.LastPlaces(day.Today).Within(actor.ScopeOf(InspectionPermissions.Read), static place => place.Path).Select(static place => place.UnitId));
        return db.Set<SignFinding>().AsNoTracking().Where(finding => mine.Contains(finding.RegisterId) && (finding.PersonId == null || finding.PersonId != me));
    }

    /// <summary>Who may read the history of a finding: whoever reaches the finding.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && services.GetRequiredService<Actor>().Can(InspectionPermissions.Read) && await services.GetRequiredService<SignReach>().Readable().AnyAsync(finding => finding.Id == SignFindingId.From(id), cancel);
}
