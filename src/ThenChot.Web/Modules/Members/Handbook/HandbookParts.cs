using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>What the handbook and the desk of a cell are made of.</summary>
internal static class HandbookParts
{
    public static IServiceCollection AddHandbook(this IServiceCollection services)
    {
        foreach (var kind in HandbookDuties.Kinds)
        {
            services.AddSingleton(kind);
        }

        return services.AddSingleton<RequestRules>().AddScoped<OwnFile>().AddScoped<CellReach>().AddScoped<HandbookDuties>().AddScoped<RequestReach>().AddScoped<StandInBook>().AddScoped<MeetingReach>().AddScoped<Contract.HandbookSeeds>()
            .AddScoped<ICalendarSource, MeetingCalendar>();
    }
}
