using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>A cell at work: accounts of its secretary and of a member, who read their own invented records; and of the keeper in the grassroots office above it.</summary>
internal sealed class HandbookStep(OrganizationSeeds organization, AccountSeeds accounts, HandbookSeeds handbook, Acts acts) : IDemoStep
{
    public Task RunAsync(DemoCast cast, CancellationToken cancel) => cast.Members == 0 ? Task.CompletedTask : acts.RunAsync(
        "accounts.add-account",
        async () =>
        {
            var cells = CasesStep.CellsOf(cast, CasesStep.CommitteeOf(cast)).ConvertAll(code => cast.Units[code]);
            if (cells.Count == 0 || await handbook.PickAsync(cells, cancel) is not { } people)
            {
                return;
            }

            await organization.AddPostAsync(people.Secretary, people.Cell, "Bí thư chi bộ", DemoCast.Began, null, cancel);
            await accounts.CreateAsync("bithuchibo", null, people.Secretary, [(RoleNames.CellSecretary, people.Cell)], isDemo: true);
            await accounts.CreateAsync("dangvien", null, people.Member, [(RoleNames.PartyMember, people.Cell)], isDemo: true);
            await AddKeeperAsync(cast, people.Cell, cancel);
            await handbook.PourAsync(people, cancel);
            acts.Current.Because("Chi bộ minh họa: tài khoản không mật khẩu, chỉ dùng trên chính máy này");
        },
        new ActStamp(ActorName: DemoCast.SystemName),
        cancel);

    private async Task AddKeeperAsync(DemoCast cast, UnitId cell, CancellationToken cancel)
    {
        var body = cast.City.Units.First(u => u.Kind == "cell" && cast.Units[u.Code] == cell).ParentCode!;
        if (cast.City.Units.First(u => u.Code == body).Kind != "party_body")
        {
            return;
        }

        var keeper = await organization.AddPersonAsync(DemoPeople.Draw(SmallRandom.For(cast.Seed, "keeper of a grassroots office"), isWoman: true), cancel: cancel);
        await organization.AddPostAsync(keeper, cast.Units[body], "Cán bộ quản lý đảng viên (minh họa)", DemoCast.Began, null, cancel);
        await accounts.CreateAsync("quanlydangvien.coso", null, keeper, [(RoleNames.MemberKeeper, cast.Units[body])], isDemo: true);
    }
}
