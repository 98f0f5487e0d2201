namespace ThenChot.Domain.Direction;

/// <summary>Nơi chỉ ra hạn chế, khuyết điểm.</summary>
public enum ShortcomingSource
{
    ProgrammeReview,
    SelfCriticism,
    DeepReview,
    Inspection,
    ConfidenceVote,
}

/// <summary>What is recorded of a shortcoming. <c>Document</c> null: the paper that names it is not in the register.</summary>
public sealed record ShortcomingTerms(
    ShortcomingSource Source, DocumentId? Document, string? Text, string? Remedy, UnitId Recorder, DateOnly FoundOn, DateOnly DueOn);

/// <summary>
/// Một dòng của sổ theo dõi khắc phục hạn chế, khuyết điểm: where it was pointed out, what is done, who answers, until when,
/// the evidence, who confirmed. <c>RemediedOn</c> null: not confirmed; <c>Returned</c> null: the last report was not returned;
/// <c>ReturnedOn</c> null beside it: returned before days of return were kept.
/// </summary>
public sealed class Shortcoming : IVersioned
{
    private Shortcoming()
    {
    }

    public ShortcomingId Id { get; private set; }

    public ShortcomingSource Source { get; private set; }

    public DocumentId? Document { get; private set; }

    public string Text { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    /// <summary>The unit in whose name the row was entered; only it confirms.</summary>
    public UnitId Recorder { get; private set; }

    public UnitId Unit { get; private set; }

    public PersonId Owner { get; private set; }

    public DateOnly FoundOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DocumentId? Evidence { get; private set; }

    public DateOnly? EvidenceOn { get; private set; }

    public DateOnly? RemedyReportedOn { get; private set; }

    public PersonId? ReportedBy { get; private set; }

    public DateOnly? RemediedOn { get; private set; }

    public PersonId? RemedyConfirmedBy { get; private set; }

    public string? Returned { get; private set; }

    public DateOnly? ReturnedOn { get; private set; }

    public PersonId? ReturnedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>Reported and neither confirmed nor returned yet.</summary>
    public bool AwaitsConfirmation => RemedyReportedOn is not null && RemediedOn is null;

    public static Outcome<Shortcoming> Record(ShortcomingTerms terms, WorkLead owner, DateOnly today, DateTimeOffset now)
    {
        if (owner.RefusedOn(today) is { } unfit)
        {
            return unfit;
        }

        if (owner.Person is not { } person)
        {
            return DirectionRefusals.TextMissing("Người chịu trách nhiệm");
        }

        var (text, remedy) = (VietnameseText.NfcOrNull(terms.Text), VietnameseText.NfcOrNull(terms.Remedy));
        if (text is null || remedy is null)
        {
            return DirectionRefusals.TextMissing(text is null ? "Hạn chế, khuyết điểm" : "Biện pháp khắc phục");
        }

        if (terms.FoundOn > today)
        {
            return DirectionRefusals.FutureDate("Ngày chỉ ra", terms.FoundOn, today);
        }

        if (terms.DueOn < terms.FoundOn)
        {
            return DirectionRefusals.DueBeforeAssigned(terms.DueOn, terms.FoundOn);
        }

        return new Shortcoming
        {
            Id = Kernel.Id.New<ShortcomingId>(now),
            Source = terms.Source,
            Document = terms.Document,
            Text = text,
            Remedy = remedy,
            Recorder = terms.Recorder,
            Unit = owner.Unit,
            Owner = person,
            FoundOn = terms.FoundOn,
            DueOn = terms.DueOn,
        };
    }

    /// <summary>The status on a day, by the one function that knows how; remedied on the day it was reported, once confirmed.</summary>
    public WorkReading At(AlertDays alerts, DateOnly asOf) => WorkStatus.At(
        [new MilestoneMark(RemediedOn is null ? null : RemedyReportedOn, false, true, false)],
        new Deadline(DeadlineKind.FixedDate, DueOn),
        [],
        RemediedOn is null ? null : EvidenceOn,
        alerts,
        asOf);

    public Refusal? Report(DocumentId? evidence, DateOnly? evidenceOn, PersonId? by, DateOnly today)
    {
        if (RemediedOn is { } done)
        {
            return DirectionRefusals.AlreadyConfirmed(done);
        }

        if (AwaitsConfirmation)
        {
            return DirectionRefusals.CompletionPending();
        }

        if (evidence is not { } paper || evidenceOn is not { } on)
        {
            return DirectionRefusals.EvidenceMissing();
        }

        if (on > today)
        {
            return DirectionRefusals.FutureDate("Ngày của minh chứng", on, today);
        }

        if (on < FoundOn)
        {
            return DirectionRefusals.EvidenceBeforeAssignment(on, FoundOn);
        }

        (Evidence, EvidenceOn, RemedyReportedOn, ReportedBy) = (paper, on, today, by);
        (Returned, ReturnedOn, ReturnedBy) = (null, null, null);
        return null;
    }

    /// <summary>Who recorded it confirms the remedy, or returns the report with a remark.</summary>
    public Refusal? Decide(bool confirmed, string? remark, PersonId? by, DateOnly today)
    {
        if (!AwaitsConfirmation)
        {
            return DirectionRefusals.CompletionNotProposed();
        }

        if (by is not null && ReportedBy == by)
        {
            return DirectionRefusals.OwnCompletion();
        }

        if (confirmed)
        {
            (RemediedOn, RemedyConfirmedBy) = (today, by);
            return null;
        }

        if (VietnameseText.NfcOrNull(remark) is not { } why)
        {
            return DirectionRefusals.TextMissing("Ý kiến trả lại");
        }

        (Evidence, EvidenceOn, RemedyReportedOn, ReportedBy) = (null, null, null, null);
        (Returned, ReturnedOn, ReturnedBy) = (why, today, by);
        return null;
    }

    /// <summary>Bàn giao: another person answers from now on, or another unit, in which the person who answered goes on until it names its own.</summary>
    public Refusal? HandTo(WorkLead owner, DateOnly today)
    {
        if ((RemediedOn is { } done ? DirectionRefusals.AlreadyConfirmed(done) : owner.RefusedOn(today)) is { } refusal)
        {
            return refusal;
        }

        (Unit, Owner) = (owner.Unit, owner.Person ?? Owner);
        return null;
    }

    public static string Label(ShortcomingSource source) => source switch
    {
        ShortcomingSource.ProgrammeReview => "sơ kết, tổng kết",
        ShortcomingSource.SelfCriticism => "kiểm điểm tự phê bình và phê bình",
        ShortcomingSource.DeepReview => "gợi ý kiểm điểm sâu",
        ShortcomingSource.Inspection => "kết luận kiểm tra, giám sát",
        _ => "lấy phiếu tín nhiệm",
    };
}
