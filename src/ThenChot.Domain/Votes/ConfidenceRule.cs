namespace ThenChot.Domain.Votes;

/// <summary>Quy tắc lấy phiếu tín nhiệm của một văn bản: its base and its thresholds, lightest first.</summary>
/// <param name="Base">Null: the document's base is not known to us, so any base named is taken.</param>
public sealed record ConfidenceRule(string Id, string Document, BaseKind? Base, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>The heaviest threshold that the marks "tín nhiệm thấp" reach; null when they reach none.</summary>
    public Threshold? Reached(int low, int countedOf) => Thresholds.LastOrDefault(threshold => threshold.IsReachedBy(low, countedOf));
}
