namespace ThenChot.Domain.Reports;

/// <summary>Một bản thảo của một phần.</summary>
public readonly record struct SectionDraftId(Guid Value) : IId<SectionDraftId>
{
    public static SectionDraftId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Bản thảo một phần báo cáo: what a unit sent, in its order; it never changes.</summary>
public sealed class SectionDraft
{
    private SectionDraft()
    {
    }

    public SectionDraftId Id { get; private set; }

    public SectionWorkId Work { get; private set; }

    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    internal static SectionDraft Of(SectionWorkId work, int number, string text, string by, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<SectionDraftId>(now),
        Work = work,
        Number = number,
        Text = text.ReplaceLineEndings("\n").Normalize().Trim(),
        WrittenBy = by,
        WrittenAt = now,
    };
}
