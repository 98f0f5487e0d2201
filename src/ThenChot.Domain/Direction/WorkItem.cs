namespace ThenChot.Domain.Direction;

/// <summary>
/// Nhiệm vụ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ thẩm quyền, rõ sản phẩm. One lead unit; its status is never
/// stored, see <see cref="WorkStatus"/>. <c>GroupName</c> names the units each of which has a copy of its own (null: a single
/// item or a copy); <c>Parent</c> null: given directly. <c>Accountable</c> null: the unit has not named the person yet.
/// </summary>
public sealed partial class WorkItem : IVersioned
{
    private readonly List<Charge> charges = [];
    private readonly List<ProgressNote> progress = [];
    private readonly List<ExtensionRequest> extensions = [];
    private readonly List<Completion> completions = [];

    private WorkItem()
    {
    }

    public WorkItemId Id { get; private set; }

    public WorkItemId? Parent { get; private set; }

    public string? GroupName { get; private set; }

    public WorkSource Source { get; private set; }

    public DocumentId? Document { get; private set; }

    public string? Occasion { get; private set; }

    /// <summary>The page of what the work is about, when it came from a leader's opinion; null otherwise.</summary>
    public string? About { get; private set; }

    public string? Title { get; private set; }

    public string? Product { get; private set; }

    public string? Duty { get; private set; }

    public string? Authority { get; private set; }

    public string? Field { get; private set; }

    public UnitId Assigner { get; private set; }

    public PersonId? AssignedBy { get; private set; }

    public DateOnly AssignedOn { get; private set; }

    public UnitId LeadUnit { get; private set; }

    public PersonId? Accountable { get; private set; }

    public DeadlineKind DeadlineKind { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public string? DeadlineReason { get; private set; }

    public DateOnly? LookAgainOn { get; private set; }

    public DateOnly? BaseIssuedOn { get; private set; }

    public int? DaysAfterIssue { get; private set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>The day the assigner confirmed; null: not done. The work was done on the day its unit proposed it.</summary>
    public DateOnly? FinishedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Charge> Charges => charges;

    public IReadOnlyList<ProgressNote> Progress => progress;

    public IReadOnlyList<ExtensionRequest> Extensions => extensions;

    public IReadOnlyList<Completion> Completions => completions;

    public bool IsGroup => GroupName is not null;

    public Deadline Deadline => new(DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue);

    public ExtensionRequest? PendingExtension => extensions.Find(e => e.Granted is null);

    public Completion? PendingCompletion => completions.Find(c => c.Confirmed is null);

    /// <summary>The deadline in force after every extension granted so far; null: no clock runs.</summary>
    public DateOnly? CurrentDueOn => extensions.Where(e => e.Granted == true).Select(e => (DateOnly?)e.NewDueOn).Max() ?? Deadline.OriginalDueOn;

    /// <summary>Gives one piece of work to one unit; beneath another it may not run longer than that one.</summary>
    public static Outcome<WorkItem> Give(WorkItemTerms terms, WorkLead lead, WorkItem? parent, DateOnly today, DateTimeOffset now)
    {
        if (lead.RefusedOn(terms.AssignedOn) is { } unfit)
        {
            return unfit;
        }

        var item = new WorkItem { Id = Kernel.Id.New<WorkItemId>(now), LeadUnit = lead.Unit, Parent = parent?.Id };
        if (item.Take(terms, parent?.CurrentDueOn, today) is { } refusal)
        {
            return refusal;
        }

        if (lead.Person is { } person)
        {
            item.Accountable = person;
            item.charges.Add(Charge.Of(item.Id, person, terms.AssignedOn, null, now));
        }

        return item;
    }

    /// <summary>
    /// Gives the same work to every unit of a group: first the one that stands for the group, then a copy a unit, each with
    /// its own person and status.
    /// </summary>
    public static Outcome<IReadOnlyList<WorkItem>> GiveToGroup(WorkItemTerms terms, string group, IReadOnlyCollection<WorkLead> units, WorkItem? parent, DateOnly today, DateTimeOffset now)
    {
        if (units.Count == 0)
        {
            return DirectionRefusals.GroupEmpty(group);
        }

        var whole = new WorkItem { Id = Kernel.Id.New<WorkItemId>(now), LeadUnit = terms.Assigner, Parent = parent?.Id, GroupName = VietnameseText.Nfc(group) };
        if (whole.Take(terms, parent?.CurrentDueOn, today) is { } refusal)
        {
            return refusal;
        }

        var items = new List<WorkItem> { whole };
        foreach (var unit in units)
        {
            if (!Give(terms, unit, whole, today, now).TryGet(out var copy, out var why))
            {
                return why;
            }

            items.Add(copy);
        }

        return items;
    }

    /// <summary>The status on a day, computed by the one function that knows how.</summary>
    public WorkReading At(AlertDays alerts, DateOnly asOf)
    {
        var done = completions.Find(c => c.Confirmed == true && c.ProposedOn <= asOf && !(c.ReopenedOn <= asOf));
        return Read(done?.ProposedOn, done?.EvidenceOn, alerts, asOf);
    }

    /// <summary>The status of work given to a group: done on the day the last unit was done.</summary>
    public WorkReading At(IReadOnlyCollection<WorkReading> copies, AlertDays alerts, DateOnly asOf)
    {
        var last = copies.Count > 0 && copies.All(c => c.IsDone) ? copies.Max(c => c.DoneOn) : null;
        return Read(last, last, alerts, asOf);
    }

    public WorkStep StepOn(DateOnly day) =>
        completions.Exists(c => c.Confirmed == true && c.DecidedOn <= day && !(c.ReopenedOn <= day)) ? WorkStep.Confirmed
        : completions.Where(c => c.ProposedOn <= day).MaxBy(c => (c.ProposedOn, c.Id.Value)) is { } last
            ? (last.Confirmed == false && last.DecidedOn <= day) || last.ReopenedOn <= day ? WorkStep.Returned : WorkStep.Proposed
        : AcknowledgedOn <= day || IsGroup ? WorkStep.Underway
        : WorkStep.Given;

    /// <summary>Who answered for the work on a day; null: nobody had been named.</summary>
    public PersonId? AccountableOn(DateOnly day) => charges.Where(c => c.Since <= day).MaxBy(c => (c.Since, c.Id.Value))?.Person;

    private WorkReading Read(DateOnly? doneOn, DateOnly? evidenceOn, AlertDays alerts, DateOnly asOf) => WorkStatus.At(
        [new MilestoneMark(doneOn, false, true, false)],
        Deadline,
        [.. extensions.Where(e => e.Granted == true).Select(e => new MovedDeadline(e.DecidedOn!.Value, e.NewDueOn))],
        evidenceOn,
        alerts,
        asOf);

    private Refusal? Take(WorkItemTerms terms, DateOnly? parentDueOn, DateOnly today)
    {
        if (terms.AssignedOn > today)
        {
            return DirectionRefusals.FutureDate("Ngày giao", terms.AssignedOn, today);
        }

        if (terms.Document is null && WorkSources.NeedsDocument(terms.Source))
        {
            return DirectionRefusals.DocumentMissing(terms.Source);
        }

        if (terms.Document is null && string.IsNullOrWhiteSpace(terms.Occasion))
        {
            return DirectionRefusals.OccasionMissing();
        }

        var deadline = terms.Deadline.Kept();
        if (deadline.Missing is { } missing)
        {
            return DirectionRefusals.DeadlineIncomplete(missing);
        }

        if (deadline.IsDefect)
        {
            return DirectionRefusals.DeadlineMissing();
        }

        if (deadline.OriginalDueOn is { } due && (due < terms.AssignedOn ? DirectionRefusals.DueBeforeAssigned(due, terms.AssignedOn) : due > parentDueOn ? DirectionRefusals.DuePastParent(due, parentDueOn.Value) : null) is { } refusal)
        {
            return refusal;
        }

        (Source, Document, Occasion, About) = (terms.Source, terms.Document, VietnameseText.NfcOrNull(terms.Occasion), terms.About);
        (Title, Product, Duty) = (VietnameseText.NfcOrNull(terms.Title), VietnameseText.NfcOrNull(terms.Product), VietnameseText.NfcOrNull(terms.Duty));
        (Authority, Field) = (VietnameseText.NfcOrNull(terms.Authority), VietnameseText.NfcOrNull(terms.Field));
        (Assigner, AssignedBy, AssignedOn) = (terms.Assigner, terms.AssignedBy, terms.AssignedOn);
        (DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue) = deadline;
        return null;
    }
}
