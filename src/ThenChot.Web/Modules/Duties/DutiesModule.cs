using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc phải làm: who must do what by when, for every module with cases; and the calendar their clocks run on.</summary>
public static class DutiesModule
{
    public static Module Module { get; } = new("duties")
    {
        Services = services => services.AddScoped<WorkingDays>(),
    };
}
