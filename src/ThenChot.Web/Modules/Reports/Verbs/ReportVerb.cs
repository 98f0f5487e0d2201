using System.CommandLine;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Reports.Verbs;

/// <summary><c>report SYMBOL --as-of D [--snapshot ID] [--tree then or DATE] --format docx,xlsx,json --out DIR</c>: writes the files of a programme's report.</summary>
internal static class ReportVerb
{
    public static Command Create(VerbHost host)
    {
        var symbol = new Argument<string>("SYMBOL") { Description = "Số, ký hiệu chương trình, ví dụ 01-CTr/TU" };
        var asOf = new Option<DateOnly>("--as-of") { Description = "Số liệu tính đến ngày", Required = true };
        var snapshot = new Option<Guid?>("--snapshot") { Description = "Mã bản chốt; bỏ trống là đọc trực tiếp" };
        var format = new Option<string>("--format") { Description = "docx, xlsx, json", DefaultValueFactory = _ => "json" };
        var output = new Option<DirectoryInfo>("--out") { Description = "Thư mục ghi tệp", Required = true };
        var tree = TreeOption.Create();
        format.Validators.Add(result =>
        {
            if (Formats(result.GetValueOrDefault<string>()).Except(ReviewFiles.Formats, StringComparer.Ordinal).Any())
            {
                result.AddError("--format nhận docx, xlsx, json, cách nhau bằng dấu phẩy.");
            }
        });
        return VerbHost.Command(
            "report",
            "Xuất báo cáo của một chương trình",
            [symbol, asOf, snapshot, tree, format, output],
            (arguments, cancel) => host.RunAsync(async services =>
            {
                if (!TreeOption.TryRead(arguments.GetValue(tree), out var onto))
                {
                    return ReportsRefusals.TreeMalformed(arguments.GetValue(tree)!);
                }

                var source = services.GetRequiredService<VerbReports>();
                var found = arguments.GetValue(snapshot) is { } id
                    ? await source.FrozenAsync(arguments.GetValue(symbol)!, new SnapshotId(id), onto, cancel)
                    : await source.LiveAsync(arguments.GetValue(symbol)!, arguments.GetValue(asOf), onto, cancel);
                if (!found.TryGet(out var printed, out var refusal))
                {
                    return refusal;
                }

                var folder = arguments.GetValue(output)!;
                folder.Create();
                var today = services.GetRequiredService<WorkingDay>().Today;
                var files = services.GetRequiredService<ReviewFiles>();
                var names = new List<string>();
                foreach (var one in Formats(arguments.GetValue(format)))
                {
                    var file = one == "json" && arguments.GetValue(tree) is not null
                        ? ReviewFiles.Json(printed.Content, printed.Frozen, true)
                        : files.Make(one, printed.Content, Rendering.Leaders, printed.Frozen, printed.Promulgated, today)!;
                    await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Bytes, cancel);
                    names.Add(file.Name);
                }

                host.Print(new { files = names });
                return null;
            }));
    }

    private static IReadOnlyList<string> Formats(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
