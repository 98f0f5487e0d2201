using System.Text;

namespace ThenChot.Tests.Duties;

/// <summary>Lịch trên điện thoại: a secret link that tells the days and the kinds of work, and nothing else.</summary>
public sealed class CalendarLinkTests
{
    [Theory, OnBothDatabases]
    public async Task The_link_tells_kinds_and_days_and_nothing_of_what_they_are_about(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var phone = office.Visit();
        await office.GiveAsync("QU01", "xét hồ sơ của đồng chí Nguyễn Thị Tuyền", dueIn: 5);
        var address = await MakeAsync(reporter);

        var (status, bytes, type) = await phone.DownloadAsync(address);
        var read = Encoding.UTF8.GetString(bytes);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (status, type));
        Assert.Contains("SUMMARY:Hạn: Kết nạp đảng viên\r\n", read, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20230515\r\n", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Tuyền", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Quận ủy", read, StringComparison.Ordinal);
        Assert.DoesNotContain("LOCATION", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết nạp đảng viên", (await phone.GetAsync("/lich?ngay=2023-05-15")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_link_ends_the_old_one_and_an_ended_one_opens_nothing(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var phone = office.Visit();
        var first = await MakeAsync(reporter);
        var second = await MakeAsync(reporter);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.DownloadAsync(second)).Status);
        Assert.DoesNotContain(second, (await reporter.GetAsync("/lich/dang-ky")).Body, StringComparison.Ordinal);

        var page = await reporter.GetAsync("/lich/dang-ky");
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(page, "#bo", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reporter.SubmitAsync(page, "#bo", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/lich/tep/khong-dung")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_dies_with_its_account_and_its_secret_stands_nowhere(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var phone = office.Visit();
        var address = await MakeAsync(reporter);
        Assert.DoesNotContain(await office.AllRowsAsync(), row => row.Contains(address.Split('/')[^1], StringComparison.Ordinal));

        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
            {
                foreach (var account in await db.Set<ThenChot.Web.Modules.Accounts.Account>().ToListAsync())
                {
                    account.DisabledAt = office.Clock.GetUtcNow();
                }
            });
            return true;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(address)).Status);
    }

    private static async Task<string> MakeAsync(Visitor visitor)
    {
        var made = await visitor.SubmitAsync(await visitor.GetAsync("/lich/dang-ky"), "#lam", []);
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return new Uri(made.Page.GetElementById("dia-chi")!.GetAttribute("value")!).AbsolutePath;
    }
}
