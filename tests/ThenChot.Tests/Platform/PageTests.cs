namespace ThenChot.Tests.Platform;

public sealed class PageTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_working_day_is_chosen_and_kept(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        using var visitor = office.Visit();
        var page = await visitor.GetAsync("/ngay-lam-viec");
        var done = await visitor.SubmitAsync(page, "main form", [("Chosen", "2023-04-19")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var again = await visitor.GetAsync("/ngay-lam-viec");
        Assert.Equal("19/04/2023", again.Page.QuerySelector("main input[name=Chosen]")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task The_size_of_the_text_is_one_of_three_and_stays_on_the_device(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        using var visitor = office.Visit();
        var page = await visitor.GetAsync("/ngay-lam-viec");
        Assert.Contains("chu-vua", page.Page.DocumentElement.ClassName!, StringComparison.Ordinal);
        var larger = await visitor.SubmitAsync(page, "footer form", [], "footer form button[value='rat-to']");
        Assert.Equal("/ngay-lam-viec", larger.Location!.AbsolutePath);
        Assert.Contains("chu-rat-to", (await visitor.GetAsync("/ngay-lam-viec")).Page.DocumentElement.ClassName!, StringComparison.Ordinal);
        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/co-chu"), "main form", [("Size", "khong-lo")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("một trong ba cỡ chữ", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_impossible_working_day_is_refused_at_its_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        using var visitor = office.Visit();
        var page = await visitor.GetAsync("/ngay-lam-viec");
        var refused = await visitor.SubmitAsync(page, "main form", [("Chosen", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("chọn một ngày", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_there_is_a_404_in_Vietnamese(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        using var visitor = office.Visit();
        var missing = await visitor.GetAsync("/khong-co-trang-nay");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("vi", missing.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Không tìm thấy", missing.Text, StringComparison.Ordinal);
    }
}
