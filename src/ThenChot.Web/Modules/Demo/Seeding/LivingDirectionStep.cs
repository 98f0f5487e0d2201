using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Sample work of the weeks before the day of seeding, in every step, so that each desk has something to do today. Nothing of it comes from a source.</summary>
internal sealed class LivingDirectionStep(DirectionSeeds seeds, ShortcomingBook book, DocumentSeeds documents, Acts acts) : IDemoStep
{
    private const int DoneOfGroup = 40;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var committees = cast.City.CommitteesOn(cast.Today);
        IReadOnlyList<DocumentId> papers = [];
        await acts.RunAsync(
            "documents.register",
            async () => papers = await documents.AddDocumentsAsync(committees.Take(DoneOfGroup).Select((committee, i) => Paper(committee.Code, committee.Name, i, cast.Today.AddDays(-3 - (i % 6)))), cancel),
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-2), "living work papers")),
            cancel);
        await acts.RunAsync(
            "direction.assign",
            async () =>
            {
                await seeds.AddWorkAsync(Work(cast, committees, papers), cancel);
                acts.Current.Because("Dữ liệu minh họa");
            },
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-1), "living work")),
            cancel);
        await acts.RunAsync(
            "direction.briefing",
            () => seeds.AddBriefingAsync(cast.Units[FigureSpread.City], cast.Today.AddDays(-6), "Đôn đốc các cấp ủy chưa tiếp nhận việc rà soát quy chế (kết luận mẫu)\nChuẩn bị nội dung họp báo quý (kết luận mẫu)", cancel),
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-6), "briefing")),
            cancel);
        await acts.RunAsync(
            "direction.assign-portfolio",
            async () =>
            {
                var (city, leader) = (cast.Units[FigureSpread.City], cast.Leaders[FigureSpread.City].Id);
                await seeds.AddPortfolioAsync(city, leader, "Kỷ cương, trách nhiệm trong giải quyết công việc", null, cast.Today.AddDays(-200), cancel);
                await seeds.AddPortfolioAsync(city, leader, null, cast.Units[committees[0].Code], cast.Today.AddDays(-200), cancel);
                acts.Current.Because("Dữ liệu minh họa");
            },
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-200), "portfolios")),
            cancel);
        await acts.RunAsync(
            "direction.record-shortcoming",
            async () =>
            {
                foreach (var (row, evidenceOn, confirmed) in Shortcomings(cast, committees[0].Code))
                {
                    await book.SeedAsync(row, evidenceOn is null ? null : papers[0], evidenceOn, confirmed ? cast.Leaders[FigureSpread.City].Id : null, cancel);
                }

                acts.Current.Because("Dữ liệu minh họa");
            },
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-1), "shortcomings")),
            cancel);
    }

    private static IEnumerable<(NewShortcoming Row, DateOnly? EvidenceOn, bool Confirmed)> Shortcomings(DemoCast cast, string first)
    {
        var today = cast.Today;
        yield return (Row("self_criticism", "Sinh hoạt chi bộ có nơi chưa đủ kỳ", first, -60, 20), null, false);
        yield return (Row("inspection", "Chậm ban hành quy chế làm việc sau kiện toàn", first, -70, 5), today.AddDays(-3), false);
        yield return (Row("deep_review", "Một số nhiệm vụ chưa rõ người chịu trách nhiệm", "CQ02", -90, -6), null, false);
        yield return (Row("programme_review", "Số liệu báo cáo giữa hai kỳ chưa khớp", "CQ03", -80, -2), today.AddDays(-3), true);
        yield return (Row("self_criticism", "Hồ sơ công việc lưu chưa đầy đủ", DemoCity.OrganisationBoard, -50, 30), null, false);

        NewShortcoming Row(string source, string text, string code, int found, int due) => new(
            source, text + " (nội dung mẫu)", "Rà soát, phân công lại, kiểm tra sau một tháng (biện pháp mẫu)", cast.Units[FigureSpread.City], cast.Units[code], cast.Reporters[code].Id, today.AddDays(found), today.AddDays(due));
    }

    private static IEnumerable<WorkSeed> Work(DemoCast cast, IReadOnlyList<DemoCommittee> committees, IReadOnlyList<DocumentId> papers)
    {
        var today = cast.Today;
        yield return Seed(cast, "Báo cáo kết quả rà soát quy chế làm việc của cấp ủy", today.AddDays(-25), today.AddDays(6)) with
        {
            Group = "Các cấp ủy trực thuộc",
            Product = "Báo cáo kết quả rà soát",
            Units = [.. committees.Select((committee, i) => Copy(cast, committee.Code, i, papers))],
        };
        var first = committees[0].Code;
        yield return One(cast, "Bố trí lịch tiếp dân của người đứng đầu", -20, 2, first, unit => unit with { ProgressOn = today.AddDays(-4), Progress = "Đã dự thảo lịch (nội dung mẫu)", Percent = 70 });
        yield return One(cast, "Rà soát trụ sở sau sắp xếp", -60, -12, "CQ06", unit => unit);
        yield return One(cast, "Giải trình ý kiến góp ý vào dự thảo kế hoạch năm", -30, -5, first, unit => unit);
        yield return One(cast, "Cập nhật danh bạ đầu mối phối hợp", -28, 5, first, unit => unit with
        {
            Evidence = papers[0], EvidenceOn = today.AddDays(-3), ProposedOn = today.AddDays(-3), ReturnedBecause = "Thiếu số điện thoại của các chi bộ (ý kiến mẫu)",
        });
        yield return One(cast, "Tổng hợp kiến nghị của cơ sở", -26, 4, first, unit => unit with { Evidence = papers[0], EvidenceOn = today.AddDays(-3), ProposedOn = today.AddDays(-3) });
        yield return One(cast, "Kiểm tra việc thực hiện quy chế ở ba đơn vị", -24, 8, first, unit => unit with { AskedOn = today.AddDays(-2), AskedUntil = today.AddDays(20), AskedBecause = "Trùng lịch họp (lý do mẫu)" });
        yield return One(cast, "Chuẩn bị tài liệu hội nghị cán bộ", -15, 3, DemoCity.OrganisationBoard, unit => unit);
        yield return One(cast, "Phân công cán bộ theo dõi địa bàn", -10, 14, "CQ02", unit => unit with { AcknowledgedOn = null });
        yield return One(cast, "Khắc phục lỗi đường truyền phòng họp trực tuyến", -9, -1, "CQ03", unit => unit) with { Source = "sudden", Occasion = "Sự cố tại cuộc họp trực tuyến (việc mẫu)" };
        yield return One(cast, "Theo dõi dư luận xã hội hằng tuần", -40, null, "CQ04", unit => unit) with { Continuing = true };
        yield return One(cast, "Xây dựng quy chế phối hợp giữa hai cơ quan", -35, null, "CQ05", unit => unit) with { NoDeadlineBecause = "Chờ hướng dẫn của cấp trên (lý do mẫu)" };
    }

    private static WorkSeed One(DemoCast cast, string title, int given, int? due, string code, Func<WorkUnitSeed, WorkUnitSeed> lived) =>
        Seed(cast, title, cast.Today.AddDays(given), due is { } days ? cast.Today.AddDays(days) : null) with
        {
            Units = [lived(new WorkUnitSeed(cast.Units[code], cast.Reporters[code].Id) { AcknowledgedOn = cast.Today.AddDays(given + 1) })],
        };

    private static WorkSeed Seed(DemoCast cast, string title, DateOnly given, DateOnly? due) =>
        new("meeting", title + " (việc mẫu)", cast.Units[FigureSpread.City], cast.Leaders[FigureSpread.City].Id, given)
        {
            Occasion = "Giao ban tuần (việc mẫu)",
            Product = "Văn bản của đơn vị (sản phẩm mẫu)",
            Duty = "Chịu trách nhiệm về nội dung và thời hạn (nội dung mẫu)",
            Authority = "Tự quyết định cách làm, vướng mắc thì báo cáo (nội dung mẫu)",
            Field = "Xây dựng Đảng",
            DueOn = due,
        };

    /// <summary>The first committee has not taken its part yet; those with a paper are done; two in three of the others work on it.</summary>
    private static WorkUnitSeed Copy(DemoCast cast, string code, int i, IReadOnlyList<DocumentId> papers)
    {
        var today = cast.Today;
        var unit = new WorkUnitSeed(cast.Units[code], cast.Reporters[code].Id) { AcknowledgedOn = i == 0 || i % 3 == 2 ? null : today.AddDays(-20 + (i % 8)) };
        return i is > 0 and < DoneOfGroup
            ? unit with { AcknowledgedOn = today.AddDays(-22), Evidence = papers[i], ProposedOn = today.AddDays(-3 - (i % 6)), ConfirmedOn = today.AddDays(-1) }
            : unit;
    }

    private static NewDocument Paper(string code, string name, int i, DateOnly on) => new(
        string.Create(CultureInfo.InvariantCulture, $"{400 + i}-BC/{DemoCity.BodyCode(code)}"), "Báo cáo", name, "Kết quả rà soát quy chế làm việc (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(on),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };
}
