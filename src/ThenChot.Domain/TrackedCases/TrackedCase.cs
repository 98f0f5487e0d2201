namespace ThenChot.Domain.TrackedCases;

/// <summary>What is tracked: a criminal case, or a matter that is none yet.</summary>
public enum TrackedKind
{
    /// <summary>Vụ án.</summary>
    CriminalCase,

    /// <summary>Vụ việc.</summary>
    Matter,
}

/// <summary>
/// Vụ án, vụ việc thuộc diện Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực cấp tỉnh theo dõi, chỉ đạo (67-QĐ/TW). Known by a code alone: who is accused and what
/// happened stands in the paper file. It enters by a decision and leaves by a decision, never by itself.
/// </summary>
public sealed class TrackedCase : IVersioned
{
    public const int LongestCode = 30;
    private readonly List<TrackedStage> stages = [];
    private readonly List<SteeringOpinion> opinions = [];

    private TrackedCase()
    {
    }

    public TrackedCaseId Id { get; private set; }

    public string Code { get; private set; } = "";

    public TrackedKind Kind { get; private set; }

    /// <summary>The matter that this case grew from, which stays as it was; null: none, or not known here.</summary>
    public TrackedCaseId? FromId { get; private set; }

    public DateOnly ListedOn { get; private set; }

    /// <summary>The decision that put it on the list.</summary>
    public DocumentId EntryId { get; private set; }

    /// <summary>Null while it is on the list.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The decision that ended the tracking; null while it is on the list.</summary>
    public DocumentId? ExitId { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<TrackedStage> Stages => stages;

    public IReadOnlyList<SteeringOpinion> Opinions => opinions;

    /// <summary>The stage it is in; null: none was written down yet, or the last one ended.</summary>
    public TrackedStage? Current => stages.Find(static stage => stage.EndedOn is null);

    /// <summary>The stage it was in on a day; null: none was written down of that day.</summary>
    public TrackedStage? StageOn(DateOnly day) => stages.Find(stage => stage.IsOn(day));

    /// <summary>True when it stands on the list on that day.</summary>
    public bool IsOn(DateOnly day) => ListedOn <= day && !(LeftOn <= day);

    /// <summary>Đưa vào diện theo dõi, chỉ đạo theo quyết định.</summary>
    public static Outcome<TrackedCase> Enter(string? code, TrackedKind kind, TrackedCase? from, DocumentId decision, DateOnly on, DateOnly today, DateTimeOffset now)
    {
        var said = VietnameseText.Nfc(code).Trim().ToUpperInvariant();
        if (said.Length is 0 or > LongestCode || !said.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '/') || !said.Any(char.IsAsciiDigit))
        {
            return TrackedRefusals.CodeUnfit(LongestCode);
        }

        if (on > today)
        {
            return TrackedRefusals.Ahead("Ngày vào diện", on);
        }

        return from is not null && (kind != TrackedKind.CriminalCase || from.Kind != TrackedKind.Matter)
            ? TrackedRefusals.GrowsFromMatter
            : new TrackedCase { Id = Kernel.Id.New<TrackedCaseId>(now), Code = said, Kind = kind, FromId = from?.Id, EntryId = decision, ListedOn = on };
    }

    /// <summary>Ghi một giai đoạn; the one before ends on the same day. Returns are normal, so no order is asked for; a matter has not been prosecuted.</summary>
    public Refusal? Reach(StageKind kind, StageTerms terms, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (LeftOn is { } left)
        {
            return TrackedRefusals.HasLeft(left);
        }

        if (Kind == TrackedKind.Matter && !TrackedWords.OfMatter(kind))
        {
            return TrackedRefusals.StageNotOfMatter(kind);
        }

        if (terms.On > today || terms.On < stages.Select(static stage => stage.BeganOn).DefaultIfEmpty(DateOnly.MinValue).Max())
        {
            return TrackedRefusals.StageDay(terms.On);
        }

        if (terms.DueOn < terms.On)
        {
            return TrackedRefusals.DueBefore(terms.On);
        }

        if (terms.Accused is < 0 or > TrackedStage.MostAccused)
        {
            return TrackedRefusals.AccusedOutside(TrackedStage.MostAccused);
        }

        Current?.End(terms.On);
        stages.Add(TrackedStage.Begin(Id, kind, terms, now));
        return null;
    }

    /// <summary>Ghi ý kiến chỉ đạo: what is to be done arrives sealed, its owner is somebody of the circle.</summary>
    public Refusal? Direct(SteeringOpinionId id, OpinionTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (LeftOn is { } left)
        {
            return TrackedRefusals.HasLeft(left);
        }

        if (VietnameseText.NfcOrNull(terms.Number) is not { Length: <= SteeringOpinion.LongestNumber } number)
        {
            return TrackedRefusals.TextMissing("Số văn bản truyền đạt ý kiến", SteeringOpinion.LongestNumber);
        }

        if (terms.On > today)
        {
            return TrackedRefusals.Ahead("Ngày của ý kiến", terms.On);
        }

        if (terms.DueOn < terms.On)
        {
            return TrackedRefusals.DueBefore(terms.On);
        }

        opinions.Add(SteeringOpinion.Give(id, Id, terms with { Number = number }));
        return null;
    }

    /// <summary>Ghi kết quả thực hiện ý kiến chỉ đạo.</summary>
    public Refusal? Finish(SteeringOpinionId id, DateOnly on, DateOnly today) =>
        opinions.Find(opinion => opinion.Id == id) is { } found ? found.Finish(on, today) : TrackedRefusals.NoSuchOpinion;

    /// <summary>Kết thúc theo dõi, chỉ đạo theo quyết định.</summary>
    public Refusal? Leave(DocumentId decision, DateOnly on, DateOnly today)
    {
        if (LeftOn is { } left)
        {
            return TrackedRefusals.HasLeft(left);
        }

        if (on > today || on < ListedOn)
        {
            return TrackedRefusals.LeavingDay(on, ListedOn);
        }

        (LeftOn, ExitId) = (on, decision);
        return null;
    }
}
