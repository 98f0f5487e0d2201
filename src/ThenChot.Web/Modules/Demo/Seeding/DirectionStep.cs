using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// Work from the conclusions of Notice 26 and from plan 171. The articles give the conclusions in words and of the plan only
/// that it assigns the work: who does it and until when is marked as illustration or stays “chưa nhập nội dung”.
/// </summary>
internal sealed class DirectionStep(DirectionSeeds seeds, DocumentSeeds documents, Acts acts) : IDemoStep
{
    private const string NoDay = "Bài viết không nêu thời hạn; khách hàng nhập từ thông báo";

    /// <summary>The conclusion that the article gives without list, day or result: nothing was given out for it.</summary>
    private static readonly string Vote = Notice.Single(row => row.At is null && row.Fact is not null).Fact!;

    private static readonly DateOnly FramesEntered = new(2023, 12, 29);
    private static readonly DateOnly NoticeEntered = new(2023, 5, 8);
    private static readonly DateOnly PlanIssued = new(2023, 8, 14);

    private static IEnumerable<ArticleRow> Notice => Articles.All.Single(article => article.Tag == "Thông báo 26").Rows;

    private static IEnumerable<string> Points => Notice.Where(row => row.At == "notice").Select(row => row.Fact!);

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var conclusions = await GiveAsync(cast, NoticeEntered, Conclusions(cast), cancel);
        await MarkAsync(
            cast, NoticeEntered, "Kết luận tại hội nghị sơ kết (Thông báo 26-TB/BCĐ)", cast.Documents["26-TB/BCĐ"], [.. Points.Zip(conclusions, (text, work) => ((string?)text, (Guid?)work)), (Vote, null)], cancel);
        var papers = await PapersAsync(cast, cancel);
        var plan = await GiveAsync(cast, PlanIssued.AddDays(100), [Plan171(cast, papers)], cancel);
        await MarkAsync(cast, PlanIssued.AddDays(101), "Phần giao việc của Kế hoạch 171-KH/TU", cast.Documents["171-KH/TU"], [(null, plan[0])], cancel);
        await FramesAsync(cast, cancel);
    }

    /// <summary>The 10, 3 and 9 of 2024: the article gives their numbers and no wording, and names no document of the register.</summary>
    private async Task FramesAsync(DemoCast cast, CancellationToken cancel)
    {
        foreach (var (title, code) in new[]
        {
            ("Nhóm nhiệm vụ xây dựng Đảng theo Nghị quyết Đại hội XIII, năm 2024", "congress_xiii_task_groups"),
            ("Khâu đột phá về xây dựng Đảng theo Nghị quyết Đại hội XIII, năm 2024", "congress_xiii_breakthroughs"),
            ("Nhiệm vụ năm 2024 theo báo cáo năm 2023 của Ban Tổ chức Trung ương", "central_board_tasks_2024"),
        })
        {
            var count = decimal.ToInt32(SeedFigures.Of(code).Value);
            await MarkAsync(cast, FramesEntered, title, null, [.. Enumerable.Repeat<(string?, Guid?)>((null, null), count)], cancel);
        }
    }

    private Task MarkAsync(DemoCast cast, DateOnly day, string title, DocumentId? document, IReadOnlyList<(string? Text, Guid? Work)> points, CancellationToken cancel) => acts.RunAsync(
        "direction.mark-points", () => seeds.AddPointsAsync(title, document, day, points, cancel), cast.Specialist.At(DemoCast.OfficeHour(day, title)), cancel);

    private async Task<IReadOnlyList<Guid>> GiveAsync(DemoCast cast, DateOnly day, IEnumerable<WorkSeed> work, CancellationToken cancel)
    {
        IReadOnlyList<Guid> ids = [];
        await acts.RunAsync(
            "direction.assign",
            async () =>
            {
                ids = await seeds.AddWorkAsync(work, cancel);
                acts.Current.Because("Dữ liệu minh họa: người được giao và thời hạn không có trong bài viết");
            },
            cast.Specialist.At(DemoCast.OfficeHour(day, "work items")),
            cancel);
        return ids;
    }

    private static IEnumerable<WorkSeed> Conclusions(DemoCast cast)
    {
        var agencies = 0;
        foreach (var text in Points)
        {
            // The standing agency answers for the conclusions on its own field, agencies in turn for the others.
            var unit = agencies++ % 2 == 0 ? DemoCity.OrganisationBoard : DemoCity.AgencyCode(agencies);
            yield return new WorkSeed("conclusion", text, cast.Units[FigureSpread.City], cast.Leaders[FigureSpread.City].Id, NoticeEntered)
            {
                Document = cast.Documents["26-TB/BCĐ"],
                Field = "Xây dựng Đảng",
                Duty = "Phân công minh họa: bài viết không nêu người được giao",
                NoDeadlineBecause = NoDay,
                Units = [new WorkUnitSeed(cast.Units[unit], cast.Reporters[unit].Id) { AcknowledgedOn = NoticeEntered.AddDays(2) }],
            };
        }
    }

    /// <summary>A copy for each of the 50 committees: 43 were done by the end of September 2023, seven late.</summary>
    private static WorkSeed Plan171(DemoCast cast, IReadOnlyList<DocumentId> papers) => new("plan", null, cast.Units[FigureSpread.City], cast.Leaders[FigureSpread.City].Id, PlanIssued)
    {
        Document = cast.Documents["171-KH/TU"],
        Occasion = "triển khai Chỉ thị 24-CT/TU, nội dung giao chưa nhập",
        Field = "Kỷ cương, trách nhiệm trong giải quyết công việc",
        DueOn = new DateOnly(2023, 9, 30),
        Group = "Các cấp ủy trực thuộc",
        Units = [.. cast.City.Committees.Select((committee, i) => new WorkUnitSeed(cast.Units[committee.Code], cast.Reporters[committee.Code].Id)
        {
            AcknowledgedOn = PlanIssued.AddDays(1 + (i % 4)),
            ProgressOn = PlanIssued.AddDays(10 + (i % 9)),
            Progress = "Đang dự thảo kế hoạch của cấp ủy (nội dung mẫu)",
            Percent = 40,
            Evidence = papers[i],
            ProposedOn = DoneOn(i),
            ConfirmedOn = DoneOn(i).AddDays(3),
        })],
    };

    private static DateOnly DoneOn(int committee) => committee % 7 == 3 ? new DateOnly(2023, 10, 3).AddDays(committee % 20) : PlanIssued.AddDays(12 + (committee % 30));

    private async Task<IReadOnlyList<DocumentId>> PapersAsync(DemoCast cast, CancellationToken cancel)
    {
        IReadOnlyList<DocumentId> papers = [];
        await acts.RunAsync(
            "documents.register",
            async () =>
            {
                papers = await documents.AddDocumentsAsync(cast.City.Committees.Select((committee, i) => Paper(committee, i)), cancel);
                await documents.LinkAllImplementAsync(papers, cast.Documents["171-KH/TU"], cancel);
            },
            cast.Specialist.At(DemoCast.OfficeHour(PlanIssued.AddDays(95), "papers of plan 171")),
            cancel);
        return papers;
    }

    private static NewDocument Paper(DemoCommittee committee, int i) => new(
        string.Create(CultureInfo.InvariantCulture, $"{200 + i}-KH/{DemoCity.BodyCode(committee.Code)}"), "Kế hoạch", committee.Name, "Triển khai Kế hoạch 171-KH/TU tại đơn vị (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(DoneOn(i)),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };
}
