using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Platform.Export;

/// <summary>A report that uses every block, and the layout as it stands in the rules.</summary>
internal static class SomeDocument
{
    public static PartyDocument Report() => new()
    {
        ParentBody = "Thành ủy Hà Nội",
        IssuingBody = "Ban Chỉ đạo Chương trình 01-CTr/TU",
        Symbol = "BC/BCĐ",
        Place = "Hà Nội",
        DraftedOn = new DateOnly(2023, 4, 19),
        TypeName = "Báo cáo",
        Subject = "sơ kết giữa nhiệm kỳ thực hiện Chương trình 01-CTr/TU của Thành ủy",
        Draft = 2,
        Blocks =
        [
            Block.Heading(1, "I. KẾT QUẢ THỰC HIỆN"),
            Block.Paragraph("Số liệu tính đến ngày 19/4/2023. Ban Chỉ đạo đã triển khai đồng bộ các nhiệm vụ của Chương trình tới các cấp ủy trực thuộc; việc kiểm tra, đôn đốc được thực hiện thường xuyên."),
            Block.Heading(2, "1. Chỉ tiêu"),
            Block.Paragraph(new Inline("Trong 14 chỉ tiêu, "), new Inline("7 chỉ tiêu vượt", Bold: true), new Inline(" và 7 chỉ tiêu cơ bản đạt.", Italic: true)),
            Block.List(["Kết nạp đảng viên mới đạt kế hoạch năm; công tác giáo dục, rèn luyện đảng viên được quan tâm ở tất cả các loại hình tổ chức.", "Cán bộ nữ, cán bộ trẻ vượt chỉ tiêu."]),
            new TableBlock(
                [new TableColumn("TT", 8, CellAlign.Centre), new TableColumn("Nội dung", 50), new TableColumn("Lượt", 18) { Group = "Kiểm tra" }, new TableColumn("Tỷ lệ (%)", 20, Decimals: 1) { Group = "Kiểm tra" }],
                [new TableRow("I. Cấp ủy") { Span = true, Bold = true }, .. Enumerable.Range(1, 40).Select(i => new TableRow(i, $"Quận ủy minh họa {i:00}", 1234 * i, 38.49m)), new TableRow(null, "Tổng", 3542, 44.25m) { Bold = true }])
            { Caption = "Bảng 1. Kiểm tra, giám sát", Note = "Số liệu từng đơn vị là minh họa." },
            Block.Heading(3, "a) Nhiệm vụ tiếp theo"),
            Block.Paragraph("Hoàn thành 5 nội dung còn lại đúng tiến độ./."),
        ],
        Signature = new Signature(["K/T TRƯỞNG BAN"], "PHÓ TRƯỞNG BAN", null),
        Recipients = ["Thường trực Thành ủy", "Các đồng chí thành viên Ban Chỉ đạo", "Lưu Ban Chỉ đạo"],
        Annexes =
        [
            new Annex(1, "Biểu đồ các chỉ tiêu", "(Số liệu tính đến 19/4/2023)",
            [
                new ChartBlock(ChartKind.Columns, "Kết nạp đảng viên", ["2020", "2021", "2022"], [new ChartSeries("Đảng viên", [9100m, 10250m, null])]) { ValueTitle = "người" },
                new ChartBlock(ChartKind.Lines, "Kiểm tra và giám sát theo quý", ["Q1/2021", "Q2/2021", "Q3/2021"], [new ChartSeries("Kiểm tra", [1.5m, 2, 3]), new ChartSeries("Giám sát", [2m, null, 4])]),
            ]),
            new Annex(2, "Danh mục đề án, chuyên đề, kế hoạch", null,
                [new TableBlock([new TableColumn("Số ký hiệu", 20), new TableColumn("Ngày", 15), new TableColumn("Nội dung", 65)], [new TableRow("04-NQ/TU", new DateOnly(2021, 5, 31), "Xây dựng đội ngũ cán bộ các cấp")])],
                Landscape: true),
            new Annex(3, "Biểu đồ ngang", null,
                [new ChartBlock(ChartKind.Bars, "Tổ chức đảng theo nhóm", ["Quận", "Huyện", "Đảng ủy trực thuộc"], [new ChartSeries("Tổ chức", [12, 17, 20])])]),
        ],
    };

    public static PartyLayout Layout(string id = "36-HD-VPTW-2018") => Versions().Single(v => v.Id == id).Settings;

    public static RuleBook Rules() => new(Path.Combine(Root(), "rules"));

    public static IReadOnlyList<Rule<PartyLayout>> Versions() => Rules().All<PartyLayout>("party-document-layout");

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ThenChot.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("ThenChot.slnx is not above the tests.");
        }

        return folder;
    }
}
