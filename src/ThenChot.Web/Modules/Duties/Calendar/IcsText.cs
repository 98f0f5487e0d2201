using System.Text;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>A calendar as other programs read it (RFC 5545): whole days, lines folded at 75 octets and never inside a letter.</summary>
public static class IcsText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int Octets = 75;

    public static string Write(IEnumerable<CalendarEntry> entries, string host, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Then Chot//Lich//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:Then Chốt");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Uid}@{host}");
            Line(text, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{entry.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"DTEND;VALUE=DATE:{entry.On.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escaped(entry.IsMeeting ? entry.Title : $"Hạn: {entry.Title}")}");
            if (entry.Unit.Length > 0)
            {
                Line(text, $"LOCATION:{Escaped(entry.Unit)}");
            }

            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Backslash, semicolon, comma and line breaks mean something in a value; other control characters are dropped.</summary>
    private static string Escaped(string value) => string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)).Select(c => c switch
    {
        '\\' => "\\\\",
        ';' => "\\;",
        ',' => "\\,",
        '\n' => "\\n",
        _ => c.ToString(),
    }));

    private static void Line(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > Octets)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
