using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;

namespace ThenChot.Tests.Accounts;

/// <summary>Passkeys, with a device that answers as browsers do.</summary>
public sealed class PasskeyTests
{
    private const string Own = "/tai-khoan/khoa-truy-cap";
    private const string Door = "/dang-nhap/khoa-truy-cap";
    private const string Reporter = "committee_reporter.qu01";

    [Theory]
    [OnBothDatabases]
    public async Task A_device_is_added_opens_the_door_without_a_password_and_is_taken_away(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var device = new Device();
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(person, device)).Status);
        Assert.Contains("Điện thoại của tôi", (await person.GetAsync(Own)).Text, StringComparison.Ordinal);

        using var later = office.Visit();
        Assert.Equal("/to-chuc", (await SignInAsync(later, device, Door + "?ve=%2Fto-chuc")).Location!.AbsolutePath);
        Assert.Contains("Khóa truy cập", (await later.GetAsync("/tai-khoan/phien")).Page.QuerySelectorAll("table")[1].TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(office.Visit(), device, Door)).Status);
        Assert.Empty(await office.BrokenAsync());

        var list = await person.GetAsync(Own);
        Assert.DoesNotContain("chưa dùng", list.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await person.SubmitAsync(list, "#bo-khoa", [("In.Password", "sai")], button: "#bo-khoa button")).Page.GetElementById("mat-khau-bo-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await person.SubmitAsync(list, "#bo-khoa", [("In.Password", Visitor.Password)], button: "#bo-khoa button")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(office.Visit(), device, Door)).Status);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_passkey_is_the_second_factor_of_a_role_that_needs_one_and_the_last_one_stays(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("moi", [(RoleNames.CommitteeReporter, "QU01")]);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var grant = await db.Set<RoleGrant>().SingleAsync(g => db.Set<Account>().Any(a => a.Id == g.AccountId && a.UserName == "moi"));
            var role = services.GetRequiredService<RoleBook>().Find(RoleNames.UnitAdministrator, new DateOnly(2023, 5, 10))!;
            db.Add(RoleGrant.Give(grant.AccountId, role, grant.UnitId, grant.Span, office.Clock.GetUtcNow()).TryGet(out var given, out _) ? given : throw new InvalidOperationException());
        });
        using var person = office.Visit();
        await person.SignInAsync("moi");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", (await person.GetAsync("/quan-tri/tai-khoan")).Address.AbsolutePath);
        using var device = new Device();
        await AddAsync(person, device);
        Assert.Equal("/quan-tri/tai-khoan", (await person.GetAsync("/quan-tri/tai-khoan")).Address.AbsolutePath);

        using var half = office.Visit();
        var asked = await half.SubmitAsync(await half.GetAsync("/dang-nhap"), "main form", [("In.UserName", "moi"), ("In.Password", Visitor.Password)]);
        var second = await half.GetAsync(asked.Location!.PathAndQuery);
        Assert.Equal("/dang-nhap", (await half.GetAsync("/to-chuc")).Address.AbsolutePath);
        var there = second.Page.QuerySelector($"main a[href^='{Door}']")!.GetAttribute("href")!;
        Assert.Equal("/viec-can-xu-ly", (await SignInAsync(half, device, there)).Location!.AbsolutePath);

        var refused = await person.SubmitAsync(await person.GetAsync(Own), "#bo-khoa", [("In.Password", Visitor.Password)], button: "#bo-khoa button");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(AccountRefusals.SecondFactorNeeded.Sentence, refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Answers_that_are_not_of_this_question_this_host_and_this_device_open_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var device = new Device();
        await AddAsync(person, device);
        using var stranger = new Device();
        using var visitor = office.Visit();
        var page = await visitor.GetAsync(Door);
        async Task RefusesAsync(string what, Answer asked, string answer)
        {
            Assert.Equal((what, HttpStatusCode.UnprocessableEntity), (what, (await visitor.SubmitAsync(asked, "#khoa-truy-cap", [("In.Answer", answer)])).Status));
            await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == Reporter)).AccessFailedCount = 0);
        }

        await RefusesAsync("nothing", page, "");
        await RefusesAsync("no JSON", page, "{");
        await RefusesAsync("another kind of JSON", page, "[1]");
        await RefusesAsync("no key of ours", page, stranger.Sign(page));
        await RefusesAsync("a forged signature", page, device.Sign(page, forged: true));
        await RefusesAsync("an answer to another question", page, device.Sign(await visitor.GetAsync(Door)));
        (device.Origin, var own) = ("https://thenchot.example", device.Origin);
        await RefusesAsync("a page that only looks like ours", page, device.Sign(page));
        (device.Origin, device.Host) = ("http://localhost:81", "localhost");
        await RefusesAsync("another port of this machine", page, device.Sign(page));
        (device.Origin, device.Host) = (own, "thenchot.example");
        await RefusesAsync("a key of another host", page, device.Sign(page));
        (device.Host, device.Verifies) = ("localhost", false);
        await RefusesAsync("neither finger nor PIN", page, device.Sign(page));
        device.Verifies = true;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(page, "#khoa-truy-cap", [("In.Answer", device.Sign(page))])).Status);
        page = await visitor.GetAsync(Door);
        device.Counts = false;
        await RefusesAsync("a copy of the device", page, device.Sign(page));
        device.Counts = true;
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await RefusesAsync("an answer after five minutes", page, device.Sign(page));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Five_wrong_answers_of_a_device_lock_its_account_and_a_closed_account_stays_closed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var device = new Device();
        await AddAsync(person, device);
        using var visitor = office.Visit();
        for (var n = 0; n < SignInDesk.FailuresBeforeLock; n++)
        {
            var page = await visitor.GetAsync(Door);
            await visitor.SubmitAsync(page, "#khoa-truy-cap", [("In.Answer", device.Sign(page, forged: true))]);
        }

        Assert.Contains("thử lại sau 15 phút", (await SignInAsync(visitor, device, Door)).Text, StringComparison.Ordinal);
        office.Clock.Advance(SignInDesk.LockTime);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(visitor, device, Door)).Status);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == Reporter)).DisabledAt = office.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(office.Visit(), device, Door)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_key_is_kept_only_with_a_name_the_password_and_an_answer_made_for_this_account(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var device = new Device();
        var page = await person.GetAsync(Own);
        Assert.NotNull((await KeepAsync(person, page, " ", Visitor.Password, device.Create(page))).Page.GetElementById("In_Name-loi"));
        var wrong = await KeepAsync(person, page, "Máy tính", "sai", device.Create(page));
        Assert.NotNull(wrong.Page.GetElementById("In_Password-loi"));
        Assert.Equal("Máy tính", wrong.Page.QuerySelector("#them-khoa [name='In.Name']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await KeepAsync(person, page, "Máy tính", Visitor.Password, "")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await KeepAsync(person, page, "Máy tính", Visitor.Password, "{}")).Status);
        var theirs = await other.GetAsync(Own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SubmitAsync(theirs, "#them-khoa", [("In.Name", "x"), ("In.Password", Visitor.Password), ("In.Answer", device.Create(page)), ("In.State", page.Page.QuerySelector("#them-khoa [name='In.State']")!.GetAttribute("value")!)])).Status);
        Assert.Equal(0, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Passkey>().CountAsync()));
        using var numbered = office.Visit();
        Assert.Contains("không dùng được khóa truy cập", await (await numbered.SendAsync(HttpMethod.Get, "http://127.0.0.1" + Door)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Five_wrong_passwords_at_the_own_account_lock_it_as_at_the_door(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var device = new Device();
        for (var n = 0; n < SignInDesk.FailuresBeforeLock; n++)
        {
            await person.SubmitAsync(await person.GetAsync("/tai-khoan"), "#doi-mat-khau", [("In.Current", "sai"), ("In.New", "mot-cau-ngan-de-nho"), ("In.Again", "mot-cau-ngan-de-nho")]);
        }

        Assert.Contains("thử lại sau 15 phút", (await AddAsync(person, device)).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> AddAsync(Visitor person, Device device)
    {
        var page = await person.GetAsync(Own);
        return await KeepAsync(person, page, "Điện thoại của tôi", Visitor.Password, device.Create(page));
    }

    private static Task<Answer> KeepAsync(Visitor person, Answer page, string name, string password, string answer) =>
        person.SubmitAsync(page, "#them-khoa", [("In.Name", name), ("In.Password", password), ("In.Answer", answer)]);

    private static async Task<Answer> SignInAsync(Visitor visitor, Device device, string address)
    {
        var page = await visitor.GetAsync(address);
        return await visitor.SubmitAsync(page, "#khoa-truy-cap", [("In.Answer", device.Sign(page))]);
    }
}
