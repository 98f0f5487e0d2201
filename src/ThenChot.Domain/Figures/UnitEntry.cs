namespace ThenChot.Domain.Figures;

/// <summary>Giá trị được tính của một đơn vị, với phạm vi của nó.</summary>
public readonly record struct UnitEntry(UnitId Unit, long Value, EntryScope Scope);
