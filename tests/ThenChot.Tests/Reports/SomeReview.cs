using ThenChot.Domain.Reports;

namespace ThenChot.Tests.Reports;

/// <summary>Hand-made reports: one of every kind of section, with numbers that fit each other.</summary>
internal static class SomeReview
{
    public static readonly DateTimeOffset Now = new(2023, 4, 19, 3, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly AsOf = new(2023, 4, 19);

    public static readonly OutlineIssuer Issuer = new() { Parent = "Thành ủy", Body = "Ban Chỉ đạo", Symbol = "BC/BCĐ", Place = "Thành phố", SignerTitle = "TRƯỞNG BAN", Recipients = ["Lưu Ban Chỉ đạo"] };

    public static Outline Outline() => new()
    {
        Id = "mau",
        Title = "Báo cáo mẫu",
        Subject = OutlineSubject.Unit,
        Sections =
        [
            new OutlineSection { Code = "I", Title = "Bối cảnh", Kind = SectionKind.Heading },
            new OutlineSection { Code = "I.1", Title = "Kết quả", Level = 2, Kind = SectionKind.Figures, Figures = ["disciplined"], Draft = "Đã thi hành kỷ luật {disciplined} đảng viên." },
            new OutlineSection { Code = "II", Title = "Đánh giá", Kind = SectionKind.Narrative },
            new OutlineSection
            {
                Code = "PL1",
                Title = "Kỷ luật",
                Kind = SectionKind.Grid,
                Annex = true,
                Bars = true,
                Columns = ["Tổ chức đảng", "Đảng viên"],
                Rows = [new OutlineRow { Label = "Khiển trách", Codes = ["", "reprimanded"] }, new OutlineRow { Label = "Tổng số", Codes = ["", "disciplined"] }],
            },
        ],
    };

    public static Report Report(Outline? outline = null) =>
        Made(Domain.Reports.Report.Open("báo cáo mẫu 2023", outline ?? Outline(), "v1", null, new ReportUnit(Id.New<UnitId>(Now), "TP", "Thành ủy"), new DateOnly(2021, 1, 1), AsOf, Now));

    public static ReviewContent Content(decimal disciplined = 2377, string? text = "Đã thi hành kỷ luật {disciplined} đảng viên.", string word = "cơ bản đạt") =>
        new(
            new ReviewHead("Báo cáo mẫu 2023", "mau", "v1", "01-CTr/TU", "Chương trình mẫu", "TP", "Thành ủy", new DateOnly(2021, 1, 1), AsOf, Issuer, true),
            [
                .. Outline().Sections.Select(section => new ReviewSection(
                    section.Code,
                    section.Title,
                    section.Level,
                    section.Kind,
                    section.Annex,
                    string.Equals(section.Code, "I.1", StringComparison.Ordinal) ? text : null,
                    section.Figures,
                    section.Columns,
                    [.. section.Rows.Select(row => new ReviewRow(row.Label, row.Codes))],
                    section.Series,
                    section.Bars)),
                new ReviewSection("PL2", "Chỉ tiêu", 1, SectionKind.Targets, true, null, [], [], [], [], false),
                new ReviewSection("PL3", "Đề án", 1, SectionKind.Deliverables, true, null, [], [], [], [], false),
                new ReviewSection("PL4", "Văn bản", 1, SectionKind.Documents, true, null, [], [], [], [], false),
                new ReviewSection("PL5", "Kế hoạch của đơn vị", 1, SectionKind.LocalPlans, true, null, [], [], [], [], false),
                new ReviewSection("PL6", "Qua các kỳ", 1, SectionKind.Grid, true, null, [], ["Đảng viên"], [new ReviewRow("Kỷ luật", ["disciplined"])], ["disciplined"], false),
            ],
            [
                Figure("disciplined", "Đảng viên bị thi hành kỷ luật", disciplined),
                Figure("reprimanded", "Đảng viên bị khiển trách", 1783),
            ],
            [new ReviewTarget("ct-01", "Kết nạp đảng viên", "9.000 đến 10.000 đảng viên", "9.500 đảng viên", word, true, "Năm 2022", "Ban Tổ chức")],
            [new ReviewDeliverable("da-30", "Đề án 30", "Đề án", "Cơ quan 01", "đang thực hiện", false, new DateOnly(2023, 6, 30), 72, "Cơ quan 01", new DateOnly(2023, 3, 1), null)],
            [new ReviewDocument("04-NQ/TU", "nghị quyết", "Thành ủy", "31/05/2021", "Về đội ngũ cán bộ")],
            [new ReviewLocalPlans("Quận ủy minh họa 01", 16)],
            [new ReviewSeries("disciplined", [new ReviewPoint("Quý I/2023", 300), new ReviewPoint("Quý II/2023", null)])],
            [new ReviewUnit("QU01", "Quận ủy minh họa 01", 9, 9, 9, UnitGroup.Good), new ReviewUnit("QU02", "Quận ủy minh họa 02", 9, 4, 2, UnitGroup.Slow)],
            ["Quận ủy minh họa 02"]);

    public static ReviewFigure Figure(string code, string label, decimal value) =>
        new(code, label, "đảng viên", value, VietnameseFormat.Number(value), "cộng các đơn vị", [], [new ReviewPart("Quận ủy minh họa 01", "Quận ủy minh họa 01", "2023-Q1", value, "Cán bộ báo cáo", Now, [])]);

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.TryGet(out var made, out var refusal), refusal?.Sentence);
        return made;
    }

    public static string Refused<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.TryGet(out _, out var refusal));
        return refusal.Code;
    }
}
