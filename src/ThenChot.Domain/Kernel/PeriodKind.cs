namespace ThenChot.Domain.Kernel;

/// <summary>Loại kỳ: tháng, quý, nửa năm, chín tháng, năm, nhiệm kỳ. Six and nine months are counted from January.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    NineMonths,
    Year,
    Term,
}
