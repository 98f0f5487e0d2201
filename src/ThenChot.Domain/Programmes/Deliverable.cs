namespace ThenChot.Domain.Programmes;

/// <summary>What a person enters about a piece of assigned work; a null title or product is “chưa nhập nội dung”.</summary>
public sealed record DeliverableTerms(
    int Number,
    string? Title,
    string? Product,
    string? Field,
    DateOnly AssignedOn,
    UnitId LeadUnit,
    PersonId? Accountable,
    IReadOnlyCollection<UnitId> Coordinating);

/// <summary>
/// Đề tài, đề án, chuyên đề, kế hoạch được giao: one work, one lead unit (cơ quan chủ trì), one accountable person,
/// one product. Its status is never stored, see <see cref="WorkStatus"/>. <c>Accountable</c> null: not yet named.
/// </summary>
public sealed class Deliverable : IVersioned
{
    private readonly List<Milestone> milestones = [];
    private readonly List<Extension> extensions = [];
    private readonly List<Handing> handings = [];
    private readonly List<CoordinatingUnit> coordinating = [];

    private Deliverable()
    {
    }

    public DeliverableId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public int Number { get; private set; }

    public string KindCode { get; private set; } = "";

    public string KindName { get; private set; } = "";

    public string KindRule { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Product { get; private set; }

    public string? Field { get; private set; }

    public DateOnly AssignedOn { get; private set; }

    public UnitId LeadUnit { get; private set; }

    public PersonId? Accountable { get; private set; }

    public DeadlineKind DeadlineKind { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public string? DeadlineReason { get; private set; }

    public DateOnly? LookAgainOn { get; private set; }

    public DateOnly? BaseIssuedOn { get; private set; }

    public int? DaysAfterIssue { get; private set; }

    public DocumentId? Evidence { get; private set; }

    public DateOnly? EvidenceOn { get; private set; }

    public string? ReceivedBy { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Milestone> Milestones => milestones;

    public IReadOnlyList<Extension> Extensions => extensions;

    public IReadOnlyList<Handing> Handings => handings;

    public IReadOnlyList<CoordinatingUnit> Coordinating => coordinating;

    public Deadline Deadline => new(DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue);

    public static Outcome<Deliverable> Assign(ProgrammeId programme, DeliverableKind kind, string kindRule, DeliverableTerms terms, Deadline deadline, DateOnly today, DateTimeOffset now)
    {
        var work = new Deliverable
        {
            Id = Kernel.Id.New<DeliverableId>(now),
            Programme = programme,
            KindCode = kind.Code,
            KindName = kind.Name,
            KindRule = kindRule,
        };
        if ((work.Amend(terms, today) ?? work.SetDeadline(deadline)) is { } refusal)
        {
            return refusal;
        }

        work.milestones.AddRange(kind.Milestones.Select((rule, n) => Milestone.From(work.Id, n + 1, rule, now)));
        return work;
    }

    /// <summary>The status on a day, computed by the one function that knows how.</summary>
    public WorkReading At(AlertDays alerts, DateOnly asOf) => WorkStatus.At(
        [.. milestones.Select(m => m.Mark)], Deadline, [.. extensions.Select(e => new MovedDeadline(e.DecidedOn, e.NewDueOn))], EvidenceOn, alerts, asOf);

    /// <summary>With whom the work lay on a day; null: with its lead unit since it was assigned.</summary>
    public Handing? HeldOn(DateOnly day) => handings.Where(h => h.Since <= day).OrderBy(h => h.Since).ThenBy(h => h.Id.Value).LastOrDefault();

    public Refusal? Amend(DeliverableTerms terms, DateOnly today)
    {
        if (terms.AssignedOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày giao", terms.AssignedOn, today);
        }

        if (terms.Coordinating.Contains(terms.LeadUnit))
        {
            return ProgrammesRefusals.LeadAlsoCoordinates();
        }

        Number = terms.Number;
        Title = Tidy(terms.Title);
        Product = Tidy(terms.Product);
        Field = Tidy(terms.Field);
        AssignedOn = terms.AssignedOn;
        LeadUnit = terms.LeadUnit;
        Accountable = terms.Accountable;
        var wanted = terms.Coordinating.Distinct().ToList();
        coordinating.RemoveAll(c => !wanted.Contains(c.Unit));
        coordinating.AddRange(wanted.Where(u => coordinating.TrueForAll(c => c.Unit != u)).Select(u => CoordinatingUnit.Of(Id, u)));
        return null;
    }

    /// <summary>Bàn giao: another lead unit, which then names its person, or another accountable person; null for the one that stays.</summary>
    public Refusal? GiveTo(UnitId? lead, PersonId? accountable)
    {
        if (lead is { } unit && coordinating.Exists(other => other.Unit == unit))
        {
            return ProgrammesRefusals.LeadAlsoCoordinates();
        }

        (LeadUnit, Accountable) = (lead ?? LeadUnit, accountable);
        return null;
    }

    /// <summary>Gives the work its deadline. Once a day is set, only <see cref="Extend"/> moves it.</summary>
    public Refusal? SetDeadline(Deadline deadline)
    {
        if (Deadline.OriginalDueOn is not null && deadline != Deadline)
        {
            return ProgrammesRefusals.DeadlineMovedWithoutExtension();
        }

        if (deadline.Missing is { } missing)
        {
            return ProgrammesRefusals.DeadlineIncomplete(missing);
        }

        (DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue) = deadline.Kept();
        return null;
    }

    public Refusal? Extend(DateOnly newDueOn, DateOnly decidedOn, string reason, DocumentId? basis, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (EvidenceOn is { } closedOn)
        {
            return ProgrammesRefusals.AlreadyClosed(closedOn);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProgrammesRefusals.ReasonMissing("Gia hạn");
        }

        if (decidedOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày quyết định gia hạn", decidedOn, today);
        }

        var last = extensions.MaxBy(e => e.NewDueOn);
        if (last is not null && decidedOn < last.DecidedOn)
        {
            return ProgrammesRefusals.ExtensionOutOfOrder(last.DecidedOn);
        }

        var current = last?.NewDueOn ?? Deadline.OriginalDueOn;
        if (current is not { } old)
        {
            return ProgrammesRefusals.NothingToExtend();
        }

        if (newDueOn <= old)
        {
            return ProgrammesRefusals.ExtensionNotLater(old, newDueOn);
        }

        extensions.Add(Extension.Of(Id, old, newDueOn, decidedOn, reason, basis, by, now));
        return null;
    }

    public Refusal? HandTo(string heldBy, DateOnly since, string? note, DateOnly today, DateTimeOffset now)
    {
        if (since > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày chuyển", since, today);
        }

        handings.Add(Handing.Of(Id, heldBy, since, note, now));
        return null;
    }

    public Refusal? DateMilestone(MilestoneId id, DateOnly? plannedOn, DateOnly? reachedOn, DateOnly today)
    {
        if (reachedOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày đạt mốc", reachedOn.Value, today);
        }

        var milestone = milestones.Find(m => m.Id == id);
        if (milestone is { MeansDone: true } && EvidenceOn is { } closedOn && reachedOn is null)
        {
            return ProgrammesRefusals.AlreadyClosed(closedOn);
        }

        milestone?.Date(plannedOn, reachedOn);
        return null;
    }

    /// <summary>Closes the work: the completing milestone is dated and the product stands in the document register.</summary>
    public Refusal? Close(DocumentId evidence, DateOnly evidenceOn, string receivedBy, DateOnly today)
    {
        if (EvidenceOn is { } closedOn)
        {
            return ProgrammesRefusals.AlreadyClosed(closedOn);
        }

        if (evidenceOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày của minh chứng", evidenceOn, today);
        }

        if (evidenceOn < AssignedOn)
        {
            return ProgrammesRefusals.EvidenceBeforeAssignment(evidenceOn, AssignedOn);
        }

        var completing = milestones.Find(m => m.MeansDone);
        if (completing is { ReachedOn: null })
        {
            return ProgrammesRefusals.CompletionNotReached(completing.Name);
        }

        (Evidence, EvidenceOn, ReceivedBy) = (evidence, evidenceOn, VietnameseText.Nfc(receivedBy).Trim());
        return null;
    }

    /// <summary>Takes the closing back; the act keeps the reason and what stood before.</summary>
    public Refusal? Reopen()
    {
        if (EvidenceOn is null)
        {
            return ProgrammesRefusals.NotClosed();
        }

        (Evidence, EvidenceOn, ReceivedBy) = (null, null, null);
        return null;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text).Trim();
}
