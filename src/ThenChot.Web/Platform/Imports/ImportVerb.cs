using System.CommandLine;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Platform.Imports;

/// <summary><c>import NAME F</c>: the operator's way through the same path. Takes the whole file or nothing, and says every faulty row.</summary>
public static class ImportVerb
{
    /// <param name="more">Options of the verb's own, and what makes its taker from them.</param>
    public static Command Create(VerbHost host, ImportKind kind, string name, string what, (IReadOnlyList<Option> Options, Func<ParseResult, IServiceProvider, IImportTaker> Taker)? more = null)
    {
        var file = new Argument<string>("file") { Description = $"Tệp .csv, .xlsx hoặc .xls: {string.Join(',', kind.Columns.Select(static c => c.Field))}" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var verb = VerbHost.Command(name, $"Nạp từ tệp: {kind.Name}", [file, dryRun, json, .. more?.Options ?? []], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = arguments.GetValue(file)!;
            if (!File.Exists(path))
            {
                return ImportRefusals.FileMissing(path);
            }

            var taker = more?.Taker(arguments, services) ?? kind.Taker(services);
            var faults = new List<ImportRowFault>();
            await using var content = File.OpenRead(path);
            var order = new ImportOrder(kind, content, Path.GetFileName(path))
            {
                Take = !arguments.GetValue(dryRun),
                OnBatch = (batch, _) =>
                {
                    faults.AddRange(batch.Faults);
                    return Task.CompletedTask;
                },
            };
            if (!(await RunAsync(services, order, taker, cancel)).TryGet(out var result, out var why))
            {
                return why;
            }

            if (arguments.GetValue(json))
            {
                host.Print(new { result.Rows, result.Taken, Faults = faults });
            }
            else
            {
                foreach (var fault in faults)
                {
                    await host.Output.WriteLineAsync($"Dòng {fault.Row}, cột {fault.Column}, “{fault.Value}”: {fault.Reason}");
                }

                await host.Output.WriteLineAsync($"Đọc {result.Rows} dòng, ghi {result.Taken} {what}{(result.UnchangedRows == 0 ? "" : $", {result.UnchangedRows} dòng đã có đúng như vậy")}.");
            }

            return faults.Count == 0 ? null : ImportRefusals.FaultyRows(result.FaultyRows);
        }));
        return new Command("import", "Nạp dữ liệu từ tệp") { verb };
    }

    /// <summary>One walk checks and stores; when it met a fault, everything is rolled back.</summary>
    private static async Task<Outcome<ImportResult>> RunAsync(IServiceProvider services, ImportOrder order, IImportTaker taker, CancellationToken cancel)
    {
        if (!order.Take)
        {
            return await ImportRun.WalkAsync(order, taker, cancel);
        }

        var outcome = default(Outcome<ImportResult>);
        var acts = services.GetRequiredService<Acts.Acts>();
        var refusal = await acts.RunAsync(
            order.Kind.Act,
            async () =>
            {
                acts.Current.Because($"Nạp từ tệp {order.FileName}");
                outcome = await ImportRun.WalkAsync(order, taker, cancel);
                return !outcome.TryGet(out var result, out var why) ? why : result.FaultyRows > 0 ? ImportRefusals.FaultyRows(result.FaultyRows) : null;
            },
            cancel: cancel);
        return refusal is not null && outcome.TryGet(out var rolledBack, out _) ? rolledBack with { Taken = 0 } : outcome;
    }
}
