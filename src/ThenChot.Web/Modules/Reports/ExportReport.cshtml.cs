using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Reports;

/// <summary>The files of a live report; they say that they are not frozen.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ExportReportModel(ReportShelf shelf, ReviewBuilder builder, ReviewFiles files) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(ReportId id, string format, CancellationToken cancel)
    {
        if (!ReviewFiles.Formats.Contains(format, StringComparer.Ordinal) || await shelf.FindAsync(id, ReportPermissions.Read, cancel) is not { } report)
        {
            return Gone();
        }

        var content = await builder.BuildAsync(report, ReviewParts.All, cancel);
        var file = files.Make(format, content, Rendering.Leaders, null, null, Today)!;
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
