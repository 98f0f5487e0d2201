using System.CommandLine;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Reports.Verbs;

/// <summary><c>explain CODE --programme S --as-of D</c>: the source tree of a figure, as a report of that programme reads it.</summary>
internal static class ExplainVerb
{
    public static Command Create(VerbHost host)
    {
        var code = new Argument<string>("CODE") { Description = "Mã số liệu" };
        var symbol = new Option<string>("--programme") { Description = "Số, ký hiệu chương trình", Required = true };
        var asOf = new Option<DateOnly>("--as-of") { Description = "Số liệu tính đến ngày", Required = true };
        return VerbHost.Command("explain", "Nguồn số liệu, cách tính của một số liệu", [code, symbol, asOf], (arguments, cancel) => host.RunAsync(async services =>
        {
            var day = arguments.GetValue(asOf);
            if (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(arguments.GetValue(symbol)!, day, cancel) is not { } programme)
            {
                return ReportsRefusals.NoSuchProgramme(arguments.GetValue(symbol)!, day);
            }

            var outline = services.GetRequiredService<OutlineBook>().InForce(day).Outlines.First(one => one.Subject == OutlineSubject.Programme);
            var root = await services.GetRequiredService<UnitDirectory>().RootAsync(day, cancel);
            var query = new FigureQuery(root.Id, ReportStart.Of(outline, programme, day), day, programme.Id);
            if (await services.GetRequiredService<FigureReader>().ExplainAsync(arguments.GetValue(code)!, query, cancel) is not { } tree)
            {
                return ReportsRefusals.NoSuchFigure(arguments.GetValue(code)!);
            }

            host.Print(new { code = tree.Code, label = tree.Label, unit = tree.Unit, value = tree.Value, rule = tree.Rule, parts = ReviewFigures.Parts(tree.Parts) });
            return null;
        }));
    }
}
