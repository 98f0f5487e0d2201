namespace ThenChot.Web.Modules.Demo.City;

/// <summary>Where a unit of the demo stands in a round that is open on the day of seeding.</summary>
public enum LivingState
{
    NotStarted,
    Draft,
    WaitingForSignature,
    Sent,
    Returned,
    Received,
}

/// <summary>One unit in an open round; <see cref="SentDaysAgo"/> is null while nothing was sent.</summary>
public sealed record LivingUnit(string Code, LivingState State, int? SentDaysAgo);

/// <summary>A round that is open on the day of seeding.</summary>
public sealed record LivingRound(string Name, Period Period, DateOnly CutOffOn, DateOnly DueOn, IReadOnlyList<LivingUnit> Units);
