using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Lấy phiếu tín nhiệm: the rules and the tally of published counts.</summary>
public static class VotesModule
{
    public static Module Module { get; } = new("votes")
    {
        Services = services => services.AddSingleton<ConfidenceRuleBook>(),
        Verbs = [VotesVerbs.Create],
    };
}
