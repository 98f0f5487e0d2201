using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Words of the file format that every part of a document uses: units, runs and paragraphs.</summary>
internal static class OpenXmlParts
{
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    public static int PointTwips(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000, MidpointRounding.AwayFromZero);

    public static string Invariant(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Invariant(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Paragraph Line(string styleId, string text, JustificationValues? align = null) =>
        Line(styleId, [new Inline(text)], align);

    public static Paragraph Line(string styleId, IEnumerable<Inline> parts, JustificationValues? align = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = styleId });
        if (align is { } justification)
        {
            properties.Append(new Justification { Val = justification });
        }

        var paragraph = new Paragraph(properties);
        foreach (var part in parts)
        {
            paragraph.Append(Words(part));
        }

        return paragraph;
    }

    public static Run Words(Inline part)
    {
        var run = new Run();
        if (part.Bold || part.Italic)
        {
            var properties = new RunProperties();
            if (part.Bold)
            {
                properties.Append(new Bold());
            }

            if (part.Italic)
            {
                properties.Append(new Italic());
            }

            run.Append(properties);
        }

        run.Append(new Text(Printable(part.Text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Characters that XML cannot carry are dropped, line ends become spaces; letters are composed (NFC).</summary>
    public static string Printable(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
            {
                kept.Append(' ');
            }
            else if (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF) && rune != System.Text.Rune.ReplacementChar)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Normalize(System.Text.NormalizationForm.FormC);
    }
}
