namespace ThenChot.Domain.Programmes;

/// <summary>
/// Mốc của một sản phẩm. Its meaning is copied from the kind when the work is assigned, so that a later rule does not
/// change what counted. <c>PlannedOn</c> null: no planned day; <c>ReachedOn</c> null: not reached.
/// </summary>
public sealed class Milestone
{
    private Milestone()
    {
    }

    public MilestoneId Id { get; private set; }

    public DeliverableId Deliverable { get; private set; }

    public int Position { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public bool MeansIssued { get; private set; }

    public bool MeansDone { get; private set; }

    public bool MeansImplemented { get; private set; }

    public DateOnly? PlannedOn { get; private set; }

    public DateOnly? ReachedOn { get; private set; }

    public MilestoneMark Mark => new(ReachedOn, MeansIssued, MeansDone, MeansImplemented);

    internal static Milestone From(DeliverableId deliverable, int position, MilestoneRule rule, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<MilestoneId>(now),
        Deliverable = deliverable,
        Position = position,
        Code = rule.Code,
        Name = rule.Name,
        MeansIssued = rule.Issued,
        MeansDone = rule.Done,
        MeansImplemented = rule.Implemented,
    };

    internal void Date(DateOnly? plannedOn, DateOnly? reachedOn)
    {
        PlannedOn = plannedOn;
        ReachedOn = reachedOn;
    }
}

/// <summary>Một lần gia hạn: the old day is kept, and why and on what basis it was moved. <c>Basis</c> null: no document was cited.</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    public ExtensionId Id { get; private set; }

    public DeliverableId Deliverable { get; private set; }

    public DateOnly OldDueOn { get; private set; }

    public DateOnly NewDueOn { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public string Reason { get; private set; } = "";

    public DocumentId? Basis { get; private set; }

    public PersonId? By { get; private set; }

    internal static Extension Of(DeliverableId deliverable, DateOnly oldDue, DateOnly newDue, DateOnly decidedOn, string reason, DocumentId? basis, PersonId? by, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<ExtensionId>(now),
        Deliverable = deliverable,
        OldDueOn = oldDue,
        NewDueOn = newDue,
        DecidedOn = decidedOn,
        Reason = VietnameseText.Nfc(reason).Trim(),
        Basis = basis,
        By = by,
    };
}

/// <summary>Một lần chuyển việc: with whom (đang ở đâu) since when. Handing work on never moves its deadline.</summary>
public sealed class Handing
{
    private Handing()
    {
    }

    public HandingId Id { get; private set; }

    public DeliverableId Deliverable { get; private set; }

    public string HeldBy { get; private set; } = "";

    public DateOnly Since { get; private set; }

    public string? Note { get; private set; }

    internal static Handing Of(DeliverableId deliverable, string heldBy, DateOnly since, string? note, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<HandingId>(now),
        Deliverable = deliverable,
        HeldBy = VietnameseText.Nfc(heldBy).Trim(),
        Since = since,
        Note = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Nfc(note).Trim(),
    };
}

/// <summary>Đơn vị phối hợp.</summary>
public sealed class CoordinatingUnit
{
    private CoordinatingUnit()
    {
    }

    public DeliverableId Deliverable { get; private set; }

    public UnitId Unit { get; private set; }

    internal static CoordinatingUnit Of(DeliverableId deliverable, UnitId unit) => new() { Deliverable = deliverable, Unit = unit };
}
