using ThenChot.Domain.Duties;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties.Contract;

/// <summary>Lịch ngày làm việc of this installation, for every clock that counts working days: the lists of rules/holidays.yaml, and over them its own days.</summary>
public sealed class WorkingDays(RuleBook rules, AppDb db)
{
    private WorkingCalendar? calendar;

    /// <summary>The whole calendar; one query a request however often it is asked.</summary>
    public async Task<WorkingCalendar> ReadAsync(CancellationToken cancel = default) => calendar ??= new WorkingCalendar(
    [
        .. rules.All<HolidayRule>(HolidayRule.Name).SelectMany(year => year.Settings.Days()),
        .. (await db.Set<DaySetting>().AsNoTracking().Where(d => d.WithdrawnOn == null).OrderBy(d => d.Id).ToListAsync(cancel)).Select(d => d.Special),
    ]);
}
