using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ThenChot.Tests.House;
using ThenChot.Web;
using ThenChot.Web.Modules.Notices.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Notices;

/// <summary>One program, two installations: the Internet gets what packages carry, and has no place for anything else.</summary>
public sealed partial class ZoneTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thenchot-zone-").FullName;

    [Theory]
    [OnBothDatabases]
    public async Task The_installation_on_the_internet_has_the_tables_of_notices_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenInternetAsync(engine);
        var tables = (await office.RunAsync(services => Catalogue.ReadAsync(services.GetRequiredService<AppDb>()))).Select(TableOf).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("notice_notice", tables);
        Assert.Contains("platform_act", tables);
        Rule.Holds(tables.Where(t => !t.StartsWith("notice_", StringComparison.Ordinal) && !t.StartsWith("platform_", StringComparison.Ordinal)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Its_pages_are_the_open_ones_of_notices_and_no_others(Engine engine)
    {
        await using var office = await RunningOffice.OpenInternetAsync(engine);
        using var visitor = office.Visit();
        Assert.Equal("/cong-bo", (await visitor.GetAsync("/")).Address.AbsolutePath);
        var list = await visitor.GetAsync("/cong-bo");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Empty(list.Page.QuerySelectorAll("a[href='/dang-nhap'], form"));
        foreach (var page in await EndpointTests.PagesAsync(office.Services))
        {
            var url = "/" + Parameter().Replace(page.AttributeRouteInfo!.Template!, "01880363-0100-7039-a3df-37ac6f2627f1");
            if (url is not ("/cong-bo" or "/ngay-lam-viec" or "/co-chu" or "/loi/01880363-0100-7039-a3df-37ac6f2627f1"))
            {
                Assert.True((await visitor.GetAsync(url)).Status == HttpStatusCode.NotFound || url == "/", url);
            }
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_package_carries_what_stands_and_takes_away_what_was_withdrawn(Engine engine)
    {
        await using var inside = await RunningOffice.OpenAsync(engine);
        await using var outside = await RunningOffice.OpenInternetAsync(engine);
        var (key, open) = await KeysAsync(inside, "a");
        await PublishAsync(inside, "Một");
        await PublishAsync(inside, "Hai");
        Assert.Equal(VerbHost.Done, (await inside.VerbAsync("package", "make", At("1.goi"), "--key", key)).Code);
        Assert.Equal(VerbHost.Done, (await outside.VerbAsync("package", "take", At("1.goi"), "--key", open)).Code);
        using var visitor = outside.Visit();
        var list = await visitor.GetAsync("/cong-bo");
        Assert.Contains("Một", list.Text, StringComparison.Ordinal);
        Assert.Contains("1.234", (await visitor.GetAsync(list.Page.QuerySelector("main table a")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);

        await inside.ActAsync(async services =>
        {
            var notice = await services.GetRequiredService<AppDb>().Set<Domain.Notices.Notice>().SingleAsync(n => n.Title == "Một");
            Assert.Null(notice.Withdraw(new(2023, 5, 10)));
        });
        Assert.Equal(VerbHost.Done, (await inside.VerbAsync("package", "make", At("2.goi"), "--key", key)).Code);
        Assert.Equal(VerbHost.Done, (await outside.VerbAsync("package", "take", At("2.goi"), "--key", open)).Code);
        Assert.DoesNotContain("Một", (await visitor.GetAsync("/cong-bo")).Text, StringComparison.Ordinal);
        Assert.Contains("notices.make-package", await KindsAsync(inside));
        Assert.Equal(["notices.take-package", "notices.take-package"], await KindsAsync(outside));
        Assert.Empty(await inside.BrokenAsync());
        Assert.Empty(await outside.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_altered_a_replayed_and_a_foreign_package_change_nothing(Engine engine)
    {
        await using var inside = await RunningOffice.OpenAsync(engine);
        await using var outside = await RunningOffice.OpenInternetAsync(engine);
        var (key, open) = await KeysAsync(inside, "a");
        var (foreign, _) = await KeysAsync(inside, "b");
        await PublishAsync(inside, "Một");
        await inside.VerbAsync("package", "make", At("1.goi"), "--key", key);
        await inside.VerbAsync("package", "make", At("2.goi"), "--key", key);
        await inside.VerbAsync("package", "make", At("3.goi"), "--key", foreign);
        Assert.Equal("", await TakeAsync(outside, "2.goi", open));
        Assert.Equal("packages.replayed", await TakeAsync(outside, "2.goi", open));
        Assert.Equal("packages.replayed", await TakeAsync(outside, "1.goi", open));
        Assert.Equal("packages.unknown-key", await TakeAsync(outside, "3.goi", open));

        var file = JsonNode.Parse(await File.ReadAllTextAsync(At("3.goi")))!.AsObject();
        file["key"] = JsonNode.Parse(await File.ReadAllTextAsync(At("1.goi")))!["key"]!.GetValue<string>();
        await File.WriteAllTextAsync(At("4.goi"), file.ToJsonString());
        Assert.Equal("packages.altered", await TakeAsync(outside, "4.goi", open));
        file = JsonNode.Parse(await File.ReadAllTextAsync(At("1.goi")))!.AsObject();
        var content = Encoding.UTF8.GetString(Convert.FromBase64String(file["content"]!.GetValue<string>())).Replace("\"number\":1", "\"number\":9", StringComparison.Ordinal);
        file["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content));
        await File.WriteAllTextAsync(At("5.goi"), file.ToJsonString());
        Assert.Equal("packages.altered", await TakeAsync(outside, "5.goi", open));
        foreach (var text in new[] { "", "{}", "null", "[]", "chữ" })
        {
            await File.WriteAllTextAsync(At("6.goi"), text);
            Assert.Equal("packages.not-a-package", await TakeAsync(outside, "6.goi", open));
        }

        Assert.Equal("packages.no-key", await TakeAsync(outside, "2.goi", At("1.goi")));
        Assert.Single(await KindsAsync(outside));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_database_made_for_one_zone_is_not_opened_in_the_other(Engine engine)
    {
        await using var inside = await RunningOffice.OpenEmptyAsync(engine);
        await using var wrong = OfficeHost.Build(inside.Database, modules: Office.In(Zone.Internet));
        await using var scope = wrong.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private async Task<(string Private, string Public)> KeysAsync(RunningOffice office, string name)
    {
        Assert.Equal(VerbHost.Done, (await office.VerbAsync("package", "keys", At(name + ".key"), At(name + ".pub"))).Code);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(At(name + ".key")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        return (At(name + ".key"), At(name + ".pub"));
    }

    private async Task<string> TakeAsync(RunningOffice office, string file, string key)
    {
        var (code, _, errors) = await office.VerbWithErrorsAsync("package", "take", At(file), "--key", key);
        Assert.Equal(errors.Length == 0 ? VerbHost.Done : VerbHost.Refused, code);
        return errors.Split(':')[0];
    }

    private static Task PublishAsync(RunningOffice office, string title) => office.ActAsync(services =>
        services.GetRequiredService<NoticeSeeds>().PublishAsync(title, "Nội dung", "26-TB/TU", "Đảng viên: 1.234", new(2023, 5, 10)));

    private static Task<List<string>> KindsAsync(RunningOffice office) => office.RunAsync(services =>
        services.GetRequiredService<AppDb>().Set<Act>().AsNoTracking().OrderBy(a => a.Sequence).Select(a => a.Kind).Where(k => k.StartsWith("notices.")).ToListAsync());

    private static string? TableOf(string line) => Table().Match(line) is { Success: true } found ? found.Value : null;

    [GeneratedRegex("{[^}]*}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("(org|account|fig|doc|prog|report|notice|platform|vote|member)_[a-z_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
