namespace ThenChot.Web.Modules.Demo.City;

/// <summary>A target of a programme; bounds are codes of seed-figures.csv, null where no source gives a value.</summary>
public sealed class ProgrammeTarget
{
    public required string Code { get; init; }

    /// <summary>Null where only the number of the target is known.</summary>
    public string? Name { get; init; }

    public string? Unit { get; init; }

    public string Measure { get; init; } = "count";

    public string Operator { get; init; } = "at_least";

    public string Basis { get; init; } = "whole_term";

    /// <summary>The word of the review of 19/4/2023: exceeded or basically_met.</summary>
    public required string Word { get; init; }

    public string? Low { get; init; }

    public string? High { get; init; }

    public string? Index { get; init; }

    /// <summary>The figure of the catalogue that counts it, null where none does.</summary>
    public string? Figure { get; init; }

    /// <summary>True when the article names it among those exceeded.</summary>
    public bool Named { get; init; }
}

/// <summary>A strand of tasks; six of them are those of the administrative reform.</summary>
public sealed class ProgrammeTaskGroup
{
    public required string Name { get; init; }

    public bool AdminReform { get; init; }
}

/// <summary>A programme of the term; <see cref="StandingAgency"/> is null where no source gives it.</summary>
public sealed class DemoProgramme
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public string? StandingAgency { get; init; }

    public List<string> Goals { get; init; } = [];

    public int Requirements { get; init; }

    public List<ProgrammeTaskGroup> TaskGroups { get; init; } = [];

    public List<ProgrammeTarget> Targets { get; init; } = [];

    public string Symbol => Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "-CTr/TU";
}

/// <summary>A claim about an outside index in a reference year.</summary>
public sealed class IndexClaim
{
    public required string Index { get; init; }

    public required string Publisher { get; init; }

    public required int Year { get; init; }

    public required string Source { get; init; }

    public decimal? Value { get; init; }

    public int? Rank { get; init; }

    public int? Group { get; init; }

    public bool Adopted { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The file demo/programmes.yaml.</summary>
public sealed class DemoProgrammes
{
    private static readonly Lazy<DemoProgrammes> Read = new(() => DemoText.ReadYaml<DemoProgrammes>("programmes.yaml"));

    public static DemoProgrammes File => Read.Value;

    public required List<DemoProgramme> Programmes { get; init; }

    public required List<IndexClaim> Indices { get; init; }
}
