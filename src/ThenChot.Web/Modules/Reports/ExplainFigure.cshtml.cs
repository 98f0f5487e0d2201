using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ExplainFigureModel(ReportShelf shelf, OutlineBook book, ReviewBuilder builder, Installation installation) : OfficePage
{
    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public Report Report { get; private set; } = null!;

    public ReviewFigure Figure { get; private set; } = null!;

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(ReportId id, string code, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report || !book.Of(report).FigureCodes().Contains(code, StringComparer.Ordinal))
        {
            return Gone();
        }

        if (await builder.OpenAsync(report, code, cancel, Tree) is not { } figure)
        {
            return Gone();
        }

        Report = report;
        Figure = figure;
        IsDemo = await installation.IsDemoAsync(cancel);
        return Page();
    }
}
