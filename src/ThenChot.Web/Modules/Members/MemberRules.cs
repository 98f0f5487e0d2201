using ThenChot.Domain.Members;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members;

/// <summary>The rule rows of rules/members.yaml.</summary>
public sealed class MemberRules(RuleBook book)
{
    private const string Name = "members";

    /// <summary>Probation by the rule of the ceremony's day; kinds of cell and lengths of numbers as they are today.</summary>
    public MemberTerms TermsOf(PartialDate? ceremony, DateOnly today)
    {
        var now = On(today);
        var first = book.All<Settings>(Name)[0].InForceFrom;
        var then = ceremony is { } held && held.Earliest >= first ? book.InForce<Settings>(Name, held.Earliest).Settings.ProbationMonths : null;
        return new MemberTerms(then, now.CellKinds, now.CardDigits, now.CitizenDigits);
    }

    /// <summary>As they are today.</summary>
    public Settings On(DateOnly today) => book.InForce<Settings>(Name, today).Settings;

    /// <summary>Whether an entry may be written, by the setting of today; <paramref name="has"/>: the member has another of the kind.</summary>
    public Refusal? MayKeep(EntryKind kind, bool has, DateOnly today)
    {
        var rule = book.InForce<Settings>(Name, today);
        return MemberEntry.MayKeep(kind, rule.Settings.KeptRestricted, has, rule.InForceFrom);
    }

    /// <summary>The settings of one version.</summary>
    public sealed class Settings
    {
        public int? ProbationMonths { get; set; }

        public List<string> CellKinds { get; set; } = [];

        /// <summary>Địa danh written on the papers of members.</summary>
        public string Place { get; set; } = "";

        public List<int> CardDigits { get; set; } = [];

        public List<int> CitizenDigits { get; set; } = [];

        /// <summary>Mục hạn chế that the office keeps; one that is not here is not written.</summary>
        public List<EntryKind> KeptRestricted { get; set; } = [];

        /// <summary>Hồ sơ kết nạp open for more months without a decision is listed to be looked at.</summary>
        public int MonthsOfOpenFile { get; set; }

        /// <summary>Whoever was helped so many months ago is listed to be looked at again.</summary>
        public int MonthsOfHelp { get; set; }

        /// <summary>Working days in which the superior places the members of a cell that ended.</summary>
        public int WorkingDaysToPlace { get; set; }

        /// <summary>So many days before probation ends the procedure of recognition is opened.</summary>
        public int DaysBeforeProbationEnds { get; set; }

        /// <summary>Dự bị for more months without an official day is listed to be looked at.</summary>
        public int MonthsOfOpenProbation { get; set; }
    }
}
