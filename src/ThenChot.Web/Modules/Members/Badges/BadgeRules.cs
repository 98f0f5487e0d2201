using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>The rule rows of rules/badges.yaml.</summary>
public sealed class BadgeRules(RuleBook book)
{
    private const string Name = "badges";

    public BadgeRule On(DateOnly day)
    {
        var version = book.InForce<Settings>(Name, day);
        return new(
            version.Id, version.Document, version.Verified, version.Settings.Years,
            [.. version.Settings.Seasons.Select(s => new BadgeSeason(s.Month, s.Day, s.FromMonth, s.FromDay, s.ToMonth))], [.. version.Settings.Waits.Select(w => new BadgeWait(w.Form, w.Months))])
        {
            EarlyMonths = version.Settings.EarlyMonths, LongEarlyFrom = version.Settings.LongEarlyFrom, LongEarlyMonths = version.Settings.LongEarlyMonths, PosthumousMonths = version.Settings.PosthumousMonths, CityWorkingDays = version.Settings.CityWorkingDays,
        };
    }

    /// <summary>The settings of one version.</summary>
    public sealed class Settings
    {
        public List<int> Years { get; set; } = [];

        public int EarlyMonths { get; set; }

        public int LongEarlyFrom { get; set; }

        public int LongEarlyMonths { get; set; }

        public int PosthumousMonths { get; set; }

        public int? CityWorkingDays { get; set; }

        public List<SeasonLine> Seasons { get; set; } = [];

        public List<WaitLine> Waits { get; set; } = [];
    }

    /// <summary>A round of the year.</summary>
    public sealed class SeasonLine
    {
        public int Month { get; set; }

        public int Day { get; set; }

        public int FromMonth { get; set; }

        public int FromDay { get; set; }

        public int ToMonth { get; set; }
    }

    /// <summary>A wait after a form of discipline.</summary>
    public sealed class WaitLine
    {
        public string Form { get; set; } = "";

        public int Months { get; set; }
    }
}
