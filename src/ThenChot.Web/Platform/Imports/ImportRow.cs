using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>A row by the fields of its kind.</summary>
public sealed class ImportRow
{
    private readonly ImportKind kind;
    private readonly IReadOnlyList<string> cells;

    internal ImportRow(ImportKind kind, SheetRow source, IReadOnlyList<string> cells) => (this.kind, Source, this.cells) = (kind, source, cells);

    /// <summary>As the person sees it in the file.</summary>
    public int Number => Source.Number;

    internal SheetRow Source { get; }

    internal bool IsFaulty { get; set; }

    /// <summary>What the row says stands already.</summary>
    internal bool IsUnchanged { get; set; }

    /// <summary>The text of a field: trimmed, composed; empty when the file has no such column.</summary>
    public string this[string field] => cells[kind.At(field) is var at && at >= 0 ? at : throw new InvalidOperationException($"{kind.Code} has no column {field}.")];
}
