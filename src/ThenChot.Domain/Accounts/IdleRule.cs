namespace ThenChot.Domain.Accounts;

/// <summary>Một kỳ phải trả lời: from the day it was opened to the day it was due.</summary>
public readonly record struct AnswerSpan(DateOnly OpenedOn, DateOnly DueOn);

/// <summary>
/// Tài khoản không dùng: who answers once a year is not idle in between. The rest counts from the due day of a round that
/// came and went without the person; only an account that never had a round counts from its last use.
/// </summary>
public static class IdleRule
{
    /// <summary>The day on which the account closes; null while nothing it had to answer was missed.</summary>
    public static DateOnly? ClosesOn(DateOnly lastUsedOn, IReadOnlyCollection<AnswerSpan> rounds, int daysAfterRound, int daysWithoutRounds) => rounds.Count == 0
        ? lastUsedOn.AddDays(daysWithoutRounds)
        : rounds.Where(round => lastUsedOn < round.OpenedOn).Select(round => (DateOnly?)round.DueOn.AddDays(daysAfterRound)).Min();

    /// <summary>How many of the warnings (so many days before closing) are due.</summary>
    public static int WarningsDue(DateOnly closesOn, DateOnly today, IEnumerable<int> daysBefore) => daysBefore.Count(days => closesOn.AddDays(-days) <= today);
}
