using System.Text.Json;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Imports;

/// <summary>The two steps that may take long: the dry run, and the commit as one act.</summary>
internal sealed class ImportWork(AppDb db, Acts.Acts acts, FileVault vault, TimeProvider clock, IServiceProvider services)
{
    /// <summary>Reads the whole file and keeps what it found; with faults a second time, for the marked workbook.</summary>
    public async Task CheckAsync(Import import, ImportKind kind, Action<double, int> progress, CancellationToken cancel)
    {
        await using var content = await vault.OpenAsync(import.FileId, cancel) ?? Stream.Null;
        var first = new List<ImportRowFault>();
        var conversions = import.ConversionsOf(kind);
        var watch = new TextWatch(kind, import.Columns, conversions);
        var order = new ImportOrder(kind, content, import.FileName)
        {
            Mapping = import.Columns,
            Conversions = conversions,
            OnProgress = progress,
            OnBatch = (batch, _) =>
            {
                watch.Look(batch);
                first.AddRange(batch.Faults.Take(ImportFault.Most - first.Count));
                return Task.CompletedTask;
            },
        };
        var outcome = await ImportRun.WalkAsync(order, kind.Taker(services), cancel);
        await db.Set<ImportFault>().Where(f => f.ImportId == import.Id).ExecuteDeleteAsync(cancel);
        await db.Set<ImportBook>().Where(b => b.ImportId == import.Id).ExecuteDeleteAsync(cancel);
        if (!outcome.TryGet(out var result, out var why))
        {
            await DropAsync(import, why, cancel);
            return;
        }

        if (result.FaultyRows > 0)
        {
            db.AddRange(first.Select((f, n) => new ImportFault { ImportId = import.Id, Number = n + 1, Row = f.Row, Column = f.Column, Value = f.Value, Reason = f.Reason }));
            db.Add(new ImportBook { ImportId = import.Id, Bytes = await MarkedAsync(order, kind.Taker(services), cancel) });
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        var offers = watch.Offers() is { Count: > 0 } found ? JsonSerializer.Serialize(found) : string.Empty;
        await db.Set<Import>().Where(i => i.Id == import.Id && i.State == ImportState.Checking && i.LeaseHolder == import.LeaseHolder).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Offers, offers).SetProperty(i => i.State, ImportState.Checked).SetProperty(i => i.Rows, result.Rows).SetProperty(i => i.FaultyRows, result.FaultyRows).SetProperty(i => i.UnchangedRows, result.UnchangedRows)
                .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
    }

    /// <summary>One transaction holds the rows, the act and the word that this upload was taken: stopped anywhere, it did not happen.</summary>
    public async Task TakeAsync(Import import, ImportKind kind, Action<double, int> progress, CancellationToken cancel)
    {
        await using var content = await vault.OpenAsync(import.FileId, cancel) ?? Stream.Null;
        var refusal = await acts.RunAsync(
            kind.Act,
            async () =>
            {
                acts.Current.Because($"Nạp từ tệp “{import.FileName}”{(import.GoodRowsOnly ? ", chỉ nạp các dòng đúng" : "")}");
                if (await ImportDesk.TakenBeforeAsync(db, import.Kind, import.Sha256, cancel) is { } taken)
                {
                    return taken;
                }

                var order = new ImportOrder(kind, content, import.FileName) { Mapping = import.Columns, Conversions = import.ConversionsOf(kind), Take = true, GoodRowsOnly = import.GoodRowsOnly, OnProgress = progress };
                if (!(await ImportRun.WalkAsync(order, kind.Taker(services), cancel)).TryGet(out var result, out var why))
                {
                    return why;
                }

                if (result.FaultyRows > 0 && !import.GoodRowsOnly)
                {
                    return ImportRefusals.FaultyRows(result.FaultyRows);
                }

                return result.Taken == 0 ? ImportRefusals.NothingGood(import.FileName) : await FinishAsync(import, result, cancel);
            },
            cancel: cancel);
        if (refusal?.Code == ImportRefusals.FaultyRows(0).Code)
        {
            // What was sound when it was checked no longer is: the person sees the new faults and decides again.
            await db.Set<Import>().Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Checking), cancel);
            import.State = ImportState.Checking;
            await CheckAsync(import, kind, progress, cancel);
        }
        else if (refusal is not null)
        {
            await DropAsync(import, refusal, cancel);
        }
    }

    private async Task<Refusal?> FinishAsync(Import import, ImportResult result, CancellationToken cancel)
    {
        var won = await db.Set<Import>().Where(i => i.Id == import.Id && i.State == ImportState.Taking && i.LeaseHolder == import.LeaseHolder).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Taken).SetProperty(i => i.Rows, result.Rows).SetProperty(i => i.FaultyRows, result.FaultyRows).SetProperty(i => i.UnchangedRows, result.UnchangedRows)
                .SetProperty(i => i.Taken, result.Taken).SetProperty(i => i.FinishedAt, clock.GetUtcNow()).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
        return won == 1 ? null : ImportRefusals.Stale;
    }

    /// <summary>Only by the node that holds the step: one that was outrun leaves it to the other.</summary>
    private async Task DropAsync(Import import, Refusal why, CancellationToken cancel) =>
        await db.Set<Import>().Where(i => i.Id == import.Id && (i.State == ImportState.Checking || i.State == ImportState.Taking) && i.LeaseHolder == import.LeaseHolder).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Dropped).SetProperty(i => i.Refusal, why.Sentence).SetProperty(i => i.FinishedAt, clock.GetUtcNow())
                .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);

    /// <summary>Written to a file that goes away when it is closed, so that the rows are not in memory.</summary>
    private static async Task<byte[]> MarkedAsync(ImportOrder order, IImportTaker taker, CancellationToken cancel)
    {
        await using var file = Spool.Open();
        var head = HeadOf(order);
        using (var book = new FaultBook(file, order.Kind, head, order.Mapping ?? head.Guess(order.Kind)))
        {
            await ImportRun.WalkAsync(
                order with
                {
                    OnBatch = (batch, _) =>
                    {
                        book.Write(batch);
                        return Task.CompletedTask;
                    },
                },
                taker,
                cancel);
        }

        var bytes = new byte[file.Length];
        file.Position = 0;
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static ImportHead HeadOf(ImportOrder order)
    {
        if (!SheetStream.Open(order.Content, order.FileName, order.Kind.Limits).TryGet(out var source, out _))
        {
            throw new InvalidOperationException("The file that was just read cannot be read again.");
        }

        using (source)
        {
            return ImportHead.Find(order.Kind, source.Rows(), order.FileName).TryGet(out var head, out var why) ? head : throw new InvalidOperationException(why.Sentence);
        }
    }
}
