using System.Text;
using AngleSharp.Dom;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Accounts;

/// <summary>Accounts by the list: from the file to the slip of paper to the own password.</summary>
public sealed class AccountImportTests
{
    private const string Head = "Họ và tên,Ngày sinh,Tên đăng nhập,Vai trò,Mã đơn vị,Từ ngày,Là người khác\n";

    [Theory]
    [OnBothDatabases]
    public async Task A_list_becomes_accounts_whose_slips_are_shown_once_and_open_the_door_until_their_last_day(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        await TakeAsync(administrator, "Lê Thị Mới,1980,LTM.qu01,Cán bộ báo cáo cấp ủy,qu01,,\nLê Thị Mới,,ltm.qu01,committee_leader,QU02,1/1/2023,\nTrần Văn Chậm,,tvc.qu02,Lãnh đạo cấp ủy,QU02,,\n");
        Assert.Equal(2, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<RoleGrant>().CountAsync(g => services.GetRequiredService<AppDb>().Set<Account>().Any(a => a.Id == g.AccountId && a.UserName == "ltm.qu01"))));
        using (var early = office.Visit())
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(early, "ltm.qu01", "")).Status);
        }

        var waiting = await administrator.GetAsync("/quan-tri/tai-khoan/phieu");
        Assert.Equal(["Trần Văn Chậm", "Lê Thị Mới"], waiting.Page.QuerySelectorAll("main tbody th").Select(c => c.TextContent));
        var printed = await administrator.SubmitAsync(waiting, "#phieu", []);
        var slips = printed.Page.QuerySelectorAll(".phieu-cat section").ToDictionary(s => s.QuerySelectorAll(".phieu-ma")[0].TextContent, s => s.QuerySelectorAll(".phieu-ma")[1].TextContent);
        Assert.Equal(["ltm.qu01", "tvc.qu02"], slips.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Cán bộ báo cáo cấp ủy, Quận ủy minh họa 01", printed.Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());
        Assert.DoesNotContain(slips["ltm.qu01"], await EverythingAsync(office), StringComparison.Ordinal);
        Assert.DoesNotContain(slips["ltm.qu01"], (await administrator.GetAsync("/quan-tri/tai-khoan/phieu")).Body, StringComparison.Ordinal);

        using var person = office.Visit();
        Assert.Equal("/tai-khoan", (await SignInAsync(person, "ltm.qu01", slips["ltm.qu01"])).Location!.AbsolutePath);
        await person.SubmitAsync(await person.GetAsync("/tai-khoan"), "#doi-mat-khau", [("In.Current", slips["ltm.qu01"]), ("In.New", Visitor.Password), ("In.Again", Visitor.Password)]);
        using (var again = office.Visit())
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(again, "ltm.qu01", slips["ltm.qu01"])).Status);
            Assert.NotNull((await SignInAsync(again, "ltm.qu01", Visitor.Password)).Location);
        }

        office.Clock.Advance(TimeSpan.FromDays(31));
        using var late = office.Visit();
        var refused = await SignInAsync(late, "tvc.qu02", slips["tvc.qu02"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(AccountRefusals.SlipExpired.Sentence, refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Every_faulty_row_is_told_and_nothing_is_taken(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("da-co", [(RoleNames.CommitteeReporter, "QU01")]);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            await seeds.AddPersonAsync("Phạm Thị Hai");
            await seeds.AddPersonAsync("Phạm Thị Hai");
        });
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var before = await CountAsync(office);
        var page = await MapAsync(administrator, await UploadAsync(administrator, "accounts", "a.csv", Encoding.UTF8.GetBytes(Head + string.Join('\n',
            "Lê Một,,tên có dấu,Quản trị đơn vị,QU01,,",       // 2 the user name
            "Lê Hai,,da-co,Quản trị đơn vị,QU01,,",             // 3 taken
            "Lê Ba,,ba.qu01,Vua,QU01,,",                        // 4 no such role
            "Lê Bốn,,bon.qu01,Quản trị đơn vị,KHONG,,",         // 5 no such unit
            "Lê Năm,,nam.qu01,Quản trị đơn vị,QU01,32/1/2023,", // 6 no such day
            "Nguyễn Thử Nghiệm,,ntn.qu01,Quản trị đơn vị,QU01,,", // 7 bears the name of accounts there are
            "Phạm Thị Hai,,hai.qu01,Quản trị đơn vị,QU01,,",    // 8 two bear it
            "Lê Sáu,,sau.qu01,Quản trị đơn vị,QU01,,",
            "Lê Bảy,,sau.qu01,Quản trị đơn vị,QU02,,",          // 10 the user name of row 9
            "Lê Sáu,,sau.qu01,Quản trị đơn vị,QU01,,",          // 11 that role again
            "Lê Sáu,,sau.qu02,Quản trị đơn vị,QU02,,",          // 12 row 9 again under another name
            "Phạm Thị Hai,,hai.qu02,Quản trị đơn vị,QU02,,có"))));
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "10", "11", "12"], page.Page.QuerySelectorAll("main table td:first-child").Select(c => c.TextContent));
        Assert.Null(page.Page.QuerySelector("#nap"));
        Assert.Equal(before, await CountAsync(office));
        await AfterAsync(administrator, await administrator.SubmitAsync(page, "#nap-dong-dung", []));
        Assert.Equal(before + 2, await CountAsync(office));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_unit_administrator_gives_out_accounts_within_the_own_units_and_rights_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        using var city = await office.SignedInAs(RoleNames.Administrator, "TP");
        await TakeAsync(city, "Lê Ngoài,,ln.qu02,Cán bộ báo cáo cấp ủy,QU02,,\n");
        var page = await MapAsync(administrator, await UploadAsync(administrator, "accounts", "a.csv", Encoding.UTF8.GetBytes(Head + "Lê Ngoài,,x.qu02,Cán bộ báo cáo cấp ủy,QU02,,có\nLê Cao,,x.qu01,Chuyên viên Ban Tổ chức,QU01,,\nLê Trong,,lt.qu01,Cán bộ báo cáo cấp ủy,QU01-1,,\n")));
        Assert.Equal(["2", "3"], page.Page.QuerySelectorAll("main table td:first-child").Select(c => c.TextContent));
        await AfterAsync(administrator, await administrator.SubmitAsync(page, "#nap-dong-dung", []));
        var waiting = await administrator.GetAsync("/quan-tri/tai-khoan/phieu");
        Assert.Equal(["Lê Trong"], waiting.Page.QuerySelectorAll("main tbody th").Select(c => c.TextContent));
        var foreign = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == "ln.qu02").Select(a => a.Id).SingleAsync());
        var refused = await administrator.SubmitAsync(waiting, "#phieu", [("In.Ids", foreign.ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(AccountRefusals.NobodyChosen.Sentence, refused.Text, StringComparison.Ordinal);

        var (_, template, _) = await administrator.DownloadAsync("/nhap-du-lieu/accounts?handler=BieuMau");
        Assert.True(Web.Platform.Export.SheetReader.Read(template, "mau.xlsx").TryGet(out var book, out _));
        Assert.DoesNotContain(book.Sheets.Single(s => s.Name == "Danh mục").Rows, r => r.Cells.Contains("Chuyên viên Ban Tổ chức"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_verb_takes_the_whole_file_or_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.csv");
        await File.WriteAllTextAsync(file, "full_name,user_name,role,unit_code\nLê Một,mot.qu01,administrator,TP\nLê Hai,hai.qu01,vua,QU01\n");
        var (code, output) = await office.VerbAsync("import", "accounts", file, "--json");
        Assert.Equal((1, """{"rows":2,"taken":0,"faults":[{"row":3,"column":"role","value":"vua","reason":"Không có vai trò này."}]}"""), (code, output));
        await File.WriteAllTextAsync(file, "full_name,user_name,role,unit_code\nLê Một,mot.qu01,administrator,TP\n");
        Assert.Equal((0, """{"rows":1,"taken":1,"faults":[]}"""), await office.VerbAsync("import", "accounts", file, "--json"));
        File.Delete(file);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_page_of_slips_keeps_to_its_queries(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        await TakeAsync(administrator, string.Concat(Enumerable.Range(0, 30).Select(n => $"Lê Thứ {(char)('A' + n % 26)}{(char)('a' + n / 26)},,thu{n}.qu01,Cán bộ báo cáo cấp ủy,QU01,,\n")));
        office.Queries.Reset();
        Assert.Equal(30, (await administrator.GetAsync("/quan-tri/tai-khoan/phieu")).Page.QuerySelectorAll("main tbody tr").Length);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
    }

    private static async Task TakeAsync(Visitor visitor, string rows)
    {
        var page = await MapAsync(visitor, await UploadAsync(visitor, "accounts", "tai-khoan.csv", Encoding.UTF8.GetBytes(Head + rows)));
        Assert.True(page.Page.QuerySelector("#nap") is not null, page.Text);
        var taken = await AfterAsync(visitor, await visitor.SubmitAsync(page, "#nap", []));
        Assert.NotNull(taken.Page.QuerySelector("main a[href='/quan-tri/tai-khoan/phieu']"));
    }

    private static async Task<Answer> SignInAsync(Visitor visitor, string userName, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/dang-nhap"), "main form", [("In.UserName", userName), ("In.Password", password)]);

    private static Task<int> CountAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().CountAsync());

    /// <summary>What acts and accounts hold, as text.</summary>
    private static Task<string> EverythingAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        return string.Concat(await db.Set<ActChange>().Select(c => c.Before + c.After).ToListAsync()) + string.Concat(await db.Set<Account>().Select(a => a.PasswordHash).ToListAsync());
    });
}
