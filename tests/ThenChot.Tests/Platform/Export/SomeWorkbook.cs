using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Export;

internal static class SomeWorkbook
{
    public static byte[] Of(params IReadOnlyList<object?>[] rows)
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("Bảng", [.. rows[0].Select((_, i) => new SheetColumn($"Cột {i + 1}") { Decimals = 1 })]);
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A template as a round sends it out: locked, with choices, limits, notes and a hidden key.</summary>
    public static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet(
                "Biểu mẫu",
                [new SheetColumn("Mã", 14), new SheetColumn("Số liệu", 48) { Wrap = true }, new SheetColumn("Kỳ này", 14) { Unlocked = true }, new SheetColumn("Tỷ lệ", 12) { Decimals = 2 }, new SheetColumn("Ngày", 14), new SheetColumn("Tính chất", 18) { Unlocked = true }],
                new SheetOptions { Above = ["Quận ủy minh họa 07", "Kỳ báo cáo quý I/2023. Số liệu từng đơn vị là minh họa"], FrozenColumns = 2, Locked = true });
            sheet.Row("members", "Đảng viên của toàn đảng bộ, kể cả đảng viên dự bị, tính đến ngày cuối kỳ", null, 38.49m, new DateOnly(2023, 3, 31), null);
            sheet.Row("admissions", "Kết nạp đảng viên", 1234, 44m, new DateOnly(2023, 3, 31), null);
            sheet.BoldRow("total", "Tổng", 12345678, 100m, null, null);
            sheet.Numbers(2, sheet.HeadRow + 1, sheet.NextRow - 1, whole: true, least: 0);
            sheet.Choices(5, sheet.HeadRow + 1, sheet.NextRow - 1, "Danh mục", 0, 2, 3);
            sheet.Note(sheet.HeadRow, 2, "Nhập số nguyên không âm.");
            var lists = book.Sheet("Danh mục", [new SheetColumn("Tính chất")], new SheetOptions { Hidden = true });
            lists.Row("chính thức");
            lists.Row("ước thực hiện");
        }

        return stream.ToArray();
    }
}
