using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Platform.Ui.Charts;

/// <summary>
/// A picture of figures, drawn on the server as a table with drawings in it: it prints, works without script, and each figure
/// stays a link. Shown by <c>&lt;chart of="..." /&gt;</c>.
/// </summary>
public abstract record Chart(string Title)
{
    /// <summary>What to read it by: measure, source, what a mark means.</summary>
    public string? Note { get; init; }
}

/// <summary>Bars over units on one scale, or bars against their bands each on its own scale.</summary>
public sealed record BarChart(string Title, string LabelHeading, string ValueHeading, IReadOnlyList<Bar> Bars) : Chart(Title)
{
    /// <summary>Rows measure different things (targets): each row is drawn to its own scale.</summary>
    public bool OwnScales { get; init; }
}

/// <summary>One row. A null value is "chưa có số liệu", never zero. Low to High is the band asked for; a null High is open above.</summary>
public sealed record Bar(string Label, decimal? Value, string Display, string? Url = null)
{
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Word { get; init; }

    public Tone Tone { get; init; }
}

/// <summary>Work over time: a line from start to end, dated marks on it, and the day of reading across all.</summary>
public sealed record TimelineChart(string Title, string LabelHeading, DateOnly From, DateOnly To, DateOnly Day, IReadOnlyList<TimelineRow> Rows) : Chart(Title)
{
    public string EndHeading { get; init; } = "Thời hạn";

    public string WordHeading { get; init; } = "Tình trạng";

    /// <summary>How far a row without an end is drawn; null: to the day of reading.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>What a row without an end says.</summary>
    public string OpenEnd { get; init; } = "chưa xác định thời hạn";
}

/// <summary>One piece of work. A null end is "chưa xác định thời hạn".</summary>
public sealed record TimelineRow(string Label, string? Url, DateOnly? Start, DateOnly? End, string Word, Tone Tone, IReadOnlyList<TimelineMark> Marks);

/// <summary>Something that happened, or is due, on a day.</summary>
public sealed record TimelineMark(DateOnly On, string Text, Tone Tone);

/// <summary>States of units over columns (figures, rounds): each cell a word and a colour.</summary>
public sealed record HeatChart(string Title, string RowHeading, IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows) : Chart(Title);

/// <summary>One unit of a heat map.</summary>
public sealed record HeatRow(string Label, string? Url, IReadOnlyList<HeatCell> Cells);

/// <summary>One cell of a heat map.</summary>
public sealed record HeatCell(string Text, Tone Tone, string? Url = null);

/// <summary>One or more figures over the same periods.</summary>
public sealed record PeriodChart(string Title, IReadOnlyList<string> Periods, IReadOnlyList<PeriodSeries> Series) : Chart(Title);

/// <summary>One line; its points stand in the order of the periods.</summary>
public sealed record PeriodSeries(string Name, IReadOnlyList<PeriodPoint> Points);

/// <summary>A null value is a gap in the line: not yet reported.</summary>
public sealed record PeriodPoint(decimal? Value, string Display, string? Url = null);

/// <summary>What flowed where: from the things on the left to those on the right, each band as wide as its weight.</summary>
public sealed record FlowChart(string Title, string FromHeading, string ToHeading, string WeightHeading, IReadOnlyList<FlowLink> Links) : Chart(Title);

/// <summary>One band. The text says its weight in words; null addresses have no page.</summary>
public sealed record FlowLink(string From, string To, int Weight, string Text, string? FromUrl = null, string? ToUrl = null);
