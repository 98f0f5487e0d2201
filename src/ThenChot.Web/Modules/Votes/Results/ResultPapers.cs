using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>The papers of a disclosed result: minutes of the board, and the draft that confirms it. Names of votes and numbers come from the record alone.</summary>
internal static class ResultPapers
{
    /// <summary>The elected bodies write under the name of the State.</summary>
    public static PartyLayout LayoutOf(ConfidenceVote vote, PartyLayout layout, VoteSettings settings) =>
        vote.Track == VoteTrack.PartyTrack ? layout : layout with { PartyTitleText = settings.StateTitle, BodyMark = "" };

    public static PartyDocument Minutes(ConfidenceVote vote, ReadResult view, ConfidenceRule rule, string fingerprint, string unit, VoteSettings settings) => Head(vote, unit, settings, "BB", "Biên bản", $"kiểm phiếu, {Lower(vote.Title)}") with
    {
        Blocks =
        [
            Block.Paragraph($"Ban kiểm phiếu gồm: {string.Join("; ", vote.Board.OrderByDescending(m => m.IsHead).ThenBy(m => m.Name, StringComparer.CurrentCulture).Select(m => m.IsHead ? $"đồng chí {m.Name} (trưởng ban)" : $"đồng chí {m.Name}"))}."),
            Block.Paragraph(Numbers(view)),
            Table(view),
            Block.Paragraph(Under(vote, rule)),
            Block.Paragraph("Mỗi chồng phiếu được hai thành viên nhập độc lập và khớp nhau; phiếu giấy được niêm phong, là chứng cứ gốc."),
            Block.Paragraph(new Inline("Mã xác nhận của kết quả và nhật ký kiểm phiếu: "), new Inline(fingerprint, Bold: true)),
        ],
        Signature = new Signature(["T/M BAN KIỂM PHIẾU"], "TRƯỞNG BAN", vote.Board.FirstOrDefault(member => member.IsHead)?.Name),
    };

    public static PartyDocument Resolution(ConfidenceVote vote, ReadResult view, ConfidenceRule rule, string fingerprint, string unit, VoteSettings settings) => Head(vote, unit, settings, "NQ", "Nghị quyết", $"xác nhận kết quả {Lower(vote.Title)}") with
    {
        Draft = 1,
        Blocks =
        [
            Block.Paragraph(new Inline($"Căn cứ {rule.Document}; căn cứ biên bản kiểm phiếu ngày {VietnameseFormat.Date(vote.HeldOn)},", Italic: true)),
            Block.Paragraph(new Inline("Điều 1. ", Bold: true), new Inline($"Xác nhận kết quả lấy phiếu tín nhiệm đối với {view.Rows.Count.ToString(CultureInfo.InvariantCulture)} đồng chí như sau:")),
            Table(view),
            Block.Paragraph(Under(vote, rule)),
            .. view.Rows.Where(row => row.Proposal is not null).Select(row => Block.Paragraph(new Inline($"Đồng chí {row.Name}: ", Bold: true), new Inline($"tín nhiệm thấp {row.Low} trên {row.Base}. {row.Proposal}"))),
            Block.Paragraph(new Inline("Điều 2. ", Bold: true), new Inline("Các cơ quan, tổ chức liên quan và các đồng chí có tên trên chịu trách nhiệm thi hành.")),
            Block.Paragraph(new Inline("Mã xác nhận: "), new Inline(fingerprint, Bold: true)),
        ],
        Signature = new Signature([$"T/M {unit.ToUpper(CultureInfo.CurrentCulture)}"], "NGƯỜI KÝ", null),
    };

    private static PartyDocument Head(ConfidenceVote vote, string unit, VoteSettings settings, string symbol, string type, string subject) => new()
    {
        IssuingBody = unit,
        Symbol = symbol,
        Place = settings.Place,
        DraftedOn = vote.HeldOn,
        TypeName = type,
        Subject = subject,
        Blocks = [],
        Recipients = ["Lưu"],
    };

    private static string Numbers(ReadResult view) => string.Create(
        CultureInfo.InvariantCulture, $"Tổng số {view.AllMembers}; triệu tập {view.Convened}; có mặt {view.Present}. Phiếu phát ra {view.Slips.Issued}; thu về {view.Slips.Returned}; hợp lệ {view.Slips.Valid}; không hợp lệ {view.Slips.Invalid}.");

    private static TableBlock Table(ReadResult view) => new(
        [new("Số", 0.5, CellAlign.Centre), new("Họ và tên, chức vụ", 3, CellAlign.Left), new("Tín nhiệm cao", 1, CellAlign.Right), new("Tín nhiệm", 1, CellAlign.Right), new("Tín nhiệm thấp", 1, CellAlign.Right), new("Không hợp lệ", 0.9, CellAlign.Right), new("Mức", 0.6, CellAlign.Centre)],
        [.. view.Rows.Select(row => new TableRow(
            Text(row.Number), $"{row.Name}, {row.Posts}", $"{Text(row.High)} ({row.HighShare})", $"{Text(row.Medium)} ({row.MediumShare})", $"{Text(row.Low)} ({row.LowShare})", Text(row.Void), row.Bracket ?? "không"))]);

    private static string Under(ConfidenceVote vote, ConfidenceRule rule) =>
        $"Tỷ lệ tính trên {TallyWords.NameOf(vote.BaseKind)}, {(vote.ShareRounding == ShareRounding.Truncated ? "cắt bớt" : "làm tròn nửa lên")} hai chữ số. Mức theo {rule.Document}: {string.Join("; ", rule.Thresholds.Select(t => $"{t.Bracket} khi tín nhiệm thấp {(t.Inclusive ? "từ" : "trên")} {t.Share}"))}.";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string title) => char.ToLower(title[0], CultureInfo.CurrentCulture) + title[1..];
}
