namespace ThenChot.Domain.Direction;

/// <summary>Một lần phân công: who answers for the work since when. The post may change hands, the clock goes on.</summary>
public sealed class Charge
{
    private Charge()
    {
    }

    public ChargeId Id { get; private set; }

    public WorkItemId Item { get; private set; }

    public PersonId Person { get; private set; }

    public DateOnly Since { get; private set; }

    public string? Note { get; private set; }

    internal static Charge Of(WorkItemId item, PersonId person, DateOnly since, string? note, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<ChargeId>(now),
        Item = item,
        Person = person,
        Since = since,
        Note = VietnameseText.NfcOrNull(note),
    };
}

/// <summary>Báo cáo tiến độ của đơn vị. <c>Percent</c> null: the unit gives no estimate.</summary>
public sealed class ProgressNote
{
    private ProgressNote()
    {
    }

    public ProgressNoteId Id { get; private set; }

    public WorkItemId Item { get; private set; }

    public DateOnly ReportedOn { get; private set; }

    public PersonId? By { get; private set; }

    public int? Percent { get; private set; }

    public string Text { get; private set; } = "";

    internal static ProgressNote Of(WorkItemId item, DateOnly on, PersonId? by, int? percent, string text, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<ProgressNoteId>(now),
        Item = item,
        ReportedOn = on,
        By = by,
        Percent = percent,
        Text = VietnameseText.Nfc(text),
    };
}

/// <summary>Đề nghị gia hạn: the old day is kept. <c>Granted</c> null: not decided yet; only a granted one moves the deadline, from its decision on.</summary>
public sealed class ExtensionRequest
{
    private ExtensionRequest()
    {
    }

    public ExtensionRequestId Id { get; private set; }

    public WorkItemId Item { get; private set; }

    public DateOnly AskedOn { get; private set; }

    public PersonId? AskedBy { get; private set; }

    public DateOnly OldDueOn { get; private set; }

    public DateOnly NewDueOn { get; private set; }

    public string Reason { get; private set; } = "";

    public bool? Granted { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public string? Remark { get; private set; }

    internal static ExtensionRequest Of(WorkItemId item, DateOnly oldDue, DateOnly newDue, string reason, PersonId? by, DateOnly today, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<ExtensionRequestId>(now),
        Item = item,
        AskedOn = today,
        AskedBy = by,
        OldDueOn = oldDue,
        NewDueOn = newDue,
        Reason = VietnameseText.Nfc(reason),
    };

    internal void Decide(bool granted, string? remark, PersonId? by, DateOnly today) =>
        (Granted, Remark, DecidedBy, DecidedOn) = (granted, VietnameseText.NfcOrNull(remark), by, today);
}

/// <summary>Đề nghị xác nhận hoàn thành, with its evidence in the register. <c>Confirmed</c> null: not decided; false: trả lại with a remark.</summary>
public sealed class Completion
{
    private Completion()
    {
    }

    public CompletionId Id { get; private set; }

    public WorkItemId Item { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public PersonId? ProposedBy { get; private set; }

    public DocumentId Evidence { get; private set; }

    public DateOnly EvidenceOn { get; private set; }

    public string? Note { get; private set; }

    public bool? Confirmed { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>The day the confirmed work was opened again; null: it stands.</summary>
    public DateOnly? ReopenedOn { get; private set; }

    /// <summary>Why it was opened again.</summary>
    public string? ReopenReason { get; private set; }

    internal static Completion Of(WorkItemId item, DocumentId evidence, DateOnly evidenceOn, string? note, PersonId? by, DateOnly today, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<CompletionId>(now),
        Item = item,
        ProposedOn = today,
        ProposedBy = by,
        Evidence = evidence,
        EvidenceOn = evidenceOn,
        Note = VietnameseText.NfcOrNull(note),
    };

    internal void Decide(bool confirmed, string? remark, PersonId? by, DateOnly today) =>
        (Confirmed, Remark, DecidedBy, DecidedOn) = (confirmed, VietnameseText.NfcOrNull(remark), by, today);

    internal void Reopen(string reason, DateOnly today) => (ReopenedOn, ReopenReason) = (today, VietnameseText.Nfc(reason).Trim());
}
