namespace ThenChot.Domain.Direction.YearPlans;

/// <summary>Việc thật đã diễn ra mà một việc của chương trình được đánh dấu theo.</summary>
public enum HappeningKind
{
    Document,
    Conference,
    WorkItem,
}

/// <summary>What happened: a record of the office with its day; <c>On</c> null: it has not happened yet, or its day is not known in full.</summary>
public sealed record Happening(HappeningKind Kind, Guid Record, DateOnly? On);

/// <summary>
/// Một việc của chương trình công tác năm, by its month. It is never ticked by hand alone: <c>HappenedBy</c> names the record that
/// proves it (null: not done). <c>DroppedOn</c> null: still in the programme.
/// </summary>
public sealed class YearTask : IVersioned
{
    private readonly List<YearTaskChange> changes = [];

    private YearTask()
    {
    }

    public YearTaskId Id { get; private set; }

    public YearPlanId Plan { get; private set; }

    public int Year { get; private set; }

    public int Month { get; private set; }

    public string Text { get; private set; } = "";

    public UnitId LeadUnit { get; private set; }

    public PersonId? Owner { get; private set; }

    public HappeningKind? HappenedAs { get; private set; }

    public Guid? HappenedBy { get; private set; }

    public DateOnly? HappenedOn { get; private set; }

    public DateOnly? DroppedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<YearTaskChange> Changes => changes;

    /// <summary>The last day of its month.</summary>
    public DateOnly DueOn => new DateOnly(Year, Month, 1).AddMonths(1).AddDays(-1);

    /// <summary>The status on a day, by the one function that computes it: due at the end of the month, done by what happened.</summary>
    public WorkReading At(AlertDays alerts, DateOnly asOf) => WorkStatus.At([new MilestoneMark(HappenedOn, false, true, false)], new Deadline(DeadlineKind.FixedDate, DueOn), [], HappenedOn, alerts, asOf);

    public bool IsDroppedBy(DateOnly day) => DroppedOn <= day;

    /// <summary>Another month, wording, unit or person; what stood there is kept with the reason.</summary>
    public Refusal? Adjust(YearPlan plan, YearTaskTerms terms, string? reason, DateOnly today, DateTimeOffset now)
    {
        if ((Settled() ?? plan.Unreasoned(reason) ?? Objection(terms)) is { } refusal)
        {
            return refusal;
        }

        var old = string.Create(CultureInfo.InvariantCulture, $"tháng {Month}: {Text}");
        if (plan.IsIssued)
        {
            Note(YearTaskChange.Adjusted, old, reason!, today, now);
        }

        Take(terms);
        return null;
    }

    /// <summary>Đưa ra khỏi chương trình: it stays to be read with its reason.</summary>
    public Refusal? Drop(string? reason, DateOnly today, DateTimeOffset now)
    {
        if ((Settled() ?? (string.IsNullOrWhiteSpace(reason) ? DirectionRefusals.TextMissing("Lý do đưa ra khỏi chương trình") : null)) is { } refusal)
        {
            return refusal;
        }

        Note(YearTaskChange.Dropped, null, reason!, today, now);
        DroppedOn = today;
        return null;
    }

    /// <summary>Đánh dấu đã thực hiện theo một việc thật.</summary>
    public Refusal? Tick(Happening happening, DateOnly today)
    {
        if (Settled() is { } settled)
        {
            return settled;
        }

        if (happening.On is not { } on)
        {
            return DirectionRefusals.NotHappened(happening.Kind);
        }

        if (on > today)
        {
            return DirectionRefusals.FutureDate("Việc đã diễn ra", on, today);
        }

        if (on < new DateOnly(Year, 1, 1))
        {
            return DirectionRefusals.HappenedBeforeYear(on, Year);
        }

        (HappenedAs, HappenedBy, HappenedOn) = (happening.Kind, happening.Record, on);
        return null;
    }

    /// <summary>Bỏ đánh dấu: it was the wrong record.</summary>
    public Refusal? Untick(string? reason, DateOnly today, DateTimeOffset now)
    {
        if (HappenedOn is not { } on)
        {
            return DirectionRefusals.NotTicked();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DirectionRefusals.TextMissing("Lý do bỏ đánh dấu");
        }

        Note(YearTaskChange.Unticked, $"đã thực hiện {VietnameseFormat.Date(on)}", reason, today, now);
        (HappenedAs, HappenedBy, HappenedOn) = (null, null, null);
        return null;
    }

    internal static Refusal? Objection(YearTaskTerms terms) => terms.Month is < 1 or > 12 ? DirectionRefusals.MonthOutside(terms.Month)
        : string.IsNullOrWhiteSpace(terms.Text) ? DirectionRefusals.TextMissing("Nội dung công việc")
        : null;

    internal static YearTask Of(YearPlan plan, YearTaskTerms terms, DateTimeOffset now)
    {
        var task = new YearTask { Id = Kernel.Id.New<YearTaskId>(now), Plan = plan.Id, Year = plan.Year };
        task.Take(terms);
        return task;
    }

    internal void Note(string what, string? old, string reason, DateOnly today, DateTimeOffset now) => changes.Add(YearTaskChange.Of(Id, what, old, reason, today, now));

    private Refusal? Settled() => HappenedOn is { } done ? DirectionRefusals.TaskDone(done) : DroppedOn is { } dropped ? DirectionRefusals.TaskDropped(dropped) : null;

    private void Take(YearTaskTerms terms) => (Month, Text, LeadUnit, Owner) = (terms.Month, VietnameseText.Nfc(terms.Text).Trim(), terms.LeadUnit, terms.Owner);
}

/// <summary>Một lần điều chỉnh chương trình, with its reason. <c>Old</c> null: nothing stood there before.</summary>
public sealed class YearTaskChange
{
    public const string Added = "bổ sung";
    public const string Adjusted = "điều chỉnh";
    public const string Dropped = "đưa ra khỏi chương trình";
    public const string Unticked = "bỏ đánh dấu";

    private YearTaskChange()
    {
    }

    public YearTaskChangeId Id { get; private set; }

    public YearTaskId Task { get; private set; }

    public DateOnly ChangedOn { get; private set; }

    public string What { get; private set; } = "";

    public string? Old { get; private set; }

    public string Reason { get; private set; } = "";

    internal static YearTaskChange Of(YearTaskId task, string what, string? old, string reason, DateOnly on, DateTimeOffset now) =>
        new() { Id = Kernel.Id.New<YearTaskChangeId>(now), Task = task, ChangedOn = on, What = what, Old = old, Reason = VietnameseText.Nfc(reason).Trim() };
}
