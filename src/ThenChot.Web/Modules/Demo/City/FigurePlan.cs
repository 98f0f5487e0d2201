namespace ThenChot.Web.Modules.Demo.City;

/// <summary>How the demo asks for one figure; the words are explained at the head of demo/figures.yaml.</summary>
public sealed class PlannedFigure
{
    public required string Code { get; init; }

    public required string AskedOf { get; init; }

    public required string Frequency { get; init; }

    public required string Kind { get; init; }

    public required string Meaning { get; init; }

    public string? Within { get; init; }

    public List<string> Parts { get; init; } = [];

    public string? CityAs { get; init; }

    public string? OpeningWith { get; init; }

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public string? Source { get; init; }

    /// <summary>The system counts it from its own records; what the units type is compared with that.</summary>
    public bool Derived { get; init; }

    public int Decimals { get; init; }

    /// <summary>What the article prints about it.</summary>
    public SeedFigure Printed => SeedFigures.Of(Code);

    public bool IsYearly => Frequency == "year";

    public bool AsksCommittees => AskedOf is "committees" or "committees_and_city";

    public bool AsksCity => AskedOf is "city" or "committees_and_city";
}

/// <summary>A heading of the form and of the tables.</summary>
public sealed class PlannedGroup
{
    public required string Title { get; init; }

    public required List<PlannedFigure> Figures { get; init; }
}

/// <summary>The figures the demo asks its units for.</summary>
public sealed class FigurePlan
{
    private static readonly Lazy<FigurePlan> File = new(() => DemoText.ReadYaml<FigurePlan>("figures.yaml"));

    public static FigurePlan Demo => File.Value;

    public required List<PlannedGroup> Groups { get; init; }

    public IEnumerable<PlannedFigure> Figures => Groups.SelectMany(group => group.Figures);
}
