namespace ThenChot.Domain.Kernel;

/// <summary>Tình trạng của một việc; each is exactly one of these, so groups always add up to the total.</summary>
public enum WorkState
{
    InTime,
    DueSoon,
    Late,
    SeriouslyLate,
    DoneOnTime,
    DoneLate,
    DoneUndated,
    Waiting,
    NeedsDeadline,
}

/// <summary>Ngưỡng cảnh báo theo ngày (rules/alerts.yaml).</summary>
public sealed class AlertDays
{
    /// <summary>Vàng: so many days or fewer left.</summary>
    public int DueSoonDays { get; init; }

    /// <summary>Đỏ đặc biệt: so many days late or more (quá hạn kéo dài).</summary>
    public int SeriouslyLateDays { get; init; }

    /// <summary>Days from issue to due day when the kind is “tính từ ngày ký ban hành” and no number is given.</summary>
    public int AfterIssueDays { get; init; }

    /// <summary>Báo lên cấp trên: from how many days late which level hears of unsolved work.</summary>
    public IList<UnsolvedStep> Unsolved { get; init; } = [];

    /// <summary>Whether leaders so many levels above the lead unit hear of work that is so many days late; the last step holds for every level above it.</summary>
    public bool Reaches(int levelsAbove, int daysLate) =>
        Unsolved.Where(step => step.LevelsAbove <= levelsAbove).MaxBy(step => step.LevelsAbove) is { } step && daysLate >= step.DaysLate;

    /// <summary>Which levels have heard by a day of work that was due, and since when; the nearest level first.</summary>
    public IEnumerable<(int LevelsAbove, DateOnly Since)> Told(DateOnly dueOn, DateOnly asOf) =>
        Unsolved.OrderBy(step => step.LevelsAbove).Select(step => (step.LevelsAbove, dueOn.AddDays(step.DaysLate))).Where(step => step.Item2 <= asOf);
}

/// <summary>Một bậc báo lên: days late, and how many levels above the lead unit (0: its own leaders).</summary>
public sealed class UnsolvedStep
{
    public int DaysLate { get; init; }

    public int LevelsAbove { get; init; }
}

/// <summary>A milestone as the status reads it; <c>ReachedOn</c> null: not reached.</summary>
public readonly record struct MilestoneMark(DateOnly? ReachedOn, bool MeansIssued, bool MeansDone, bool MeansImplemented);

/// <summary>
/// Tình trạng đọc tại một ngày. <c>DueOn</c> null: no clock runs. <c>DaysLeft</c> is negative when late and null when
/// done or without a clock. <c>DoneOn</c> null: not done by that day.
/// </summary>
public sealed record WorkReading(
    WorkState State, DateOnly? DueOn, int? DaysLeft, DateOnly? DoneOn, bool IsIssued, bool IsImplemented, int Extensions)
{
    public bool IsDone => State is WorkState.DoneOnTime or WorkState.DoneLate or WorkState.DoneUndated;

    public bool IsLate => State is WorkState.Late or WorkState.SeriouslyLate;
}

/// <summary>The one place that computes a status (tình trạng); everything else reads its result.</summary>
public static class WorkStatus
{
    /// <summary>
    /// Reads the status on a day. Done needs both the milestone that counts as hoàn thành and evidence, each dated by
    /// that day; it was on time if the later of the two is within the deadline in force then.
    /// </summary>
    public static WorkReading At(
        IReadOnlyCollection<MilestoneMark> milestones, Deadline deadline, IReadOnlyCollection<MovedDeadline> moved, DateOnly? evidenceOn, AlertDays alerts, DateOnly asOf)
    {
        var issued = milestones.Any(m => m.MeansIssued && m.ReachedOn <= asOf);
        var implemented = milestones.Any(m => m.MeansImplemented && m.ReachedOn <= asOf);
        var doneOn = DoneBy(milestones, evidenceOn, asOf);
        var decided = moved.Where(m => m.DecidedOn <= (doneOn ?? asOf)).OrderBy(m => m.DecidedOn).ThenBy(m => m.DueOn).ToList();
        var due = decided.Count > 0 ? decided[^1].DueOn : deadline.OriginalDueOn;
        var state = doneOn is { } done ? Done(done, due) : Open(deadline, due, alerts, asOf);
        var daysLeft = doneOn is null && due is { } day ? day.DayNumber - asOf.DayNumber : (int?)null;
        return new(state, due, daysLeft, doneOn, issued, implemented, decided.Count);
    }

    public static string Label(WorkState state) => state switch
    {
        WorkState.InTime => "trong hạn",
        WorkState.DueSoon => "sắp đến hạn",
        WorkState.Late => "quá hạn",
        WorkState.SeriouslyLate => "quá hạn kéo dài",
        WorkState.DoneOnTime => "hoàn thành đúng hạn",
        WorkState.DoneLate => "hoàn thành quá hạn",
        WorkState.DoneUndated => "hoàn thành, không có hạn để so",
        WorkState.Waiting => "đang chờ",
        _ => "cần điền hạn",
    };

    private static DateOnly? DoneBy(IReadOnlyCollection<MilestoneMark> milestones, DateOnly? evidenceOn, DateOnly asOf)
    {
        var reached = milestones.Where(m => m.MeansDone).Select(m => m.ReachedOn).Min();
        if (reached is not { } mark || evidenceOn is not { } evidence)
        {
            return null;
        }

        var done = mark > evidence ? mark : evidence;
        return done <= asOf ? done : null;
    }

    private static WorkState Done(DateOnly doneOn, DateOnly? due) => due is not { } day ? WorkState.DoneUndated
        : doneOn <= day ? WorkState.DoneOnTime
        : WorkState.DoneLate;

    private static WorkState Open(Deadline deadline, DateOnly? due, AlertDays alerts, DateOnly asOf)
    {
        if (due is not { } day)
        {
            return deadline.IsDefect ? WorkState.NeedsDeadline
                : deadline.IsWaiting ? WorkState.Waiting
                : WorkState.InTime;
        }

        var left = day.DayNumber - asOf.DayNumber;
        return left > alerts.DueSoonDays ? WorkState.InTime
            : left >= 0 ? WorkState.DueSoon
            : -left >= alerts.SeriouslyLateDays ? WorkState.SeriouslyLate
            : WorkState.Late;
    }
}
