namespace ThenChot.Domain.Reports;

/// <summary>Lời văn của một phần báo cáo.</summary>
public readonly record struct NarrativeId(Guid Value) : IId<NarrativeId>
{
    public static NarrativeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Một lần viết lời văn của một phần: the text, its number in the section, who wrote it and when. Earlier versions stay;
/// the one with the highest number counts. An empty text means that the section was emptied on purpose.
/// </summary>
public sealed class Narrative
{
    /// <summary>Letters that one section holds at most; more belongs in an annex.</summary>
    public const int LongestText = 20_000;

    private Narrative()
    {
    }

    public NarrativeId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    public string Section { get; private set; } = "";

    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    internal static Narrative Of(ReportId report, string section, string text, Narrative? last, string by, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<NarrativeId>(now),
        ReportId = report,
        Section = section,
        Number = (last?.Number ?? 0) + 1,
        Text = text.ReplaceLineEndings("\n").Normalize().Trim(),
        WrittenBy = by,
        WrittenAt = now,
    };
}
