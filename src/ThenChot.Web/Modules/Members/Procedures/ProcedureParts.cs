using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>What the procedures are made of.</summary>
internal static class ProcedureParts
{
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        foreach (var kind in CaseDuties.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddSingleton(MemberFollow.Waiting);
        return services.AddSingleton<ProcedureRules>().AddScoped<CaseReach>().AddScoped<CaseBook>().AddScoped<CaseDuties>().AddScoped<CaseMeeting>().AddScoped<CaseSeeds>().AddScoped<IRestructuringConsequence, CaseFollow>();
    }
}
