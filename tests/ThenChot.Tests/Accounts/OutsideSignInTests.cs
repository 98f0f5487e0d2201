using Microsoft.AspNetCore.Builder;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Accounts.Outside;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Tests.Accounts;

/// <summary>Signing in through an outside directory: it says who, the office decides what.</summary>
public sealed class OutsideSignInTests
{
    private const string Reporter = "committee_reporter.qu01";

    [Theory]
    [OnBothDatabases]
    public async Task Only_a_linked_account_enters_and_an_unverified_address_is_nobody(Engine engine)
    {
        using var directory = new OutsideDirectory { Says = new() { ["sub"] = "a-1", ["email"] = "Nva@Danh-ba.example", ["email_verified"] = true } };
        await using var office = await RunningOffice.OpenAsync(engine, directory.Configure);
        await office.EnsureAccountAsync(Reporter, [(RoleNames.CommitteeReporter, "QU01")]);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        var accounts = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().CountAsync());
        Assert.Contains(AccountRefusals.OutsideUnknown.Sentence, (await EnterAsync(office.Visit(), directory)).Text, StringComparison.Ordinal);

        var link = await LinkAsync(office, administrator);
        Assert.NotNull((await administrator.SubmitAsync(link, "#lien-ket", [("In.Name", " ")])).Page.GetElementById("In_Name-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(link, "#lien-ket", [("In.Name", "nva@danh-ba.example")])).Status);
        Assert.NotNull((await administrator.SubmitAsync(link, "#lien-ket", [("In.Name", "NVA@danh-ba.example")])).Page.GetElementById("In_Name-loi"));

        directory.Says["email_verified"] = false;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(office.Visit(), directory)).Status);
        directory.Says["email_verified"] = true;
        using var person = office.Visit();
        Assert.Equal("/to-chuc", (await EnterAsync(person, directory, "/to-chuc")).Location!.AbsolutePath);
        Assert.Equal("/to-chuc", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        Assert.Contains("hệ thống đăng nhập chung", (await person.GetAsync("/tai-khoan/phien")).Text, StringComparison.OrdinalIgnoreCase);

        // From now on the subject counts, whoever is given the address.
        directory.Says["sub"] = "b-2";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(office.Visit(), directory)).Status);
        directory.Says = new() { ["sub"] = "a-1" };
        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(office.Visit(), directory)).Status);
        Assert.Contains("a-1 (Nva@Danh-ba.example)", (await administrator.GetAsync(link.Address.PathAndQuery)).Text, StringComparison.Ordinal);
        await administrator.SubmitAsync(await administrator.GetAsync(link.Address.PathAndQuery), "main table form", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(office.Visit(), directory)).Status);
        Assert.Equal(accounts, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().CountAsync()));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_own_second_factor_is_asked_and_a_closed_account_stays_closed(Engine engine)
    {
        using var directory = new OutsideDirectory { Says = new() { ["sub"] = "lanh-dao" } };
        await using var office = await RunningOffice.OpenAsync(engine, directory.Configure);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        await office.EnsureAccountAsync(Reporter, [(RoleNames.CityLeader, "TP")]);
        await administrator.SubmitAsync(await LinkAsync(office, administrator), "#lien-ket", [("In.Name", "lanh-dao")]);
        using var person = office.Visit();
        Assert.Equal("/dang-nhap/ma", (await EnterAsync(person, directory)).Location!.AbsolutePath);
        Assert.Equal("/dang-nhap", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == Reporter)).DisabledAt = office.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(office.Visit(), directory)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_way_back_is_believed_only_in_the_browser_that_began_it(Engine engine)
    {
        using var directory = new OutsideDirectory { Says = new() { ["sub"] = "a-1" } };
        await using var office = await RunningOffice.OpenAsync(engine, directory.Configure);
        using var victim = office.Visit();
        using var thief = office.Visit();
        var begun = await thief.StepAsync("/dang-nhap/chung");
        var back = directory.Approve(begun.Location!);
        Assert.Contains(AccountRefusals.OutsideSilent.Sentence, (await victim.GetAsync(back)).Text, StringComparison.Ordinal);
        Assert.Contains(AccountRefusals.OutsideSilent.Sentence, (await thief.GetAsync(back.Replace("state=", "state=x", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Equal(0, directory.Asked);
        Assert.Contains(AccountRefusals.OutsideSilent.Sentence, (await victim.GetAsync("/dang-nhap/chung/xong")).Text, StringComparison.Ordinal);

        var again = directory.Approve((await thief.StepAsync("/dang-nhap/chung")).Location!);
        directory.Says = null;
        Assert.Contains(AccountRefusals.OutsideSilent.Sentence, (await thief.GetAsync(again)).Text, StringComparison.Ordinal);

        directory.Says = new() { ["sub"] = "a-1" };
        var good = await thief.GetAsync(directory.Approve((await thief.StepAsync("/dang-nhap/chung?ve=https://xau.example")).Location!));
        office.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains(AccountRefusals.OutsideSilent.Sentence, (await thief.SubmitAsync(good, "#vao", [])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_has_no_password_opens_a_locked_session_through_the_directory_and_loses_nothing(Engine engine)
    {
        using var directory = new OutsideDirectory { Says = new() { ["sub"] = "a-1" } };
        await using var office = await RunningOffice.OpenAsync(engine, directory.Configure);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        await office.EnsureAccountAsync(Reporter, [(RoleNames.CommitteeReporter, "QU01")]);
        await administrator.SubmitAsync(await LinkAsync(office, administrator), "#lien-ket", [("In.Name", "a-1")]);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == Reporter)).PasswordHash = null);
        using var person = office.Visit(unlocks: false);
        await EnterAsync(person, directory);
        var form = await person.GetAsync("/van-ban/them");
        office.Clock.Advance(TimeSpan.FromMinutes(20));
        var locked = await person.SubmitAsync(form, "main form[data-guard]", [("In.Subject", "Đi công tác “xa”")]);
        Assert.Equal(HttpStatusCode.Locked, locked.Status);
        Assert.NotNull(locked.Page.QuerySelector("#mo-khoa-chung a[target=_blank]"));
        var early = await person.SubmitAsync(locked, "#mo-khoa", [(LockedForm.OutsideField, "1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("Đi công tác “xa”", early.Page.QuerySelector("input[name='In.Subject']")!.GetAttribute("value"), StringComparison.Ordinal);

        // The other tab: somebody else opens nothing, the person does.
        directory.Says = new() { ["sub"] = "b-2" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(person, directory, UnlockSessionModel.Unlocked)).Status);
        Assert.Equal(HttpStatusCode.Locked, (await person.GetAsync("/to-chuc")).Status);
        directory.Says = new() { ["sub"] = "a-1" };
        var entered = await EnterAsync(person, directory, UnlockSessionModel.Unlocked);
        Assert.Contains("Phiên đã mở lại", (await person.GetAsync(entered.Location!.PathAndQuery)).Text, StringComparison.Ordinal);

        var on = await person.SubmitAsync(early, "#mo-khoa", [(LockedForm.OutsideField, "1")]);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/van-ban/them"), (on.Status, on.Target));
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Session>().CountAsync(session => session.EndedAt == null && services.GetRequiredService<AppDb>().Set<Account>().Any(a => a.Id == session.AccountId && a.UserName == Reporter))));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_account_that_waited_for_its_slip_needs_none_any_more(Engine engine)
    {
        using var directory = new OutsideDirectory { Says = new() { ["sub"] = "a-1" } };
        await using var office = await RunningOffice.OpenAsync(engine, directory.Configure);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        await office.EnsureAccountAsync(Reporter, [(RoleNames.CommitteeReporter, "QU01")]);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == Reporter)).MustChangePassword = true);
        await administrator.SubmitAsync(await LinkAsync(office, administrator), "#lien-ket", [("In.Name", "a-1")]);
        using var person = office.Visit();
        await EnterAsync(person, directory);
        Assert.Equal("/to-chuc", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Visit().SignInAsync(Reporter));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_office_without_an_outside_directory_has_no_such_door(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        Assert.Null((await visitor.GetAsync("/dang-nhap")).Page.GetElementById("dang-nhap-chung"));
        foreach (var url in new[] { "/dang-nhap/chung", "/dang-nhap/chung/xong", "/dang-nhap/chung/tra-loi?code=1&state=2" })
        {
            Assert.Equal((url, HttpStatusCode.NotFound), (url, (await visitor.GetAsync(url)).Status));
        }

        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var id = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Select(a => a.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/tai-khoan/{id}/dang-nhap-chung")).Status);
    }

    [Theory]
    [InlineData("SignOn:ClientId", "")]
    [InlineData("SignOn:TokenEndpoint", "http://danh-ba.example/token")]
    [InlineData("SignOn:UserInfoEndpoint", "danh-ba")]
    public void Half_a_setting_or_an_open_line_is_refused_at_the_start(string name, string value)
    {
        using var directory = new OutsideDirectory();
        var builder = WebApplication.CreateBuilder();
        directory.Configure(builder);
        Assert.True(OutsideSettings.From(builder.Configuration).IsOn);
        builder.Configuration[name] = value;
        Assert.Throws<InvalidOperationException>(() => OutsideSettings.From(builder.Configuration));
    }

    private static async Task<Answer> EnterAsync(Visitor visitor, OutsideDirectory directory, string target = "/viec-can-xu-ly")
    {
        var begun = await visitor.StepAsync("/dang-nhap/chung?ve=" + Uri.EscapeDataString(target));
        var confirmed = await visitor.GetAsync(directory.Approve(begun.Location!));
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        return await visitor.SubmitAsync(confirmed, "#vao", []);
    }

    private static async Task<Answer> LinkAsync(RunningOffice office, Visitor administrator)
    {
        var id = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == Reporter).Select(a => a.Id).SingleAsync());
        var page = await administrator.GetAsync($"/quan-tri/tai-khoan/{id}");
        return await administrator.GetAsync(page.Page.QuerySelector("main a[href$='/dang-nhap-chung']")!.GetAttribute("href")!);
    }
}
