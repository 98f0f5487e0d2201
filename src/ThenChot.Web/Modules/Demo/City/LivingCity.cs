namespace ThenChot.Web.Modules.Demo.City;

/// <summary>
/// What goes on in the demo city today: the round of the last quarter that ended, due in a few days, and a quick monthly one
/// that is already due. The first committee is the one the demo accounts belong to: its quarter waits for its leader,
/// its month came back with a remark.
/// </summary>
public static class LivingCity
{
    public static LivingRound Quarter(ulong seed, DateOnly today, IReadOnlyList<DemoCommittee> committees)
    {
        var random = SmallRandom.For(seed, "living quarter");
        var period = Period.Holding(PeriodKind.Quarter, today).Previous;
        var states = Deal(committees.Count, 50, random, [(LivingState.NotStarted, 7), (LivingState.Draft, 10), (LivingState.WaitingForSignature, 4), (LivingState.Sent, 12), (LivingState.Returned, 3)]);
        states[0] = LivingState.WaitingForSignature;
        return new LivingRound(
            $"Báo cáo {period.Name}", period, period.End, today.AddDays(5),
            [.. committees.Select((committee, i) => new LivingUnit(committee.Code, states[i], SentDaysAgo(states[i], 2, 9, random)))]);
    }

    public static LivingRound Month(ulong seed, DateOnly today, IReadOnlyList<DemoCommittee> committees)
    {
        var random = SmallRandom.For(seed, "living month");
        var period = Period.Holding(PeriodKind.Month, today).Previous;
        var asked = committees.Where((_, i) => i % 4 == 0).ToList();
        var states = Deal(asked.Count, 13, random, [(LivingState.NotStarted, 1), (LivingState.Draft, 2), (LivingState.Sent, 3), (LivingState.Returned, 1)]);
        states[0] = LivingState.Returned;
        // It was due three days ago: what was sent came in time, except one paper of yesterday.
        var late = Array.LastIndexOf(states, LivingState.Sent);
        return new LivingRound(
            $"Đợt báo cáo nhanh {period.Name} (minh họa)", period, period.End, Last(period.End, today.AddDays(-3)),
            [.. asked.Select((committee, i) => new LivingUnit(committee.Code, states[i], i == late ? 1 : SentDaysAgo(states[i], 4, 8, random)))]);
    }

    private static DateOnly Last(DateOnly one, DateOnly other) => one > other ? one : other;

    private static int? SentDaysAgo(LivingState state, int low, int high, SmallRandom random) =>
        state is LivingState.Sent or LivingState.Returned or LivingState.Received ? random.Between(low, high) : null;

    /// <summary>Of so many units the named numbers of each state, in a drawn order; all others were received.</summary>
    private static LivingState[] Deal(int count, int of, SmallRandom random, (LivingState State, int Number)[] numbers)
    {
        var dealt = numbers.SelectMany(entry => Enumerable.Repeat(entry.State, entry.Number * count / of)).ToList();
        return random.Shuffled(dealt.Concat(Enumerable.Repeat(LivingState.Received, count - dealt.Count)));
    }
}
