namespace ThenChot.Web.Platform.Imports;

/// <summary>How the columns of a file with these headings were mapped the last time, for everybody.</summary>
public sealed class ImportMapping : IOutsideActs
{
    public string Kind { get; init; } = "";

    /// <summary>SHA-256 of the headings as search keys, in their order.</summary>
    public string Headings { get; init; } = "";

    public string Mapping { get; set; } = "";
}
