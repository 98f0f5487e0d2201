using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Where counts ever stood, sealed or announced: after a correction, and once a day, the files of the database are cleared of what these tables held before.</summary>
internal static class VoteErasure
{
    public static IReadOnlyList<string> Tables { get; } = ["vote_pile", "vote_result"];

    /// <summary>For a correction that was cut short before its erasure, or made while somebody else was reading.</summary>
    public static DailyJob Daily { get; } = new("votes.erase", static (services, cancel) => services.GetRequiredService<Erasure>().RunAsync(Tables, cancel));
}
