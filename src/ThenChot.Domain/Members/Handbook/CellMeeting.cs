namespace ThenChot.Domain.Members.Handbook;

/// <summary>Loại buổi sinh hoạt chi bộ.</summary>
public enum CellMeetingKind
{
    /// <summary>Sinh hoạt thường kỳ.</summary>
    Regular,

    /// <summary>Sinh hoạt chuyên đề.</summary>
    Thematic,
}

/// <summary>What a meeting is planned with; a null place: chưa ghi giờ, địa điểm.</summary>
public sealed record MeetingPlan(CellMeetingKind Kind, DateOnly HeldOn, string? Place, string? Topic);

/// <summary>Buổi sinh hoạt chi bộ: announced ahead with its papers, and afterwards who came. Null counts: not held yet, or not recorded.</summary>
public sealed class CellMeeting : IVersioned
{
    public const int MaxLength = 1_000;
    public const int MaxPlace = 200;

    private readonly List<MeetingPaper> papers = [];

    private CellMeeting()
    {
    }

    public CellMeetingId Id { get; private set; }

    public UnitId CellId { get; private set; }

    public CellMeetingKind Kind { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>Giờ, địa điểm.</summary>
    public string? Place { get; private set; }

    public string Topic { get; private set; } = "";

    public int? Present { get; private set; }

    public int? AbsentWithReason { get; private set; }

    public int? AbsentWithout { get; private set; }

    /// <summary>Kết luận, việc phân công.</summary>
    public string? Conclusion { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<MeetingPaper> Papers => papers;

    /// <summary>Tỷ lệ dự họp; null: not recorded.</summary>
    public decimal? Attendance => Present is { } there ? 100m * there / (there + AbsentWithReason!.Value + AbsentWithout!.Value) : null;

    public static Outcome<CellMeeting> Plan(UnitId cell, MeetingPlan plan, DateOnly today, DateTimeOffset now)
    {
        var meeting = new CellMeeting { Id = Kernel.Id.New<CellMeetingId>(now), CellId = cell };
        return meeting.Change(plan, today) is { } refusal ? refusal : meeting;
    }

    /// <summary>Đổi lịch: until the result is recorded.</summary>
    public Refusal? Change(MeetingPlan plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (place, topic) = (VietnameseText.NfcOrNull(plan.Place), VietnameseText.Nfc(plan.Topic));
        if (Present is not null)
        {
            return HandbookRefusals.MeetingHeld;
        }

        if (plan.HeldOn < today && plan.HeldOn != HeldOn)
        {
            return HandbookRefusals.NotAhead(plan.HeldOn);
        }

        if (topic.Length is 0 or > MaxLength)
        {
            return HandbookRefusals.TopicMissing;
        }

        if (place?.Length > MaxPlace)
        {
            return HandbookRefusals.PlaceTooLong;
        }

        (Kind, HeldOn, Place, Topic) = (plan.Kind, plan.HeldOn, place, topic);
        return null;
    }

    /// <summary>Thêm tài liệu: a file, or a document of the register.</summary>
    public Refusal? Add(string? title, FileId? file, DocumentId? document)
    {
        if (VietnameseText.Nfc(title) is not { Length: > 0 and <= MaxPlace } kept)
        {
            return HandbookRefusals.PaperTitleMissing;
        }

        if (file is null && document is null)
        {
            return HandbookRefusals.PaperEmpty;
        }

        papers.Add(new MeetingPaper(Id, papers.Select(p => p.Number).DefaultIfEmpty(0).Max() + 1, kept, file, document));
        return null;
    }

    /// <summary>Ghi kết quả: who came, and what was concluded; may be put right later.</summary>
    public Refusal? Record(int? present, int? withReason, int? without, string? conclusion, DateOnly today)
    {
        if (HeldOn > today)
        {
            return HandbookRefusals.NotYetHeld(HeldOn);
        }

        if (present is not >= 0 || withReason < 0 || without < 0 || present + (withReason ?? 0) + (without ?? 0) == 0 || VietnameseText.Nfc(conclusion).Length > MaxLength)
        {
            return HandbookRefusals.CountsImpossible;
        }

        (Present, AbsentWithReason, AbsentWithout, Conclusion) = (present, withReason ?? 0, without ?? 0, VietnameseText.NfcOrNull(conclusion));
        return null;
    }
}

/// <summary>Tài liệu của buổi sinh hoạt: a file of its own, or a document of the register.</summary>
public sealed class MeetingPaper
{
    private MeetingPaper()
    {
    }

    internal MeetingPaper(CellMeetingId meeting, int number, string title, FileId? file, DocumentId? document) =>
        (MeetingId, Number, Title, FileId, DocumentId) = (meeting, number, title, file, document);

    public CellMeetingId MeetingId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public FileId? FileId { get; private set; }

    public DocumentId? DocumentId { get; private set; }
}
