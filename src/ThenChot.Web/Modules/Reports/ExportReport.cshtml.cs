using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports;

/// <summary>The files of a live report; they say that they are not frozen.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ExportReportModel(ReportShelf shelf, ReviewBuilder builder, ReviewFiles files) : OfficePage
{
    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public async Task<IActionResult> OnGetAsync(ReportId id, string format, CancellationToken cancel)
    {
        if (!ReviewFiles.Formats.Contains(format, StringComparer.Ordinal) || await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report)
        {
            return Gone();
        }

        var content = await builder.BuildAsync(report, ReviewParts.All, cancel, Tree);
        var file = files.Make(format, content, Rendering.Leaders, null, null, Today)!;
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
