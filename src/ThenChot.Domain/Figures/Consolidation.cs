namespace ThenChot.Domain.Figures;

/// <summary>Kết quả của một kỳ dài tính từ các kỳ trong nó; null khi chưa có kỳ nào, cùng các kỳ còn thiếu.</summary>
public sealed record LongerPeriod(long? Value, IReadOnlyList<Period> Missing);

/// <summary>
/// Tổng hợp theo kỳ: số phát sinh thì cộng, số thời điểm thì lấy kỳ cuối. Số lũy kế và số từng kỳ đổi được qua lại.
/// </summary>
public static class Consolidation
{
    /// <summary>Null when there is no value at all.</summary>
    public static long? AcrossPeriods(AcrossPeriods rule, IReadOnlyCollection<KeyValuePair<Period, long>> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        return rule == Figures.AcrossPeriods.Flow
            ? values.Sum(value => value.Value)
            : values.MaxBy(value => value.Key.End).Value;
    }

    /// <summary>
    /// A longer period from the periods inside it. A stock needs the last of them; a missing period is named, never taken as zero.
    /// </summary>
    public static LongerPeriod Longer(
        Period longer, PeriodKind frequency, AcrossPeriods rule, IReadOnlyDictionary<Period, long> values)
    {
        var parts = longer.Split(frequency);
        if (rule == Figures.AcrossPeriods.Stock)
        {
            return parts.Count > 0 && values.TryGetValue(parts[^1], out var last)
                ? new(last, [])
                : new(null, parts.TakeLast(1).ToList());
        }

        var present = parts.Where(values.ContainsKey).ToDictionary(part => part, part => values[part]);
        return new(AcrossPeriods(rule, present), parts.Where(part => !values.ContainsKey(part)).ToList());
    }

    /// <summary>Lũy kế của từng kỳ, theo thứ tự thời gian.</summary>
    public static IReadOnlyList<long> Cumulative(IEnumerable<long> perPeriod)
    {
        var sums = new List<long>();
        foreach (var value in perPeriod)
        {
            sums.Add(value + (sums.Count > 0 ? sums[^1] : 0));
        }

        return sums;
    }

    /// <summary>Số từng kỳ từ số lũy kế; ngược lại với <see cref="Cumulative"/>.</summary>
    public static IReadOnlyList<long> PerPeriod(IEnumerable<long> cumulative)
    {
        var values = new List<long>();
        var before = 0L;
        foreach (var sum in cumulative)
        {
            values.Add(sum - before);
            before = sum;
        }

        return values;
    }
}
