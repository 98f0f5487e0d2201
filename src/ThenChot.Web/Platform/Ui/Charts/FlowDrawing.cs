namespace ThenChot.Web.Platform.Ui.Charts;

/// <summary>Lays a <see cref="FlowChart"/> out: boxes on both sides in the order they are first named, bands between them.</summary>
public sealed class FlowDrawing
{
    /// <summary>Bands beyond this many stand in the table only.</summary>
    public const int Most = 120;

    private const int Gap = 6;
    private const int Least = 14;
    private const int Left = 310;
    private const int Right = 560;

    private FlowDrawing(IReadOnlyList<FlowLink> links)
    {
        From = Stack([.. links.GroupBy(link => link.From, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(link => HeightOf(link.Weight))))]);
        To = Stack([.. links.GroupBy(link => link.To, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(link => HeightOf(link.Weight))))]);
        Height = Math.Max(From.Sum(box => box.Height + Gap), To.Sum(box => box.Height + Gap));
        var (left, right) = (From.ToDictionary(box => box.Label, box => box.Top, StringComparer.Ordinal), To.ToDictionary(box => box.Label, box => box.Top, StringComparer.Ordinal));
        Bands = [.. links.Select(link =>
        {
            var (top, end, height) = (left[link.From], right[link.To], HeightOf(link.Weight));
            left[link.From] += height;
            right[link.To] += height;
            return new FlowBand(PathOf(top, end, height), $"{link.From} → {link.To}: {link.Text}");
        })];
    }

    public int Height { get; }

    public int Width => 880;

    public int LeftEdge => Left;

    public int RightEdge => Right;

    public IReadOnlyList<FlowBox> From { get; }

    public IReadOnlyList<FlowBox> To { get; }

    public IReadOnlyList<FlowBand> Bands { get; }

    public static FlowDrawing Of(FlowChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new FlowDrawing([.. chart.Links.Take(Most)]);
    }

    /// <summary>A label that fits beside its box.</summary>
    public static string Fitting(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length > 46 ? string.Concat(label.AsSpan(0, 45), "…") : label;
    }

    private static int HeightOf(int weight) => Math.Max(Least, Math.Min(60, weight * 2));

    private static List<FlowBox> Stack(List<(string Label, int Height)> sides)
    {
        var top = 0;
        return sides.ConvertAll(side =>
        {
            var box = new FlowBox(side.Label, top, side.Height);
            top += box.Height + Gap;
            return box;
        });
    }

    private static string PathOf(int top, int end, int height)
    {
        const int middle = (Left + Right) / 2;
        return $"M{Left} {top}C{middle} {top} {middle} {end} {Right} {end}V{end + height}C{middle} {end + height} {middle} {top + height} {Left} {top + height}Z";
    }
}

/// <summary>A unit at one side.</summary>
public sealed record FlowBox(string Label, int Top, int Height);

/// <summary>A band from side to side, as the path of an SVG.</summary>
public sealed record FlowBand(string Path, string Text);
