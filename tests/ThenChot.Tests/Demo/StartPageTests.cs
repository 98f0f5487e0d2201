namespace ThenChot.Tests.Demo;

public sealed class StartPageTests
{
    [Theory, OnBothDatabases]
    public async Task A_visitor_on_this_machine_sees_the_review_and_opens_its_sources_but_cannot_write(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();

        var start = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Contains("số liệu tính đến 19/04/2023", start.Text, StringComparison.Ordinal);
        Assert.Contains("3.542", start.Text, StringComparison.Ordinal);
        Assert.Contains("2.377", start.Text, StringComparison.Ordinal);
        Assert.Equal(10, start.Page.QuerySelectorAll("form[action^='/demo/vao/']").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/quan-tri/tai-khoan")).Status);
        Assert.Contains("/dang-nhap", (await visitor.GetAsync("/viec-can-xu-ly")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task From_elsewhere_or_through_a_proxy_the_demo_shows_only_the_way_to_sign_in(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var stranger = office.Visit("203.0.113.7");

        var start = await stranger.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.DoesNotContain("3.542", start.Text, StringComparison.Ordinal);
        Assert.NotNull(start.Page.QuerySelector("a[href='/dang-nhap']"));
        Assert.Contains("/dang-nhap", (await stranger.GetAsync("/lich-su/org_unit/1")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_installation_without_demo_data_starts_with_a_plain_page(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = office.Visit();

        var start = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.NotNull(start.Page.QuerySelector("a[href='/dang-nhap']"));
        Assert.Empty(start.Page.QuerySelectorAll("form[action^='/demo/']"));
        Assert.Contains("/dang-nhap", (await visitor.GetAsync("/lich-su/org_unit/1")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_role_card_signs_in_without_password(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();

        var entered = await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/city_leader']", []);

        Assert.True(entered.Location is not null, entered.Status + entered.Text);
        var start = await visitor.GetAsync("/");
        Assert.Contains("3.542", start.Text, StringComparison.Ordinal);
        Assert.Empty(start.Page.QuerySelectorAll("form[action^='/demo/']"));
        Assert.NotNull(start.Page.QuerySelector("main a[href='/viec-can-xu-ly']"));
    }

    [Theory, OnBothDatabases]
    public async Task After_the_programmes_time_the_review_is_read_as_of_its_last_day_and_says_what_is_missing(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        visitor.WorkOn(new DateOnly(2026, 11, 21));

        var start = await visitor.GetAsync("/");

        Assert.Contains("số liệu tính đến 31/12/2025", start.Text, StringComparison.Ordinal);
        Assert.Contains("34/34", start.Text, StringComparison.Ordinal);
        Assert.Contains("không đủ kỳ", start.Text, StringComparison.Ordinal);
    }
}
