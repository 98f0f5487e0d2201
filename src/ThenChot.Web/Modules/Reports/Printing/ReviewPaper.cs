using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>For whom one content is printed: the same numbers, with or without the grouping of units.</summary>
public enum Rendering
{
    /// <summary>Cho lãnh đạo.</summary>
    Leaders,

    /// <summary>Nội bộ: units grouped tốt, cần đôn đốc, chậm.</summary>
    Internal,
}

/// <summary>Sets the content of a report as a Party document: text in the body, tables and charts in the annexes.</summary>
public static class ReviewPaper
{
    /// <summary>Number and day stay blank unless <paramref name="signature"/> gives them; both are null for a live report.</summary>
    public static PartyDocument Of(ReviewContent content, Rendering rendering, Snapshot? frozen, SignedVersion? signature, DateOnly day)
    {
        var issuer = content.Head.Issuer;
        return new PartyDocument
        {
            ParentBody = issuer.Parent.Length == 0 ? null : issuer.Parent,
            IssuingBody = issuer.Body,
            Number = signature is null ? null : NumberOf(signature.RegisterNumber),
            Symbol = issuer.Symbol,
            Place = issuer.Place,
            Date = signature?.SignedOn,
            DraftedOn = day,
            TypeName = "Báo cáo",
            Subject = content.Head.Name,
            Draft = signature is null ? frozen?.Number : null,
            Blocks = [.. Opening(content, frozen), .. Body(content)],
            Signature = new Platform.Export.Signature(
                issuer.Authority,
                signature?.SignerPosition is { Length: > 0 } position ? position.ToUpper(CultureInfo.GetCultureInfo("vi-VN")) : issuer.SignerTitle,
                signature?.Signer),
            Recipients = issuer.Recipients,
            Annexes = [.. Annexes(content, rendering)],
        };
    }

    private static IEnumerable<Block> Opening(ReviewContent content, Snapshot? frozen)
    {
        yield return Block.Paragraph(new Inline(Days(content), Italic: true));
        if (frozen is null)
        {
            yield return Block.Paragraph(new Inline("(Bản đang soạn, chưa chốt: số liệu có thể thay đổi)", Italic: true));
        }
    }

    private static IEnumerable<Block> Body(ReviewContent content)
    {
        foreach (var section in content.Sections.Where(section => !section.Annex))
        {
            yield return Block.Heading(section.Level, $"{Label(section)} {(section.Level == 1 ? section.Title.ToUpperInvariant() : section.Title)}");
            foreach (var paragraph in NarrativeText.Paragraphs(section.Text))
            {
                yield return Block.Paragraph([.. paragraph.Select(run => new Inline(Text(run, content)))]);
            }

            if (section.Kind != SectionKind.Heading && string.IsNullOrEmpty(section.Text))
            {
                yield return Block.Paragraph(new Inline("(chưa viết)", Italic: true));
            }
        }

        if (content.MissingUnits.Count > 0)
        {
            yield return Block.Paragraph(new Inline(
                $"Ghi chú: {content.MissingUnits.Count} đơn vị chưa có báo cáo được tiếp nhận trong các kỳ tính số liệu: {string.Join(", ", content.MissingUnits)}.",
                Italic: true));
        }
    }

    private static IEnumerable<Annex> Annexes(ReviewContent content, Rendering rendering)
    {
        var number = 0;
        var note = Days(content);
        foreach (var section in content.Sections.Where(section => section.Annex))
        {
            var table = ReviewTables.Of(section, content);
            var charts = ReviewTables.ChartsOf(section, content);
            var periods = ReviewTables.OfSeries(section, content);
            yield return new Annex(++number, section.Title, note, [table, .. charts, .. periods], table.Columns.Count > 6);
        }

        var figures = content.Figures.Where(figure => figure.Value is not null).ToList();
        if (figures.Count > 0)
        {
            yield return new Annex(++number, "Số liệu nêu trong báo cáo", note, [ReviewTables.OfFigures(content.Figures)]);
        }

        foreach (var (title, table) in ReviewTables.Behind(content))
        {
            yield return new Annex(++number, title, null, [table]);
        }

        if (rendering == Rendering.Internal)
        {
            yield return new Annex(++number, "Phân nhóm đơn vị theo việc gửi báo cáo (nội bộ)", note, [ReviewTables.OfUnits(content.Units, content.Head.IsDemo)]);
        }
    }

    private static string Days(ReviewContent content) => $"S{content.Head.Days()[1..]}";

    /// <summary>125 of "125-BC/BCĐ"; null when the symbol begins otherwise.</summary>
    private static int? NumberOf(string registerNumber) =>
        int.TryParse(registerNumber.Split('-')[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(NarrativeRun run, ReviewContent content) =>
        run.Text ?? (content.Figure(run.Code!)?.Display is { Length: > 0 } display ? display : "(chưa có số liệu)");

    /// <summary>The number printed before a heading: the last part of its code (III.2 prints 2), with its mark.</summary>
    public static string Label(ReviewSection section) => $"{section.Code.Split('.')[^1]}{(section.Level == 1 ? "-" : ".")}";
}
