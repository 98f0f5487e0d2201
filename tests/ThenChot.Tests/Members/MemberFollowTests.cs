using ThenChot.Domain.Members;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Tests.Members;

/// <summary>Members go where their cell goes; where it goes to several they wait; and a restructuring taken back takes them back.</summary>
public sealed class MemberFollowTests
{
    private const string Absorbed = "- {kind: absorb, on: 2023-03-01, decision: 1-QĐ/QU, from: [QU01-1-1], to: [{code: QU01-1-2}]}";

    private const string Divided = "- {kind: split, on: 2023-03-01, decision: 1-QĐ/QU, from: [QU01-1-1], to: [{code: X, name: Chi bộ X}, {code: Y, name: Chi bộ Y}]}";

    [Theory, OnBothDatabases]
    public async Task A_reversal_takes_the_members_back_but_for_who_has_been_elsewhere_since(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (stays, moved, always) = (Id(await office.MemberAsync("Trần Theo Về")), Id(await office.MemberAsync("Trần Đi Tiếp")), Id(await office.MemberAsync("Trần Ở Sẵn", MemberOffice.OtherCell)));
        var before = await StaysAsync(office, stays);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Absorbed));
        Assert.Equal([$"{MemberOffice.Cell} 01/12/2005 01/03/2023", $"{MemberOffice.OtherCell} 01/03/2023 "], await StaysAsync(office, stays));
        await office.ActAsync(async services =>
        {
            var far = (await services.GetRequiredService<UnitDirectory>().EverAsync(MemberOffice.FarCell))!;
            var file = await services.GetRequiredService<AppDb>().Set<MemberFile>().Include(f => f.Stays).SingleAsync(f => f.Id == moved);
            Assert.Null(file.Follow(far.Id, new(2023, 4, 1)));
        });

        await ReverseAsync(office);
        Assert.Equal(before, await StaysAsync(office, stays));
        Assert.Equal(3, (await StaysAsync(office, moved)).Count);
        Assert.Equal([$"{MemberOffice.OtherCell} 01/12/2005 "], await StaysAsync(office, always));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Among_several_successors_they_wait_with_the_ended_cell_and_stay_in_every_list(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var member = Id(await office.MemberAsync("Trần Chờ Phân"));
        var before = await StaysAsync(office, member);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Divided));
        Assert.Equal(before, await StaysAsync(office, member));
        using var keeper = await office.SignedInAs(Web.Modules.Accounts.Contract.RoleNames.MemberKeeper, "QU01");
        Assert.Contains("Trần Chờ Phân", (await keeper.GetAsync("/dang-vien")).Text, StringComparison.Ordinal);
        Assert.Contains("Trần Chờ Phân", (await keeper.GetAsync("/dang-vien/cho-phan?chi-bo=" + MemberOffice.Cell)).Text, StringComparison.Ordinal);
        await ReverseAsync(office);
        Assert.Equal(before, await StaysAsync(office, member));
    }

    [Theory, OnBothDatabases]
    public async Task The_superior_of_the_heirs_places_everybody_in_one_act_on_the_day_the_cell_ended_and_its_duty_ends(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (one, other) = (Id(await office.MemberAsync("Trần Về X")), Id(await office.MemberAsync("Trần Về Y")));
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Divided));
        var duty = Assert.Single(await WaitingAsync(office));
        Assert.Equal(WorkingCalendar.WeekendsOnly.AddWorkingDays(new(2023, 3, 1), 30).Month, duty.DueOn!.Value.Month);
        using var keeper = await office.SignedInAs(Web.Modules.Accounts.Contract.RoleNames.MemberKeeper, "QU01");
        var list = await keeper.GetAsync("/dang-vien/cho-phan", office.Queries.Reset);
        Assert.Empty(House.PageRules.Breaches(list, office.Queries.Commands));
        var page = await keeper.GetAsync("/dang-vien/cho-phan?chi-bo=" + MemberOffice.Cell, office.Queries.Reset);
        Assert.Empty(House.PageRules.Breaches(page, office.Queries.Commands));
        var heirs = page.Page.QuerySelectorAll("select[name='In.Lines[0].Heir'] option").Select(o => (o.TextContent, Value: o.GetAttribute("value")!)).Where(o => o.Value.Length > 0).ToList();
        Assert.Equal(["Chi bộ X", "Chi bộ Y"], heirs.Select(h => h.TextContent).Order(StringComparer.Ordinal));
        var empty = await keeper.SubmitAsync(page, "#phan", [("In.Minutes", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.NotNull(empty.Page.GetElementById("In_Minutes-loi"));
        var done = await keeper.SubmitAsync(page, "#phan", [("In.Minutes", "01-BB ngày 2/3/2023"), .. heirs.OrderBy(h => h.TextContent, StringComparer.Ordinal).Select((h, i) => ($"In.Lines[{i}].Heir", h.Value))]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal($"{MemberOffice.Cell} 01/12/2005 01/03/2023", (await StaysAsync(office, one))[0]);
        Assert.Equal(["X 01/03/2023 ", "Y 01/03/2023 "], new[] { (await StaysAsync(office, one))[1], (await StaysAsync(office, other))[1] });
        Assert.Empty(await WaitingAsync(office));
        Assert.Empty(await office.BrokenAsync());
    }

    private static Task<List<Domain.Duties.Duty>> WaitingAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Domain.Duties.Duty>().Where(d => d.Kind == "members.waiting" && d.ClosedOn == null).ToListAsync());

    private static MemberId Id(string address) => MemberId.From(Guid.Parse(address["/dang-vien/".Length..]));

    private static Task<List<string>> StaysAsync(RunningOffice office, MemberId member) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var codes = await db.Set<Domain.Organizations.Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Code);
        var file = await db.Set<MemberFile>().Include(f => f.Stays).SingleAsync(f => f.Id == member);
        Assert.Equal(file.CellId, file.Stays.MaxBy(stay => stay.From)!.UnitId);
        return file.Stays.OrderBy(stay => stay.From).Select(stay => $"{codes[stay.UnitId]} {VietnameseFormat.Date(stay.From)} {(stay.To is { } to ? VietnameseFormat.Date(to) : "")}").ToList();
    });

    private static Task<bool> ReverseAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var desk = services.GetRequiredService<RestructuringDesk>();
        var records = await services.GetRequiredService<AppDb>().Set<RestructuringRecord>().OrderByDescending(record => record.Order).ToListAsync();
        await services.GetRequiredService<Acts>().RunAsync("organizations.restructure", async () => Assert.Null((await desk.ApplyAsync(
            [.. records.Select(record => new RestructuringDraft { Kind = RestructuringKind.Reverse, On = record.On, Reverses = record.Id.Value })], store: true)).Refusal));
        return true;
    });
}
