namespace ThenChot.Domain.Notices;

/// <summary>Thông báo công khai.</summary>
public readonly record struct NoticeId(Guid Value) : IId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Số liệu công bố: a figure as it may be read by everybody, in words of its own; it is not computed again.</summary>
public sealed class NoticeLine
{
    internal NoticeLine(NoticeId notice, int number, string label, string value) => (NoticeId, Number, Label, Value) = (notice, number, label, value);

    private NoticeLine()
    {
    }

    public NoticeId NoticeId { get; private set; }

    public int Number { get; private set; }

    public string Label { get; private set; } = "";

    public string Value { get; private set; } = "";
}

/// <summary>What is written when a notice is published: title, text, the document that allows it, figures line by line as "label: value".</summary>
public sealed record NoticeText(string? Title, string? Body, string? Basis, string? Figures);

/// <summary>Thông báo, tóm tắt đã được phép công khai. Text is never changed once published; a null day of withdrawal means that it stands.</summary>
public sealed class Notice
{
    private const int LongestTitle = 300;
    private const int LongestBody = 20_000;
    private const int MostLines = 100;
    private readonly List<NoticeLine> lines = [];

    private Notice()
    {
    }

    public NoticeId Id { get; private set; }

    public string Title { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Căn cứ công bố.</summary>
    public string Basis { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public IReadOnlyList<NoticeLine> Lines => lines;

    /// <summary>Công bố: title, text and the document that allows it are required; each figure has a label and a value.</summary>
    public static Outcome<Notice> Publish(NoticeId id, NoticeText text, DateOnly today)
    {
        var (title, body, basis) = (Clean(text.Title), Clean(text.Body), Clean(text.Basis));
        if (title.Length is 0 or > LongestTitle)
        {
            return NoticesRefusals.Title(LongestTitle);
        }

        if (body.Length is 0 or > LongestBody)
        {
            return NoticesRefusals.Body(LongestBody);
        }

        if (basis.Length is 0 or > LongestTitle)
        {
            return NoticesRefusals.Basis;
        }

        var notice = new Notice { Id = id, Title = title, Body = body, Basis = basis, PublishedOn = today };
        foreach (var line in (text.Figures ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.LastIndexOf(':');
            if (colon <= 0 || colon == line.Length - 1 || notice.lines.Count == MostLines)
            {
                return NoticesRefusals.Line(line, MostLines);
            }

            notice.lines.Add(new NoticeLine(id, notice.lines.Count + 1, Clean(line[..colon]), Clean(line[(colon + 1)..])));
        }

        return notice;
    }

    /// <summary>Gỡ khỏi trang công khai.</summary>
    public Refusal? Withdraw(DateOnly today)
    {
        if (WithdrawnOn is not null)
        {
            return NoticesRefusals.Withdrawn;
        }

        WithdrawnOn = today;
        return null;
    }

    /// <summary>As another installation published it, taken over from a package that was checked.</summary>
    public static Notice Taken(NoticeId id, string title, string body, string basis, DateOnly publishedOn, IEnumerable<(string Label, string Value)> figures)
    {
        var notice = new Notice { Id = id, Title = title, Body = body, Basis = basis, PublishedOn = publishedOn };
        notice.lines.AddRange(figures.Select((figure, at) => new NoticeLine(id, at + 1, figure.Label, figure.Value)));
        return notice;
    }

    private static string Clean(string? text) => VietnameseText.Nfc(text?.ReplaceLineEndings("\n").Trim());
}
