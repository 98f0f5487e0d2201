using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The 34 items of programme 01 under their 11 lead agencies, and the local plans of the 50 committees.</summary>
internal sealed class DeliverablesStep(ProgrammeSeeds seeds, Acts acts) : IDemoStep
{
    private static readonly (string Code, int Percent)[] Milestones = [("de_cuong", 15), ("du_thao", 45), ("lay_y_kien", 65), ("trinh", 85), ("ban_hanh", 100)];

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        await acts.RunAsync(
            "programmes.assign",
            () => seeds.AddDeliverablesAsync(cast.Programmes[1], DemoDeliverables.Make(cast.Seed).Select(item => Seed(item, cast)), cancel),
            cast.Specialist.At(DemoCast.OfficeHour(DemoDeliverables.Review.AddDays(-1), "deliverables")),
            cancel);
        await acts.RunAsync(
            "programmes.plan",
            () => seeds.AddLocalPlansAsync(DemoLocalPlans.Make(cast.Seed, cast.City.Committees).Select(plan => Seed(plan, cast)), cancel),
            cast.Specialist.At(DemoCast.OfficeHour(new DateOnly(2023, 4, 3), "local plans")),
            cancel);
    }

    private static DeliverableSeed Seed(DemoDeliverable item, DemoCast cast)
    {
        var agency = DemoCity.AgencyCode(item.Agency);
        var evidence = cast.Documents[item.EvidenceSymbol];
        return new DeliverableSeed(item.Number, item.Kind, item.Title, item.AssignedOn, cast.Units[agency])
        {
            Product = $"{item.EvidenceType} được ban hành (nội dung mẫu)",
            Field = item.Number % 3 == 0 ? "Cải cách hành chính" : "Xây dựng Đảng",
            Accountable = cast.Reporters[agency].Id,
            Coordinating = [cast.Units[DemoCity.AgencyCode((item.Agency % DemoCity.LeadAgencies) + 1)]],
            DueOn = item.FirstDueOn,
            Extensions = item.FirstDueOn == item.DueOn ? null : [new ExtensionSeed(item.DueOn, item.FirstDueOn.AddDays(-7), "Chờ ý kiến góp ý của các cấp ủy (lý do mẫu)", cast.Leaders[FigureSpread.City].Id)],
            Reached = Reached(item, cast.Today),
            Handings = Handings(item),
            Evidence = evidence,
            EvidenceOn = item.DoneOn,
            ReceivedBy = "Ban Tổ chức Thành ủy",
        };
    }

    /// <summary>Items long done have been carried out too: a review of their own half a year later.</summary>
    private static Dictionary<string, DateOnly> Reached(DemoDeliverable item, DateOnly today)
    {
        var reached = Milestones.Where(milestone => item.Kind != "Kế hoạch" || milestone.Code != "de_cuong")
            .ToDictionary(milestone => milestone.Code, milestone => item.After(milestone.Percent), StringComparer.Ordinal);
        var carriedOut = DemoDeliverables.WorkingDay(item.DoneOn.AddDays(180));
        if (carriedOut <= today && item.Number % 4 != 0)
        {
            reached.Add("trien_khai", DemoDeliverables.WorkingDay(item.DoneOn.AddDays(20)));
            reached.Add("so_ket", carriedOut);
        }

        return reached;
    }

    /// <summary>Most items have gone to the standing agency; some of the open ones still lie with their lead.</summary>
    private static List<(string HeldBy, DateOnly Since)> Handings(DemoDeliverable item)
    {
        var lead = (DemoCity.AgencyName(item.Agency), item.AssignedOn);
        return item is { OpenAtTheReview: true, Agency: 7 or 11 } ? [lead] : [lead, ("Ban Tổ chức Thành ủy (thẩm định)", item.After(70))];
    }

    private static LocalPlanSeed Seed(DemoLocalPlan plan, DemoCast cast) => new(
        cast.Units[plan.UnitCode], plan.Symbol, plan.IssuedOn, plan.TypeName, "Văn bản minh họa, chưa nhập nội dung", [.. plan.Programmes.Select(number => cast.Programmes[number])]);
}
