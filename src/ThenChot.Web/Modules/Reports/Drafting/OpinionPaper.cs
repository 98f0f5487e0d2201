using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Bảng tổng hợp góp ý, tiếp thu, giải trình as a Party document.</summary>
internal static class OpinionPaper
{
    public static PartyDocument Of(Report report, Outline outline, IReadOnlyList<Opinion> opinions, DateOnly today)
    {
        var issuer = outline.Issuer.For(report.UnitName, report.ProgrammeSymbol);
        return new PartyDocument
        {
            ParentBody = issuer.Parent.Length == 0 ? null : issuer.Parent,
            IssuingBody = issuer.Body,
            Symbol = issuer.Symbol,
            Place = issuer.Place,
            DraftedOn = today,
            TypeName = "Báo cáo",
            Subject = $"tiếp thu, giải trình ý kiến góp ý vào dự thảo {report.Title}",
            Blocks =
            [
                Block.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Đến {VietnameseFormat.Date(today)} có {opinions.Count} ý kiến góp ý: {string.Join(", ", Enum.GetValues<OpinionOutcome>().Select(o => $"{Opinion.Label(o)} {opinions.Count(x => x.Outcome == o)}"))}.")),
                new TableBlock(
                    [new("TT", 6, CellAlign.Centre), new("Phần", 18), new("Đơn vị, người góp ý", 18), new("Nội dung góp ý", 30), new("Tiếp thu", 12), new("Giải trình", 26)],
                    [.. opinions.Select((o, n) => new TableRow(n + 1, PartOf(o, outline), $"{o.SaidBy}, {VietnameseFormat.Date(o.ReceivedOn)}", o.Text, Opinion.Label(o.Outcome), o.Reply ?? ""))]),
            ],
            Signature = new Platform.Export.Signature(issuer.Authority, issuer.SignerTitle, null),
            Recipients = issuer.Recipients,
        };
    }

    /// <summary>The parts of a report that an opinion can be about.</summary>
    public static IReadOnlyList<SelectListItem> Parts(Outline outline) =>
        [.. outline.Sections.Where(s => s.Kind != SectionKind.Heading || s.Level == 1).Select(s => new SelectListItem($"{s.Code}. {s.Title}", s.Code))];

    public static string PartOf(Opinion opinion, Outline outline) => opinion.Section is null ? "toàn báo cáo" : outline.Section(opinion.Section) is { } part ? $"{part.Code}. {part.Title}" : opinion.Section;
}
