using ThenChot.Domain.Accounts;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>The roles in force on a day, from rules/roles.yaml.</summary>
public sealed class RoleBook(RuleBook rules)
{
    /// <summary>Null when no such role is in force.</summary>
    internal Role? Find(string code, DateOnly day) => All(day).FirstOrDefault(r => r.Code == code);

    internal IReadOnlyList<Role> All(DateOnly day) =>
        [.. rules.InForce<Settings>("roles", day).Settings.Roles.Select(r => new Role(r.Code, r.Name, r.Permissions.ToHashSet(StringComparer.Ordinal), r.MayGive.ToHashSet(StringComparer.Ordinal), r.SecondFactor))];

    /// <summary>The Vietnamese name; the code itself of a role that is no longer in force.</summary>
    public string NameOf(string code, DateOnly day) => Find(code, day)?.Name ?? code;

    internal sealed class Settings
    {
        public List<RoleLine> Roles { get; set; } = [];
    }

    internal sealed class RoleLine
    {
        public string Code { get; set; } = string.Empty;

        public string Name { get; set; } = string.Empty;

        public List<string> Permissions { get; set; } = [];

        /// <summary>Codes of the roles that it may give.</summary>
        public List<string> MayGive { get; set; } = [];

        public bool SecondFactor { get; set; }
    }
}
