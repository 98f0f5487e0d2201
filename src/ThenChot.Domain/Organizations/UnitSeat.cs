namespace ThenChot.Domain.Organizations;

/// <summary>Đơn vị cấp trên: the place under which a unit is founded, and how long the unit there lives.</summary>
public sealed record UnitSeat(UnitId Id, TreePath Path, DateSpan Life);

/// <summary>Đề nghị thành lập: what is needed to found a unit. <paramref name="ClosedOn"/> is null while it lives.</summary>
public sealed record UnitFounding(string Code, string Name, string Kind, DateOnly FoundedOn, DateOnly? ClosedOn = null);
