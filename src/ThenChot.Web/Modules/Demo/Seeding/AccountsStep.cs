using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// The demo accounts of the eight roles, and the visitor's. They have no password and work on this machine alone; the
/// committee's two belong to the first committee of today, and further keepers of members to a second committee and to the city. One account more waits for its role on the administrator's desk.
/// </summary>
internal sealed class AccountsStep(AccountSeeds seeds, Acts acts) : IDemoStep
{
    /// <summary>The agency whose people stand for the inspection commission.</summary>
    internal const int Commission = 10;

    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        "accounts.add-account",
        async () =>
        {
            var committees = cast.City.CommitteesOn(cast.Today);
            var committee = committees[0].Code;
            await AddAsync(cast, cast.Reporters, DemoCity.OrganisationBoard, "chuyenvien", RoleNames.OrganisationSpecialist, FigureSpread.City);
            await AddAsync(cast, cast.Reporters, committee, "baocao", RoleNames.CommitteeReporter, committee);
            await AddAsync(cast, cast.Leaders, committee, "lanhdaocapuy", RoleNames.CommitteeLeader, committee);
            await AddAsync(cast, cast.Reporters, CasesStep.CommitteeOf(cast), "quanlydangvien", RoleNames.MemberKeeper, CasesStep.CommitteeOf(cast));
            await AddAsync(cast, cast.Leaders, DemoCity.OrganisationBoard, "quanlydangvien.thanhpho", RoleNames.MemberKeeper, FigureSpread.City);
            if (CasesStep.OtherCommitteeOf(cast) is { } other)
            {
                await AddAsync(cast, cast.Reporters, other, "quanlydangvien.noinhan", RoleNames.MemberKeeper, other);
            }

            await AddAsync(cast, cast.Reporters, DemoCity.AgencyCode(Commission), "canbokiemtra", RoleNames.InspectionOfficer, FigureSpread.City);
            await AddAsync(cast, cast.Leaders, DemoCity.AgencyCode(Commission), "lanhdaoubkt", RoleNames.InspectionHead, FigureSpread.City);
            await AddAsync(cast, cast.Leaders, FigureSpread.City, "lanhdaothanhuy", RoleNames.CityLeader, FigureSpread.City);
            await AddAsync(cast, cast.Reporters, FigureSpread.City, "quantri", RoleNames.Administrator, FigureSpread.City);
            await AddAsync(cast, cast.Leaders, DemoCity.AgencyCode(DemoCity.LeadAgencies), "khach", RoleNames.DemoVisitor, FigureSpread.City);
            await seeds.CreateAsync("taikhoanmoi", null, cast.Reporters[committees[1].Code].Id, [], isDemo: true);
            acts.Current.Because("Tài khoản minh họa: không mật khẩu, chỉ dùng trên chính máy này");
        },
        new ActStamp(DemoCast.OfficeHour(DemoCast.Began, "accounts"), ActorName: DemoCast.SystemName),
        cancel);

    private async Task AddAsync(DemoCast cast, Dictionary<string, DemoPerson> people, string of, string userName, string role, string unit)
    {
        var person = people[of];
        var account = await seeds.CreateAsync(userName, null, person.Id, [(role, cast.Units[unit])], isDemo: true);
        people[of] = person with { Account = account };
    }
}
