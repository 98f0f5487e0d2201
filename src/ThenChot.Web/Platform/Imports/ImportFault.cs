namespace ThenChot.Web.Platform.Imports;

/// <summary>The first faults of a check, for the page; all of them stand in the marked workbook.</summary>
public sealed class ImportFault : IOutsideActs
{
    public const int Most = 200;

    public ImportId ImportId { get; init; }

    public int Number { get; init; }

    public int Row { get; init; }

    public string Column { get; init; } = "";

    public string Value { get; init; } = "";

    public string Reason { get; init; } = "";
}
