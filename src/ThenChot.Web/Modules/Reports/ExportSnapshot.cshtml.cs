using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

/// <summary>The files of a frozen draft, made from it alone; a draft that no longer gives its hash is not printed.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ExportSnapshotModel(ReportShelf shelf, ReviewFiles files) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(SnapshotId id, string format, string? ban, CancellationToken cancel)
    {
        var rendering = ReportUrls.RenderingOf(ban);
        var permission = rendering == Rendering.Internal ? ReportPermissions.ReadInternal : ReportPermissions.Read;
        if (!ReviewFiles.Formats.Contains(format, StringComparer.Ordinal) || await shelf.FindSnapshotAsync(id, permission, cancel) is not { } found)
        {
            return Gone();
        }

        var reading = found.Snapshot.Read();
        if (reading is not { Intact: true, Content: { } content })
        {
            return await RefusedAsync(ReportsRefusals.SnapshotBroken(found.Snapshot.Number));
        }

        var signed = await shelf.SignedAsync(found.Report.Id, cancel);
        var file = files.Make(format, content, rendering, found.Snapshot, signed?.SnapshotId == id ? signed : null, Today)!;
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
