using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ListSourcesModel(ReportShelf shelf, OutlineBook book, FigureReader figures, LiveReadings kept) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public IReadOnlyList<FigureValue> Values { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        var codes = book.Of(report).FigureCodes();
        var values = await kept.ReadAsync((report.Id, "sources"), () => figures.ReadAsync(ReviewBuilder.Query(report), codes, cancel), cancel);
        Values = [.. codes.Where(values.ContainsKey).Select(code => values[code])];
        return Page();
    }

    public string UrlOf(FigureValue value) => ReportUrls.LiveFigure(Report, value.Code);

    public string WordOf(FigureKindOfSource source) => source switch
    {
        FigureKindOfSource.Derived => "hồ sơ trong hệ thống",
        FigureKindOfSource.External => "nguồn bên ngoài",
        _ => "báo cáo của đơn vị",
    };
}
