using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// A sample programme of the year of seeding, so that items, plans and judgements go on today too. Nothing of it comes from a
/// source, and it says so in its name; it was issued long after the review, which therefore never counts it.
/// </summary>
internal sealed class LivingProgrammeStep(ProgrammeSeeds seeds, DocumentSeeds documents, Acts acts) : IDemoStep
{
    private const int Number = 90;
    private const string Head = "Ban Tổ chức Thành ủy";

    /// <summary>The number of the target that is counted by a reported figure and given to the committees as quotas.</summary>
    private const int Inspections = 3;
    private const int InspectionsOfYear = 1500;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var issued = DemoDeliverables.WorkingDay(cast.Today.AddDays(-300));
        var specialist = cast.Specialist.At(DemoCast.OfficeHour(issued.AddDays(7), "living programme"));
        var id = default(ProgrammeId);
        await acts.RunAsync("programmes.programme", async () => id = await AddProgrammeAsync(cast, issued, cancel), specialist, cancel);
        var papers = new List<DocumentId>();
        await acts.RunAsync(
            "documents.register",
            async () => papers.AddRange(await documents.AddDocumentsAsync(Enumerable.Range(1, 3).Select(n => Paper(n, cast.Today.AddDays(-60 + (n * 12)))), cancel)),
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-20), "living papers")),
            cancel);
        await acts.RunAsync("programmes.assign", () => seeds.AddDeliverablesAsync(id, Items(cast, papers), cancel), cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-18), "living items")), cancel);
        await acts.RunAsync("programmes.plan", () => seeds.AddLocalPlansAsync(Plans(cast, id), cancel), cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-5), "living plans")), cancel);
        await acts.RunAsync("programmes.judge-propose", () => seeds.AddJudgementsAsync(id, Judgements(cast), cancel), cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-2), "living judgements")), cancel);
    }

    private async Task<ProgrammeId> AddProgrammeAsync(DemoCast cast, DateOnly issued, CancellationToken cancel)
    {
        var id = await seeds.AddProgrammeAsync(
            new ProgrammeSeed(
                cast.Units[FigureSpread.City], Number, Text($"{Number}-CTr/TU"), "Chương trình mẫu để thử việc hằng ngày (dữ liệu minh họa, không có trong bài viết)",
                issued, "XVIII", 2025, 2030, issued, cast.Today.AddDays(300), "Lãnh đạo Thành ủy (minh họa)"),
            cancel);
        await seeds.AddStandingAgencyAsync(id, cast.Units[DemoCity.OrganisationBoard], Head, issued, cancel: cancel);
        await seeds.AddTargetsAsync(
            id,
            [
                new TargetSeed(1, "Chi bộ sinh hoạt đủ kỳ (chỉ tiêu mẫu)", "%", "percent", "at_least", 95, null, "yearly"),
                new TargetSeed(2, "Việc được giao hoàn thành đúng hạn (chỉ tiêu mẫu)", "%", "percent", "at_least", 90, null, "yearly"),
                new TargetSeed(Inspections, "Chỉ tiêu minh họa 03", "lượt tổ chức đảng", "count", "at_least", InspectionsOfYear, null, "yearly")
                {
                    FigureCode = "committee_inspected_orgs",
                    Monitor = cast.Units[DemoCity.OrganisationBoard],
                },
            ],
            cancel);
        await seeds.AddQuotasAsync(id, Inspections, cast.Today.Year, Quotas(cast), cancel);
        return id;
    }

    /// <summary>The city's number shared out whole, the committees at the head of the list one more than the others.</summary>
    private static IEnumerable<(UnitId Unit, decimal Amount)> Quotas(DemoCast cast)
    {
        var committees = cast.City.CommitteesOn(cast.Today);
        var (each, over) = (InspectionsOfYear / committees.Count, InspectionsOfYear % committees.Count);
        return committees.Select((committee, i) => (cast.Units[committee.Code], (decimal)(i < over ? each + 1 : each)));
    }

    private static IEnumerable<DeliverableSeed> Items(DemoCast cast, List<DocumentId> papers)
    {
        var today = cast.Today;
        (string Unit, string Kind, string Title, int? DueIn, int? DoneAgo)[] lines =
        [
            ("CQ01", "Kế hoạch", "Rà soát quy chế làm việc", -40, 45),
            ("CQ02", "Đề án", "Nâng cao chất lượng sinh hoạt chi bộ", -30, 32),
            (DemoCity.OrganisationBoard, "Kế hoạch", "Bồi dưỡng cán bộ tổ chức", -20, 21),
            (DemoCity.OrganisationBoard, "Đề án", "Sơ đồ hóa quy trình nghiệp vụ", 3, null),
            (cast.City.CommitteesOn(cast.Today)[0].Code, "Kế hoạch", "Thí điểm phòng họp không giấy", 2, null),
            ("CQ03", "Chuyên đề", "Nắm tình hình ở cơ sở", 12, null),
            ("CQ04", "Đề án", "Kiểm tra theo chuyên đề", 45, null),
            ("CQ05", "Kế hoạch", "Rút ngắn thời gian xử lý văn bản", -4, null),
            ("CQ06", "Chuyên đề", "Dân chủ ở cơ sở", null, null),
        ];
        return lines.Select((line, i) => new DeliverableSeed(i + 1, line.Kind, line.Title + " (tiêu đề mẫu)", today.AddDays(-120), cast.Units[line.Unit])
        {
            Field = "Xây dựng Đảng",
            Accountable = cast.Reporters[line.Unit].Id,
            DueOn = line.DueIn is { } due ? today.AddDays(due) : null,
            NoDeadlineBecause = line.DueIn is null ? "Chờ hướng dẫn của cấp trên (lý do mẫu)" : null,
            Reached = Reached(line.Kind, line.DoneAgo is { } ago ? today.AddDays(-ago) : null, today),
            Evidence = line.DoneAgo is null ? null : papers[i],
            EvidenceOn = line.DoneAgo is { } done ? today.AddDays(-done) : null,
            ReceivedBy = line.DoneAgo is null ? null : Head,
        });
    }

    private static Dictionary<string, DateOnly> Reached(string kind, DateOnly? doneOn, DateOnly today)
    {
        var reached = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["du_thao"] = (doneOn ?? today).AddDays(-30) };
        if (kind != "Kế hoạch")
        {
            reached["de_cuong"] = (doneOn ?? today).AddDays(-55);
        }

        if (doneOn is { } day)
        {
            reached["lay_y_kien"] = day.AddDays(-15);
            reached["trinh"] = day.AddDays(-6);
            reached["ban_hanh"] = day;
        }

        return reached;
    }

    private static IEnumerable<LocalPlanSeed> Plans(DemoCast cast, ProgrammeId id) => cast.City.CommitteesOn(cast.Today).Where((_, i) => i % (cast.City.CommitteesOn(cast.Today).Count / 16) == 0).Select((committee, i) => new LocalPlanSeed(
        cast.Units[committee.Code], Text($"{300 + i}-KH/{DemoCity.BodyCode(committee.Code)}"), DemoDeliverables.WorkingDay(cast.Today.AddDays(-100 + (5 * i))), "Kế hoạch", "Văn bản minh họa, chưa nhập nội dung", [id])
    {
        Targets = OwnTargets(id, i),
    });

    /// <summary>Of four plans one repeats the city's number, one asks for more, one for less with its reason, one sets none.</summary>
    private static IReadOnlyList<LocalTargetSeed>? OwnTargets(ProgrammeId id, int plan) => (plan % 4) switch
    {
        0 => [new(id, 1, 95), new(id, 2, 90)],
        1 => [new(id, 1, 97), new(id, 2, 95)],
        2 => [new(id, 1, 95), new(id, 2, 88, "Nhiều việc chờ hướng dẫn của cấp trên (lý do mẫu)")],
        _ => null,
    };

    private static IEnumerable<JudgementSeed> Judgements(DemoCast cast)
    {
        var proposer = cast.Reporters[DemoCity.AgencyCode(1)].Id;
        yield return new JudgementSeed(1, "expected_to_be_met", cast.Today.AddDays(-6), "Ước theo số tháng gần nhất (lý do mẫu)") { Value = 94, Step = "proposed", ProposedBy = proposer };
        yield return new JudgementSeed(2, "met", cast.Today.AddDays(-6), "Tính trên việc đã đến hạn (lý do mẫu)") { Value = 91, Step = "checked", ProposedBy = proposer, CheckedBy = cast.Specialist.Id };
    }

    private static NewDocument Paper(int n, DateOnly on) => new(Text($"{n + 90}-KH/CQ01"), "Kế hoạch", DemoCity.AgencyName(1), "Minh chứng của chương trình mẫu (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(on),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
