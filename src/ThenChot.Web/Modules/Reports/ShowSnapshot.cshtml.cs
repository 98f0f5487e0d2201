using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ShowSnapshotModel(ReportShelf shelf, Actor actor) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public Snapshot Snapshot { get; private set; } = null!;

    public SnapshotReading Reading { get; private set; } = null!;

    /// <summary>Null when the stored content cannot be read.</summary>
    public ReviewView? View { get; private set; }

    public bool MayReadInternal => actor.Can(ReportPermissions.ReadInternal);

    public async Task<IActionResult> OnGetAsync(SnapshotId id, string? ban, CancellationToken cancel)
    {
        var rendering = ReportUrls.RenderingOf(ban);
        var permission = rendering == Rendering.Internal ? ReportPermissions.ReadInternal : ReportPermissions.Read;
        if (await shelf.FindSnapshotAsync(id, permission, cancel) is not { } found)
        {
            return Gone();
        }

        (Report, Snapshot) = found;
        Reading = Snapshot.Read();
        View = Reading.Content is { } content
            ? new ReviewView(content, code => ReportUrls.FrozenFigure(Snapshot.Id, code), rendering)
            : null;
        return Page();
    }
}
