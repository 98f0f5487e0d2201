using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Turns the settings into named styles, so that the clerk can still correct a document by style.</summary>
internal static class PartyStyleSheet
{
    public const string PartyTitle = "PartyTitle";
    public const string Motto = "Motto";
    public const string ParentBody = "ParentBody";
    public const string IssuingBody = "IssuingBody";
    public const string Number = "Number";
    public const string LetterSubject = "LetterSubject";
    public const string DraftMark = "DraftMark";
    public const string PlaceAndDate = "PlaceAndDate";
    public const string TypeName = "TypeName";
    public const string Subject = "Subject";
    public const string TypeNameRule = "TypeNameRule";
    public const string Body = "BodyText";
    public const string Heading = "Heading";
    public const string AnnexNumber = "AnnexNumber";
    public const string AnnexTitle = "AnnexTitle";
    public const string AnnexNote = "AnnexNote";
    public const string Caption = "Caption";
    public const string TableHeader = "TableHeader";
    public const string TableCell = "TableCell";
    public const string TableNote = "TableNote";
    public const string Authority = "Authority";
    public const string SignerTitle = "SignerTitle";
    public const string SignerName = "SignerName";
    public const string RecipientsLabel = "RecipientsLabel";
    public const string Recipients = "Recipients";
    public const string PageNumber = "PageNumber";

    private static readonly string[] KeptWithNext = [AnnexNumber, AnnexTitle, AnnexNote, Caption, Authority, SignerTitle];

    public static Styles From(PartyLayout layout)
    {
        var s = layout.Styles;
        var styles = new Styles(Defaults(layout), Normal());
        Add(styles, PartyTitle, "Tiêu đề", s.PartyTitle, JustificationValues.Center);
        if (layout.Motto.Length > 0)
        {
            Add(styles, Motto, "Tiêu ngữ", layout.MottoStyle, JustificationValues.Center);
        }

        Add(styles, ParentBody, "Cơ quan cấp trên", s.ParentBody, JustificationValues.Center);
        Add(styles, IssuingBody, "Cơ quan ban hành", s.IssuingBody, JustificationValues.Center);
        Add(styles, Number, "Số và ký hiệu", s.Number, JustificationValues.Center);
        Add(styles, LetterSubject, "Trích yếu công văn", s.LetterSubject, JustificationValues.Center);
        Add(styles, DraftMark, "Dự thảo", s.DraftMark, JustificationValues.Center);
        Add(styles, PlaceAndDate, "Địa điểm và ngày tháng", s.PlaceAndDate, JustificationValues.Center);
        Add(styles, TypeName, "Tên loại văn bản", s.TypeName, JustificationValues.Center);
        Add(styles, Subject, "Trích yếu", s.Subject, JustificationValues.Center);
        Add(styles, TypeNameRule, "Gạch dưới trích yếu", s.TypeNameRule, JustificationValues.Center);
        Add(styles, Body, "Nội dung", s.Body, JustificationValues.Both);
        AddHeading(styles, 1, s.Heading1);
        AddHeading(styles, 2, s.Heading2);
        AddHeading(styles, 3, s.Heading3);
        Add(styles, AnnexNumber, "Phụ lục số", s.AnnexNumber, JustificationValues.Center);
        Add(styles, AnnexTitle, "Phụ lục tên", s.AnnexTitle, JustificationValues.Center);
        Add(styles, AnnexNote, "Phụ lục ghi chú", s.AnnexNote, JustificationValues.Center);
        Add(styles, Caption, "Tên bảng", s.Caption, JustificationValues.Center);
        Add(styles, TableHeader, "Đầu bảng", s.TableHeader, JustificationValues.Center);
        Add(styles, TableCell, "Ô bảng", s.TableCell, JustificationValues.Left);
        Add(styles, TableNote, "Ghi chú bảng", s.TableNote, JustificationValues.Left);
        Add(styles, Authority, "Thể thức đề ký", s.Authority, JustificationValues.Center);
        Add(styles, SignerTitle, "Chức vụ người ký", s.SignerTitle, JustificationValues.Center);
        Add(styles, SignerName, "Họ tên người ký", s.SignerName, JustificationValues.Center);
        Add(styles, RecipientsLabel, "Nơi nhận nhãn", s.RecipientsLabel, JustificationValues.Left);
        Add(styles, Recipients, "Nơi nhận", s.Recipients, JustificationValues.Left);
        Add(styles, PageNumber, "Số trang", new TextStyle { SizePt = layout.PageNumber.SizePt }, JustificationValues.Center);
        return styles;
    }

    private static DocDefaults Defaults(PartyLayout layout) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = layout.Font, HighAnsi = layout.Font, EastAsia = layout.Font, ComplexScript = layout.Font },
            new Color { Val = "000000" },
            new FontSize { Val = HalfPoints(layout.Styles.Body.SizePt) },
            new FontSizeComplexScript { Val = HalfPoints(layout.Styles.Body.SizePt) },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Normal() => new(new StyleName { Val = "Normal" }, new PrimaryStyle())
    {
        Type = StyleValues.Paragraph,
        StyleId = "Normal",
        Default = true,
    };

    private static void Add(Styles styles, string id, string name, TextStyle text, JustificationValues align) =>
        styles.Append(Made(id, name, text, align, null));

    private static void AddHeading(Styles styles, int level, TextStyle text) =>
        styles.Append(Made(Heading + OpenXmlParts.Invariant(level), "heading " + OpenXmlParts.Invariant(level), text, JustificationValues.Both, level - 1));

    private static Style Made(string id, string name, TextStyle text, JustificationValues align, int? outline)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null || KeptWithNext.Contains(id, StringComparer.Ordinal))
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(Spacing(text));
        if (text.FirstLineMm > 0)
        {
            paragraph.Append(new Indentation { FirstLine = OpenXmlParts.Invariant(OpenXmlParts.Twips(text.FirstLineMm)) });
        }

        paragraph.Append(new Justification { Val = align });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, Run(text))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = outline is null,
        };
    }

    private static SpacingBetweenLines Spacing(TextStyle text)
    {
        var spacing = new SpacingBetweenLines
        {
            Before = OpenXmlParts.Invariant(OpenXmlParts.PointTwips(text.BeforePt)),
            After = OpenXmlParts.Invariant(OpenXmlParts.PointTwips(text.AfterPt)),
        };
        if (text.LinePt > 0)
        {
            spacing.Line = OpenXmlParts.Invariant(OpenXmlParts.PointTwips(text.LinePt));
            spacing.LineRule = LineSpacingRuleValues.Exact;
        }

        return spacing;
    }

    private static StyleRunProperties Run(TextStyle text)
    {
        var run = new StyleRunProperties();
        if (text.Bold)
        {
            run.Append(new Bold());
        }

        if (text.Italic)
        {
            run.Append(new Italic());
        }

        run.Append(new FontSize { Val = HalfPoints(text.SizePt) }, new FontSizeComplexScript { Val = HalfPoints(text.SizePt) });
        if (text.Underline)
        {
            run.Append(new Underline { Val = UnderlineValues.Single });
        }

        return run;
    }

    private static string HalfPoints(double points) => OpenXmlParts.Invariant((long)Math.Round(points * 2, MidpointRounding.AwayFromZero));
}
