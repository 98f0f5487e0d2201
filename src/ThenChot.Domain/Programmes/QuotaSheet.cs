namespace ThenChot.Domain.Programmes;

/// <summary>
/// Tiến độ của một đơn vị so với số được giao. <c>Achieved</c> null: the unit has no accepted figure yet; that is
/// “chưa có số liệu”, never zero. <c>PacePercent</c> compares with what the elapsed time asks; null when nothing was asked yet.
/// </summary>
public sealed record QuotaPace(UnitId Unit, decimal Amount, decimal? Achieved, decimal? PercentOfQuota, decimal? PacePercent);

/// <summary>Bảng giao chỉ tiêu năm: the units' quotas beside the city's own number.</summary>
public sealed record QuotaSheet(IReadOnlyList<QuotaPace> Units, decimal Sum, decimal? CityNumber, decimal? Difference)
{
    /// <summary>Adds the quotas up and sets each unit's pace at <paramref name="day"/>; the difference is sum minus the city's bar.</summary>
    public static QuotaSheet Of(
        IReadOnlyCollection<(UnitId Unit, decimal Amount)> quotas, IReadOnlyDictionary<UnitId, decimal> achieved, TargetBar? bar, TargetWindow window, DateOnly day)
    {
        var elapsed = window.ElapsedBy(day);
        var units = quotas.Select(q => PaceOf(q.Unit, q.Amount, achieved.TryGetValue(q.Unit, out var a) ? a : null, elapsed)).ToList();
        var sum = quotas.Sum(q => q.Amount);
        return new(units, sum, bar?.Threshold, bar is { } b ? sum - b.Threshold : null);
    }

    private static QuotaPace PaceOf(UnitId unit, decimal amount, decimal? achieved, decimal elapsed)
    {
        if (achieved is not { } done || amount == 0)
        {
            return new(unit, amount, achieved, null, null);
        }

        var percent = done * 100 / amount;
        return new(unit, amount, done, percent, elapsed == 0 ? null : percent / elapsed);
    }
}
