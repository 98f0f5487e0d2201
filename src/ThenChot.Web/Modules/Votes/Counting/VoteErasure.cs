using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Where counts ever stood, sealed or announced: after a correction, and on days on which votes were worked on, the files of the database are cleared of what these tables held before.</summary>
internal static class VoteErasure
{
    private const string Job = "votes.erase";
    private const string OfVotes = "votes.";

    public static IReadOnlyList<string> Tables { get; } = ["vote_pile", "vote_result"];

    /// <summary>For a correction that was cut short before its erasure, or made while somebody else was reading. Without an act on votes since the last time there is nothing to clear.</summary>
    public static DailyJob Daily { get; } = new(Job, static async (services, cancel) =>
    {
        var db = services.GetRequiredService<AppDb>();
        var acts = db.Set<Act>().Where(a => a.Kind.StartsWith(OfVotes));
        if (await db.Set<JobState>().Where(j => j.Name == Job).Select(j => j.DoneOn).SingleOrDefaultAsync(cancel) is { } done)
        {
            var since = VietnameseFormat.StartOf(done).ToUniversalTime();
            acts = acts.Where(a => a.At >= since);
        }

        if (await acts.AnyAsync(cancel))
        {
            await services.GetRequiredService<Erasure>().RunAsync(Tables, cancel);
        }
    });
}
