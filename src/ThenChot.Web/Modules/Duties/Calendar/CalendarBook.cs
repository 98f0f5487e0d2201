using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>What all modules have for the calendar of the person who acts, by day, meetings first.</summary>
internal sealed class CalendarBook(IEnumerable<ICalendarSource> sources)
{
    /// <summary>What a file for other calendars holds: the past month and the year to come.</summary>
    public Task<IReadOnlyList<CalendarEntry>> ReadAroundAsync(DateOnly today, CancellationToken cancel) => ReadAsync(today.AddDays(-31), today.AddDays(366), cancel);

    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var entries = new List<CalendarEntry>();
        foreach (var source in sources)
        {
            entries.AddRange(await source.ReadAsync(from, to, cancel));
        }

        return [.. entries.OrderBy(e => e.On).ThenByDescending(e => e.IsMeeting).ThenBy(e => e.Title, StringComparer.Ordinal)];
    }
}
