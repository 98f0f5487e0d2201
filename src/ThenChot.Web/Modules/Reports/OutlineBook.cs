using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Reports;

/// <summary>The outlines of <c>rules/report-outlines.yaml</c>; a report keeps the version its outline was taken from.</summary>
public sealed class OutlineBook(RuleBook rules)
{
    private const string Name = "report-outlines";

    /// <summary>The outlines that a report opened on that day may use, with the version they come from.</summary>
    public (string Version, IReadOnlyList<Outline> Outlines) InForce(DateOnly day)
    {
        var rule = rules.InForce<OutlineSettings>(Name, day);
        return (rule.Id, rule.Settings.Outlines);
    }

    /// <summary>The outline as it stood in that version; throws when the rules lost it, which is a mistake in the file.</summary>
    public Outline Of(Report report) =>
        rules.All<OutlineSettings>(Name)
            .Where(rule => string.Equals(rule.Id, report.OutlineVersion, StringComparison.Ordinal))
            .SelectMany(rule => rule.Settings.Outlines)
            .FirstOrDefault(outline => string.Equals(outline.Id, report.OutlineId, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"rules/{Name}.yaml lost outline {report.OutlineId} of version {report.OutlineVersion}.");

    /// <summary>How the bounds of the groups stood on that day.</summary>
    public UnitGrouping Grouping(DateOnly day) => rules.InForce<UnitGrouping>("unit-groups", day).Settings;
}

/// <summary>The settings of one version of the outlines.</summary>
public sealed class OutlineSettings
{
    public List<Outline> Outlines { get; set; } = [];
}
