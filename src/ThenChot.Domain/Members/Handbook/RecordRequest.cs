namespace ThenChot.Domain.Members.Handbook;

/// <summary>What the member writes: of which kind, about which item of the file, what should stand there, and why.</summary>
public sealed record RequestWish(RequestKind Kind, string? About, string? Wanted, string? Reason);

/// <summary>
/// Đề nghị của đảng viên về hồ sơ của mình: the cell answers first and passes it up to who keeps the file; what the cell declines the member
/// may take up all the same. A null answer day: nobody has answered yet; a null closing day: still open.
/// </summary>
public sealed class RecordRequest : IVersioned
{
    public const int MaxLength = 1_000;

    private RecordRequest()
    {
    }

    public RequestId Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public UnitId CellId { get; private set; }

    public RequestKind Kind { get; private set; }

    /// <summary>The version of the rules whose clocks run.</summary>
    public string RuleId { get; private set; } = "";

    /// <summary>Mục của hồ sơ.</summary>
    public string About { get; private set; } = "";

    public string Wanted { get; private set; } = "";

    public string? Reason { get; private set; }

    public DateOnly AskedOn { get; private set; }

    public RequestStage Stage { get; private set; }

    /// <summary>The unit that must answer.</summary>
    public UnitId HolderId { get; private set; }

    /// <summary>The last day for a first answer.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The last day to carry it out.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Lý do gia hạn; null: not extended.</summary>
    public string? ExtendedBecause { get; private set; }

    /// <summary>Bên xử lý dữ liệu that must carry it out too; null: the office alone.</summary>
    public string? Processor { get; private set; }

    /// <summary>Ý kiến của chi bộ.</summary>
    public string? CellOpinion { get; private set; }

    /// <summary>What was done, or why nothing was.</summary>
    public string? Outcome { get; private set; }

    public string? ByName { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => Stage is RequestStage.AtCell or RequestStage.AtOffice;

    /// <summary>True: the cell said no, and the member has not taken it to the level above.</summary>
    public bool MayGoUp => Stage == RequestStage.Declined && HolderId == CellId;

    /// <summary>Which clock runs now; null for a closed one.</summary>
    public DateOnly? RunsOutOn => !IsOpen ? null : AnsweredOn is null ? AnswerBy : DueOn;

    public static Outcome<RecordRequest> Ask(MemberId member, UnitId cell, RequestWish wish, RequestRule rule, WorkingCalendar calendar, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        var (about, wanted, reason) = (VietnameseText.Nfc(wish.About), VietnameseText.Nfc(wish.Wanted), VietnameseText.NfcOrNull(wish.Reason));
        if (about.Length is 0 or > MaxLength)
        {
            return HandbookRefusals.AboutMissing;
        }

        if (wanted.Length is 0 or > MaxLength || reason?.Length > MaxLength)
        {
            return HandbookRefusals.WantedMissing;
        }

        return rule.DaysOf(wish.Kind) is not { } days ? HandbookRefusals.KindUnknown : new RecordRequest
        {
            Id = Kernel.Id.New<RequestId>(now), MemberId = member, CellId = cell, Kind = wish.Kind, RuleId = rule.Id, About = about, Wanted = wanted, Reason = reason,
            AskedOn = today, Stage = RequestStage.AtCell, HolderId = cell, AnswerBy = calendar.AddWorkingDays(today, rule.AnswerWorkingDays), DueOn = calendar.OnOrAfter(today.AddDays(days)),
        };
    }

    /// <summary>Chi bộ chuyển lên: to the level that keeps the file, with the cell's opinion.</summary>
    public Refusal? PassUp(string? opinion, UnitId office, DateOnly today)
    {
        if (Stage != RequestStage.AtCell)
        {
            return HandbookRefusals.NotAtThisStage;
        }

        if (VietnameseText.Nfc(opinion).Length > MaxLength)
        {
            return HandbookRefusals.ReasonMissing;
        }

        (Stage, HolderId, AnsweredOn, CellOpinion) = (RequestStage.AtOffice, office, AnsweredOn ?? today, VietnameseText.NfcOrNull(opinion));
        return null;
    }

    /// <summary>Đã thực hiện: by the level that keeps the file.</summary>
    public Refusal? Finish(string? outcome, DateOnly today, string byName) =>
        Stage != RequestStage.AtOffice ? HandbookRefusals.NotAtThisStage : Close(RequestStage.Done, outcome, today, byName);

    /// <summary>Không thực hiện: the member always learns why.</summary>
    public Refusal? Decline(string? reason, DateOnly today, string byName) => !IsOpen ? HandbookRefusals.NotAtThisStage : Close(RequestStage.Declined, reason, today, byName);

    /// <summary>Đảng viên đưa lên cấp trên what the cell declined.</summary>
    public Refusal? GoUp(UnitId office)
    {
        if (!MayGoUp)
        {
            return HandbookRefusals.NotAtThisStage;
        }

        (CellOpinion, Outcome, ByName, ClosedOn) = (Outcome, null, null, null);
        (Stage, HolderId) = (RequestStage.AtOffice, office);
        return null;
    }

    /// <summary>Gia hạn: once, before the time has run out, and the member reads why.</summary>
    public Refusal? Extend(string? because, RequestRule rule, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!IsOpen)
        {
            return HandbookRefusals.NotAtThisStage;
        }

        if (ExtendedBecause is not null || today > DueOn)
        {
            return HandbookRefusals.NotExtendable;
        }

        if (VietnameseText.Nfc(because) is not { Length: > 0 and <= MaxLength } kept)
        {
            return HandbookRefusals.ReasonMissing;
        }

        (ExtendedBecause, AnsweredOn, DueOn) = (kept, AnsweredOn ?? today, calendar.OnOrAfter(DueOn.AddDays(rule.ExtensionDays)));
        return null;
    }

    /// <summary>Có bên xử lý dữ liệu: once, before the time has run out; the longer clock of the kind counts from the asking, an extension stays.</summary>
    public Refusal? GiveToProcessor(string? processor, RequestRule rule, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        if (Stage != RequestStage.AtOffice)
        {
            return HandbookRefusals.NotAtThisStage;
        }

        if (rule.DaysWithProcessor(Kind) is not { } days || Processor is not null || today > DueOn)
        {
            return HandbookRefusals.NoProcessorClock;
        }

        if (VietnameseText.Nfc(processor) is not { Length: > 0 and <= MaxLength } kept)
        {
            return HandbookRefusals.ProcessorMissing;
        }

        (Processor, DueOn) = (kept, calendar.OnOrAfter(AskedOn.AddDays(days + (ExtendedBecause is null ? 0 : rule.ExtensionDays))));
        return null;
    }

    /// <summary>Đảng viên rút đề nghị.</summary>
    public Refusal? TakeBack(DateOnly today)
    {
        if (!IsOpen)
        {
            return HandbookRefusals.NotAtThisStage;
        }

        (Stage, ClosedOn) = (RequestStage.TakenBack, today);
        return null;
    }

    private Refusal? Close(RequestStage stage, string? outcome, DateOnly today, string byName)
    {
        if (VietnameseText.Nfc(outcome) is not { Length: > 0 and <= MaxLength } kept)
        {
            return HandbookRefusals.ReasonMissing;
        }

        (Stage, Outcome, ByName, ClosedOn, AnsweredOn) = (stage, kept, byName, today, AnsweredOn ?? today);
        return null;
    }
}
