using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Which accounts an administrator reaches, and which roles may be given where. Who answers for the whole tree reaches all;
/// anybody else those whose every role lies in the own units and is one that may be given there: never a role above one's own.
/// </summary>
public sealed class AccountReach(AppDb db, UnitDirectory units, RoleBook roles, WorkingDay day, Actor actor)
{
    public Scope Scope => actor.ScopeOf(AccountPermissions.Manage);

    public bool IsWhole => Scope.Covers(TreePath.Root(1)) && MayGive(RoleNames.Administrator, TreePath.Root(1));

    public IQueryable<Account> Accounts(DateOnly today)
    {
        var accounts = db.Set<Account>().AsQueryable();
        if (IsWhole)
        {
            return accounts;
        }

        var grants = db.Set<RoleGrant>().Where(g => g.To == null || today < g.To);
        var own = grants.Where(_ => false);
        foreach (var held in Managing)
        {
            var given = MayGiveOf(held).ToList();
            var inside = units.Places(today).Under(held.Path, p => p.Path);
            own = own.Union(grants.Where(g => given.Contains(g.Role) && inside.Any(p => p.UnitId == g.UnitId)));
        }

        return accounts.Where(a => own.Any(g => g.AccountId == a.Id) && grants.Count(g => g.AccountId == a.Id) == own.Count(g => g.AccountId == a.Id));
    }

    /// <summary>The roles that may be given somewhere.</summary>
    public IEnumerable<Role> Roles()
    {
        var given = actor.IsOperator ? null : Managing.SelectMany(MayGiveOf).ToHashSet(StringComparer.Ordinal);
        return roles.All(day.Today).Where(r => given is null || given.Contains(r.Code));
    }

    /// <summary>True when the actor manages accounts there by a role that may give this one.</summary>
    public bool MayGive(string role, TreePath path) => actor.IsOperator || Managing.Any(g => path.IsUnder(g.Path) && MayGiveOf(g).Contains(role));

    /// <summary>Places of units today.</summary>
    public async Task<IReadOnlyDictionary<UnitId, TreePath>> PlacesAsync(IEnumerable<UnitId> ids, DateOnly today, CancellationToken cancel) =>
        (await units.FindManyAsync(ids, today, cancel)).ToDictionary(u => u.Id, u => u.Path);

    private IEnumerable<ActorGrant> Managing => actor.Grants.Where(g => g.Permissions.Contains(AccountPermissions.Manage));

    private IReadOnlySet<string> MayGiveOf(ActorGrant grant) => roles.Find(grant.Role, day.Today)?.MayGive ?? new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The unit of that code within the scope; null when it is not there or out of reach.</summary>
    public async Task<UnitRef?> UnitAsync(string? code, DateOnly day, CancellationToken cancel) =>
        await units.FindByCodeAsync(code ?? string.Empty, day, cancel) is { } unit && Scope.Covers(unit.Path) ? unit : null;

    /// <summary>True when nobody else could administer the whole tree once this account or grant is gone.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, DateOnly today, CancellationToken cancel) => !await (
        from grant in db.Set<RoleGrant>()
        where grant.Role == RoleNames.Administrator && grant.AccountId != account && grant.From <= today && (grant.To == null || today < grant.To)
        join place in units.Places(today).Where(p => p.Level == 1) on grant.UnitId equals place.UnitId
        join other in db.Set<Account>() on grant.AccountId equals other.Id
        where other.DisabledAt == null
        select other.Id).AnyAsync(cancel);
}
