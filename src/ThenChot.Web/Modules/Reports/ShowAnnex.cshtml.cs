using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports;

/// <summary>One annex of a live report.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ShowAnnexModel(ReportShelf shelf, OutlineBook book, ReviewBuilder builder) : OfficePage
{
    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public Report Report { get; private set; } = null!;

    public int Number { get; private set; }

    public SectionView Annex { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ReportId id, string code, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report)
        {
            return Gone();
        }

        var annexes = book.Of(report).Sections.Where(section => section.Annex).ToList();
        Number = annexes.FindIndex(section => string.Equals(section.Code, code, StringComparison.Ordinal)) + 1;
        if (Number == 0)
        {
            return Gone();
        }

        Report = report;
        var content = await builder.BuildAsync(report, annexes[Number - 1], cancel, Tree);
        Tree = this.Shown(content, Tree);
        Annex = new SectionView(content.Sections[0], new ReviewView(content, figure => ReportUrls.LiveFigure(report, figure, Tree), Rendering.Leaders));
        return Page();
    }
}
