using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Modules.Votes.Records;

/// <summary>One step of a count: who did what for which row. Never a count, never a time.</summary>
/// <param name="By">Member of the counting board; null for what the board does as a whole.</param>
/// <param name="Row">Null for what is not about one row.</param>
public sealed record VoteEvent(int Number, string Kind, string? By, int? Row, string Previous, string Hash);

/// <summary>The log of a count, each event chained to the one before (docs/vote-record.md).</summary>
public sealed class VoteLog
{
    public const string RollFrozen = "roll_frozen";
    public const string BoardFormed = "board_formed";
    public const string Opened = "opened";
    public const string BoxesMerged = "boxes_merged";
    public const string Entered = "entered";
    public const string Differs = "differs";
    public const string Agreed = "agreed";
    public const string Closed = "closed";

    private readonly List<VoteEvent> events = [];

    public IReadOnlyList<VoteEvent> Events => events;

    /// <summary>A log that was stored, to go on with.</summary>
    public static VoteLog Of(IEnumerable<VoteEvent> stored)
    {
        var log = new VoteLog();
        log.events.AddRange(stored);
        return log;
    }

    public VoteEvent Add(string kind, string? by = null, int? row = null)
    {
        var previous = events.Count == 0 ? new string('0', 64) : events[^1].Hash;
        var text = string.Create(CultureInfo.InvariantCulture, $"{events.Count + 1}|{kind}|{by}|{row}|{previous}");
        var added = new VoteEvent(events.Count + 1, kind, by, row, previous, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        events.Add(added);
        return added;
    }
}
