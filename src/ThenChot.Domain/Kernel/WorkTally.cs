namespace ThenChot.Domain.Kernel;

/// <summary>
/// Bảng cộng tình trạng. Two rates with two named denominators: of all (trên tổng số được giao) and of those that
/// fell due (trên số đã đến hạn); a rate is null when its denominator is zero.
/// </summary>
public sealed record WorkTally(
    int Total, IReadOnlyDictionary<WorkState, int> ByState, int Done, int Due, int DoneOfDue, int Issued, int Implemented)
{
    public int Open => Total - Done;

    public decimal? PercentOfAll => Total == 0 ? null : Done * 100m / Total;

    public decimal? PercentOfDue => Due == 0 ? null : DoneOfDue * 100m / Due;

    public static WorkTally Of(IReadOnlyCollection<WorkReading> readings, DateOnly asOf)
    {
        var states = Enum.GetValues<WorkState>().ToDictionary(s => s, s => readings.Count(r => r.State == s));
        var due = readings.Where(r => r.DueOn <= asOf).ToList();
        return new(
            readings.Count, states, readings.Count(r => r.IsDone), due.Count, due.Count(r => r.IsDone), readings.Count(r => r.IsIssued), readings.Count(r => r.IsImplemented));
    }

    /// <summary>The same sums from counts: of each state, how many had fallen due by the day and how many not.</summary>
    public static WorkTally Of(IReadOnlyCollection<(WorkState State, bool FellDue, int Count)> counts)
    {
        static bool IsDone(WorkState state) => state is WorkState.DoneOnTime or WorkState.DoneLate or WorkState.DoneUndated;
        return new(
            counts.Sum(c => c.Count), Enum.GetValues<WorkState>().ToDictionary(s => s, s => counts.Where(c => c.State == s).Sum(c => c.Count)), counts.Where(c => IsDone(c.State)).Sum(c => c.Count),
            counts.Where(c => c.FellDue).Sum(c => c.Count), counts.Where(c => c.FellDue && IsDone(c.State)).Sum(c => c.Count), 0, 0);
    }
}
