using System.CommandLine;
using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
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
        var tree = TreeOption.Create();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        return VerbHost.Command("figures", "In một số liệu của một đơn vị", [unit, figure, period, tree, json], (arguments, cancel) => host.RunAsync(async services =>
        {
            var code = arguments.GetValue(period)!;
            if (!Period.TryParse(code, out var asked))
            {
                return FiguresRefusals.PeriodMalformed(code);
            }

            if (!TreeOption.TryRead(arguments.GetValue(tree), out var day))
            {
                return FiguresRefusals.TreeMalformed(arguments.GetValue(tree)!);
            }

            if (await services.GetRequiredService<UnitDirectory>().EverAsync(arguments.GetValue(unit)!, cancel) is not { } known)
            {
                return FiguresRefusals.UnitUnknown(arguments.GetValue(unit)!);
            }

            var query = TreeQuery.Of(known.Id, arguments.GetValue(figure)!, asked, day);
            if (!(await services.GetRequiredService<TreeFigures>().ReadAsync(query, cancel)).TryGet(out var reading, out var refusal))
            {
                return refusal;
            }

            var read = Printed(reading, known.Code, asked);

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

    private static TreeFigure Printed(TreeReading reading, string unit, Period period)
    {
        var parts = reading.Children.Where(child => child.Value is not null).Select(child => new PrintedPart(child.Of.Code, child.Value!.Value)).ToList();
        if (reading.Own is { } own)
        {
            parts.Insert(0, new(unit, own));
        }

        var tree = reading.Query.Tree?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? TreeOption.Then;
        return new(unit, reading.Figure.Code, period.Code, tree, reading.Value, reading.Unallocated, parts);
    }

    private sealed record TreeFigure(string Unit, string Figure, string Period, string Tree, decimal? Value, decimal Unallocated, IReadOnlyList<PrintedPart> Parts);

    private sealed record PrintedPart(string Unit, decimal Value);
}
