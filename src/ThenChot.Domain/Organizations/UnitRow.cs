namespace ThenChot.Domain.Organizations;

/// <summary>Một dòng của tệp đơn vị, as text. Numbers count the lines of the file, its head being line 1.</summary>
public sealed record UnitRow(int Number, string Code, string Name, string Kind, string ParentCode, string FoundedOn, string ClosedOn);

/// <summary>Lỗi của một dòng: which column of which row, what stood there and why it cannot be taken.</summary>
public sealed record UnitFault(int Row, string Column, string Value, string Reason);

/// <summary>Đơn vị sắp lập: a row that was read, with the key of the unit above it; null: the root.</summary>
public sealed record PlannedUnit(UnitRow Row, UnitFounding Founding, string? ParentKey);

/// <summary>Đơn vị đã có: what an import must know of a unit in the tree.</summary>
public sealed record KnownUnit(string Name, UnitSeat Seat);
