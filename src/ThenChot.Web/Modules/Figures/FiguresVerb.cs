using System.CommandLine;
using System.Globalization;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Figures;

/// <summary><c>figures --unit U --figure C --period P --tree then or DATE</c>: one figure on one tree.</summary>
internal static class FiguresVerb
{
    public static Command Create(VerbHost host)
    {
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị", Required = true };
        var figure = new Option<string>("--figure") { Description = "Mã số liệu", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ: 2023-03, 2023-Q1, 2023-H1, 2023-9M, 2023, T2020-2025", Required = true };
        var tree = new Option<string>("--tree") { Description = "then (theo tổ chức tại thời điểm) hoặc một ngày", DefaultValueFactory = _ => "then" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        return VerbHost.Command("figures", "In một số liệu của một đơn vị", [unit, figure, period, tree, json], (arguments, cancel) => host.RunAsync(async services =>
        {
            var (code, on) = (arguments.GetValue(period)!, arguments.GetValue(tree)!);
            if (!Period.TryParse(code, out var asked))
            {
                return FiguresRefusals.PeriodMalformed(code);
            }

            DateOnly? day = null;
            if (on != "then")
            {
                if (!VietnameseFormat.TryDate(on, out var other))
                {
                    return FiguresRefusals.TreeMalformed(on);
                }

                day = other;
            }

            if (!(await services.GetRequiredService<TreeFigures>().ReadAsync(arguments.GetValue(unit)!, arguments.GetValue(figure)!, asked, day, cancel)).TryGet(out var read, out var refusal))
            {
                return refusal;
            }

            if (arguments.GetValue(json))
            {
                host.Print(read);
                return null;
            }

            await host.Output.WriteLineAsync($"{read.Unit}\t{read.Figure}\t{read.Period}\t{read.Tree}\t{read.Value?.ToString(CultureInfo.InvariantCulture) ?? "chưa có số liệu"}");
            foreach (var part in read.Parts)
            {
                await host.Output.WriteLineAsync($"  {part.Unit}\t{part.Value.ToString(CultureInfo.InvariantCulture)}");
            }

            return null;
        }));
    }
}
