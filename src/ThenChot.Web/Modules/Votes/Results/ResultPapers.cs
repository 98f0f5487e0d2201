using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>What the papers of a result are made of. <c>Note</c> null: nothing to be said of the data.</summary>
internal sealed record PaperMatter(ConfidenceVote Vote, ReadResult View, ConfidenceRule Rule, string Fingerprint, string Unit, string Place, string OnBehalf, string? Note);

/// <summary>The papers of a disclosed result: minutes of the board, result table, and the draft that confirms it. Names of votes and numbers come from the record alone.</summary>
internal static class ResultPapers
{
    /// <summary>The elected bodies write as bodies of the State do.</summary>
    public static PartyLayout LayoutOf(ConfidenceVote vote, RuleBook rules) =>
        rules.InForce<PartyLayout>(vote.Track == VoteTrack.ElectedBody ? "state-document-layout" : "party-document-layout", vote.HeldOn).Settings;

    public static PartyDocument Minutes(PaperMatter of) => Head(of, "BB", "Biên bản", $"kiểm phiếu, {Lower(of.Vote.Title)}") with
    {
        Blocks =
        [
            .. Note(of),
            Block.Paragraph($"Ban kiểm phiếu gồm: {string.Join("; ", of.Vote.Board.OrderByDescending(m => m.IsHead).ThenBy(m => m.Name, StringComparer.CurrentCulture).Select(m => m.IsHead ? $"đồng chí {m.Name} (trưởng ban)" : $"đồng chí {m.Name}"))}."),
            Block.Paragraph(Numbers(of.View)),
            Table(of.View),
            Block.Paragraph(Under(of)),
            .. Code(of),
            Block.Paragraph("Mỗi chồng phiếu được hai thành viên nhập độc lập và khớp nhau; phiếu giấy được niêm phong, là chứng cứ gốc."),
        ],
        Signature = new Signature([$"{of.OnBehalf} BAN KIỂM PHIẾU"], "TRƯỞNG BAN", of.Vote.Board.FirstOrDefault(member => member.IsHead)?.Name),
    };

    public static PartyDocument ResultTable(PaperMatter of) => Head(of, "BTH", "Bảng tổng hợp", $"kết quả {Lower(of.Vote.Title)}") with
    {
        Blocks = [.. Note(of), Block.Paragraph(Numbers(of.View)), Table(of.View), Block.Paragraph(Under(of)), .. Code(of)],
        Signature = new Signature([$"{of.OnBehalf} BAN KIỂM PHIẾU"], "TRƯỞNG BAN", of.Vote.Board.FirstOrDefault(member => member.IsHead)?.Name),
    };

    public static PartyDocument Resolution(PaperMatter of) => Head(of, "NQ", "Nghị quyết", $"xác nhận kết quả {Lower(of.Vote.Title)}") with
    {
        Draft = 1,
        Blocks =
        [
            .. Note(of),
            Block.Paragraph(new Inline($"Căn cứ {of.Rule.Document}; căn cứ biên bản kiểm phiếu ngày {VietnameseFormat.Date(of.Vote.HeldOn)},", Italic: true)),
            Block.Paragraph(new Inline("Điều 1. ", Bold: true), new Inline($"Xác nhận kết quả lấy phiếu tín nhiệm đối với {Text(of.View.Rows.Count)} đồng chí như sau:")),
            Table(of.View),
            Block.Paragraph(Under(of)),
            .. of.View.Rows.Where(row => row.Proposal is not null).Select(row => Block.Paragraph(new Inline($"Đồng chí {row.Name}: ", Bold: true), new Inline($"tín nhiệm thấp {Text(row.Low)} trên {Text(row.Base)}. {row.Proposal}"))),
            .. Code(of),
            Block.Paragraph(new Inline("Điều 2. ", Bold: true), new Inline("Các cơ quan, tổ chức liên quan và các đồng chí có tên trên chịu trách nhiệm thi hành.")),
        ],
        Signature = new Signature([$"{of.OnBehalf} {of.Unit.ToUpper(CultureInfo.CurrentCulture)}"], "NGƯỜI KÝ", null),
    };

    private static PartyDocument Head(PaperMatter of, string symbol, string type, string subject) => new()
    {
        IssuingBody = of.Unit,
        Symbol = symbol,
        Place = of.Place,
        DraftedOn = of.Vote.HeldOn,
        TypeName = type,
        Subject = subject,
        Blocks = [],
        Recipients = ["Lưu"],
    };

    private static IEnumerable<Block> Note(PaperMatter of) => of.Note is null ? [] : [Block.Paragraph(new Inline(of.Note, Italic: true))];

    /// <summary>The fingerprint of the sealed result, which fixes the log too, and the last step of the log, as text and QR.</summary>
    private static IEnumerable<Block> Code(PaperMatter of) =>
    [
        Block.Paragraph($"Mã xác nhận của kết quả và nhật ký kiểm phiếu; mốc cuối của nhật ký ({Text(of.View.LogSteps)} bước) là {of.View.LogEnd}:"),
        new QrBlock(of.Fingerprint, $"Mã QR của mã xác nhận {of.Fingerprint}"),
    ];

    private static string Numbers(ReadResult view) =>
        $"Tổng số {Text(view.AllMembers)}; triệu tập {Text(view.Convened)}; có mặt {Text(view.Present)}. Phiếu phát ra {Text(view.Slips.Issued)}; thu về {Text(view.Slips.Returned)}; hợp lệ {Text(view.Slips.Valid)}; không hợp lệ {Text(view.Slips.Invalid)}.{(view.Rows.Any(row => row.Slips != view.Slips) ? " Số phiếu riêng của từng người ghi ở dòng của người đó." : "")}";

    private static TableBlock Table(ReadResult view) => new(
        [new("Số", 0.4, CellAlign.Centre), new("Họ và tên, chức vụ", 2.7, CellAlign.Left), new("Tín nhiệm cao", 1.3, CellAlign.Right), new("Tín nhiệm", 1.3, CellAlign.Right), new("Tín nhiệm thấp", 1.3, CellAlign.Right), new("Không hợp lệ", 0.8, CellAlign.Right), new("Mức", 0.7, CellAlign.Centre)],
        [.. view.Rows.Select(row => new TableRow(
            Text(row.Number), $"{row.Name}, {row.Posts}{Own(view, row)}", $"{Text(row.High)} ({row.HighShare})", $"{Text(row.Medium)} ({row.MediumShare})", $"{Text(row.Low)} ({row.LowShare})", Text(row.Void), row.Bracket ?? "không"))]);

    private static string Own(ReadResult view, ResultRow row) =>
        row.Slips == view.Slips ? "" : $" (phiếu phát ra {Text(row.Slips.Issued)}, thu về {Text(row.Slips.Returned)}, không hợp lệ {Text(row.Slips.Invalid)})";

    private static string Under(PaperMatter of) =>
        $"Tỷ lệ tính trên {TallyWords.NameOf(of.Vote.BaseKind)}{of.View.BaseNumber}, {(of.Vote.ShareRounding == ShareRounding.Truncated ? "cắt bớt" : "làm tròn nửa lên")} hai chữ số. Mức theo {of.Rule.Document}: {of.View.Operators}.";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string title) => char.ToLower(title[0], CultureInfo.CurrentCulture) + title[1..];
}
