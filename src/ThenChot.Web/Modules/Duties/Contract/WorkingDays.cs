using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties.Contract;

/// <summary>Lịch ngày làm việc of this installation, for every clock that counts working days.</summary>
public sealed class WorkingDays(RuleBook rules)
{
    /// <summary>The whole calendar; read once a request however often it is asked.</summary>
    public Task<WorkingCalendar> ReadAsync(CancellationToken cancel = default) =>
        Task.FromResult(new WorkingCalendar(rules.All<HolidayRule>(HolidayRule.Name).SelectMany(year => year.Settings.Days())));
}
