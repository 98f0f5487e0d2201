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

/// <summary>Reads from the environment which modules an installation does without.</summary>
public static class LeftOutModules
{
    public const string Variable = "THENCHOT_WITHOUT";

    /// <summary>Names with commas between; a name that no optional module bears stops the program rather than being passed over.</summary>
    public static IReadOnlyList<Module> FromEnvironment(IReadOnlyList<Module> modules) => Read(Environment.GetEnvironmentVariable(Variable), modules);

    public static IReadOnlyList<Module> Read(string? names, IReadOnlyList<Module> modules) =>
    [
        .. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => modules.FirstOrDefault(m => m.MayBeLeftOut is not null && m.Name == name) ?? throw new InvalidOperationException($"{Variable}: there is no module {name} that may be left out.")),
    ];
}
