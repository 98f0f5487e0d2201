using System.Text.RegularExpressions;

namespace ThenChot.Domain.Documents;

/// <summary>
/// What was read from a typed symbol. <paramref name="Alternative"/> is the second meaning of "TƯ": press and people write it for
/// TW (trung ương) and by slip for TU (thành ủy); null when the text has one meaning. <paramref name="IssuedOn"/> is the day typed behind it.
/// </summary>
public sealed record NumberReading(RegisterNumber Number, RegisterNumber? Alternative, PartialDate? IssuedOn)
{
    /// <summary>Both meanings, the stricter first.</summary>
    public IEnumerable<RegisterNumber> Readings => Alternative is null ? [Number] : [Number, Alternative];
}

/// <summary>
/// Reads a symbol as people type and the press prints it: any case, with or without marks, any separators, "Số:", the type's name in
/// front, the day behind.
/// </summary>
public sealed partial class RegisterNumberReader(DocumentCatalogue catalogue)
{
    private const int LargestNumber = 99_999;

    public NumberReading? Read(string? typed)
    {
        var text = VietnameseText.Nfc(typed).Replace('–', '-').Replace('—', '-').Replace('‑', '-').Replace('−', '-');
        var issuedOn = Day(ref text);
        var match = Shape().Match(text);
        if (!match.Success
            || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > LargestNumber
            || Parts(match) is not { } parts)
        {
            return null;
        }

        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var type = catalogue.TypeCode(parts.Type);
        var bodies = catalogue.BodyCodes(parts.Body);
        var family = catalogue.FamilyOf(bodies[0]) ?? (year is not null || match.Groups["gap"].Value.Contains('/', StringComparison.Ordinal)
            ? DocumentFamily.State : DocumentFamily.Party);
        var readings = bodies
            .Select(body => new RegisterNumber(family, number, family == DocumentFamily.State ? year : null, type, body))
            .ToList();
        return new NumberReading(readings[0], readings.Count > 1 ? readings[1] : null, issuedOn);
    }

    /// <summary>Type and body, also when nothing stands between them (24CTTU).</summary>
    private (string Type, string Body)? Parts(Match match)
    {
        var letters = match.Groups["letters"].Value.Trim(' ', '-', '/', '.', '_', ',');
        var cut = letters.AsSpan().IndexOfAny(" -/._");
        if (cut <= 0)
        {
            return catalogue.Split(letters);
        }

        var (type, body) = (letters[..cut], letters[cut..].Trim(' ', '-', '/', '.', '_'));
        return Codes().IsMatch($"{type} {body}") ? (type, body) : null;
    }

    private static PartialDate? Day(ref string text)
    {
        var match = DayBehind().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var digits = $"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{match.Groups["year"].Value}".TrimStart('/');
        if (!PartialDate.TryParse(digits, out var day))
        {
            return null;
        }

        text = text[..match.Index];
        return day;
    }

    [GeneratedRegex(@"^[^\d]*?(?<number>\d{1,5})(?<gap>[\s\-/._]*)(?:(?<year>(?:19|20)\d\d)[\s\-/._]+)?(?<letters>\p{L}[\p{L}\d\s\-/._]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    /// <summary>A type is a few letters; a body one word, or two with a hyphen (a part of the body).</summary>
    [GeneratedRegex(@"^\p{L}{1,8} [\p{L}\d]{1,20}(?:-[\p{L}\d]{1,20})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"[\s,(;]+(?:ngày\s*)?(?<day>\d{1,2})\s*(?:[/\-.]|tháng)\s*(?<month>\d{1,2})\s*(?:[/\-.]|năm)\s*(?<year>\d{4})\s*\)?\s*$|[\s,(;]+năm\s+(?<year>\d{4})\s*\)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayBehind();
}
