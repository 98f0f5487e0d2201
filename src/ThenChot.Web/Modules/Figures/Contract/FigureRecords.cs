namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>Where a value comes from: the units' reports, the system's own records, or outside.</summary>
public enum FigureKindOfSource
{
    Reported,
    Derived,
    External,
}

/// <summary>
/// One unit, seen on <paramref name="AsOf"/>. Flows: the sum over the periods that begin on or after <paramref name="From"/>
/// and ended by then; stocks: the last such period. Each period counts on the tree as it stood on the period's last day.
/// Figures derived from programmes count those of <paramref name="Programme"/>; null: of every programme of the unit.
/// </summary>
public sealed record FigureQuery(UnitId Unit, DateOnly From, DateOnly AsOf, ProgrammeId? Programme = null)
{
    /// <summary>True: sources as somebody without any right sees them, because they are kept for others to read.</summary>
    public bool ForEverybody { get; init; }
}

/// <summary><paramref name="Value"/> is rounded by the figure's own rule; null while nothing was accepted. Missing units are named.</summary>
public sealed record FigureValue(
    string Code,
    string Label,
    string UnitOfMeasure,
    decimal? Value,
    string Display,
    string Rule,
    FigureKindOfSource Source,
    IReadOnlyList<string> MissingUnits)
{
    /// <summary>What the units reported and had accepted, beside a value that the system derives; null otherwise.</summary>
    public decimal? Reported { get; init; }

    /// <summary>True when the derived value is not the reported one: an explanation is asked for, period by period.</summary>
    public bool Differs => Reported is { } reported && Value is { } value && reported != value;
}

/// <summary>A part of a figure; leaves of a summed figure add up to it.</summary>
public sealed record SourcePart(
    string Label, string? Unit, string? Period, decimal? Value, string? By, DateTimeOffset? At, string? Url, IReadOnlyList<SourcePart> Parts);

/// <summary>What a figure is made of (nguồn số liệu, cách tính); <paramref name="Unit"/> is its unit of measure.</summary>
public sealed record SourceTree(string Code, string Label, string? Unit, decimal? Value, string Rule, IReadOnlyList<SourcePart> Parts);

/// <summary>The consolidated value of one figure in one period, and how many entries it is made of.</summary>
public sealed record FigureCell(string Code, Period Period, decimal Value, int Entries);

/// <summary>The figure of a unit directly below.</summary>
public sealed record UnitFigure(UnitId Unit, string Name, string Code, decimal Value);

/// <summary>A figure that another module computes from its own records.</summary>
public sealed record DerivedFigureDefinition(string Code, string Label, string UnitOfMeasure, string Rule, int Decimals = 0)
{
    /// <summary>True: counted on the last day alone, whatever the first day asked for.</summary>
    public bool CountsOnDay { get; init; }

    /// <summary>True: counted only for an installation whose catalogue has the figure.</summary>
    public bool OnlyInCatalogue { get; init; }

    /// <summary>
    /// True: what units count adds up over the tree, and <see cref="IDerivedFigures.PlacedAsync"/> says where each record counts, so that it passes onto the tree of
    /// another day. False: the unit's own on every tree, as a rule "không tổng hợp theo đơn vị" has it.
    /// </summary>
    public bool Adds { get; init; }
}

/// <summary>What a unit itself counts in a month, nothing of the units below it.</summary>
public sealed record DerivedCount(string Code, UnitId Unit, Period Month, decimal Value);

/// <summary>How many records count at a unit in a month.</summary>
public sealed class PlacedTally
{
    public UnitId Unit { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public int Count { get; init; }
}

/// <summary>Later modules register one: the figures they compute. Codes are unique over all of them.</summary>
public interface IDerivedFigures
{
    IReadOnlyList<DerivedFigureDefinition> Definitions { get; }

    /// <summary>True: what its sources show depends on who reads, so that it is never kept for somebody else.</summary>
    bool ShowsByRights => false;

    /// <summary>False: a difference is asked about where the figure is read, not on the desk.</summary>
    bool AsksOnDesk => true;

    Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel);

    /// <summary>The same for several spans of one unit, in their order, of no programme; how many queries that takes does not depend on how many spans there are.</summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel);

    Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel);

    /// <summary>
    /// What counts in the span, or on its last day, at the units where the records lie, month by month, of all that can pass to the unit asked about; of codes that
    /// <see cref="DerivedFigureDefinition.Adds">add up</see>. The number of queries does not depend on that of the codes. Not asked of codes that <see cref="PlacingAsync"/> answers.
    /// </summary>
    Task<IReadOnlyList<DerivedCount>> PlacedAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DerivedCount>>([]);

    /// <summary>The same of one code as a query, which is read in one piece with those of other sources; null: it is read by itself.</summary>
    Task<IQueryable<PlacedTally>?> PlacingAsync(FigureQuery query, string code, CancellationToken cancel) => Task.FromResult<IQueryable<PlacedTally>?>(null);
}
