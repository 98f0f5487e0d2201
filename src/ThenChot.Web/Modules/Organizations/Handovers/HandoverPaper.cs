using ThenChot.Domain.Organizations.Handovers;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Sets the minutes of a handover as a Party document.</summary>
internal static class HandoverPaper
{
    public static PartyDocument Of(Handover handover, string city) => new()
    {
        ParentBody = handover.UnitId is null ? null : city,
        IssuingBody = handover.UnitId is null ? city : handover.Giver,
        Symbol = "BB",
        Place = "…",
        Date = handover.On,
        DraftedOn = handover.On,
        TypeName = "Biên bản",
        Subject = "bàn giao công việc",
        Blocks =
        [
            Block.Paragraph($"Ngày {VietnameseFormat.Date(handover.On)}, {handover.Giver} bàn giao {handover.Lines.Count} việc còn dở như sau:"),
            new TableBlock(
                [new TableColumn("Số", 0.6), new TableColumn("Việc", 3, CellAlign.Left), new TableColumn("Tình trạng, thời hạn", 1.9, CellAlign.Left), new TableColumn("Bên nhận", 1.9, CellAlign.Left), new TableColumn("Cách chuyển", 1.4, CellAlign.Left), new TableColumn("Ghi chú", 1.3, CellAlign.Left)],
                [.. handover.Lines.OrderBy(line => line.Number).Select(line => new TableRow(line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{line.Kind}: {line.Title}", line.DueOn is { } due ? $"{line.State}; hạn {VietnameseFormat.Date(due)}" : line.State, line.To, line.Passed ? "đã chuyển trong hệ thống" : "ghi biên bản", line.Note))]),
            Block.Paragraph("Hai bên đã đọc biên bản và thống nhất ký tên. Biên bản lập thành hai bản, mỗi bên giữ một bản."),
            new TableBlock([new TableColumn("Bên giao", 1, CellAlign.Centre), new TableColumn("Bên nhận", 1, CellAlign.Centre)], [new TableRow("(ký, ghi rõ họ và tên)", "(ký, ghi rõ họ và tên)")]),
        ],
    };
}
