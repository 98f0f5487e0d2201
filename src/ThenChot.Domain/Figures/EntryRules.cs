namespace ThenChot.Domain.Figures;

/// <summary>Cách nhập: theo từng kỳ hoặc lũy kế từ đầu năm; cách kia được suy ra.</summary>
public enum EntryMode
{
    PerPeriod,
    Cumulative,
}

/// <summary>Phạm vi của một số liệu: riêng cấp mình, hoặc toàn đảng bộ (đã gồm cấp dưới).</summary>
public enum EntryScope
{
    OwnLevel,
    WholeBody,
}

/// <summary>Tính chất của một giá trị: chính thức hoặc ước thực hiện.</summary>
public enum EntryNature
{
    Official,
    Estimate,
}
