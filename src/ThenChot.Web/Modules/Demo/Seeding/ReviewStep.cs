using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Reports.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// The review of 19/4/2023, opened, its words typed where the articles give them, and frozen once that evening as the first
/// draft; not signed. Besides it the sector's report for 2023, opened only.
/// </summary>
internal sealed class ReviewStep(ReportSeeds seeds, Installation installation, Acts acts) : IDemoStep
{
    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var by = cast.Specialist.Name;
        var review = await seeds.OpenAsync(
            new ReviewSeed("so-ket-chuong-trinh", cast.Programmes[1], cast.Units[FigureSpread.City], "Báo cáo sơ kết giữa nhiệm kỳ Chương trình 01-CTr/TU", new(2021, 1, 1), DemoDeliverables.Review) { Texts = Texts },
            by, DemoCast.OfficeHour(DemoDeliverables.Review.AddDays(-2), "open review"), cancel);
        var draft = await seeds.FreezeAsync(review, by, VietnameseFormat.StartOf(DemoDeliverables.Review).AddHours(17), cancel);
        var year = await seeds.OpenAsync(
            new ReviewSeed("tong-ket-nganh-to-chuc-2023", null, cast.Units[FigureSpread.City], "Báo cáo tổng kết công tác tổ chức xây dựng Đảng năm 2023", new(2023, 1, 1), new(2023, 12, 31)),
            by, DemoCast.OfficeHour(new(2024, 1, 3), "open year"), cancel);
        await acts.RunAsync(
            DemoModule.SeedAct,
            async () =>
            {
                await installation.SetAsync(DemoPlaces.ReviewKey, Text(review), cancel);
                await installation.SetAsync(DemoPlaces.DraftKey, Text(draft), cancel);
                await installation.SetAsync(DemoPlaces.YearKey, Text(year), cancel);
                await installation.SetAsync(DemoPlaces.NoticeKey, Text(cast.Documents["26-TB/BCĐ"].Value), cancel);
            },
            cancel: cancel);
    }

    /// <summary>What the article says of a strand, restated; strands it says nothing of stay empty.</summary>
    private static Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["III.1"] = "Nghị quyết, chỉ thị của Trung ương và Thành phố đến với các đơn vị liên tục, kể cả trong thời gian dịch bệnh, nhờ ứng dụng chuyển đổi số.",
        ["VI"] = string.Join('\n', Articles.All.Single(article => article.Tag == "Thông báo 26").Rows.Where(row => row.At == "notice").Select(row => row.Fact + ".")),
    };

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
