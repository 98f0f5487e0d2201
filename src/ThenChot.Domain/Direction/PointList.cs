namespace ThenChot.Domain.Direction;

/// <summary>
/// Các điểm phải làm của một văn bản cấp trên hoặc của một khung nhiệm vụ, to see which of them our work covers.
/// <c>Document</c> null: the source is known by name only and does not stand in the register.
/// </summary>
public sealed class PointList : IVersioned
{
    private readonly List<Point> points = [];

    private PointList()
    {
    }

    public PointListId Id { get; private set; }

    public string Title { get; private set; } = "";

    public DocumentId? Document { get; private set; }

    public DateOnly MarkedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Point> Points => points;

    public static Outcome<PointList> Mark(string? title, DocumentId? document, IReadOnlyList<string?> texts, DateOnly today, DateTimeOffset now)
    {
        if (VietnameseText.NfcOrNull(title) is not { } name)
        {
            return DirectionRefusals.TextMissing("Tên danh mục");
        }

        var list = new PointList { Id = Kernel.Id.New<PointListId>(now), Title = name, Document = document, MarkedOn = today };
        return list.Add(texts, now) is { } refusal ? refusal : list;
    }

    /// <summary>Further points behind those there are; a null text is “chưa nhập nội dung”: only that there is such a point is known.</summary>
    public Refusal? Add(IReadOnlyList<string?> texts, DateTimeOffset now)
    {
        if (texts.Count == 0)
        {
            return DirectionRefusals.NoPoints();
        }

        foreach (var text in texts)
        {
            points.Add(Point.Of(Id, points.Count + 1, text, now));
        }

        return null;
    }
}

/// <summary>Một điểm phải làm. <c>Text</c> null: “chưa nhập nội dung”.</summary>
public sealed class Point
{
    private readonly List<PointCover> covers = [];

    private Point()
    {
    }

    public PointId Id { get; private set; }

    public PointListId List { get; private set; }

    public int Number { get; private set; }

    public string? Text { get; private set; }

    public IReadOnlyList<PointCover> Covers => covers;

    /// <summary>The text from the source; the act keeps what stood there before.</summary>
    public void Word(string? text) => Text = VietnameseText.NfcOrNull(text);

    /// <summary>Says that a work item carries this point out.</summary>
    public Refusal? CoverBy(WorkItemId item)
    {
        if (covers.Exists(c => c.Item == item))
        {
            return DirectionRefusals.AlreadyCovered(Number);
        }

        covers.Add(PointCover.Of(Id, item));
        return null;
    }

    /// <summary>The work item does not carry this point out after all; the link to take away, or why there is none.</summary>
    public Outcome<PointCover> Uncover(WorkItemId item)
    {
        if (covers.Find(c => c.Item == item) is not { } cover)
        {
            return DirectionRefusals.NotCovered(Number);
        }

        covers.Remove(cover);
        return cover;
    }

    internal static Point Of(PointListId list, int number, string? text, DateTimeOffset now) =>
        new() { Id = Kernel.Id.New<PointId>(now), List = list, Number = number, Text = VietnameseText.NfcOrNull(text) };
}

/// <summary>Nhiệm vụ thực hiện một điểm; one item may carry out several points, a point may need several items.</summary>
public sealed class PointCover
{
    private PointCover()
    {
    }

    public PointId Point { get; private set; }

    public WorkItemId Item { get; private set; }

    internal static PointCover Of(PointId point, WorkItemId item) => new() { Point = point, Item = item };
}
