using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>The pictures of a section on a page; each of its marks leads where the figure leads.</summary>
public static class ReviewCharts
{
    public static IReadOnlyList<Chart> Of(SectionView section) => [.. Bars(section), .. Periods(section)];

    private static IEnumerable<Chart> Bars(SectionView view)
    {
        var section = view.Section;
        if (!section.Bars)
        {
            yield break;
        }

        for (var column = 0; column < section.Columns.Count; column++)
        {
            var at = column;
            yield return new BarChart(
                $"{section.Title}: {section.Columns[at]}",
                "Nội dung",
                section.Columns[at],
                [
                    .. ReviewTables.Drawn(section, at)
                        .Select(row => (row.Label, Figure: view.View.Content.Figure(row.Codes[at])))
                        .Where(row => row.Figure is not null)
                        .Select(row => new Bar(row.Label, row.Figure!.Value, row.Figure.Display, view.View.FigureUrl(row.Figure.Code))),
                ])
            {
                Note = Note(view),
            };
        }
    }

    private static IEnumerable<Chart> Periods(SectionView view)
    {
        var content = view.View.Content;
        var series = content.Series.Where(one => view.Section.Series.Contains(one.Code, StringComparer.Ordinal)).ToList();
        if (series.Count == 0)
        {
            yield break;
        }

        yield return new PeriodChart(
            "Số liệu qua các kỳ",
            [.. series[0].Points.Select(point => point.Period)],
            [
                .. series.Select(one => new PeriodSeries(
                    content.Figure(one.Code)?.Label ?? one.Code,
                    [.. one.Points.Select(point => new PeriodPoint(point.Value, point.Value is { } value ? VietnameseFormat.Number(value) : ""))])),
            ])
        {
            Note = Note(view),
        };
    }

    private static string Note(SectionView view) => $"Số liệu tính đến {VietnameseFormat.Date(view.View.Content.Head.AsOf)}.";
}
