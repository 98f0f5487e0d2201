using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>What one walk over a file came to.</summary>
public sealed record ImportResult(int Rows, int FaultyRows, int Faults, int Taken, int UnchangedRows);

/// <summary>What a walk is to do, and whom it tells.</summary>
public sealed record ImportOrder(ImportKind Kind, Stream Content, string FileName)
{
    /// <summary>Column of the file for each column of the kind; null: by the headings.</summary>
    public int[]? Mapping { get; init; }

    /// <summary>What is done to the text of each column of the kind; null: nothing.</summary>
    public TextConversion[]? Conversions { get; init; }

    /// <summary>Store the good rows (inside an open act); otherwise only check.</summary>
    public bool Take { get; init; }

    /// <summary>Store the good rows although others are faulty.</summary>
    public bool GoodRowsOnly { get; init; }

    /// <summary>Called for each batch with its faults, in file order.</summary>
    public Func<ImportBatch, CancellationToken, Task> OnBatch { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>How much was read, 0 to 1, and the rows so far.</summary>
    public Action<double, int> OnProgress { get; init; } = static (_, _) => { };
}

/// <summary>Walks over a file once, batch by batch: checks, and stores when asked. One batch of rows is worked on while the next are read.</summary>
public static class ImportRun
{
    /// <summary>A refusal speaks of the whole file. When a batch is faulty and only a whole file may be taken, nothing more is stored: the caller rolls back.</summary>
    public static async Task<Outcome<ImportResult>> WalkAsync(ImportOrder order, IImportTaker taker, CancellationToken cancel)
    {
        if (!SheetStream.Open(order.Content, order.FileName, order.Kind.Limits).TryGet(out var file, out var why))
        {
            return why;
        }

        using (file)
        {
            try
            {
                return Open(order, file).TryGet(out var opened, out why) ? await WalkAsync(order, opened, taker, cancel) : why;
            }
            catch (SheetFaultException fault) when (fault.Refusal is not null)
            {
                return fault.Refusal;
            }
        }
    }

    private static async Task<Outcome<ImportResult>> WalkAsync(ImportOrder order, Opened opened, IImportTaker taker, CancellationToken cancel)
    {
        var (rows, faulty, faults, taken, unchanged) = (0, 0, 0, 0, 0);
        await foreach (var (batch, share) in ReadAhead.OfAsync(Batches(order, opened), cancel))
        {
            cancel.ThrowIfCancellationRequested();
            await taker.CheckAsync(batch, cancel);
            rows += batch.Rows.Count;
            if (rows > order.Kind.MostRows)
            {
                return ImportRefusals.TooManyRows(order.Kind.MostRows);
            }

            faulty += batch.Rows.Count(static r => r.IsFaulty);
            faults += batch.Faults.Count;
            unchanged += batch.Rows.Count(static r => r.IsUnchanged);
            if (order.Take && (faulty == 0 || order.GoodRowsOnly))
            {
                taken += await taker.TakeAsync(batch, cancel);
            }

            await order.OnBatch(batch, cancel);
            order.OnProgress(share, rows);
        }

        if (order.Take && (faulty == 0 || order.GoodRowsOnly))
        {
            taken += await taker.EndAsync(cancel);
        }

        return rows == 0 ? ImportRefusals.NoRows(order.FileName) : new ImportResult(rows, faulty, faults, taken, unchanged);
    }

    private static IEnumerable<(ImportBatch Batch, double Share)> Batches(ImportOrder order, Opened opened)
    {
        var number = 0;
        foreach (var chunk in opened.File.Rows().Where(row => row.Number > opened.Head.Row.Number).Chunk(order.Kind.BatchRows))
        {
            var batch = new ImportBatch(Array.ConvertAll(chunk, row => Mapped(order, row, opened.Mapping)), number++);
            Shifted(batch, opened.Head.Headings.Count);
            yield return (batch, opened.File.Share);
        }
    }

    private static Outcome<Opened> Open(ImportOrder order, SheetStream file)
    {
        if (!ImportHead.Find(order.Kind, file.Rows(), order.FileName).TryGet(out var head, out var why))
        {
            return why;
        }

        var mapping = order.Mapping ?? head.Guess(order.Kind);
        return ImportHead.Missing(order.Kind, mapping, order.Mapping is null ? static c => c.Field : static c => c.Heading) is { } missing ? missing : new Opened(file, head, mapping);
    }

    private static ImportRow Mapped(ImportOrder order, SheetRow row, int[] mapping)
    {
        var cells = new string[mapping.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = mapping[i] >= 0 ? (order.Conversions?[i] ?? TextConversion.None).Apply(row[mapping[i]]) : string.Empty;
        }

        return new ImportRow(order.Kind, row, cells);
    }

    /// <summary>A row that goes on beyond the headings was shifted: nothing in it stands where it seems to.</summary>
    private static void Shifted(ImportBatch batch, int columns)
    {
        foreach (var row in batch.Rows.Where(row => row.Source.Cells.Count > columns))
        {
            batch.Fault(row, SheetWriter.ColumnName(columns), row.Source[columns], "Dòng này có nhiều ô hơn dòng tiêu đề: các cột đã bị xê dịch.");
        }
    }

    private sealed record Opened(SheetStream File, ImportHead Head, int[] Mapping);
}
