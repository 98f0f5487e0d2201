namespace ThenChot.Web.Platform.Trust;

/// <summary>One thing that is not as the acts or the checkpoint say. Act, table and record are null where the breach has none.</summary>
public sealed record Breach(string Kind, string Sentence, long? Act = null, string? Table = null, string? Record = null);

/// <summary>Collects breaches; beyond the most that anybody reads they are only counted.</summary>
internal sealed class Breaches
{
    private const int Most = 500;

    private readonly List<Breach> listed = [];

    public int Count { get; private set; }

    public IReadOnlyList<Breach> Listed => listed;

    public void Add(Breach breach)
    {
        Count++;
        if (listed.Count < Most)
        {
            listed.Add(breach);
        }
    }
}

/// <summary>What checking found. <see cref="Checkpoint"/> is what the database gives now, <see cref="Against"/> the outside code it was held against, if any.</summary>
public sealed record Verification(Checkpoint Checkpoint, CheckpointCode? Against, int Count, IReadOnlyList<Breach> Broken)
{
    public bool IsValid => Count == 0;
}

/// <summary>A check that only a module can make, such as the content of frozen reports; runs with every verification.</summary>
public interface ITrustCheck
{
    IAsyncEnumerable<Breach> CheckAsync(CancellationToken cancel);
}
