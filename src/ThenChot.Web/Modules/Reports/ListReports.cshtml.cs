using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Reports that read no further than the working day, and those that were open by then.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ListReportsModel(ReportShelf shelf, OutlineBook outlines, Actor actor) : OfficePage
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public bool MayOpen => actor.Can(ReportPermissions.Write);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (day, openedBefore) = (Day, VietnameseFormat.StartOf(Day.AddDays(1)));
        var reports = await shelf.Within(ReportPermissions.Read).AsNoTracking()
            .Where(report => report.AsOf <= day || report.OpenedAt < openedBefore)
            .OrderByDescending(report => report.AsOf).ThenBy(report => report.Name)
            .ToListAsync(cancel);
        Lines = [.. reports.Select(report => new Line(report, outlines.Of(report).Title))];
    }

    public sealed record Line(Report Report, string Outline);
}
