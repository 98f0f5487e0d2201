using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>Who holds which role where, for joins of later modules.</summary>
public sealed class RoleHolders(AppDb db, UnitDirectory units, RoleBook roles)
{
    /// <summary>Roles in force on the day, of accounts that may sign in.</summary>
    public IQueryable<RoleHolder> On(DateOnly day) =>
        from grant in db.Set<RoleGrant>()
        where grant.From <= day && (grant.To == null || day < grant.To)
        join account in db.Set<Account>() on grant.AccountId equals account.Id
        where account.DisabledAt == null
        join place in units.Places(day) on grant.UnitId equals place.UnitId
        select new RoleHolder { AccountId = account.Id, PersonId = account.PersonId, Role = grant.Role, UnitId = grant.UnitId, Path = place.Path, IsDemo = account.IsDemo };

    /// <summary>Codes of the roles that hold a permission on the day.</summary>
    public IReadOnlyList<string> RolesWith(string permission, DateOnly day) => [.. roles.All(day).Where(r => r.Permissions.Contains(permission)).Select(r => r.Code)];
}

/// <summary>An account in a role of a unit. A path is text here, for joins with places.</summary>
public sealed class RoleHolder
{
    public Guid AccountId { get; init; }

    public PersonId PersonId { get; init; }

    public string Role { get; init; } = string.Empty;

    public UnitId UnitId { get; init; }

    public string Path { get; init; } = string.Empty;

    /// <summary>An account of the demo's role cards.</summary>
    public bool IsDemo { get; init; }
}
