namespace ThenChot.Domain.Kernel;

/// <summary>
/// Kỳ: a stretch of the calendar that figures are stated for. Written <c>2023-03</c>, <c>2023-Q1</c>, <c>2023-H1</c>,
/// <c>2023-9M</c>, <c>2023</c> or <c>T2020-2025</c>. A term runs from the first day of its first year to the last day of
/// its last year; the term after it begins in the year it ends. <c>default</c> is no period.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, int year, int number, int lastYear)
    {
        Kind = kind;
        Year = year;
        Number = number;
        LastYear = lastYear;
    }

    public PeriodKind Kind { get; }

    /// <summary>The year, of a term its first year.</summary>
    public int Year { get; }

    /// <summary>The month, quarter or half within the year; 1 for longer kinds.</summary>
    public int Number { get; }

    /// <summary>The year it ends in.</summary>
    public int LastYear { get; }

    public DateOnly Start => new(Year, FirstMonth, 1);

    /// <summary>The last day, still inside.</summary>
    public DateOnly End => new(LastYear, LastMonth, DateTime.DaysInMonth(LastYear, LastMonth));

    public string Code => Kind switch
    {
        PeriodKind.Month => Invariant($"{Year:D4}-{Number:D2}"),
        PeriodKind.Quarter => Invariant($"{Year:D4}-Q{Number}"),
        PeriodKind.Half => Invariant($"{Year:D4}-H{Number}"),
        PeriodKind.NineMonths => Invariant($"{Year:D4}-9M"),
        PeriodKind.Year => Invariant($"{Year:D4}"),
        _ => Invariant($"T{Year:D4}-{LastYear:D4}"),
    };

    /// <summary>The name people read, such as "Quý I/2023".</summary>
    public string Name => Kind switch
    {
        PeriodKind.Month => Invariant($"Tháng {Number}/{Year}"),
        PeriodKind.Quarter => Invariant($"Quý {Roman(Number)}/{Year}"),
        PeriodKind.Half => Invariant($"6 tháng {(Number == 1 ? "đầu" : "cuối")} năm {Year}"),
        PeriodKind.NineMonths => Invariant($"9 tháng năm {Year}"),
        PeriodKind.Year => Invariant($"Năm {Year}"),
        _ => Invariant($"Nhiệm kỳ {Year}-{LastYear}"),
    };

    public Period Next => Step(1);

    public Period Previous => Step(-1);

    /// <summary>Cùng kỳ năm trước; of a term the term before.</summary>
    public Period SamePeriodLastYear => Kind == PeriodKind.Term ? Previous : new(Kind, Year - 1, Number, LastYear - 1);

    private int FirstMonth => Kind switch
    {
        PeriodKind.Month => Number,
        PeriodKind.Quarter => (Number * 3) - 2,
        PeriodKind.Half => (Number * 6) - 5,
        _ => 1,
    };

    private int LastMonth => Kind switch
    {
        PeriodKind.Month => Number,
        PeriodKind.Quarter => Number * 3,
        PeriodKind.Half => Number * 6,
        PeriodKind.NineMonths => 9,
        _ => 12,
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public static Period ForMonth(int year, int month) => Checked(PeriodKind.Month, year, month, 12);

    public static Period ForQuarter(int year, int quarter) => Checked(PeriodKind.Quarter, year, quarter, 4);

    public static Period ForHalf(int year, int half) => Checked(PeriodKind.Half, year, half, 2);

    public static Period ForNineMonths(int year) => Checked(PeriodKind.NineMonths, year, 1, 1);

    public static Period ForYear(int year) => Checked(PeriodKind.Year, year, 1, 1);

    public static Period ForTerm(int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lastYear, firstYear);
        return new(PeriodKind.Term, firstYear, 1, lastYear);
    }

    /// <summary>The period of <paramref name="kind"/> that holds the day; nine months: those of the day's year.</summary>
    public static Period Holding(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Month => ForMonth(day.Year, day.Month),
        PeriodKind.Quarter => ForQuarter(day.Year, (day.Month + 2) / 3),
        PeriodKind.Half => ForHalf(day.Year, day.Month <= 6 ? 1 : 2),
        PeriodKind.NineMonths => ForNineMonths(day.Year),
        PeriodKind.Year => ForYear(day.Year),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A term cannot be told from a day."),
    };

    public static Period Parse(string code) =>
        TryParse(code, out var period) ? period : throw new FormatException($"Not a period: {code}");

    /// <summary>Reads a code; letters in either case, blanks around it allowed.</summary>
    public static bool TryParse(string? code, out Period period) => PeriodCode.TryRead(code, out period);

    /// <summary>True when every day of <paramref name="other"/> lies within; a period contains itself.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>The periods of the kind that together are exactly this one, in order; none when it cannot be cut so.</summary>
    public IReadOnlyList<Period> Split(PeriodKind kind)
    {
        if (kind == Kind)
        {
            return [this];
        }

        var parts = new List<Period>();
        if (kind is PeriodKind.Term or PeriodKind.NineMonths)
        {
            return parts;
        }

        for (var part = Holding(kind, Start); part.Start <= End; part = part.Next)
        {
            parts.Add(part);
        }

        return parts[0].Start == Start && parts[^1].End == End ? parts : [];
    }

    /// <summary>By first day, then the shorter before the longer.</summary>
    public int CompareTo(Period other)
    {
        var order = Start.CompareTo(other.Start);
        order = order != 0 ? order : End.CompareTo(other.End);
        return order != 0 ? order : Kind.CompareTo(other.Kind);
    }

    public override string ToString() => Code;

    private static Period Checked(PeriodKind kind, int year, int number, int numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, numbers);
        return new(kind, year, number, year);
    }

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Period Step(int direction)
    {
        if (Kind == PeriodKind.Term)
        {
            var length = (LastYear - Year) * direction;
            return new(Kind, Year + length, 1, LastYear + length);
        }

        var perYear = Kind switch { PeriodKind.Month => 12, PeriodKind.Quarter => 4, PeriodKind.Half => 2, _ => 1 };
        var ordinal = (Year * perYear) + Number - 1 + direction;
        return new(Kind, ordinal / perYear, (ordinal % perYear) + 1, ordinal / perYear);
    }
}
