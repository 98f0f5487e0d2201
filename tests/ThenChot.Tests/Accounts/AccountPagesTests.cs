using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;

namespace ThenChot.Tests.Accounts;

public sealed class AccountPagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task An_account_is_added_and_its_slip_opens_the_door_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var added = await AddAsync(administrator, "Lê Thị Mới", "ltm.qu01", RoleNames.CommitteeReporter, "qu01");
        Assert.Equal(HttpStatusCode.OK, added.Status);
        var password = added.Page.QuerySelector(".phieu .figure")!.TextContent;

        using var person = office.Visit();
        var signedIn = await person.SubmitAsync(await person.GetAsync("/dang-nhap"), "main form", [("In.UserName", "ltm.qu01"), ("In.Password", password)]);
        Assert.Equal("/tai-khoan", signedIn.Location!.AbsolutePath);
        Assert.Equal("/tai-khoan", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
        var own = await person.GetAsync("/tai-khoan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await NewPasswordAsync(person, own, "sai", "mot-cau-ngan-de-nho")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await NewPasswordAsync(person, own, password, "ngan")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await NewPasswordAsync(person, own, password, "mot-cau-ngan-de-nho")).Status);
        Assert.Equal("/to-chuc", (await person.GetAsync("/to-chuc")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Bad_accounts_are_refused_at_the_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "Tên có dấu", RoleNames.CommitteeReporter, "QU01")).Page.GetElementById("In_UserName-loi"));
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "ADMINISTRATOR.TP", RoleNames.CommitteeReporter, "QU01")).Page.GetElementById("In_UserName-loi"));
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "lm", RoleNames.CommitteeReporter, "QU01")).Page.GetElementById("In_UserName-loi"));
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "lm.qu01", "khong_co", "QU01")).Page.GetElementById("In_Role-loi"));
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "lm.qu01", RoleNames.CommitteeReporter, "KHONG")).Page.GetElementById("In_UnitCode-loi"));
        Assert.NotNull((await AddAsync(administrator, "", "lm.qu01", RoleNames.CommitteeReporter, "QU01")).Page.GetElementById("In_FullName-loi"));
        Assert.NotNull((await AddAsync(administrator, "Nguyễn Thử Nghiệm", "lm.qu01", RoleNames.CommitteeReporter, "QU01")).Page.GetElementById("In_Person-loi"));

        var person = await administrator.GetAsync("/nguoi/them");
        Assert.NotNull((await administrator.SubmitAsync(person, "form.form", [("In.FullName", "Trùng Tên"), ("In.BornOn", "1975"), ("In.UnitCode", "QU01"), ("In.Title", "Chánh Văn phòng"), ("In.From", "01/01/2022")])).Location);
        var choice = (await AddAsync(administrator, "trùng tên", "trung.ten", RoleNames.CommitteeReporter, "QU01")).Page.QuerySelector("#In_Person");
        Assert.Contains("Trùng Tên; sinh 1975; Chánh Văn phòng, ", choice!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_administrator_of_one_committee_gives_roles_there_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("kia", [(RoleNames.CommitteeReporter, "QU02")]);
        await office.EnsureAccountAsync("ca-hai", [(RoleNames.CommitteeReporter, "QU01"), (RoleNames.CommitteeReporter, "QU02")]);
        await office.EnsureAccountAsync("day", [(RoleNames.CommitteeReporter, "QU01-1")]);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "QU01");
        var list = await administrator.GetAsync("/quan-tri/tai-khoan");
        var names = list.Page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.TextContent).Order(StringComparer.Ordinal);
        Assert.Equal(["administrator.qu01", "day"], names);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, "kia"))).Status);
        Assert.NotNull((await AddAsync(administrator, "Lê Mới", "lm.qu02", RoleNames.CommitteeReporter, "QU02")).Page.GetElementById("In_UnitCode-loi"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_withdrawn_role_and_a_disabled_account_stop_working_at_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var page = "/quan-tri/tai-khoan/" + await IdAsync(office, "committee_reporter.qu01");
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync("/to-chuc")).Status);
        await administrator.SubmitAsync(await administrator.GetAsync(page), "main table form", []);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/to-chuc")).Status);
        var given = await administrator.SubmitAsync(await administrator.GetAsync(page), "#giao", [("In.Role", RoleNames.CommitteeLeader), ("In.UnitCode", "QU02"), ("In.From", "1/1/2023")]);
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync("/to-chuc")).Status);
        await administrator.SubmitAsync(await administrator.GetAsync(page), "#ngung", []);
        Assert.Equal("/dang-nhap", (await reporter.GetAsync("/to-chuc")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_last_administrator_stays(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, "administrator.tp"));
        foreach (var form in new[] { "main table form", "#ngung" })
        {
            var refused = await administrator.SubmitAsync(page, form, []);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("ít nhất một quản trị", refused.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Signing_out_everywhere_reaches_the_other_browser(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var here = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var there = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal("/tai-khoan", (await there.GetAsync("/tai-khoan")).Address.AbsolutePath);
        await here.SubmitAsync(await here.GetAsync("/tai-khoan"), "#moi-noi", []);
        Assert.Equal("/dang-nhap", (await there.GetAsync("/tai-khoan")).Address.AbsolutePath);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_first_administrator_comes_through_a_link_that_works_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        var address = "/thiet-lap/" + office.Services.GetRequiredService<SetupLink>().Renew();
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.GetAsync("/thiet-lap/doan-mo")).Status);
        var form = await visitor.GetAsync(address);
        (string, string)[] typed =
        [
            ("In.UnitCode", "TP"), ("In.UnitName", "Đảng bộ thành phố"), ("In.FoundedOn", "17/3/1930"), ("In.FullName", "Trần Thị Đầu"), ("In.UserName", "quan-tri"),
            ("In.Password", "mot-cau-ngan-de-nho"), ("In.Again", "mot-cau-ngan-de-nho"),
        ];
        Assert.NotNull((await visitor.SubmitAsync(form, "form.form", [.. typed.SkipLast(1), ("In.Again", "khac")])).Page.GetElementById("In_Again-loi"));
        var done = await visitor.SubmitAsync(form, "form.form", typed);
        Assert.Equal("/to-chuc", done.Location!.AbsolutePath);
        var factor = await visitor.GetAsync("/to-chuc");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", factor.Address.AbsolutePath);
        await office.ActAsync(async services => await Phones.GiveAsync(services, (await services.GetRequiredService<AppDb>().Set<Account>().SingleAsync()).Id));
        Assert.Contains("Đảng bộ thành phố", (await visitor.GetAsync("/to-chuc")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/quan-tri/vai-tro")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Visit().GetAsync(address)).Status);
        await office.RunAsync(async services =>
        {
            Assert.Equal(RoleNames.Administrator, (await services.GetRequiredService<AppDb>().Set<RoleGrant>().SingleAsync()).Role);
            return true;
        });
    }

    private static async Task<Answer> AddAsync(Visitor visitor, string name, string userName, string role, string unit) => await visitor.SubmitAsync(
        await visitor.GetAsync("/quan-tri/tai-khoan/them"),
        "form.form",
        [("In.FullName", name), ("In.UserName", userName), ("In.Role", role), ("In.UnitCode", unit), ("In.From", "1/1/2023")]);

    private static Task<Answer> NewPasswordAsync(Visitor visitor, Answer page, string current, string next) =>
        visitor.SubmitAsync(page, "#doi-mat-khau", [("In.Current", current), ("In.New", next), ("In.Again", next)]);

    private static Task<Guid> IdAsync(RunningOffice office, string userName) => office.RunAsync(services =>
        services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());
}
