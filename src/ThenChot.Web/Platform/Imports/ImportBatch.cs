namespace ThenChot.Web.Platform.Imports;

/// <summary>Rows checked together.</summary>
public sealed class ImportBatch
{
    private readonly List<ImportRowFault> faults = [];

    internal ImportBatch(IReadOnlyList<ImportRow> rows, int number) => (Rows, Number) = (rows, number);

    public IReadOnlyList<ImportRow> Rows { get; }

    /// <summary>Counts the batches of the run, from 0.</summary>
    public int Number { get; }

    public IEnumerable<ImportRow> Good => Rows.Where(static r => !r.IsFaulty && !r.IsUnchanged);

    /// <summary>The row says what already stands: nothing is stored, and it is no fault.</summary>
    public static void Unchanged(ImportRow row) => row.IsUnchanged = true;

    /// <summary>In the order of the rows.</summary>
    internal IReadOnlyList<ImportRowFault> Faults => [.. faults.OrderBy(static f => f.Row)];

    public void Fault(ImportRow row, string field, Refusal why) => Fault(row, field, row[field], why.Sentence);

    public void Fault(ImportRow row, string field, string value, string reason)
    {
        (row.IsFaulty, row.IsUnchanged) = (true, false);
        faults.Add(new ImportRowFault(row.Number, field, value, reason));
    }
}
