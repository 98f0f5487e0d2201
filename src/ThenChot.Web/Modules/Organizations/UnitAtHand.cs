namespace ThenChot.Web.Modules.Organizations;

/// <summary>The unit a page is about: its name on the working day, its place today.</summary>
public sealed record UnitAtHand(UnitId Id, string Code, string Name, string Kind, TreePath Path, DateSpan Life)
{
    /// <summary>The day the unit is read on: of a closed one, at the latest its last.</summary>
    public DateOnly On(DateOnly day) => Life.LastDay is { } last && day > last ? last : day;
}
