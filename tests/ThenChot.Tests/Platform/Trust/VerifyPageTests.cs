using AngleSharp.Dom;
using ThenChot.Web.Platform.Trust;

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

        var found = await CheckAsync(visitor, page, []);
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
        var page = await CheckAsync(visitor, await visitor.GetAsync(Url), []);
        var code = page.Page.QuerySelector("#moc code")!.TextContent;
        var (_, file, _) = await visitor.DownloadAsync(page.Page.QuerySelector("#tai-moc")!.GetAttribute("href")!);
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync("a", "1"));
        var upload = new[] { ("In.File", "moc.json", file) };
        Assert.Contains("Khớp với mốc", (await CheckAsync(visitor, page, [("In.Code", code)])).Text, StringComparison.Ordinal);
        Assert.Contains("Khớp với mốc", (await CheckAsync(visitor, page, [], upload)).Text, StringComparison.Ordinal);

        await office.SqlAsync("update platform_act set actor_name = 'ai đó' where sequence = 1");
        await office.HashAnewAsync();
        var found = await CheckAsync(visitor, page, [], upload);
        Assert.Equal("1", found.Page.QuerySelector("#cho-sai tbody td")!.TextContent);
        Assert.Null(found.Page.QuerySelector("#moc"));
        Assert.Contains("đã có thay đổi trước mốc", (await CheckAsync(visitor, page, [("In.Code", code)])).Text, StringComparison.Ordinal);
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

    [Theory]
    [OnBothDatabases]
    public async Task A_check_goes_on_without_the_browser_and_begins_anew_when_its_node_is_gone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var form = await visitor.GetAsync(Url);
        var now = office.Clock.GetUtcNow();
        var check = new DataCheck { Id = Id.New<DataCheckId>(now), AskedByName = "Trần Thị Hỏi", AskedAt = now, Progress = 420, LeaseHolder = Guid.CreateVersion7(), LeaseUntil = now.AddMinutes(1) };
        await office.RunAsync(async services =>
        {
            services.GetRequiredService<AppDb>().Add(check);
            return await services.GetRequiredService<AppDb>().SaveChangesAsync();
        });

        // Another node works on it: how far it is stands on the page, which opens itself again, and nobody asks for a second one.
        var waiting = await visitor.GetAsync(Url);
        Assert.Contains("42%. Trang tự mở lại", waiting.Text, StringComparison.Ordinal);
        Assert.Equal("2", waiting.Refresh);
        Assert.Null(waiting.Page.QuerySelector("#kiem-tra"));
        var second = await visitor.SubmitAsync(form, "#kiem-tra", [], files: []);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (second.Status, second.Text.Contains("Đang có một lần kiểm tra", StringComparison.Ordinal)));

        // That node is gone: the one that is left does it all.
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        var runner = office.Services.GetRequiredService<DataCheckRunner>();
        await runner.ResumeAsync(default);
        await runner.StartAsync(check.Id);
        var done = await visitor.GetAsync($"{Url}?lan={check.Id}");
        Assert.Contains("Dữ liệu nguyên vẹn", done.Text, StringComparison.Ordinal);
        Assert.Contains("đồng chí Trần Thị Hỏi yêu cầu", done.Text, StringComparison.Ordinal);
        Assert.Null(done.Refresh);

        // Asking is no act, and the result stays when another check comes.
        var acts = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());
        await CheckAsync(visitor, done, []);
        Assert.Equal(acts, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync()));
        Assert.Equal(2, (await visitor.GetAsync($"{Url}?lan={check.Id}")).Page.QuerySelectorAll("#cac-lan tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Url}?lan={Guid.CreateVersion7()}")).Status);
        using var partly = await office.SignedInAs(RoleNames.Administrator, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await partly.GetAsync($"{Url}?lan={check.Id}&handler=Tep")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_check_that_meets_a_fault_says_that_it_concluded_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await visitor.GetAsync(Url);
        await office.SqlAsync("alter table org_post rename to org_post_gone");
        var interrupted = await CheckAsync(visitor, page, []);
        Assert.Contains("bị ngắt vì một lỗi", interrupted.Text, StringComparison.Ordinal);
        Assert.Null(interrupted.Page.QuerySelector("#moc"));
    }

    /// <summary>Asks for a check and comes back when it is done.</summary>
    private static async Task<Answer> CheckAsync(Visitor visitor, Answer page, (string, string)[] typed, (string, string, byte[])[]? files = null)
    {
        var asked = await visitor.SubmitAsync(page, "#kiem-tra", typed, files: files ?? []);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        var shown = await visitor.GetAsync(asked.Location!.PathAndQuery);
        for (var n = 0; n < 100 && shown.Refresh is not null; n++)
        {
            await Task.Delay(100);
            shown = await visitor.GetAsync(asked.Location!.PathAndQuery);
        }

        Assert.Null(shown.Refresh);
        return shown;
    }
}
