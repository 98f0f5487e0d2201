namespace ThenChot.Domain.Direction.YearPlans;

/// <summary>
/// Chương trình công tác năm của một đơn vị. <c>Document</c> null: the paper that issues it is not in the register yet, and until
/// then the programme is a draft whose lines change without a reason.
/// </summary>
public sealed class YearPlan : IVersioned
{
    private readonly List<YearTask> tasks = [];

    private YearPlan()
    {
    }

    public YearPlanId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public DocumentId? Document { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<YearTask> Tasks => tasks;

    public bool IsIssued => IssuedOn is not null;

    public static Outcome<YearPlan> Draw(UnitId unit, int year, DateOnly today, DateTimeOffset now) => Math.Abs(year - today.Year) > 1
        ? DirectionRefusals.YearFar(year, today.Year)
        : new YearPlan { Id = Kernel.Id.New<YearPlanId>(now), Unit = unit, Year = year };

    /// <summary>Ban hành; <paramref name="issuedOn"/> null: the day of the paper is not known in full.</summary>
    public Refusal? Issue(DocumentId document, DateOnly? issuedOn, DateOnly today)
    {
        if (issuedOn is not { } on)
        {
            return DirectionRefusals.IssueUndated();
        }

        if (on > today)
        {
            return DirectionRefusals.FutureDate("Ngày ban hành", on, today);
        }

        if (tasks.Count == 0)
        {
            return DirectionRefusals.NoTasks();
        }

        (Document, IssuedOn) = (document, on);
        return null;
    }

    /// <summary>A further task; after issue it says why.</summary>
    public Outcome<YearTask> Add(YearTaskTerms terms, string? reason, DateOnly today, DateTimeOffset now)
    {
        if ((Unreasoned(reason) ?? YearTask.Objection(terms)) is { } refusal)
        {
            return refusal;
        }

        var task = YearTask.Of(this, terms, now);
        if (IsIssued)
        {
            task.Note(YearTaskChange.Added, null, reason!, today, now);
        }

        tasks.Add(task);
        return task;
    }

    /// <summary>After issue every change has a reason; null when this one may go on.</summary>
    public Refusal? Unreasoned(string? reason) => IsIssued && string.IsNullOrWhiteSpace(reason) ? DirectionRefusals.TextMissing("Lý do điều chỉnh chương trình đã ban hành") : null;
}

/// <summary>What is said of a task: the month it is to be done in, the work, the unit and the person who answer. <c>Owner</c> null: the unit names one.</summary>
public sealed record YearTaskTerms(int Month, string? Text, UnitId LeadUnit, PersonId? Owner);
