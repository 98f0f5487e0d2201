using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Enterprises;
using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>Who may read the history of the register: whoever may read the record of that unit.</summary>
internal static class RegisterHistory
{
    public static Dictionary<string, HistoryScope> Scopes { get; } = new(StringComparer.Ordinal)
    {
        ["org_unit_fact"] = Of(OrganizationPermissions.Read, (db, id) => db.Set<UnitFact>().Where(f => f.Id == UnitFactId.From(id)).Select(f => f.UnitId)),
        ["org_staff_quota"] = Of(OrganizationPermissions.Read, (db, id) => db.Set<StaffQuota>().Where(q => q.Id == StaffQuotaId.From(id)).Select(q => q.UnitId)),
        ["org_founding_target"] = Of(OrganizationPermissions.Read, (db, id) => db.Set<FoundingTarget>().Where(t => t.Id == FoundingTargetId.From(id)).Select(t => t.UnitId)),
        ["org_committee_term"] = Of(OrganizationPermissions.ReadPeople, (db, id) => db.Set<CommitteeTerm>().Where(t => t.Id == CommitteeTermId.From(id)).Select(t => t.UnitId)),
        ["org_committee_seat"] = Of(OrganizationPermissions.ReadPeople, (db, id) => db.Set<CommitteeSeat>().Where(s => s.Id == CommitteeSeatId.From(id)).Join(db.Set<CommitteeTerm>(), s => s.TermId, t => t.Id, (_, t) => t.UnitId)),
        ["org_strengthening"] = Of(OrganizationPermissions.ReadStrengthening, (db, id) => db.Set<StrengtheningFile>().Where(f => f.Id == StrengtheningFileId.From(id)).Select(f => f.UnitId)),
    };

    private static HistoryScope Of(string permission, Func<AppDb, Guid, IQueryable<UnitId>> unitOf) => async (recordId, services, cancel) =>
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var db = services.GetRequiredService<AppDb>();
        var units = unitOf(db, id);
        var path = await db.Set<UnitPosition>().AsNoTracking().Where(p => units.Contains(p.UnitId)).OrderByDescending(p => p.From).Select(p => p.Path).FirstOrDefaultAsync(cancel);
        return path is not null && services.GetRequiredService<Actor>().CanIn(permission, TreePath.Parse(path));
    };
}
