namespace ThenChot.Domain.Kernel;

/// <summary>
/// Ngày chưa đủ: a dossier often knows only the year, or the year and month. Month and day are null when unknown.
/// Stored as <c>1975</c>, <c>1975-03</c> or <c>1975-03-19</c>; people read 1975, 3/1975, 19/03/1975.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day needs its month.", nameof(day));
        }

        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public string Code => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The form people read.</summary>
    public string Text => (Month, Day) switch
    {
        (null, _) => Year.ToString(CultureInfo.InvariantCulture),
        (_, null) => Earliest.ToString("M'/'yyyy", CultureInfo.InvariantCulture),
        _ => VietnameseFormat.Date(Earliest),
    };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"Not a date: {text}");

    /// <summary>Reads the stored form and the forms people type (1975; 3/1975; 19/3/1975, also with dashes or dots).</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? string.Empty).Trim().Split(['/', '-', '.']);
        if (parts.Length > 3)
        {
            return false;
        }

        if (parts[0].Length < 4)
        {
            Array.Reverse(parts);
        }

        return parts[0].Length == 4 && TryNumbers(parts, out var numbers) && TryMake(numbers, out date);
    }

    /// <summary>By the first day it can mean; of two that begin together the vaguer first.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : other.Latest.CompareTo(Latest);
    }

    public override string ToString() => Code;

    private static bool TryNumbers(string[] parts, out int[] numbers)
    {
        numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryMake(int[] numbers, out PartialDate date)
    {
        date = default;
        var month = numbers.Length > 1 ? numbers[1] : 1;
        var day = numbers.Length > 2 ? numbers[2] : 1;
        if (numbers[0] < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(numbers[0], month))
        {
            return false;
        }

        date = new(numbers[0], numbers.Length > 1 ? month : null, numbers.Length > 2 ? day : null);
        return true;
    }
}
