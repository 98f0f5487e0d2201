namespace ThenChot.Web.Modules.Duties.Contract;

/// <summary>A module says which of its days stand in a person's calendar; one query, within the rights of the actor.</summary>
public interface ICalendarSource
{
    Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel);
}

/// <summary>A deadline or a meeting on a day. <paramref name="Uid"/> stays the same while it is moved, so that calendars move it too.</summary>
public sealed record CalendarEntry(string Uid, DateOnly On, string Title, string Unit, string Url)
{
    /// <summary>True: people meet; false: something is due.</summary>
    public bool IsMeeting { get; init; }

    /// <summary>The kind alone, without what it is about: all that leaves the office by a secret link.</summary>
    public required string Kind { get; init; }
}
