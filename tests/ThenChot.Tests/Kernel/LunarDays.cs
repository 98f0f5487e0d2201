namespace ThenChot.Tests.Kernel;

/// <summary>
/// Âm lịch Việt Nam: the lunar calendar of the meridian of Hà Nội (UTC+7), from the mean new moon with its largest terms and the sun's
/// longitude: good to a few minutes between 1900 and 2100. The product itself has lists; this only checks them.
/// </summary>
internal static class LunarDays
{
    private const double Zone = 7 / 24.0;
    private const double Synodic = 29.530588861;

    /// <summary>The day of the Gregorian year on which a lunar month and day of the lunar year that begins in it falls (no leap months asked).</summary>
    public static DateOnly On(int year, int month, int day)
    {
        // Month 11 holds the winter solstice. Without a leap month twelve months lie between two solstices.
        var (from, to) = (SolsticeMoon(year - 1), SolsticeMoon(year));
        var leap = to - from == 13 ? Enumerable.Range(from + 1, 12).First(k => !HasMainTerm(k)) : int.MaxValue;
        var moon = from + month + 1;
        for (var k = from + 1; k <= moon; k++)
        {
            moon += k == leap ? 1 : 0;
        }

        return Day(NewMoon(moon)).AddDays(day - 1);
    }

    // The number of the new moon that begins month 11 of a year: the last one on or before the day of the solstice.
    private static int SolsticeMoon(int year)
    {
        var k = (int)Math.Floor((Julian(new DateOnly(year, 12, 31)) - 2415021.0) / Synodic);
        while (Sector(Day(NewMoon(k))) >= 9)
        {
            k--;
        }

        while (Sector(Day(NewMoon(k + 1))) < 9)
        {
            k++;
        }

        return k;
    }

    private static bool HasMainTerm(int k) => Sector(Day(NewMoon(k))) != Sector(Day(NewMoon(k + 1)));

    // Which twelfth of its year the sun has reached when the day begins in Hà Nội; 9 from the winter solstice on.
    private static int Sector(DateOnly day) => (int)Math.Floor(Sun(Julian(day) - 0.5 - Zone) / 30);

    private static double Sun(double julian)
    {
        var t = (julian - 2451545.0) / 36525;
        var anomaly = Radians(357.52910 + (35999.05030 * t) - (0.0001559 * t * t));
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t)
            + ((1.914600 - (0.004817 * t)) * Math.Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly))
            - 0.00569 - (0.00478 * Math.Sin(Radians(125.04 - (1934.136 * t))));
        return longitude - (360 * Math.Floor(longitude / 360));
    }

    // The instant of the k-th new moon after that of 1 January 1900, as a Julian day (UT).
    private static double NewMoon(int k)
    {
        var t = k / 1236.85;
        var mean = 2415020.75933 + (Synodic * k) + (0.0001178 * t * t) - (0.000000155 * t * t * t) + (0.00033 * Math.Sin(Radians(166.56 + (132.87 * t) - (0.009173 * t * t))));
        var m = Radians(359.2242 + (29.10535608 * k) - (0.0000333 * t * t));
        var moon = Radians(306.0253 + (385.81691806 * k) + (0.0107306 * t * t));
        var node = Radians(21.2964 + (390.67050646 * k) - (0.0016528 * t * t));
        var terms = ((0.1734 - (0.000393 * t)) * Math.Sin(m)) + (0.0021 * Math.Sin(2 * m)) - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon))
            - (0.0004 * Math.Sin(3 * moon)) + (0.0104 * Math.Sin(2 * node)) - (0.0051 * Math.Sin(m + moon)) - (0.0074 * Math.Sin(m - moon))
            + (0.0004 * Math.Sin((2 * node) + m)) - (0.0004 * Math.Sin((2 * node) - m)) - (0.0006 * Math.Sin((2 * node) + moon)) + (0.0010 * Math.Sin((2 * node) - moon)) + (0.0005 * Math.Sin((2 * moon) + m));
        var dynamical = -0.000278 + (0.000265 * t) + (0.000262 * t * t);
        return mean + terms - dynamical;
    }

    private static DateOnly Day(double julian) => DateOnly.FromDayNumber((int)Math.Floor(julian + 0.5 + Zone) - 1721426);

    private static double Julian(DateOnly day) => day.DayNumber + 1721426;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
