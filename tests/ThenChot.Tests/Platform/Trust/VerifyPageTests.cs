using AngleSharp.Dom;

namespace ThenChot.Tests.Platform.Trust;

public sealed class VerifyPageTests
{
    private const string Url = "/quan-tri/toan-ven";

    [Theory]
    [OnBothDatabases]
    public async Task The_administrator_checks_prints_keeps_and_is_reminded_again(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        Assert.Contains("Lập mốc kiểm tra đầu tiên", (await visitor.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        office.Queries.Reset();
        var page = await visitor.GetAsync(Url);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("Chưa có mốc nào", page.Text, StringComparison.Ordinal);

        var found = await visitor.SubmitAsync(page, "#kiem-tra", [], files: []);
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains("Dữ liệu nguyên vẹn", found.Text, StringComparison.Ordinal);
        Assert.StartsWith("data:image/svg+xml;base64,", found.Page.QuerySelector("#moc img")!.GetAttribute("src"), StringComparison.Ordinal);
        var code = found.Page.QuerySelector("#moc code")!.TextContent;

        var kept = await visitor.SubmitAsync(found, "#cat-moc", []);
        Assert.Contains(code, (await visitor.GetAsync(kept.Location!.PathAndQuery)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mốc kiểm tra", (await visitor.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        office.Clock.Advance(TimeSpan.FromDays(8));
        using var later = await office.SignedInAs(RoleNames.Administrator, "TP");
        Assert.Contains("Lập mốc kiểm tra mới", (await later.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_file_and_the_code_of_a_checkpoint_tell_a_rewritten_past(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await visitor.SubmitAsync(await visitor.GetAsync(Url), "#kiem-tra", [], files: []);
        var code = page.Page.QuerySelector("#moc code")!.TextContent;
        var file = (await visitor.SubmitAsync(page, "#tai-moc", [])).Body;
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync("a", "1"));
        var upload = new[] { ("In.File", "moc.json", System.Text.Encoding.UTF8.GetBytes(file)) };
        Assert.Contains("Khớp với mốc", (await visitor.SubmitAsync(page, "#kiem-tra", [("In.Code", code)], files: [])).Text, StringComparison.Ordinal);
        Assert.Contains("Khớp với mốc", (await visitor.SubmitAsync(page, "#kiem-tra", [], files: upload)).Text, StringComparison.Ordinal);

        await office.SqlAsync("update platform_act set actor_name = 'ai đó' where sequence = 1");
        await office.HashAnewAsync();
        var found = await visitor.SubmitAsync(page, "#kiem-tra", [], files: upload);
        Assert.Equal("1", found.Page.QuerySelector("#cho-sai tbody td")!.TextContent);
        Assert.Null(found.Page.QuerySelector("#moc"));
        Assert.Contains("đã có thay đổi trước mốc", (await visitor.SubmitAsync(page, "#kiem-tra", [("In.Code", code)], files: [])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_read_is_refused_at_its_field_and_stays_typed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await visitor.GetAsync(Url);
        var refused = await visitor.SubmitAsync(page, "#kiem-tra", [("In.Code", "12:ABC")], files: []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("12:ABC", refused.Page.QuerySelector("#In_Code")!.GetAttribute("value"));
        Assert.Contains("không phải là mã mốc", refused.Text, StringComparison.Ordinal);
        refused = await visitor.SubmitAsync(page, "#kiem-tra", [], files: [("In.File", "moc.json", "{}"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không phải là tệp mốc", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_else_finds_the_page(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(Url)).Status);
        using var partly = await office.SignedInAs(RoleNames.Administrator, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await partly.GetAsync(Url)).Status);
    }
}
