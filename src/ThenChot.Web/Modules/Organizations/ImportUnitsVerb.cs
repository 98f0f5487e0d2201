using System.CommandLine;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Organizations;

/// <summary><c>import units F.csv</c>: takes the whole file or nothing, and says every faulty row.</summary>
internal static class ImportUnitsVerb
{
    private static readonly string[] Columns = ["code", "name", "kind", "parent_code", "founded_on", "closed_on"];

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "Tệp .csv: code,name,kind,parent_code,founded_on,closed_on" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var units = VerbHost.Command("units", "Nạp danh sách đơn vị từ tệp .csv", [file, dryRun, json], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = arguments.GetValue(file)!;
            if (!File.Exists(path))
            {
                return new Refusal("import.file-missing", $"Không có tệp “{path}”.");
            }

            if (!Rows(await File.ReadAllBytesAsync(path, cancel), Path.GetFileName(path)).TryGet(out var rows, out var why))
            {
                return why;
            }

            var result = await ImportAsync(services, rows, arguments.GetValue(dryRun), cancel);
            if (arguments.GetValue(json))
            {
                host.Print(result);
            }
            else
            {
                foreach (var fault in result.Faults)
                {
                    await host.Output.WriteLineAsync($"Dòng {fault.Row}, cột {fault.Column}, “{fault.Value}”: {fault.Reason}");
                }

                await host.Output.WriteLineAsync($"Đọc {result.Rows} dòng, ghi {result.Taken} đơn vị.");
            }

            return result.Faults.Count == 0 ? null : new Refusal("import.faulty-rows", $"Tệp có {result.Faults.Count} lỗi; chưa ghi đơn vị nào.");
        }));
        var import = new Command("import", "Nạp dữ liệu từ tệp");
        import.Add(units);
        return import;
    }

    /// <summary>The rows of the file by the names in its head; the order of columns does not matter.</summary>
    internal static Outcome<IReadOnlyList<UnitRow>> Rows(byte[] content, string name)
    {
        if (!SheetReader.Read(content, name).TryGet(out var sheets, out var why))
        {
            return why;
        }

        var head = sheets.First.Rows[0].Cells.Select(VietnameseText.SearchKey).ToList();
        var places = Columns.Select(c => head.IndexOf(c)).ToArray();
        if (places.SkipLast(1).Any(p => p < 0))
        {
            var missing = Columns.SkipLast(1).Where(c => !head.Contains(c, StringComparer.Ordinal));
            return new Refusal("import.columns-missing", $"Dòng đầu của tệp thiếu cột: {string.Join(", ", missing)}.");
        }

        string Cell(SheetRow row, int column) => places[column] < 0 ? string.Empty : row[places[column]];
        return sheets.First.Rows.Skip(1)
            .Select(r => new UnitRow(r.Number, Cell(r, 0), Cell(r, 1), Cell(r, 2), Cell(r, 3), Cell(r, 4), Cell(r, 5)))
            .ToList();
    }

    internal static async Task<Result> ImportAsync(IServiceProvider services, IReadOnlyList<UnitRow> rows, bool dryRun, CancellationToken cancel)
    {
        var founder = services.GetRequiredService<UnitFounder>();
        var taken = 0;
        IReadOnlyList<UnitFault> faults = [];
        await services.GetRequiredService<Acts>().RunAsync(
            "organizations.import-units",
            async () =>
            {
                var known = await founder.KnownAsync(cancel);
                var import = UnitImport.Read(rows, known, await founder.KindsAsync(cancel));
                faults = import.Faults;
                if (faults.Count == 0 && !dryRun)
                {
                    taken = (await founder.FoundAsync(import.Plan, known, cancel)).Count;
                    await services.GetRequiredService<AppDb>().SaveChangesAsync(cancel);
                }
            },
            cancel: cancel);
        return new Result(rows.Count, taken, faults);
    }

    internal sealed record Result(int Rows, int Taken, IReadOnlyList<UnitFault> Faults);
}
