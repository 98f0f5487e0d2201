namespace ThenChot.Domain.Votes;

/// <summary>Quy tắc lấy phiếu tín nhiệm của một văn bản: its base and its thresholds, lightest first.</summary>
/// <param name="Base">Null: the document's base is not known to us, so any base named is taken.</param>
public sealed record ConfidenceRule(string Id, string Document, BaseKind? Base, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>The track the document is for; null: neither of the two alone.</summary>
    public VoteTrack? Track { get; init; }

    /// <summary>Phiếu phát ra, thu về, hợp lệ, không hợp lệ are counted for each rated person, not once for the ballot.</summary>
    public bool SlipsPerPerson { get; init; }

    /// <summary>A row without a mark, or with several, makes the whole slip invalid: no valid slip then holds a void row.</summary>
    public bool VoidSpoilsSlip { get; init; }

    /// <summary>Who may open the two-level ballot that follows.</summary>
    public IReadOnlyList<OpenerTerms> Openers { get; init; } = [];

    /// <summary>What a low result two years running means; null: the document does not look at the year before.</summary>
    public RunningLow? Running { get; init; }

    /// <summary>The heaviest threshold that the marks "tín nhiệm thấp" reach; null when they reach none.</summary>
    public Threshold? Reached(int low, int countedOf) => Thresholds.LastOrDefault(threshold => threshold.IsReachedBy(low, countedOf));
}
