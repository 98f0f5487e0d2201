using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>What rules/tracked-cases.yaml holds.</summary>
public sealed class TrackedSettings
{
    /// <summary>How long an urgent opening lasts, and how long a request waits.</summary>
    public int UrgentHours { get; set; }

    /// <summary>What does not belong in these files.</summary>
    public List<string> NotHere { get; set; } = [];
}

/// <summary>The rule of tracked cases in force on a day.</summary>
public sealed class TrackedRules(RuleBook book)
{
    public Rule<TrackedSettings> On(DateOnly day) => book.InForce<TrackedSettings>("tracked-cases", day);
}
