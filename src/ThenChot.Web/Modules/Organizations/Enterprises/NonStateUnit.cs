namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>A Party organisation outside the State sector, and under which unit directly below the root it stands.</summary>
public sealed record NonStateUnit(UnitId Id, string Code, string Name, TreePath Path, DateOnly FoundedOn);
