using AngleSharp.Dom;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Accounts;

namespace ThenChot.Tests.Accounts;

/// <summary>A colleague works in one role of somebody who is away: seen in every act, over at its end, never passed on.</summary>
public sealed class DelegationTests
{
    private const string Address = "/tai-khoan/uy-quyen";
    private static readonly DateOnly Today = new(2023, 5, 10);
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_an_own_role_within_its_time_is_handed_over()
    {
        var role = new Role("r", "R", new HashSet<string>(), new HashSet<string>(), false);
        var (principal, deputy) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now.AddDays(1)));
        Assert.True(RoleGrant.Give(principal, role, Id.New<UnitId>(Now), new DateSpan(Today, Today.AddDays(30)), Now).TryGet(out var grant, out _));
        Assert.Null(Why(deputy, Today, Today.AddDays(29)));
        Assert.Null(Why(deputy, Today, Today));
        Assert.Equal(AccountRefusals.DelegationToOneself, Why(principal, Today, Today.AddDays(3)));
        Assert.Equal(AccountRefusals.DelegationEndsTooEarly, Why(deputy, Today, Today.AddDays(-1)));
        Assert.Equal(AccountRefusals.DelegationBeyondGrant, Why(deputy, Today, Today.AddDays(30)));
        Assert.Equal(AccountRefusals.DelegationBeyondGrant, Why(deputy, Today.AddDays(-1), Today.AddDays(3)));
        Assert.Equal(AccountRefusals.DelegationTooLong, Why(deputy, Today, Today.AddDays(Delegation.LongestDays)));
        Refusal? Why(Guid to, DateOnly from, DateOnly last) => Delegation.Give(grant, to, from, last, null, Today, Now).TryGet(out _, out var why) ? null : why;
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_deputy_works_in_the_role_until_its_last_day_and_history_says_for_whom(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var principal = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");
        using var deputy = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        await NameAsync(office, "organisation_specialist.qu01", "Trần Văn Vắng");
        Assert.Equal("/tai-khoan/uy-quyen", (await GiveAsync(principal, "committee_reporter.qu02", "10/5/2023", "11/5/2023")).Location!.AbsolutePath);
        var unit = await UnitAsync(office, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);

        var received = await deputy.GetAsync(Address);
        Assert.Contains("Trần Văn Vắng", received.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await deputy.SubmitAsync(received, "form[action$='handler=Begin']", [])).Status);
        var led = await deputy.GetAsync($"/to-chuc/{unit}/doi-ten");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", led.Address.AbsolutePath); // the role asks for a second factor, of whoever acts in it
        Assert.Contains("bắt buộc xác thực hai lớp", led.Text, StringComparison.Ordinal);
        await office.ActAsync(async services => await Phones.GiveAsync(services, (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == "committee_reporter.qu02")).Id));
        Assert.Contains("Đang làm thay đồng chí Trần Văn Vắng từ 10/05/2023 đến hết 11/05/2023", (await deputy.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var page = await deputy.GetAsync($"/to-chuc/{unit}/doi-ten");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("làm thay đồng chí Trần Văn Vắng", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/to-chuc/{await UnitAsync(office, "QU02")}")).Status);
        var onBehalf = await deputy.SubmitAsync(await deputy.GetAsync(Address), "form.acting", []);
        Assert.Equal(HttpStatusCode.Redirect, onBehalf.Status);
        await office.RunAsync(async services =>
        {
            var act = await services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync();
            Assert.Equal(("accounts.begin-acting", "Trần Văn Vắng"), (act.Kind, act.OnBehalfOf));
            return true;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);

        await deputy.SubmitAsync(await deputy.GetAsync(Address), "form[action$='handler=Begin']", []);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);
        office.Clock.Set(new DateTimeOffset(2023, 5, 11, 16, 59, 0, TimeSpan.Zero));
        await deputy.SignInAsync("committee_reporter.qu02");
        await deputy.SubmitAsync(await deputy.GetAsync(Address), "form[action$='handler=Begin']", []);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/to-chuc/{await UnitAsync(office, "QU02")}")).Status);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_delegation_waits_on_the_desk_and_its_history_is_read_by_the_two_and_their_administrator(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var principal = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        using var deputy = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var stranger = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        await NameAsync(office, "committee_leader.qu01", "Trần Văn Vắng");
        await GiveAsync(principal, "committee_reporter.qu01", "10/5/2023", "11/5/2023");
        Assert.Contains("Được ủy quyền làm thay đồng chí Trần Văn Vắng từ 10/05/2023 đến hết 11/05/2023", (await deputy.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("làm thay", (await stranger.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var history = (await deputy.GetAsync(Address)).Page.QuerySelector("main table a.history")!.GetAttribute("href")!;
        foreach (var (visitor, status) in new[] { (principal, HttpStatusCode.OK), (deputy, HttpStatusCode.OK), (administrator, HttpStatusCode.OK), (stranger, HttpStatusCode.NotFound) })
        {
            Assert.Equal(status, (await visitor.GetAsync(history)).Status);
        }

        office.Clock.Set(new DateTimeOffset(2023, 5, 12, 2, 0, 0, TimeSpan.Zero));
        await deputy.SignInAsync("committee_reporter.qu01");
        Assert.DoesNotContain("làm thay", (await deputy.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_acts_for_another_hands_nothing_on(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var principal = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");
        using var deputy = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        await office.EnsureAccountAsync("nguoi-ba", [(RoleNames.CommitteeReporter, "QU02")]);
        await GiveAsync(principal, "committee_reporter.qu02", "10/5/2023", "20/5/2023");
        var form = await deputy.GetAsync(Address);
        var foreign = (await principal.GetAsync(Address)).Page.QuerySelector("select[name='In.Grant'] option:last-child")!.GetAttribute("value")!;
        var guessed = await GiveAsync(deputy, "nguoi-ba", "10/5/2023", "20/5/2023", foreign);
        Assert.NotNull(guessed.Page.GetElementById("In_Grant-loi"));
        await deputy.SubmitAsync(form, "form[action$='handler=Begin']", []);
        var refused = await deputy.SubmitAsync(form, "#uy-quyen", [("In.Grant", foreign), ("In.Deputy", "nguoi-ba"), ("In.Last", "20/5/2023")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không ủy quyền tiếp được", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_role_withdrawn_or_a_delegation_taken_back_ends_the_acting_at_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var principal = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");
        using var deputy = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        await GiveAsync(principal, "committee_reporter.qu02", "10/5/2023", "20/5/2023");
        await deputy.SubmitAsync(await deputy.GetAsync(Address), "form[action$='handler=Begin']", []);
        var unit = await UnitAsync(office, "QU01");
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);
        await principal.SubmitAsync(await principal.GetAsync(Address), "form[action$='handler=Withdraw']", []);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/to-chuc/{unit}")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_administrator_of_the_unit_delegates_for_somebody_who_is_away_but_never_to_oneself(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("vang", [(RoleNames.CommitteeReporter, "QU01-1")]);
        await office.EnsureAccountAsync("thay", [(RoleNames.CommitteeReporter, "QU01-2")]);
        await office.EnsureAccountAsync("xa", [(RoleNames.CommitteeReporter, "QU02")]);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        var page = $"/quan-tri/tai-khoan/{await IdAsync(office, "vang")}/uy-quyen";
        Assert.NotNull((await GiveAsync(administrator, "unit_administrator.qu01", "10/5/2023", "20/5/2023", address: page)).Page.GetElementById("In_Deputy-loi"));
        Assert.NotNull((await GiveAsync(administrator, "khong-co", "10/5/2023", "20/5/2023", address: page)).Page.GetElementById("In_Deputy-loi"));
        Assert.NotNull((await GiveAsync(administrator, "thay", "hôm nay", "20/5/2023", address: page)).Page.GetElementById("In_From-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(administrator, "thay", "10/5/2023", "20/5/2023", address: page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/tai-khoan/{await IdAsync(office, "xa")}/uy-quyen")).Status);
    }

    private static async Task<Answer> GiveAsync(Visitor visitor, string deputy, string from, string last, string? grant = null, string address = Address)
    {
        var page = await visitor.GetAsync(address);
        var own = grant ?? page.Page.QuerySelector("select[name='In.Grant'] option:last-child")!.GetAttribute("value")!;
        return await visitor.SubmitAsync(page, "#uy-quyen", [("In.Grant", own), ("In.Deputy", deputy), ("In.From", from), ("In.Last", last), ("In.Reason", "nghỉ phép")]);
    }

    private static Task NameAsync(RunningOffice office, string userName, string fullName) => office.ActAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var person = await db.Set<Account>().Where(a => a.UserName == userName).Join(db.Set<Person>(), a => a.PersonId, p => p.Id, (_, p) => p).SingleAsync();
        db.Entry(person).Property(p => p.FullName).CurrentValue = fullName;
    });

    private static Task<Guid> IdAsync(RunningOffice office, string userName) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());

    private static Task<UnitId> UnitAsync(RunningOffice office, string code) => office.RunAsync(async services =>
        (await services.GetRequiredService<Web.Modules.Organizations.Contract.UnitDirectory>().FindByCodeAsync(code, Today))!.Id);
}
