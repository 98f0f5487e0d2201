namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A unit to seed; the parent by its code, null for the root.</summary>
public sealed record UnitSeed(string Code, string Name, string Kind, string? ParentCode, DateOnly FoundedOn);

/// <summary>A person to seed, with the posts held (unit, title, from, to).</summary>
public sealed record PersonSeed(string FullName, PartialDate? BornOn, IReadOnlyList<(UnitId Unit, string Title, DateOnly From, DateOnly? To)> Posts);
