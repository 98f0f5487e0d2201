namespace ThenChot.Domain.Kernel;

/// <summary>Cách viết ngày và số: 19/04/2023, 1.234,5, 38,2%. The only place that turns them into text or reads them from it.</summary>
public static class VietnameseFormat
{
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
    };

    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static string Date(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Empty when there is no day.</summary>
    public static string Date(DateOnly? day) => day is { } known ? Date(known) : string.Empty;

    /// <summary>The instant on a clock in Vietnam, hour first.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("HH':'mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day it is in Vietnam at the instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which the day begins in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>With as many decimals as the value needs.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.############", Numbers);

    /// <summary>With exactly so many decimals, halves away from zero.</summary>
    public static string Number(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);

    /// <summary>A value that already is in percent: 38.2 reads 38,2%.</summary>
    public static string Percent(decimal value, int decimals = 1) => Number(value, decimals) + "%";

    /// <summary>Reads a number as people type it: 1.234,5; 1234,5; -3; a dot groups thousands and never marks decimals.</summary>
    public static bool TryNumber(string? text, out decimal value)
    {
        value = 0;
        var typed = VietnameseText.Nfc(text).Replace(" ", string.Empty, StringComparison.Ordinal);
        var whole = typed.Split(',')[0].TrimStart('-', '+');
        var groups = whole.Split('.');
        var grouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        return grouped && decimal.TryParse(
            typed,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            Numbers,
            out value);
    }

    /// <summary>
    /// Reads a day as people type it (19/4/2023, also with dashes or dots; 19042023 on a keyboard of digits) or in the form 2023-04-19.
    /// </summary>
    public static bool TryDate(string? text, out DateOnly day)
    {
        day = default;
        var typed = VietnameseText.Nfc(text).Trim();
        if (typed.Length == 8 && typed.All(char.IsAsciiDigit))
        {
            typed = $"{typed[..2]}/{typed[2..4]}/{typed[4..]}";
        }

        if (!PartialDate.TryParse(typed, out var date) || date.Day is null)
        {
            return false;
        }

        day = date.Earliest;
        return true;
    }
}
