using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ExplainFrozenFigureModel(ReportShelf shelf) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public Snapshot Snapshot { get; private set; } = null!;

    public bool Intact { get; private set; }

    public bool IsDemo { get; private set; }

    public ReviewFigure Figure { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(SnapshotId id, string code, CancellationToken cancel)
    {
        if (await shelf.FindSnapshotAsync(id, ReportPermissions.Read, cancel) is not { } found)
        {
            return Gone();
        }

        var reading = found.Snapshot.Read();
        if (reading.Content?.Figure(code) is not { } figure)
        {
            return Gone();
        }

        (Report, Snapshot) = found;
        Intact = reading.Intact;
        IsDemo = reading.Content.Head.IsDemo;
        Figure = figure;
        return Page();
    }
}
