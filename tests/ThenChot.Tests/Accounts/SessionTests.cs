using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Tests.Accounts;

public sealed class SessionTests
{
    private const string Name = "administrator.tp";
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(16);

    [Theory]
    [OnBothDatabases]
    public async Task A_page_asked_for_after_a_rest_opens_once_the_password_is_given(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await SignedInAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nguoi?tim=a")).Status);
        office.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nguoi?tim=a")).Status);
        office.Clock.Advance(Rest);
        var locked = await visitor.GetAsync("/nguoi?tim=a");
        Assert.Equal(HttpStatusCode.Locked, locked.Status);
        Assert.DoesNotContain("Nguyễn Thử Nghiệm</a>", locked.Body, StringComparison.Ordinal);
        var open = await visitor.SubmitAsync(locked, "#mo-khoa", [(LockedForm.Password, Visitor.Password)]);
        Assert.Equal("/nguoi?tim=a", open.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nguoi?tim=a")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_form_sent_after_a_rest_is_sent_on_with_everything_typed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await SignedInAsync(office);
        var form = await visitor.GetAsync("/quan-tri/tai-khoan/them");
        (string, string)[] typed = [("In.FullName", "Lê “Thị” <Mới>"), ("In.UserName", "ltm"), ("In.Role", RoleNames.CommitteeReporter), ("In.UnitCode", "KHONG"), ("In.From", "1/1/2023")];
        office.Clock.Advance(Rest);
        var locked = await visitor.SubmitAsync(form, "form.form", typed);
        Assert.Equal(HttpStatusCode.Locked, locked.Status);
        var wrong = await visitor.SubmitAsync(locked, "#mo-khoa", [(LockedForm.Password, "sai")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Page.GetElementById("mo-khoa-loi"));
        var (status, target, fields) = await SendOnAsync(visitor, wrong);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/quan-tri/tai-khoan/them"), (status, target));
        var sent = await visitor.PostAsync(target, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Lê “Thị” <Mới>", ((IHtmlInputElement)sent.Page.GetElementById("In_FullName")!).Value);
        Assert.NotNull(sent.Page.GetElementById("In_UnitCode-loi"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Passwords_are_never_carried_through_the_lock(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await SignedInAsync(office);
        var own = await visitor.GetAsync("/tai-khoan");
        office.Clock.Advance(Rest);
        var locked = await visitor.SubmitAsync(own, "#doi-mat-khau", [("In.Current", Visitor.Password), ("In.New", "mot-cau-that-rieng"), ("In.Again", "mot-cau-that-rieng")]);
        Assert.Equal(HttpStatusCode.Locked, locked.Status);
        Assert.DoesNotContain("mot-cau-that-rieng", locked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Five_wrong_passwords_at_the_lock_lock_the_account(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await SignedInAsync(office);
        office.Clock.Advance(Rest);
        var page = await visitor.GetAsync("/nguoi");
        for (var n = 0; n < SignInDesk.FailuresBeforeLock; n++)
        {
            page = await visitor.SubmitAsync(page, "#mo-khoa", [(LockedForm.Password, "sai")]);
        }

        var right = await visitor.SubmitAsync(page, "#mo-khoa", [(LockedForm.Password, Visitor.Password)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Contains("15 phút", right.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Locked, (await visitor.GetAsync("/nguoi")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_sees_the_own_sessions_and_ends_them_elsewhere(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var here = await SignedInAsync(office);
        using var there = office.Visit("192.0.2.7", unlocks: false);
        await there.SignInAsync(Name);
        using var third = await SignedInAsync(office);
        await here.SubmitAsync(await office.Visit().GetAsync("/dang-nhap"), "main form", [("In.UserName", Name), ("In.Password", "sai")]);
        var page = await here.GetAsync("/tai-khoan/phien");
        Assert.Contains("Đang mở (3)", page.Text, StringComparison.Ordinal);
        Assert.Contains("192.0.2.7", page.Text, StringComparison.Ordinal);
        Assert.Contains("mã xác thực", page.Text, StringComparison.Ordinal);
        var end = page.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("192.0.2.7", StringComparison.Ordinal) && r.QuerySelector("form") is not null);
        end.QuerySelector("form")!.Id = "ket-thuc";
        await here.SubmitAsync(page, "#ket-thuc", []);
        Assert.Equal("/dang-nhap", (await there.GetAsync("/nguoi")).Address.AbsolutePath);
        Assert.Equal("/nguoi", (await third.GetAsync("/nguoi")).Address.AbsolutePath);
        await here.SubmitAsync(await here.GetAsync("/tai-khoan/phien"), "#phien-khac", []);
        Assert.Equal("/dang-nhap", (await third.GetAsync("/nguoi")).Address.AbsolutePath);
        Assert.Equal("/nguoi", (await here.GetAsync("/nguoi")).Address.AbsolutePath);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_ends_the_session_of_another(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var victim = await SignedInAsync(office);
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var second = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var foreign = await office.RunAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == Name)).Select(s => s.Id).FirstAsync();
        });
        var page = await other.GetAsync("/tai-khoan/phien");
        var refused = await other.SubmitAsync(page, "tbody form", [("Id", foreign.ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/nguoi", (await victim.GetAsync("/nguoi")).Address.AbsolutePath);
    }

    private static async Task<Visitor> SignedInAsync(RunningOffice office)
    {
        await office.EnsureAccountAsync(Name, [(RoleNames.Administrator, "TP")]);
        var visitor = office.Visit(unlocks: false);
        await visitor.SignInAsync(Name);
        return visitor;
    }

    /// <summary>What a browser does with 307: the same fields to the next address.</summary>
    private static async Task<(HttpStatusCode Status, string Target, List<(string Name, string Value)> Fields)> SendOnAsync(Visitor visitor, Answer locked)
    {
        var fields = locked.Page.QuerySelectorAll<IHtmlInputElement>("#mo-khoa input").Where(i => i.Name != LockedForm.Password).Select(i => (i.Name!, i.Value)).Append((LockedForm.Password, Visitor.Password)).ToList();
        var answer = await visitor.PostAsync("/mo-khoa", fields);
        return (answer.Status, answer.Target!, fields);
    }
}
