using System.Text;
using AngleSharp.Html.Dom;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Accounts.SecondFactors;

namespace ThenChot.Tests.Accounts;

public sealed class SecondFactorTests
{
    private const string Name = "committee_reporter.qu01";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Fact]
    public void A_code_works_half_a_minute_around_its_time_and_once()
    {
        var now = new DateTimeOffset(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);
        var step = Totp.StepOf(now);
        foreach (var near in new[] { step - 1, step, step + 1 })
        {
            Assert.Equal(near, Totp.Accept(Phones.Secret, Totp.Code(Phones.Secret, near), now, 0));
            Assert.Null(Totp.Accept(Phones.Secret, Totp.Code(Phones.Secret, near), now, near));
        }

        Assert.Null(Totp.Accept(Phones.Secret, Totp.Code(Phones.Secret, step + 2), now, 0));
        Assert.Null(Totp.Accept(Phones.Secret, "", now, 0));
    }

    [Fact]
    public void The_secret_is_written_in_base_32() => Assert.Equal("MZXW6YTBOI", Totp.ToText("foobar"u8));

    [Theory]
    [OnBothDatabases]
    public async Task Codes_are_set_up_asked_for_and_spent(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var setUp = await person.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        var hidden = ((IHtmlInputElement)setUp.Page.QuerySelector("input[name='In.Secret']")!).Value;
        var secret = office.Services.CreateScope().ServiceProvider.GetRequiredService<SecondFactorDesk>().Reveal(hidden)!;
        Assert.StartsWith("data:image/svg+xml;base64,", setUp.Page.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var wrong = await person.SubmitAsync(setUp, "#dat-ma", [("In.Code", "000000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(hidden, ((IHtmlInputElement)wrong.Page.QuerySelector("input[name='In.Secret']")!).Value);
        var done = await person.SubmitAsync(wrong, "#dat-ma", [("In.Code", CodeNow(office, secret))]);
        var recovery = done.Page.QuerySelectorAll(".ma-khoi-phuc code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        using var later = office.Visit();
        var asked = await PasswordAsync(later);
        Assert.Equal("/dang-nhap", (await later.GetAsync("/to-chuc")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(later, asked, CodeNow(office, secret))).Status);
        office.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/viec-can-xu-ly", (await CodeAsync(later, asked, CodeNow(office, secret))).Location!.AbsolutePath);

        using var withoutPhone = office.Visit();
        Assert.Equal("/viec-can-xu-ly", (await CodeAsync(withoutPhone, await PasswordAsync(withoutPhone), recovery[3].ToUpperInvariant())).Location!.AbsolutePath);
        using var again = office.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(again, await PasswordAsync(again), recovery[3])).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_key_that_waits_for_its_first_code_stays_the_same_until_it_is_confirmed_or_changed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        async Task<string> KeyAsync(Visitor visitor) => (await visitor.GetAsync("/tai-khoan/xac-thuc-hai-lop")).Page.QuerySelector("#dat-ma code")!.TextContent;
        var first = await KeyAsync(person);
        Assert.Equal(first, await KeyAsync(person));
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.NotEqual(first, await KeyAsync(other));

        var changed = await person.SubmitAsync(await person.GetAsync("/tai-khoan/xac-thuc-hai-lop"), "#doi-khoa", []);
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", changed.Location!.AbsolutePath);
        var second = await KeyAsync(person);
        Assert.NotEqual(first, second);
        var page = await person.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        var secret = office.Services.CreateScope().ServiceProvider.GetRequiredService<SecondFactorDesk>().Reveal(((IHtmlInputElement)page.Page.QuerySelector("input[name='In.Secret']")!).Value)!;
        var done = await person.SubmitAsync(page, "#dat-ma", [("In.Code", CodeNow(office, secret))]);
        Assert.NotNull(done.Page.QuerySelector(".ma-khoi-phuc"));
        await person.SubmitAsync(await person.GetAsync("/tai-khoan/xac-thuc-hai-lop"), "#sua-ma", [("In.Password", Visitor.Password)], "#bo");
        Assert.NotEqual(second, await KeyAsync(person));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Five_wrong_codes_lock_the_account_whatever_passwords_come_between(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("quan-tri", [(RoleNames.Administrator, "TP")]);
        for (var n = 0; n < SignInDesk.FailuresBeforeLock; n++)
        {
            using var thief = office.Visit();
            await CodeAsync(thief, await PasswordAsync(thief, "quan-tri"), "000000");
        }

        using var visitor = office.Visit();
        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/dang-nhap"), "main form", [("In.UserName", "quan-tri"), ("In.Password", Visitor.Password)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_code_must_come_within_five_minutes_of_the_password(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("quan-tri", [(RoleNames.Administrator, "TP")]);
        using var visitor = office.Visit();
        var asked = await PasswordAsync(visitor, "quan-tri");
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(visitor, asked, CodeNow(office, Phones.Secret))).Status);
        Assert.Equal("/dang-nhap", (await visitor.GetAsync("/dang-nhap/ma")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_administrator_without_second_factor_is_led_to_set_one_up_and_reaches_nothing_else(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync(Name, [(RoleNames.CommitteeReporter, "QU01")]);
        using var giver = await office.SignedInAs(RoleNames.Administrator, "TP");
        using var person = office.Visit();
        await person.SignInAsync(Name);
        var list = await giver.GetAsync("/quan-tri/tai-khoan");
        var page = await giver.GetAsync(list.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(Name, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        await giver.SubmitAsync(page, "#giao", [("In.Role", RoleNames.Administrator), ("In.UnitCode", "QU01"), ("In.From", "1/1/2023")]);
        foreach (var url in new[] { "/to-chuc", "/quan-tri/tai-khoan", "/viec-can-xu-ly" })
        {
            Assert.Equal("/tai-khoan/xac-thuc-hai-lop", (await person.GetAsync(url)).Address.AbsolutePath);
        }

        var setUp = await person.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        var secret = office.Services.CreateScope().ServiceProvider.GetRequiredService<SecondFactorDesk>().Reveal(((IHtmlInputElement)setUp.Page.QuerySelector("input[name='In.Secret']")!).Value)!;
        await person.SubmitAsync(setUp, "#dat-ma", [("In.Code", CodeNow(office, secret))]);
        Assert.Equal("/quan-tri/tai-khoan", (await person.GetAsync("/quan-tri/tai-khoan")).Address.AbsolutePath);
        var removed = await person.SubmitAsync(await person.GetAsync("/tai-khoan/xac-thuc-hai-lop"), "#sua-ma", [("In.Password", Visitor.Password)], button: "#bo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, removed.Status);
        Assert.Equal("/quan-tri/tai-khoan", (await person.GetAsync("/quan-tri/tai-khoan")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_reads_sensitive_files_sets_a_second_factor_up_first_and_demo_accounts_need_none(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("lanh-dao", [(RoleNames.CityLeader, "TP")]);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.RemoveRange(await db.Set<SecondFactor>().ToListAsync());
            await services.GetRequiredService<Installation>().SetAsync(Installation.DemoKey, "1");
        });
        using var person = office.Visit();
        await person.SignInAsync("lanh-dao");
        foreach (var url in new[] { "/bao-cao", "/to-chuc", "/viec-can-xu-ly" })
        {
            var led = await person.GetAsync(url);
            Assert.Equal((url, "/tai-khoan/xac-thuc-hai-lop"), (url, led.Address.AbsolutePath));
            Assert.Contains("bắt buộc xác thực hai lớp", led.Text, StringComparison.Ordinal);
        }

        await office.EnsureAccountAsync("trinh-dien", [(RoleNames.CityLeader, "TP")], isDemo: true);
        using var shown = office.Visit();
        Assert.Equal("/viec-can-xu-ly", (await shown.SubmitAsync(await shown.GetAsync("/"), $"form[action='/demo/vao/{RoleNames.CityLeader}']", [])).Location!.AbsolutePath);
        Assert.Equal("/to-chuc", (await shown.GetAsync("/to-chuc")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_lost_the_phone_begins_anew_when_an_administrator_took_the_factor_away(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        using var person = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var id = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == "city_leader.tp").Select(a => a.Id).SingleAsync());
        var page = await administrator.GetAsync($"/quan-tri/tai-khoan/{id}");
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(page, "#go-xac-thuc", [])).Status);
        Assert.Equal("/dang-nhap", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        await person.SignInAsync("city_leader.tp");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        Assert.Null((await administrator.GetAsync($"/quan-tri/tai-khoan/{id}")).Page.QuerySelector("#go-xac-thuc"));
        Assert.Empty(await office.BrokenAsync());
    }

    private static string CodeNow(RunningOffice office, byte[] secret) => Totp.Code(secret, Totp.StepOf(office.Clock.GetUtcNow()));

    private static async Task<Answer> PasswordAsync(Visitor visitor, string name = Name)
    {
        var half = await visitor.SubmitAsync(await visitor.GetAsync("/dang-nhap"), "main form", [("In.UserName", name), ("In.Password", Visitor.Password)]);
        return await visitor.GetAsync(half.Location!.PathAndQuery);
    }

    private static Task<Answer> CodeAsync(Visitor visitor, Answer page, string code) => visitor.SubmitAsync(page, "#ma", [("In.Code", code)]);
}
