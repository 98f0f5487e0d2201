namespace ThenChot.Domain.Kernel;

/// <summary>Reads the written form of a <see cref="Period"/>.</summary>
internal static class PeriodCode
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public static bool TryRead(string? code, out Period period)
    {
        period = default;
        var text = (code ?? string.Empty).Trim().ToUpperInvariant();
        if (text.StartsWith('T'))
        {
            return TryTerm(text, ref period);
        }

        if (!TryYear(text, 0, out var year))
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = Period.ForYear(year);
            return true;
        }

        return text.Length == 7 && text[4] == '-' && TryPart(text[5], text[6], year, ref period);
    }

    private static bool TryPart(char first, char second, int year, ref Period period)
    {
        switch (first, second)
        {
            case ('9', 'M'):
                period = Period.ForNineMonths(year);
                return true;
            case ('Q', >= '1' and <= '4'):
                period = Period.ForQuarter(year, second - '0');
                return true;
            case ('H', '1' or '2'):
                period = Period.ForHalf(year, second - '0');
                return true;
            case ('0', >= '1' and <= '9') or ('1', >= '0' and <= '2'):
                period = Period.ForMonth(year, ((first - '0') * 10) + second - '0');
                return true;
            default:
                return false;
        }
    }

    private static bool TryTerm(string text, ref Period period)
    {
        if (text.Length != 10 || text[5] != '-' || !TryYear(text, 1, out var first) || !TryYear(text, 6, out var last) || last <= first)
        {
            return false;
        }

        period = Period.ForTerm(first, last);
        return true;
    }

    private static bool TryYear(string text, int at, out int year)
    {
        year = 0;
        return text.Length >= at + 4
            && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= FirstYear and <= LastYear;
    }
}
