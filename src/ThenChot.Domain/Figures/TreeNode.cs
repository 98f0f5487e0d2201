using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Figures;

/// <summary>Một đơn vị và đơn vị ngay trên nó trong cây tổ chức; null với gốc của cây.</summary>
public readonly record struct TreeNode(UnitId Unit, UnitId? Parent);

/// <summary>Giá trị được tính của một đơn vị, với phạm vi của nó.</summary>
public readonly record struct UnitEntry(UnitId Unit, long Value, EntryScope Scope);
