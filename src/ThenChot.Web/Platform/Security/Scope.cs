using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Platform.Security;

/// <summary>The subtrees in which a permission holds, as of today.</summary>
public sealed record Scope(IReadOnlyList<TreePath> Paths)
{
    public static Scope None { get; } = new([]);

    public bool Covers(TreePath path) => Paths.Any(path.IsUnder);
}

/// <summary>One role's permissions in one subtree.</summary>
public sealed record ActorGrant(string Role, UnitId Unit, TreePath Path, IReadOnlySet<string> Permissions);
