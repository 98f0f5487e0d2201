using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>Sets one payment as a receipt; the form of the customer's own receipt takes its place when it is given.</summary>
internal static class DuesReceipt
{
    public static PartyDocument Of(DuesSheet sheet, DuesLineRow row, DuesRule rule, string cell, string? parent, string place, DateOnly on) => new()
    {
        ParentBody = parent, IssuingBody = cell, Number = row.Line.Receipt, Symbol = "PT/CB", Place = place, Date = on, DraftedOn = on, TypeName = "Phiếu thu",
        Subject = $"đảng phí {sheet.Month.Name.ToLowerInvariant()}",
        Blocks =
        [
            Block.Paragraph($"Đã thu của đồng chí: {row.FullName}, {cell}."),
            Block.Paragraph($"Số tiền: {DuesWords.Money(row.Line.PaidVnd)} (phải đóng {DuesWords.Money(row.Line.DueVnd)}; {row.Why})."),
            Block.Paragraph($"Chế độ đảng phí: {rule.Document}."),
        ],
        Signature = new Signature(["T/M CHI BỘ"], "NGƯỜI THU", null),
        Recipients = ["Người nộp", "Lưu sổ thu"],
    };
}
