using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Reports.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// The review of 19/4/2023, opened, its words gathered from boards where the articles give them, sample opinions answered, and frozen once that
/// evening as the first draft; not signed. Besides it the sector's report for 2023, whose sections and opinions are under way today, all of them samples.
/// </summary>
internal sealed class ReviewStep(ReportSeeds seeds, DraftingSeeds drafting, Installation installation, Acts acts) : IDemoStep
{
    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var by = cast.Specialist.Name;
        var review = await seeds.OpenAsync(
            new ReviewSeed("so-ket-chuong-trinh", cast.Programmes[1], cast.Units[FigureSpread.City], "Báo cáo sơ kết giữa nhiệm kỳ Chương trình 01-CTr/TU", new(2021, 1, 1), DemoDeliverables.Review),
            by, DemoCast.OfficeHour(DemoDeliverables.Review.AddDays(-20), "open review"), cancel);
        await ReviewedAsync(review, cast, cancel);
        var draft = await seeds.FreezeAsync(review, by, VietnameseFormat.StartOf(DemoDeliverables.Review).AddHours(17), cancel);
        var year = await seeds.OpenAsync(
            new ReviewSeed("tong-ket-nganh-to-chuc-2023", null, cast.Units[FigureSpread.City], "Báo cáo tổng kết công tác tổ chức xây dựng Đảng năm 2023", new(2023, 1, 1), new(2023, 12, 31)),
            by, DemoCast.OfficeHour(new(2024, 1, 3), "open year"), cancel);
        await LivingAsync(year, cast, cancel);
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

    private async Task ReviewedAsync(Guid review, DemoCast cast, CancellationToken cancel)
    {
        var (by, first, asked) = (cast.Specialist.Name, DemoDeliverables.Review.AddDays(-19), DemoDeliverables.Review.AddDays(-6));
        await drafting.AssignAsync(
            review,
            [.. Texts.Select((text, n) => new SectionSeed(text.Key, cast.Units[Boards[n]], first, first.AddDays(10)) { Draft = text.Value, DraftedBy = cast.Reporters[Boards[n]].Name, IsGathered = true })],
            by, DemoCast.OfficeHour(first, "review sections"), cancel);
        await drafting.GiveAsync(
            review,
            [
                new("III.1", cast.Units[Boards[0]], "Nêu rõ hơn cách làm của các đơn vị ở cơ sở (ý kiến mẫu)", asked) { Outcome = "partly_taken", Reply = "Bổ sung ở phụ lục, phần lời giữ ngắn gọn (trả lời mẫu)" },
                new("VI", cast.Units[Boards[1]], "Gắn từng nhiệm vụ với một cơ quan chủ trì (ý kiến mẫu)", asked) { Outcome = "taken" },
                new(null, cast.Units[Boards[1]], "Tách riêng báo cáo của khối cơ quan (ý kiến mẫu)", asked) { Outcome = "explained", Reply = "Báo cáo chung một bản để đối chiếu được số liệu (trả lời mẫu)" },
            ],
            null, by, DemoCast.OfficeHour(asked, "review opinions"), cancel);
    }

    /// <summary>A section in every step, and one opinion that waits for its answer.</summary>
    private async Task LivingAsync(Guid year, DemoCast cast, CancellationToken cancel)
    {
        var (by, today, given) = (cast.Specialist.Name, cast.Today, cast.Today.AddDays(-9));
        var committee = cast.City.CommitteesOn(today)[0].Code;
        await drafting.AssignAsync(
            year,
            [
                Section("III.1", Boards[0], 3) with { Draft = "Các mặt công tác được triển khai theo chương trình đã đề ra (nội dung mẫu).", DraftedBy = cast.Reporters[Boards[0]].Name, IsGathered = true },
                Section("III.2", Boards[1], 4) with { Draft = "Một số việc còn chậm so với kế hoạch (nội dung mẫu).", DraftedBy = cast.Reporters[Boards[1]].Name },
                Section("III.3", Boards[2], 5) with { Draft = "Phân công rõ người, rõ việc (nội dung mẫu).", DraftedBy = cast.Reporters[Boards[2]].Name, Returned = "Nêu thêm bài học từ cơ sở (ý kiến mẫu)" },
                Section("V", committee, 6),
            ],
            by, DemoCast.OfficeHour(given, "year sections"), cancel);
        await drafting.GiveAsync(
            year, [new("III.1", cast.Units[Boards[0]], "Thêm kết quả của quý cuối năm (ý kiến mẫu)", today.AddDays(-1))], today.AddDays(5), by, DemoCast.OfficeHour(today.AddDays(-1), "year opinions"), cancel);

        SectionSeed Section(string code, string unit, int due) => new(code, cast.Units[unit], given, today.AddDays(due));
    }

    private static string[] Boards { get; } = ["CQ02", DemoCity.OrganisationBoard, "CQ03"];

    /// <summary>What the article says of a strand, restated; strands it says nothing of stay empty.</summary>
    private static Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["III.1"] = "Nghị quyết, chỉ thị của Trung ương và Thành phố đến với các đơn vị liên tục, kể cả trong thời gian dịch bệnh, nhờ ứng dụng chuyển đổi số.",
        ["VI"] = string.Join('\n', Articles.All.Single(article => article.Tag == "Thông báo 26").Rows.Where(row => row.At == "notice").Select(row => row.Fact + ".")),
    };

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
