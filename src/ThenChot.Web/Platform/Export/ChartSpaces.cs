using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace ThenChot.Web.Platform.Export;

/// <summary>The drawing of one chart: series, axes, labels. Colours keep apart when printed in black and white.</summary>
internal static class ChartSpaces
{
    public const string SheetName = "Số liệu";

    private const uint CategoryAxisId = 111_111_111;
    private const uint ValueAxisId = 222_222_222;

    private static readonly string[] Colours = ["B5121B", "E0A526", "4C5A67", "9AA5B1", "7A3E12", "2F6B4F"];

    public static ChartSpace Of(ChartBlock chart, string font)
    {
        var lines = chart.Kind == ChartKind.Lines;
        OpenXmlCompositeElement drawn = lines
            ? new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false })
            : new BarChart(
                new BarDirection { Val = chart.Kind == ChartKind.Bars ? BarDirectionValues.Bar : BarDirectionValues.Column },
                new BarGrouping { Val = BarGroupingValues.Clustered },
                new VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
        {
            drawn.Append(Series(chart, i, lines));
        }

        drawn.Append(lines ? new ShowMarker { Val = true } : new GapWidth { Val = 60 });
        drawn.Append(new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });

        var inside = new Chart(
            TitleOf(chart.Title, 1300, bold: true),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), drawn, CategoryAxisOf(chart), ValueAxisOf(chart)));
        if (chart.Series.Count > 1)
        {
            inside.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        inside.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = "vi-VN" },
            new RoundedCorners { Val = false },
            inside,
            new ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            new TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(
                    new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = font }) { FontSize = 1100 }),
                    new A.EndParagraphRunProperties { Language = "vi-VN" })));
    }

    private static OpenXmlCompositeElement Series(ChartBlock chart, int index, bool lines)
    {
        var series = chart.Series[index];
        OpenXmlCompositeElement made = lines ? new LineChartSeries() : new BarChartSeries();
        var column = ((char)('B' + index)).ToString();
        var rows = OpenXmlParts.Invariant(chart.Categories.Count + 1);
        var colour = Colours[index % Colours.Length];
        made.Append(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
            new Order { Val = (uint)index },
            new SeriesText(new StringReference(
                new Formula($"'{SheetName}'!${column}$1"),
                new StringCache(new PointCount { Val = 1 }, Point(0, series.Name)))),
            lines
                ? new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = 25_400 })
                : new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })),
            lines
                ? new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 6 }, new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })))
                : new InvertIfNegative { Val = false });
        if (chart.Series.Count == 1)
        {
            made.Append(Labels(chart, lines));
        }

        made.Append(
            new CategoryAxisData(new StringReference(
                new Formula($"'{SheetName}'!$A$2:$A${rows}"),
                new StringCache([new PointCount { Val = (uint)chart.Categories.Count }, .. chart.Categories.Select((text, i) => Point(i, text))]))),
            new Values(new NumberReference(
                new Formula($"'{SheetName}'!${column}$2:${column}${rows}"),
                new NumberingCache([
                    new FormatCode(Format(chart)),
                    new PointCount { Val = (uint)series.Values.Count },
                    .. series.Values.Select(Number).OfType<NumericPoint>()]))));
        if (lines)
        {
            made.Append(new Smooth { Val = false });
        }

        return made;
    }

    private static DataLabels Labels(ChartBlock chart, bool lines) => new(
        new NumberingFormat { FormatCode = Format(chart), SourceLinked = false },
        new DataLabelPosition { Val = lines ? DataLabelPositionValues.Top : DataLabelPositionValues.OutsideEnd },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });

    private static CategoryAxis CategoryAxisOf(ChartBlock chart) => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = chart.Kind == ChartKind.Bars ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = chart.Kind == ChartKind.Bars ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = false },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    private static ValueAxis ValueAxisOf(ChartBlock chart)
    {
        var bars = chart.Kind == ChartKind.Bars;
        var axis = new ValueAxis(
            new AxisId { Val = ValueAxisId },
            Scale(chart),
            new Delete { Val = false },
            new AxisPosition { Val = bars ? AxisPositionValues.Bottom : AxisPositionValues.Left },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D0D4D9" })))));
        if (chart.ValueTitle is { } title)
        {
            axis.Append(TitleOf(title, 1100, bold: false));
        }

        axis.Append(
            new NumberingFormat { FormatCode = Format(chart), SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new CrossingAxis { Val = CategoryAxisId },
            new Crosses { Val = bars ? CrossesValues.Maximum : CrossesValues.AutoZero },
            new CrossBetween { Val = CrossBetweenValues.Between });
        return axis;
    }

    /// <summary>The length of a bar is its meaning: the axis of bars begins at zero unless something lies below.</summary>
    private static Scaling Scale(ChartBlock chart)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (chart.Kind != ChartKind.Lines && chart.Series.SelectMany(static s => s.Values).All(static v => v is null or >= 0))
        {
            scaling.Append(new MinAxisValue { Val = 0 });
        }

        return scaling;
    }

    private static Title TitleOf(string text, int size, bool bold) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = bold }),
                new A.Run(new A.RunProperties { Language = "vi-VN", FontSize = size, Bold = bold }, new A.Text(OpenXmlParts.Printable(text)))))),
        new Overlay { Val = false });

    private static StringPoint Point(int index, string text) => new(new NumericValue(OpenXmlParts.Printable(text))) { Index = (uint)index };

    private static NumericPoint? Number(decimal? value, int index) => value is not { } number
        ? null
        : new NumericPoint(new NumericValue(number.ToString(CultureInfo.InvariantCulture))) { Index = (uint)index };

    /// <summary>Whole numbers stay whole; otherwise as many decimals as the finest value has, two at most.</summary>
    private static string Format(ChartBlock chart)
    {
        var decimals = chart.Series.SelectMany(static s => s.Values).OfType<decimal>()
            .Select(static v => v == decimal.Truncate(v) ? 0 : v * 10 == decimal.Truncate(v * 10) ? 1 : 2)
            .DefaultIfEmpty(0).Max();
        return "[$-42A]#,##0" + (decimals == 0 ? string.Empty : "." + new string('0', decimals));
    }
}
