using ThenChot.Web.Modules.Accounts;

namespace ThenChot.Tests.Accounts;

public sealed class SignInTests
{
    private const string Name = "committee_reporter.qu01";

    [Theory]
    [OnBothDatabases]
    public async Task A_person_signs_in_and_sees_the_own_desk(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var desk = await visitor.GetAsync("/viec-can-xu-ly");
        Assert.Equal((HttpStatusCode.OK, "/viec-can-xu-ly"), (desk.Status, desk.Address.AbsolutePath));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Before_sign_in_a_page_asks_for_it_and_comes_back(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync(Name, [(RoleNames.CommitteeReporter, "QU01")]);
        using var visitor = office.Visit();
        var asked = await visitor.GetAsync("/viec-can-xu-ly?loc=1");
        Assert.Equal("/dang-nhap", asked.Address.AbsolutePath);
        var done = await visitor.SubmitAsync(asked, "main form", [("In.UserName", Name), ("In.Password", Visitor.Password)]);
        Assert.Equal("/viec-can-xu-ly?loc=1", done.Location!.PathAndQuery);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Never_leads_out_of_the_office(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync(Name, [(RoleNames.CommitteeReporter, "QU01")]);
        foreach (var address in new[] { "https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)" })
        {
            using var visitor = office.Visit();
            var page = await visitor.GetAsync("/dang-nhap?ve=" + Uri.EscapeDataString(address));
            var done = await visitor.SubmitAsync(page, "main form", [("In.UserName", Name), ("In.Password", Visitor.Password)]);
            Assert.Equal("/viec-can-xu-ly", done.Location!.PathAndQuery);
            Assert.Equal("localhost", done.Location.Host);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_refused_sign_in_commits_its_own_anonymous_act(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        var refused = await TryAsync(visitor, "khong-co-ai", "sai");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await office.RunAsync(async services =>
        {
            var act = await services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync();
            Assert.Equal(("accounts.sign-in", null, "khách"), (act.Kind, act.AccountId, act.ActorName));
            var attempt = await services.GetRequiredService<AppDb>().Set<SignInAttempt>().SingleAsync();
            Assert.Equal(("khong-co-ai", false, null), (attempt.UserName, attempt.Succeeded, attempt.AccountId));
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Five_failures_lock_the_account_for_a_while(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync(Name, [(RoleNames.CommitteeReporter, "QU01")]);
        using var visitor = office.Visit();
        for (var i = 0; i < SignInDesk.FailuresBeforeLock; i++)
        {
            await TryAsync(visitor, Name, "sai");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(visitor, Name, Visitor.Password)).Status);
        office.Clock.Advance(SignInDesk.LockTime + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(visitor, Name, Visitor.Password)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Demo_cards_work_in_a_demo_and_on_this_machine_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("demo-lanh-dao", [(RoleNames.CityLeader, "TP")], isDemo: true);
        Assert.Equal(HttpStatusCode.NotFound, (await CardAsync(office.Visit(), RoleNames.CityLeader)).Status);

        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync(Installation.DemoKey, "1"));
        using var here = office.Visit();
        Assert.Equal("/viec-can-xu-ly", (await CardAsync(here, RoleNames.CityLeader)).Location!.AbsolutePath);
        Assert.Equal("/viec-can-xu-ly", (await here.GetAsync("/viec-can-xu-ly")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await CardAsync(here, RoleNames.Administrator)).Status);
        using var elsewhere = office.Visit("192.0.2.7");
        Assert.Equal(HttpStatusCode.NotFound, (await CardAsync(elsewhere, RoleNames.CityLeader)).Status);
    }

    private static async Task<Answer> TryAsync(Visitor visitor, string name, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/dang-nhap"), "main form", [("In.UserName", name), ("In.Password", password)]);

    private static async Task<Answer> CardAsync(Visitor visitor, string role)
    {
        var page = await visitor.GetAsync("/ngay-lam-viec");
        var token = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync("/demo/vao/" + role, [("__RequestVerificationToken", token)]);
    }
}
