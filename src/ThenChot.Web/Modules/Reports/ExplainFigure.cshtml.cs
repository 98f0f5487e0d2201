using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ExplainFigureModel(ReportShelf shelf, OutlineBook book, ReviewBuilder builder, Installation installation) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public ReviewFigure Figure { get; private set; } = null!;

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(ReportId id, string code, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report || !book.Of(report).FigureCodes().Contains(code, StringComparer.Ordinal))
        {
            return Gone();
        }

        if (await builder.OpenAsync(report, code, cancel) is not { } figure)
        {
            return Gone();
        }

        Report = report;
        Figure = figure;
        IsDemo = await installation.IsDemoAsync(cancel);
        return Page();
    }
}
