namespace ThenChot.Tests.Accounts;

/// <summary>Trợ giúp: what a page is for, the card of a role, and whom to ask.</summary>
public sealed class HelpPagesTests
{
    [Theory, OnBothDatabases]
    public async Task The_question_mark_of_a_page_opens_its_own_help_alone_or_as_a_panel(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        var asked = (await reporter.GetAsync("/ky-bao-cao")).Page.QuerySelector(".help-link")!.GetAttribute("href")!;
        Assert.Equal("/tro-giup/ky-bao-cao", asked);

        office.Queries.Reset();
        var help = await reporter.GetAsync(asked);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Equal("Kỳ báo cáo", help.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, help.Page.QuerySelectorAll(".help-steps li").Length);
        Assert.Contains("ngày cuối cùng đơn vị phải gửi", help.Page.QuerySelectorAll(".help-columns dt").Single(t => t.TextContent == "Hạn gửi").NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nhập báo cáo", (await reporter.GetAsync("/tro-giup/ky-bao-cao/_/don-vi/_/nhap")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Help_is_read_by_whoever_may_open_the_page_and_found_by_the_search(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var administrator = await office.SignedInAs("administrator", "TP");
        using var stranger = office.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/tro-giup/quan-tri/tai-khoan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/tro-giup/khong-co")).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/tro-giup/quan-tri/tai-khoan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/tro-giup/dang-nhap")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/tro-giup/ky-bao-cao")).Status);

        Assert.Contains("Phiếu cấp tài khoản", (await administrator.GetAsync("/tim?tim=cat theo duong ke")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phiếu cấp tài khoản", (await reporter.GetAsync("/tim?tim=cat theo duong ke")).Text, StringComparison.Ordinal);
        Assert.Equal("Đề nghị gia hạn", (await reporter.GetAsync("/tim?tim=de nghi gia han")).Page.QuerySelector("section[aria-label='Trợ giúp'] a")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task The_card_of_a_role_says_what_the_navigation_offers_it(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        office.Queries.Reset();
        var card = await reporter.GetAsync("/the-vai-tro/committee_reporter");
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        var offered = (await reporter.GetAsync("/tro-giup")).Page.QuerySelectorAll(".rail a").Select(a => a.TextContent.Trim());
        Assert.Equal(offered, card.Page.QuerySelectorAll(".role-card dt").Select(t => t.TextContent.Trim()));
        Assert.All(card.Page.QuerySelectorAll(".role-card dd"), told => Assert.EndsWith(".", told.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("Nhập", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quản lý tài khoản", card.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/the-vai-tro/khong-co")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whom_to_ask_is_who_administers_the_own_unit_and_the_one_above(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var near = await office.SignedInAs("unit_administrator", "QU01");
        using var above = await office.SignedInAs("administrator", "TP");
        using var elsewhere = await office.SignedInAs("unit_administrator", "QU02");
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await SetAsync(near, "024 3825 0001", "");
        await SetAsync(above, "", "hotro@thanhuy.vn");
        await SetAsync(elsewhere, "024 3825 0002", "");

        office.Queries.Reset();
        var lines = (await reporter.GetAsync("/tro-giup")).Page.QuerySelectorAll(".support li").Select(l => l.TextContent).ToList();
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Equal(2, lines.Count);
        Assert.Contains("Quận ủy minh họa 01; điện thoại 024 3825 0001", lines[0], StringComparison.Ordinal);
        Assert.Contains("thư hotro@thanhuy.vn", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("024 3825 0001", (await near.GetAsync("/tro-giup")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/tai-khoan/lien-he")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_cannot_be_one_is_refused_at_its_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var near = await office.SignedInAs("unit_administrator", "QU01");
        foreach (var (phone, mail, field) in new[] { ("gọi tôi", "", "In_Phone"), ("12", "", "In_Phone"), ("", "khong phai thu", "In_Mail"), ("", "a@b", "In_Mail"), ("", "a@b@c.vn", "In_Mail") })
        {
            var answer = await near.SubmitAsync(await near.GetAsync("/tai-khoan/lien-he"), "main form", [("In.Phone", phone), ("In.Mail", mail)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.NotNull(answer.Page.GetElementById($"{field}-loi"));
            Assert.Equal(phone, answer.Page.GetElementById("In_Phone")!.GetAttribute("value") ?? "");
        }
    }

    private static async Task SetAsync(Visitor visitor, string phone, string mail) =>
        Assert.Equal("/tro-giup", (await visitor.SubmitAsync(await visitor.GetAsync("/tai-khoan/lien-he"), "main form", [("In.Phone", phone), ("In.Mail", mail)])).Location!.AbsolutePath);
}
