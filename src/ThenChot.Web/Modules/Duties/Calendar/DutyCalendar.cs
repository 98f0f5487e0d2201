using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>Last days of what lies with the person.</summary>
internal sealed class DutyCalendar(DutyRows duties, DutyKinds kinds) : ICalendarSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel) =>
        duties.Ahead() is not { } mine ? [] : [.. (await mine.Where(r => r.DueOn >= from && r.DueOn <= to).Take(Most).ToListAsync(cancel))
            .Select(r => new CalendarEntry($"{r.Kind}-{r.Record:N}", r.DueOn!.Value, $"{kinds.LabelOf(r.Kind)}: {r.Text}", r.UnitName ?? "", r.Url!) { Kind = kinds.LabelOf(r.Kind) })];
}
