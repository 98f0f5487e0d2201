using System.Text;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Chuyển chữ của một cột before it is checked: only what a person asked for.</summary>
[Flags]
public enum TextConversion
{
    None = 0,

    /// <summary>Bảng mã TCVN3 (ABC) sang Unicode.</summary>
    Tcvn3 = 1,

    /// <summary>Bảng mã VNI sang Unicode.</summary>
    Vni = 2,

    /// <summary>Viết hoa chữ đầu của mỗi từ, như họ tên.</summary>
    ProperCase = 4,
}

/// <summary>A conversion that a column seems to need: <paramref name="Column"/> of the kind, with one value before and after.</summary>
public sealed record ConversionOffer(int Column, TextConversion Conversion, string Before, string After)
{
    /// <summary>How the form names it.</summary>
    public string Key => $"{Column}:{(int)Conversion}";
}

/// <summary>What conversions do, and how they are called.</summary>
internal static class TextConversions
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Apply(this TextConversion conversion, string text)
    {
        var read = conversion.HasFlag(TextConversion.Tcvn3) ? LegacyText.ToUnicode(text, LegacyCode.Tcvn3) : conversion.HasFlag(TextConversion.Vni) ? LegacyText.ToUnicode(text, LegacyCode.Vni) : text;
        read = read.Contains(LegacyText.Unseen, StringComparison.Ordinal) || !ReferenceEquals(read, text) ? VietnameseText.Nfc(read) : read;
        return conversion.HasFlag(TextConversion.ProperCase) ? ProperCase(read) : read;
    }

    public static string Name(this TextConversion conversion) => string.Join(", ", Words(conversion));

    /// <summary>One for each column of a kind, as numbers with commas; empty: none.</summary>
    public static TextConversion[] Read(string text, int columns) =>
        text.Split(',') is var parts && parts.Length == columns ? [.. parts.Select(static p => (TextConversion)int.Parse(p, CultureInfo.InvariantCulture))] : new TextConversion[columns];

    public static string Write(IReadOnlyList<TextConversion> conversions) =>
        conversions.All(static c => c == TextConversion.None) ? string.Empty : string.Join(',', conversions.Select(static c => ((int)c).ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Words(TextConversion conversion)
    {
        if (conversion.HasFlag(TextConversion.Tcvn3))
        {
            yield return "từ bảng mã TCVN3 (ABC) sang Unicode";
        }

        if (conversion.HasFlag(TextConversion.Vni))
        {
            yield return "từ bảng mã VNI sang Unicode";
        }

        if (conversion.HasFlag(TextConversion.ProperCase))
        {
            yield return "viết hoa chữ đầu của mỗi từ";
        }
    }

    private static string ProperCase(string text)
    {
        var kept = new StringBuilder(text.Length);
        var begins = true;
        foreach (var c in text)
        {
            kept.Append(begins ? char.ToUpper(c, Vietnamese) : char.ToLower(c, Vietnamese));
            begins = !char.IsLetterOrDigit(c);
        }

        return kept.ToString();
    }
}
