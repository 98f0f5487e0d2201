namespace ThenChot.Web.Platform.Security;

/// <summary>The subtrees in which a permission holds, as of today.</summary>
public sealed record Scope(IReadOnlyList<TreePath> Paths)
{
    public static Scope None { get; } = new([]);

    /// <summary>Single places besides: those of closed units that a unit of the subtrees succeeds, for reading.</summary>
    public IReadOnlyList<TreePath> Closed { get; init; } = [];

    public bool Covers(TreePath path) => Paths.Any(path.IsUnder) || Closed.Contains(path);
}

/// <summary>One role's permissions in one subtree.</summary>
public sealed record ActorGrant(string Role, UnitId Unit, TreePath Path, IReadOnlySet<string> Permissions)
{
    /// <summary>Places of closed units that a unit of the subtree succeeds; permissions to read reach them too.</summary>
    public IReadOnlyList<TreePath> Closed { get; init; } = [];
}
