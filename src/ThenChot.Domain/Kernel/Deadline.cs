namespace ThenChot.Domain.Kernel;

/// <summary>
/// Loại thời hạn. <c>NotSet</c> is no kind but a defect to be filled, unless a reason for having none is recorded
/// (“chưa xác định thời hạn”).
/// </summary>
public enum DeadlineKind
{
    NotSet,
    FixedDate,
    AfterIssue,
    Continuing,
    Waiting,
}

/// <summary>
/// Thời hạn gốc của một việc. <c>AfterIssue</c>: the base document's day plus so many days; before the base document
/// is issued the work waits. <c>Reason</c>: why it waits, or why there is no date.
/// </summary>
public sealed record Deadline(
    DeadlineKind Kind,
    DateOnly? DueOn = null,
    string? Reason = null,
    DateOnly? LookAgainOn = null,
    DateOnly? BaseIssuedOn = null,
    int? DaysAfterIssue = null)
{
    /// <summary>The first due day; null when no clock runs.</summary>
    public DateOnly? OriginalDueOn => Kind switch
    {
        DeadlineKind.FixedDate => DueOn,
        DeadlineKind.AfterIssue when BaseIssuedOn is { } issued && DaysAfterIssue is { } days => issued.AddDays(days),
        _ => null,
    };

    /// <summary>True when the words, days or reason that the kind needs are missing.</summary>
    public bool IsDefect => Kind switch
    {
        DeadlineKind.NotSet => string.IsNullOrWhiteSpace(Reason),
        DeadlineKind.FixedDate => DueOn is null,
        DeadlineKind.AfterIssue => DaysAfterIssue is null,
        DeadlineKind.Waiting => string.IsNullOrWhiteSpace(Reason) || LookAgainOn is null,
        _ => false,
    };

    /// <summary>True while the work waits: for a decision, for the document it counts from, or without any date for a recorded reason.</summary>
    public bool IsWaiting => Kind is DeadlineKind.Waiting or DeadlineKind.NotSet || (Kind == DeadlineKind.AfterIssue && OriginalDueOn is null);

    /// <summary>What the kind still asks for when the deadline is set; null when nothing. A kind “not set” is completed by its reason later.</summary>
    public string? Missing => Kind switch
    {
        DeadlineKind.FixedDate when DueOn is null => "ngày đến hạn",
        DeadlineKind.AfterIssue when DaysAfterIssue is null or < 1 => "số ngày tính từ ngày ký",
        DeadlineKind.Waiting when string.IsNullOrWhiteSpace(Reason) => "lý do chờ",
        DeadlineKind.Waiting when LookAgainOn is null => "ngày xem lại",
        _ => null,
    };

    /// <summary>Only what belongs to the kind, so that nothing typed for another kind is kept.</summary>
    public Deadline Kept() => new(
        Kind,
        Kind == DeadlineKind.FixedDate ? DueOn : null,
        Kind is DeadlineKind.Waiting or DeadlineKind.NotSet && !string.IsNullOrWhiteSpace(Reason) ? VietnameseText.Nfc(Reason).Trim() : null,
        Kind == DeadlineKind.Waiting ? LookAgainOn : null,
        Kind == DeadlineKind.AfterIssue ? BaseIssuedOn : null,
        Kind == DeadlineKind.AfterIssue ? DaysAfterIssue : null);

    public static string Label(DeadlineKind kind) => kind switch
    {
        DeadlineKind.FixedDate => "có hạn cụ thể",
        DeadlineKind.AfterIssue => "tính từ ngày ký ban hành",
        DeadlineKind.Continuing => "nhiệm vụ thường xuyên",
        DeadlineKind.Waiting => "chờ quyết định, chờ điều kiện",
        _ => "chưa xác định thời hạn",
    };
}

/// <summary>A later deadline as the status reads it: decided on a day, counts from that day.</summary>
public readonly record struct MovedDeadline(DateOnly DecidedOn, DateOnly DueOn);
