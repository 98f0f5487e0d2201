using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>
/// Bàn kiểm phiếu, in the memory of this process alone: the key of each board, who sits at which device, and at which levels two entries differed.
/// A restart empties it, and the board enters its key again.
/// </summary>
public sealed class CountingRoom(TimeProvider clock)
{
    /// <summary>Another device may take a seat that nobody has used for so long; longer than a count goes on without network.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(30);

    /// <summary>The key is forgotten when nobody has counted for so long.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(8);

    private readonly Lock gate = new();
    private readonly Dictionary<ConfidenceVoteId, Table> tables = [];

    public Refusal? Sit(ConfidenceVoteId vote, byte[] key, BoardMemberId member, string device)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!tables.TryGetValue(vote, out var table))
            {
                tables[vote] = table = new Table(key);
            }

            if (table.Seats.TryGetValue(member, out var seat) && seat.Device != device && now - seat.UsedAt < Abandoned)
            {
                return VotesRefusals.SecondDevice();
            }

            if (table.Seats.Any(other => other.Key != member && other.Value.Device == device && now - other.Value.UsedAt < Abandoned))
            {
                return VotesRefusals.SharedDevice();
            }

            table.Seats[member] = (device, now);
            return null;
        }
    }

    /// <summary>The key, for a member who sits at this device; null for everybody else and after a restart.</summary>
    public byte[]? KeyFor(ConfidenceVoteId vote, BoardMemberId member, string device)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!tables.TryGetValue(vote, out var table) || !table.Seats.TryGetValue(member, out var seat) || seat.Device != device)
            {
                return null;
            }

            if (table.Seats.Values.All(used => now - used.UsedAt > Forgotten))
            {
                tables.Remove(vote);
                return null;
            }

            table.Seats[member] = (device, now);
            return table.Key;
        }
    }

    public void Rise(ConfidenceVoteId vote, BoardMemberId member, string device)
    {
        lock (gate)
        {
            if (tables.TryGetValue(vote, out var table) && table.Seats.TryGetValue(member, out var seat) && seat.Device == device)
            {
                table.Seats.Remove(member);
            }
        }
    }

    /// <summary>The count is closed: the key goes.</summary>
    public void Clear(ConfidenceVoteId vote)
    {
        lock (gate)
        {
            tables.Remove(vote);
        }
    }

    /// <summary>At which levels (never which numbers) the two entries of a row differed; empty: they did not.</summary>
    public void NoteDifference(ConfidenceVoteId vote, int row, IReadOnlyList<string> levels)
    {
        lock (gate)
        {
            if (tables.TryGetValue(vote, out var table))
            {
                table.Differences[row] = levels;
            }
        }
    }

    public IReadOnlyDictionary<int, IReadOnlyList<string>> DifferencesOf(ConfidenceVoteId vote)
    {
        lock (gate)
        {
            return tables.TryGetValue(vote, out var table) ? new Dictionary<int, IReadOnlyList<string>>(table.Differences) : [];
        }
    }

    private sealed class Table(byte[] key)
    {
        public byte[] Key { get; } = key;

        public Dictionary<BoardMemberId, (string Device, DateTimeOffset UsedAt)> Seats { get; } = [];

        public Dictionary<int, IReadOnlyList<string>> Differences { get; } = [];
    }
}
