using ThenChot.Domain.Organizations.Enterprises;

namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>One committee: its target of the year (null: none set), what it founded, and what it has.</summary>
public sealed record NonStateRow(UnitId Unit, string Code, string Name, FoundingTarget? Target, IReadOnlyList<NonStateUnit> Founded, int Present)
{
    /// <summary>Null without a target.</summary>
    public int? Missing => Target is { } target ? Math.Max(0, target.Number - Founded.Count) : null;
}
