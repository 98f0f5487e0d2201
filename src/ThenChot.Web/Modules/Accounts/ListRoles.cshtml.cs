using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Vai trò và quyền: made from rules/roles.yaml and from what the modules registered.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class ListRolesModel(RoleBook roles, RuleBook rules, ModuleList modules) : OfficePage
{
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public IReadOnlyList<Permission> Permissions { get; private set; } = [];

    public string Document { get; private set; } = string.Empty;

    public DateOnly Since { get; private set; }

    public bool Verified { get; private set; }

    /// <summary>True when one of the role's permissions is marked sensitive.</summary>
    public bool OpensSensitive(Role role) => Permissions.Any(p => p.IsSensitive && role.Permissions.Contains(p.Code));

    public void OnGet()
    {
        var rule = rules.InForce<RoleBook.Settings>("roles", Today);
        Roles = roles.All(Today);
        Permissions = [.. modules.All.SelectMany(m => m.Permissions)];
        (Document, Since, Verified) = (rule.Document, rule.InForceFrom, rule.Verified);
    }
}
