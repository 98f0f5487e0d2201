namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>What roles may do about tracked cases: none of them opens one. Cases open to persons, by name.</summary>
public static class TrackedPermissions
{
    public const string Count = "tracked.count";
    public const string Circle = "tracked.circle";
}
