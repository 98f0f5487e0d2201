using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>The foot: recipients at left; authority, title, room for the signature and the name at right.</summary>
internal static class PartyDocumentFoot
{
    public static IEnumerable<OpenXmlElement> Render(PartyDocument document, PartyLayout layout, int width)
    {
        if (document.Signature is null && document.Recipients.Count == 0)
        {
            yield break;
        }

        var above = OpenXmlParts.Line(PartyStyleSheet.TableNote, string.Empty);
        above.ParagraphProperties!.KeepNext = new KeepNext();
        yield return above;
        var left = width / 2;
        yield return PartyDocumentTables.Plain([left, width - left], [[Recipients(document), Signature(document, layout)]]);
    }

    private static List<OpenXmlElement> Recipients(PartyDocument document)
    {
        if (document.Recipients.Count == 0)
        {
            return [OpenXmlParts.Line(PartyStyleSheet.Recipients, string.Empty)];
        }

        var last = document.Recipients.Count - 1;
        return
        [
            OpenXmlParts.Line(PartyStyleSheet.RecipientsLabel, "Nơi nhận:"),
            .. document.Recipients.Select((text, i) => OpenXmlParts.Line(PartyStyleSheet.Recipients, $"- {text.TrimEnd('.', ',', ';')}{(i == last ? '.' : ',')}")),
        ];
    }

    private static List<OpenXmlElement> Signature(PartyDocument document, PartyLayout layout)
    {
        if (document.Signature is not { } signature)
        {
            return [OpenXmlParts.Line(PartyStyleSheet.SignerTitle, string.Empty)];
        }

        // A head who signs directly has no authority line: the title then stands as one.
        var title = signature.Authority.Count == 0 ? PartyStyleSheet.Authority : PartyStyleSheet.SignerTitle;
        var name = OpenXmlParts.Line(PartyStyleSheet.SignerName, signature.Name ?? string.Empty);
        name.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = OpenXmlParts.Invariant(OpenXmlParts.PointTwips(layout.SignatureGapPt)),
        };
        return
        [
            .. signature.Authority.Select(static line => OpenXmlParts.Line(PartyStyleSheet.Authority, line)),
            OpenXmlParts.Line(title, signature.Title),
            name,
        ];
    }
}
