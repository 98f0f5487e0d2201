using System.Globalization;
using ThenChot.Domain.Members;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Forms 2, 2b, 3 and 4: they agree with form 1, each group adds up to the whole, each number opens its members, and what is sensitive is covered or not there.</summary>
public sealed class FormPagesTests
{
    private const string Year = "&ky=2022";

    [Theory, OnBothDatabases]
    public async Task Who_is_newly_admitted_is_whom_form_1_counts_and_every_group_adds_up_to_them(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var page = await leader.GetAsync("/dang-vien/bieu?bieu=2" + Year, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        var form1 = (await leader.GetAsync("/dang-vien/tang-giam?ky=2022")).Page;
        Assert.Equal("3", Cells(form1, "Kết nạp")[0]);
        Assert.Equal("3", page.Page.QuerySelector(".tile-value")!.TextContent.Trim());
        Assert.Contains("ghi 3 lượt kết nạp, biểu này đếm 3 đảng viên, khớp nhau", page.Text, StringComparison.Ordinal);
        AddUp(page, 3);
        Assert.Equal(["2", "1", "200,0%"], Cells(page.Page, "Nữ"));
        Assert.Equal(["1", "0", ""], Cells(page.Page, "Công nhân, người lao động"));
        Assert.Equal(["1", "0", ""], Cells(page.Page, "Đoàn viên Đoàn TNCS Hồ Chí Minh"));
        Assert.Equal(["27,3", "37,0", ""], Cells(page.Page, "Tuổi bình quân"));
        Assert.Contains("Cơ quan không lưu mục “Dân tộc”", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task All_members_are_the_closing_of_form_1_and_every_number_lists_as_many(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var page = await leader.GetAsync("/dang-vien/bieu?bieu=3" + Year, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal(page.Page.QuerySelector(".tile-value")!.TextContent.Trim(), Cells((await leader.GetAsync("/dang-vien/tang-giam?ky=2022")).Page, "Đảng viên cuối kỳ")[0]);
        AddUp(page, 5);
        Assert.Equal("1", Cells(page.Page, "Nghỉ hưu")[0]);
        Assert.Equal("1", Cells(page.Page, "Khác")[0]);
        Assert.Equal("1", Cells(page.Page, "Từ năm 1996 đến năm 2005")[0]);
        await EveryNumberListsAsManyAsync(office, leader, page);
        Assert.Equal(HttpStatusCode.OK, (await leader.DownloadAsync("/dang-vien/bieu?bieu=3&handler=TaiVe" + Year)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Re_cast_a_moved_body_counts_where_it_is_now_in_both_kinds_of_form(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("""
            - {kind: transfer, on: 2023-02-01, decision: 1-QĐ/TU, children: {QU01-1: QU02}}
            """));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        foreach (var (form, then, now) in new[] { ("2", "1", "4"), ("3", "1", "6") })
        {
            Assert.Equal(then, (await leader.GetAsync($"/dang-vien/bieu?bieu={form}&don-vi=QU02{Year}")).Page.QuerySelector(".tile-value")!.TextContent.Trim());
            var recast = await leader.GetAsync($"/dang-vien/bieu?bieu={form}&don-vi=QU02&cay=nay{Year}", office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(recast, office.Queries.Commands));
            Assert.Equal(now, recast.Page.QuerySelector(".tile-value")!.TextContent.Trim());
            await EveryNumberListsAsManyAsync(office, leader, recast);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Ethnicity_and_religion_are_counts_for_who_holds_the_restricted_right_and_covered_for_all_others(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var off = await leader.GetAsync("/dang-vien/bieu?bieu=4" + Year);
        Assert.Contains("Cơ quan không lưu mục “Tôn giáo”", off.Text, StringComparison.Ordinal);
        Assert.Empty(off.Page.QuerySelectorAll("main table"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/dang-vien/bieu/danh-sach?bieu=4&nhom=0&dong=1" + Year)).Status);

        await office.KeepAsync(EntryKind.Ethnicity, EntryKind.Religion);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var page = await keeper.GetAsync("/dang-vien/bieu?bieu=4" + Year, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        AddUp(page, 5);
        Assert.Equal("1", Cells(page.Page, "Tày")[0]);
        await EveryNumberListsAsManyAsync(office, keeper, page);
        Assert.Equal("2", (await keeper.GetAsync("/dang-vien/bieu?bieu=2" + Year)).Page.QuerySelectorAll("table").SelectMany(t => t.QuerySelectorAll("tr")).First(r => r.TextContent.Contains("Kinh", StringComparison.Ordinal)).QuerySelectorAll("td")[0].TextContent.Trim());

        foreach (var form in new[] { "2", "2b", "4" })
        {
            var covered = await leader.GetAsync($"/dang-vien/bieu?bieu={form}{Year}");
            Assert.Equal("< 5", Cells(covered.Page, "Kinh")[0]);
            Assert.DoesNotContain(covered.Page.QuerySelectorAll("td a"), a => a.GetAttribute("href")!.Contains("bieu=4", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/dang-vien/bieu/danh-sach?bieu={form}&nhom={(form == "2" ? 1 : 0)}&dong=0{Year}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_see_the_members_is_told_no_small_number_and_every_other_one_rounded(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        for (var n = 0; n < 12; n++)
        {
            await office.MemberAsync($"Người {(char)('A' + n)}", born: 1960 + n, official: n >= 6);
        }

        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        foreach (var asked in new[] { Year, $"&don-vi={MemberOffice.Cell}{Year}", "&cay=nay" + Year, "&ky=2022-Q4" })
        {
            var page = await reporter.GetAsync("/dang-vien/bieu?bieu=3" + asked, office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
            Assert.Empty(page.Page.QuerySelectorAll("td a"));
            var told = page.Page.QuerySelectorAll("main td.number").Select(c => c.TextContent.Trim()).Where(t => !t.EndsWith('%') && t.Length > 0).ToList();
            Assert.Contains(told, t => t is "5" or "10" or "15");
            Assert.All(told, t => Assert.True(t is "< 5" or "ẩn" or "5" or "10" or "15", t));
            Assert.Equal("15", page.Page.QuerySelector(".tile-value")!.TextContent.Trim());
        }

        Assert.Contains("số của tháng", (await reporter.GetAsync("/dang-vien/bieu?bieu=3&ky=2022-11")).Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/dang-vien/bieu/danh-sach?bieu=3&nhom=0&dong=0" + Year)).Status);
        Assert.Contains("< 5", System.Text.Encoding.UTF8.GetString((await reporter.DownloadAsync("/dang-vien/bieu?bieu=3&handler=TaiVe&dang=csv" + Year)).Bytes), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_wrongly_or_lies_beyond_the_scope_is_said_and_nothing_is_shown(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        foreach (var (asked, said) in new[] { ("bieu=9", "Không có biểu mã “9”"), ("bieu=3&ky=2022-13", "không phải mã kỳ"), ("bieu=3&don-vi=QU02", "Không có đơn vị mã “QU02”") })
        {
            var page = (await leader.GetAsync("/dang-vien/bieu?" + asked)).Page;
            Assert.Contains(said, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main table"));
        }

        foreach (var beyond in new[] { "bieu=3&don-vi=QU02", "bieu=3&nhom=99", "bieu=3&dong=99", "bieu=3&dong=-1", "bieu=9&nhom=0&dong=99" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/dang-vien/bieu/danh-sach?{beyond}{Year}")).Status);
        }
    }

    private static async Task EveryNumberListsAsManyAsync(RunningOffice office, Visitor reader, Answer page)
    {
        var cells = page.Page.QuerySelectorAll("td a").Select(a => (Count: a.TextContent.Trim(), Url: a.GetAttribute("href")!)).ToList();
        Assert.NotEmpty(cells);
        foreach (var (count, url) in cells)
        {
            var list = await reader.GetAsync(url, office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
            Assert.Equal((url, count), (url, $"{list.Page.QuerySelectorAll("main tbody tr").Length}"));
        }
    }

    /// <summary>Five stand in the register of QU01, three of them admitted in 2022 and one in 2021; far away another.</summary>
    private static async Task<RunningOffice> FilledAsync(Engine engine)
    {
        var office = await MemberOffice.OpenAsync(engine);
        await office.PourAsync(MemberOffice.Cell, "Nguyễn Một", 1998, new(2022, 3, 10), isWoman: true, "Công nhân may", "12/12", "Đại học Kinh tế", "Sơ cấp", youth: true);
        await office.PourAsync(MemberOffice.OtherCell, "Trần Hai", 1990, new(2022, 6, 1), isWoman: true, "Giáo viên", "THPT", "Thạc sĩ", null);
        await office.PourAsync(MemberOffice.Cell, "Lê Ba", 1996, new(2022, 9, 1), isWoman: false, "Lái xe", null, null, null);
        await office.PourAsync(MemberOffice.Cell, "Phạm Tư", 1984, new(2021, 4, 1), isWoman: true, "Nghỉ hưu", "10/10", "Trung cấp", "Cao cấp");
        await office.PourAsync(MemberOffice.Cell, "Vũ Năm", 1955, new(2002, 4, 1), isWoman: null, null, "7/10", null, "Cử nhân");
        await office.PourAsync(MemberOffice.FarCell, "Đỗ Sáu", 1980, new(2022, 4, 1), isWoman: false, "Kỹ sư", "12/12", "Kỹ sư xây dựng", null);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var files = (await db.Set<MemberFile>().ToListAsync()).Where(f => f.Occupation is not null).OrderBy(f => f.Occupation, StringComparer.Ordinal).ToList();
            var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["Công nhân may"] = "Kinh", ["Giáo viên"] = "kinh", ["Lái xe"] = "Tày", ["Nghỉ hưu"] = "Ê-đê" };
            foreach (var file in files.Where(f => said.ContainsKey(f.Occupation!)))
            {
                Assert.True(MemberEntry.Write(file.Id, EntryKind.Ethnicity, null, null, said[file.Occupation!], new(2023, 1, 1), office.Clock.GetUtcNow()).TryGet(out var entry, out _));
                db.Add(entry);
            }
        });
        return office;
    }

    private static void AddUp(Answer page, int whole)
    {
        var tables = page.Page.QuerySelectorAll("main table").ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Equal(whole, table.QuerySelectorAll("tbody tr").Where(r => !r.TextContent.Contains("bình quân", StringComparison.Ordinal)).Sum(r => int.Parse(r.QuerySelector("td")!.TextContent.Trim(), NumberStyles.None, CultureInfo.InvariantCulture))));
    }

    private static string[] Cells(AngleSharp.Dom.IDocument page, string label) =>
        [.. page.QuerySelectorAll("main tbody tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == label).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];
}
