using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>The dated lists and bounds of the register, as the files of rules hold them.</summary>
public sealed class RegisterRules(RuleBook rules)
{
    public Rule<TypeSettings> Types(DateOnly day) => rules.InForce<TypeSettings>("unit-types", day);

    public Rule<PowerSettings> Powers(DateOnly day) => rules.InForce<PowerSettings>("delegated-powers", day);

    public IReadOnlyList<CommitteeRole> Titles(DateOnly day) =>
        [.. rules.InForce<TitleSettings>("committee-titles", day).Settings.Titles.Select(t => new CommitteeRole(t.Code, t.Name, t.IsStanding, t.IsSecretary, t.IsDeputy))];

    /// <summary>Codes of all types that ever counted as outside the State sector.</summary>
    public IReadOnlyList<string> NonStateTypes() => [.. rules.All<TypeSettings>("unit-types").SelectMany(v => v.Settings.Types).Where(t => t.NonState).Select(t => t.Code).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<SizeRule> Sizes(string kind, DateOnly day) =>
        [.. rules.InForce<SizeSettings>("committee-sizes", day).Settings.Rules.Where(r => r.Kinds.Contains(kind, StringComparer.Ordinal)).Select(r => r.Read())];

    public RatingDay Rating(DateOnly day)
    {
        var settings = rules.InForce<StrengtheningSettings>("strengthening", day).Settings;
        return new RatingDay(settings.RatingMonth, settings.RatingDay);
    }

    public sealed class TypeSettings
    {
        public List<ListedChoice> Types { get; set; } = [];
    }

    public sealed class PowerSettings
    {
        public List<ListedChoice> Powers { get; set; } = [];
    }

    public sealed class TitleSettings
    {
        public List<ListedTitle> Titles { get; set; } = [];
    }

    /// <summary>A title in a committee.</summary>
    public sealed class ListedTitle
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public bool IsStanding { get; set; }

        public bool IsSecretary { get; set; }

        public bool IsDeputy { get; set; }
    }

    public sealed class SizeSettings
    {
        public List<ListedSize> Rules { get; set; } = [];
    }

    /// <summary>A bound as the file holds it.</summary>
    public sealed class ListedSize
    {
        public string Name { get; set; } = "";

        public List<string> Kinds { get; set; } = [];

        public string Measure { get; set; } = "";

        public bool AtMost { get; set; }

        public string? Value { get; set; }

        public int? MembersFrom { get; set; }

        public int? MembersTo { get; set; }

        public string? Document { get; set; }

        public string? Source { get; set; }

        public bool Verified { get; set; }

        public SizeRule Read() => new(
            Name, Enum.Parse<SizeMeasure>(Measure.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), AtMost,
            string.IsNullOrEmpty(Value) ? null : Fraction.TryParse(Value, out var bound) ? bound : throw new InvalidOperationException($"rules/committee-sizes.yaml: {Value} is no number."),
            Document ?? "", Source ?? "", Verified)
        {
            MembersFrom = MembersFrom,
            MembersTo = MembersTo,
        };
    }

    public sealed class StrengtheningSettings
    {
        public int RatingMonth { get; set; }

        public int RatingDay { get; set; }
    }
}
