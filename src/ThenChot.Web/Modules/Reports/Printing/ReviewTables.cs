using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>The tables and charts of a report; documents and workbooks print the same ones.</summary>
public static class ReviewTables
{
    private const string SingleUnits = "Số liệu từng đơn vị là minh họa.";

    public static TableBlock Of(ReviewSection section, ReviewContent content) => section.Kind switch
    {
        SectionKind.Targets => OfTargets(content.Targets),
        SectionKind.Deliverables => OfDeliverables(content.Deliverables),
        SectionKind.Documents => OfDocuments(content.Documents),
        SectionKind.LocalPlans => OfLocalPlans(content.LocalPlans, content.Head.IsDemo),
        SectionKind.Grid => OfGrid(section, content),
        _ => OfFigures([.. section.Figures.Select(content.Figure).OfType<ReviewFigure>()]),
    };

    public static TableBlock OfFigures(IReadOnlyList<ReviewFigure> figures) => new(
        [
            new TableColumn("TT", 1, CellAlign.Centre),
            new TableColumn("Số liệu", 9),
            new TableColumn("Đơn vị tính", 3),
            new TableColumn("Giá trị", 2, CellAlign.Right),
        ],
        [.. figures.Select((figure, n) => new TableRow(n + 1, figure.Label, figure.Unit, Shown(figure)))]);

    /// <summary>Danh sách đề nghị khen thưởng, mô hình hay.</summary>
    public static TableBlock OfContributions(IReadOnlyList<ReviewContribution> contributions) => new(
        [new TableColumn("TT", 1, CellAlign.Centre), new TableColumn("Đơn vị, cá nhân", 4), new TableColumn("Nội dung", 5), new TableColumn("Mô tả", 6)],
        [.. contributions.Select((one, n) => new TableRow(n + 1, one.Owner, one.Title, one.Text ?? ""))]);

    /// <summary>The lists behind the annexes of the outline, each with its title.</summary>
    public static IEnumerable<(string Title, TableBlock Table)> Behind(ReviewContent content) =>
        (content.Contributions ?? []).GroupBy(one => one.Kind).Select(same => (same.Key == ContributionKind.Commendation ? "Danh sách đề nghị khen thưởng" : "Mô hình hay, cách làm sáng tạo", OfContributions([.. same])));

    public static TableBlock OfUnits(IReadOnlyList<ReviewUnit> units, bool demo)
    {
        var rows = new List<TableRow>();
        foreach (var group in new[] { UnitGroup.Good, UnitGroup.NeedsPressing, UnitGroup.Slow, UnitGroup.NotAsked })
        {
            var inGroup = units.Where(unit => unit.Group == group).ToList();
            if (inGroup.Count == 0)
            {
                continue;
            }

            rows.Add(new TableRow($"{UnitGrouping.Word(group)}: {inGroup.Count} đơn vị") { Bold = true, Span = true });
            rows.AddRange(inGroup.Select((unit, n) => new TableRow(n + 1, unit.Name, unit.Asked, unit.Accepted, unit.OnTime)));
        }

        return new TableBlock(
            [
                new TableColumn("TT", 1, CellAlign.Centre),
                new TableColumn("Đơn vị", 8),
                new TableColumn("Kỳ phải báo cáo", 2),
                new TableColumn("Kỳ đã tiếp nhận", 2),
                new TableColumn("Kỳ gửi đúng hạn", 2),
            ],
            rows)
        {
            Note = demo ? SingleUnits : null,
        };
    }

    /// <summary>The numbers behind the lines: one row a period; none when the section draws no figure over periods.</summary>
    public static IReadOnlyList<TableBlock> OfSeries(ReviewSection section, ReviewContent content)
    {
        var series = SeriesOf(section, content);
        return series.Count == 0
            ? []
            :
            [
                new TableBlock(
                    [new TableColumn("Kỳ", 3), .. series.Select(one => new TableColumn(content.Figure(one.Code)?.Label ?? one.Code, 4))],
                    [.. series[0].Points.Select((point, n) => new TableRow([point.Period, .. series.Select(one => (object?)one.Points[n].Value)]))]),
            ];
    }

    /// <summary>Charts of a section: its rows as bars, its figures over periods as lines.</summary>
    public static IReadOnlyList<ChartBlock> ChartsOf(ReviewSection section, ReviewContent content)
    {
        var charts = new List<ChartBlock>();
        if (section.Bars)
        {
            for (var column = 0; column < section.Columns.Count; column++)
            {
                var at = column;
                var rows = Drawn(section, at).Where(row => content.Figure(row.Codes[at])?.Value is not null).ToList();
                if (rows.Count > 0)
                {
                    charts.Add(new ChartBlock(
                        ChartKind.Bars,
                        $"{section.Title}: {section.Columns[at]}",
                        [.. rows.Select(row => row.Label)],
                        [new ChartSeries(section.Columns[at], [.. rows.Select(row => content.Figure(row.Codes[at])!.Value)])])
                    { HeightMm = 65 });
                }
            }
        }

        var series = SeriesOf(section, content);
        if (series.Count > 0)
        {
            charts.Add(new ChartBlock(
                ChartKind.Lines,
                "Số liệu qua các kỳ",
                [.. series[0].Points.Select(point => point.Period)],
                [.. series.Select(one => new ChartSeries(content.Figure(one.Code)?.Label ?? one.Code, [.. one.Points.Select(point => point.Value)]))]));
        }

        return charts;
    }

    /// <summary>Rows that are drawn: those that are not the sum of the others.</summary>
    public static IEnumerable<ReviewRow> Drawn(ReviewSection section, int column) =>
        section.Rows.Where(row => row.Codes[column].Length > 0 && !IsTotal(row));

    private static bool IsTotal(ReviewRow row) => row.Label.StartsWith("Tổng", StringComparison.Ordinal);

    private static List<ReviewSeries> SeriesOf(ReviewSection section, ReviewContent content) =>
        [.. content.Series.Where(one => section.Series.Contains(one.Code, StringComparer.Ordinal))];

    private static TableBlock OfGrid(ReviewSection section, ReviewContent content) => new(
        [
            new TableColumn("TT", 1, CellAlign.Centre),
            new TableColumn("Nội dung", 8),
            .. section.Columns.Select(title => new TableColumn(title, 3, CellAlign.Right)),
        ],
        [
            .. section.Rows.Select((row, n) => new TableRow(
                [IsTotal(row) ? null : n + 1, row.Label, .. row.Codes.Select(code => code.Length == 0 ? "–" : Shown(content.Figure(code)))])
            { Bold = IsTotal(row) }),
        ]);

    private static TableBlock OfTargets(IReadOnlyList<ReviewTarget> targets) => new(
        [
            new TableColumn("TT", 1, CellAlign.Centre),
            new TableColumn("Chỉ tiêu", 7),
            new TableColumn("Giao", 4),
            new TableColumn("Thực hiện", 4),
            new TableColumn("Đánh giá", 3),
        ],
        [.. targets.Select(target => new TableRow(target.Code, target.Name, target.Assigned, target.Done, target.Word))]);

    private static TableBlock OfDeliverables(IReadOnlyList<ReviewDeliverable> items) => new(
        [
            new TableColumn("TT", 1, CellAlign.Centre),
            new TableColumn("Đề tài, đề án, chuyên đề, kế hoạch", 7),
            new TableColumn("Cơ quan chủ trì", 4),
            new TableColumn("Thời hạn", 2.5),
            new TableColumn("Tình trạng", 3),
            new TableColumn("Đang ở đâu", 3.5),
            new TableColumn("Hoàn thành ngày", 2.5),
        ],
        [
            .. items.Select(item => new TableRow(
                item.Code,
                item.Name,
                item.LeadUnit,
                item.DueOn is { } due ? VietnameseFormat.Date(due) : "chưa xác định thời hạn",
                item.Status,
                item.LiesWith is { } holder && !item.Done ? $"{holder}{(item.LiesSince is { } since ? $", từ {VietnameseFormat.Date(since)}" : "")}" : "",
                VietnameseFormat.Date(item.DoneOn))),
        ]);

    private static TableBlock OfDocuments(IReadOnlyList<ReviewDocument> documents) => new(
        [
            new TableColumn("TT", 1, CellAlign.Centre),
            new TableColumn("Số, ký hiệu", 3),
            new TableColumn("Ngày ban hành", 3),
            new TableColumn("Cơ quan ban hành", 4),
            new TableColumn("Trích yếu", 8),
        ],
        [.. documents.Select((document, n) => new TableRow(n + 1, document.Symbol, document.IssuedOn, document.Issuer, document.Subject))]);

    private static TableBlock OfLocalPlans(IReadOnlyList<ReviewLocalPlans> plans, bool demo) => new(
        [new TableColumn("TT", 1, CellAlign.Centre), new TableColumn("Đơn vị", 10), new TableColumn("Số đề án, chương trình, chuyên đề, kế hoạch", 4)],
        [
            .. plans.Select((plan, n) => new TableRow(n + 1, plan.Unit, plan.Count)),
            new TableRow("", "Tổng số", plans.Sum(plan => plan.Count)) { Bold = true },
        ])
    {
        Note = demo ? SingleUnits : null,
    };

    private static string Shown(ReviewFigure? figure) => figure?.Display is { Length: > 0 } display ? display : "chưa có số liệu";
}
