namespace ThenChot.Web.Platform;

/// <summary>
/// Where an installation stands (THENCHOT_ZONE): <c>internal</c>, the Party network with everything, or <c>internet</c>, with public
/// notices alone. The program is the same; the tables and pages are not.
/// </summary>
public enum Zone
{
    /// <summary>Mạng nội bộ.</summary>
    Internal,

    /// <summary>Internet.</summary>
    Internet,
}

/// <summary>Reads the zone from the environment.</summary>
public static class Zones
{
    public const string Variable = "THENCHOT_ZONE";

    public static Zone FromEnvironment() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "internal" => Zone.Internal,
        "internet" => Zone.Internet,
        var other => throw new InvalidOperationException($"{Variable} is internal or internet, not {other}."),
    };
}
