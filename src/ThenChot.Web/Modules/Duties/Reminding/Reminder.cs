using ThenChot.Domain.Duties;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>What a reminder says of a duty.</summary>
public enum ReminderStage
{
    /// <summary>Sắp đến hạn.</summary>
    DueSoon,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Bị trả lại.</summary>
    Returned,

    /// <summary>Cấp dưới để quá hạn, chưa giải quyết.</summary>
    Unsolved,
}

/// <summary>
/// Thông báo: an account was told once that a duty reached a stage under one last day. It keeps the kind and the unit, never the text, so
/// that nobody reads more than their rights allow on the day they open it.
/// </summary>
public sealed class Reminder : IOutsideActs
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>The duty.</summary>
    public DutyId Duty { get; init; }

    public ReminderStage Stage { get; init; }

    /// <summary>Code of the kind of duty.</summary>
    public string Kind { get; init; } = string.Empty;

    public UnitId Unit { get; init; }

    /// <summary>The last day as it was then; 01/01/0001 when there was none, so that a key holds it.</summary>
    public DateOnly DueOn { get; init; }

    public DateOnly RaisedOn { get; init; }

    /// <summary>The day the stage fell on, when nobody could be told then; null: the day it was raised.</summary>
    public DateOnly? FellOn { get; init; }

    public string Url { get; init; } = string.Empty;

    /// <summary>Null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>One mail a day at most: noted before it goes, so that two nodes or a restart never send it twice.</summary>
public sealed class ReminderMail : IOutsideActs
{
    public Guid AccountId { get; init; }

    public DateOnly On { get; init; }
}

/// <summary>A day on which what was due was told; the days between two of them were silent and are caught up.</summary>
public sealed class ReminderRun : IOutsideActs
{
    public DateOnly On { get; init; }
}
