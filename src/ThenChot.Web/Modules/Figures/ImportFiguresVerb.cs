using System.CommandLine;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Figures;

/// <summary><c>import figures F.csv [--define sum] [--dry-run]</c>.</summary>
internal static class ImportFiguresVerb
{
    private static readonly string[] Columns = ["unit_code", "figure_code", "period", "value"];

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "Tệp .csv: unit_code,figure_code,period,value" };
        var define = new Option<string?>("--define") { Description = "sum: mã chưa có trong danh mục thành số phát sinh" };
        define.AcceptOnlyFromAmong("sum");
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var figures = VerbHost.Command("figures", "Nạp số liệu đã được tiếp nhận từ tệp .csv", [file, define, dryRun, json], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = arguments.GetValue(file)!;
            if (!File.Exists(path))
            {
                return FigureFileRefusals.Missing(path);
            }

            var name = Path.GetFileName(path);
            if (!Rows(await File.ReadAllBytesAsync(path, cancel), name).TryGet(out var rows, out var why))
            {
                return why;
            }

            var result = await services.GetRequiredService<FigureImport>().RunAsync(rows, name, arguments.GetValue(define) == "sum", arguments.GetValue(dryRun), cancel);
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

                await host.Output.WriteLineAsync($"Đọc {result.Rows} dòng, ghi {result.Taken} số liệu.");
            }

            return result.Faults.Count == 0 ? null : FigureFileRefusals.FaultyRows(result.Faults.Count);
        }));
        var import = new Command("import", "Nạp dữ liệu từ tệp");
        import.Add(figures);
        return import;
    }

    /// <summary>The rows of the file by the names in its head; the order of columns does not matter.</summary>
    internal static Outcome<IReadOnlyList<FigureRow>> Rows(byte[] content, string name)
    {
        if (!SheetReader.Read(content, name, new SheetLimits { Rows = 1_000_000 }).TryGet(out var sheets, out var why))
        {
            return why;
        }

        var head = sheets.First.Rows[0].Cells.Select(VietnameseText.SearchKey).ToList();
        var places = Columns.Select(column => head.IndexOf(column)).ToArray();
        if (places.Any(place => place < 0))
        {
            return FigureFileRefusals.ColumnsMissing(string.Join(", ", Columns.Where((_, at) => places[at] < 0)));
        }

        return sheets.First.Rows.Skip(1)
            .Select(row => new FigureRow(row.Number, row[places[0]], row[places[1]], row[places[2]], row[places[3]]))
            .ToList();
    }
}

/// <summary>Why a file of values is not taken.</summary>
internal static class FigureFileRefusals
{
    public static Refusal Missing(string path) => new("figures.file-missing", $"Không có tệp “{path}”.");

    public static Refusal ColumnsMissing(string columns) => new("figures.columns-missing", $"Dòng đầu của tệp thiếu cột: {columns}.");

    public static Refusal FaultyRows(int count) => new("figures.faulty-rows", $"Tệp có {count} lỗi; chưa ghi số liệu nào.");
}
