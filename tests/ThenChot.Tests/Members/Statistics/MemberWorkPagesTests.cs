using System.Globalization;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Member work of a period, secretaries and meetings of cells: counted from what is recorded, opened to the records within rights.</summary>
public sealed class MemberWorkPagesTests
{
    [Fact]
    public void Of_rows_told_apart_by_words_the_first_that_fits_takes_the_fact_and_the_rest_has_its_row()
    {
        var form = new WorkForm(
        [
            new() { Group = "Miễn", Label = "Được miễn", Of = WorkSource.Exemption },
            new() { Group = "Miễn", Label = "Tuổi cao", Of = WorkSource.Exemption, Words = ["tuổi cao"], Part = true },
            new() { Group = "Miễn", Label = "Sức khỏe", Of = WorkSource.Exemption, Words = ["sức khỏe"], Part = true },
            new() { Group = "Miễn", Label = "Lý do khác", Of = WorkSource.Exemption, Rest = true, Part = true },
        ]);
        Assert.Equal([0, 1], Held(form, "TUOI CAO, sức khỏe yếu"));
        Assert.Equal([0, 2], Held(form, "Sức khoẻ yếu"));
        Assert.Equal([0, 3], Held(form, ""));
        Assert.Equal([0, 3], Held(form, "Lưu ở nhà sức khỏen"));
        Assert.DoesNotContain(true, Enumerable.Range(0, 4).Select(n => form.Holds(n, new WorkFact(WorkSource.Reward, new(2022, 1, 1), "", default, default, "Tuổi cao"))));
    }

    [Theory, OnBothDatabases]
    public async Task Each_number_of_member_work_lists_as_many_records_within_rights(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (exempt, struck) = (await office.MemberAsync("Trần Miễn"), await office.MemberAsync("Trần Xóa Tên"));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        await LeadAsync(keeper, exempt, "Exemption", "Tuổi cao, có đơn", [(null, null), ("01", (9, 0, 9)), (null, null)]);
        await LeadAsync(keeper, struck, "StrikingOff", "Không đóng đảng phí ba tháng", [(null, null), ("01", (9, 0, 9)), ("02", (9, 0, 9)), ("03", (9, 0, 9))]);
        await office.ActAsync(async services =>
        {
            var member = MemberId.From(Guid.Parse(exempt.Split('/')[^1]));
            foreach (var (since, words) in new[] { (new PartialDate(2023, 2), "Giấy khen minh họa"), (new PartialDate(2022), "Bằng khen minh họa") })
            {
                Assert.True(MemberEntry.Write(member, EntryKind.Reward, since, null, words, new(2023, 3, 1), office.Clock.GetUtcNow()).TryGet(out var reward, out _));
                services.GetRequiredService<AppDb>().Add(reward);
            }

            await Task.CompletedTask;
        });
        var page = await keeper.GetAsync("/dang-vien/cong-tac?ky=2023", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal("Được miễn trong kỳ 1 0", Row(page.Page, "Được miễn trong kỳ"));
        Assert.Equal("Tuổi cao 1 0", Row(page.Page, "Tuổi cao"));
        Assert.Equal("Bỏ sinh hoạt, không đóng đảng phí 1 0", Row(page.Page, "Bỏ sinh hoạt, không đóng đảng phí"));
        Assert.Equal("Xóa tên qua rà soát, sàng lọc 0 0", Row(page.Page, "Xóa tên qua rà soát, sàng lọc"));
        Assert.Equal("Giấy khen 1 0", Row(page.Page, "Giấy khen"));
        Assert.Equal("Bằng khen 0 1 0,0%", Row(page.Page, "Bằng khen"));
        var cells = page.Page.QuerySelectorAll("td a").Select(a => (Count: a.TextContent.Trim(), Url: a.GetAttribute("href")!)).ToList();
        Assert.Equal(6, cells.Count);
        foreach (var (count, url) in cells)
        {
            var list = await keeper.GetAsync(url, office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
            Assert.Equal((url, count), (url, list.Page.QuerySelectorAll("main tbody tr").Length.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(HttpStatusCode.OK, (await keeper.GetAsync(list.Page.QuerySelector("tbody a")!.GetAttribute("href")!)).Status);
        }

        Assert.Equal("Bằng khen 0 0", Row((await keeper.GetAsync("/dang-vien/cong-tac?ky=2022-Q1")).Page, "Bằng khen"));
        Assert.Equal(HttpStatusCode.OK, (await keeper.DownloadAsync("/dang-vien/cong-tac?ky=2023&handler=TaiVe")).Status);
        Assert.Equal(HttpStatusCode.OK, (await keeper.DownloadAsync(cells[0].Url + "&handler=TaiVe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync("/dang-vien/cong-tac/danh-sach?dong=99")).Status);
        Assert.Contains("không phải mã kỳ", (await keeper.GetAsync("/dang-vien/cong-tac?ky=x")).Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var other = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        Assert.Equal("Được miễn trong kỳ 0 0", Row((await other.GetAsync("/dang-vien/cong-tac?ky=2023")).Page, "Được miễn trong kỳ"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/dang-vien/cong-tac/danh-sach?ky=2023&don-vi=QU01&dong=24")).Status);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var told = await reporter.GetAsync("/dang-vien/cong-tac?ky=2022");
        Assert.Equal("Được miễn trong kỳ < 5 < 5", Row(told.Page, "Được miễn trong kỳ"));
        Assert.Empty(told.Page.QuerySelectorAll("td a"));

        var today = await keeper.GetAsync("/dang-vien/to-chuc/chi-bo", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(today, office.Queries.Commands));
        Assert.Equal("Đang được miễn công tác và sinh hoạt đảng 1", Row(today.Page, "Đang được miễn công tác và sinh hoạt đảng"));
    }

    [Theory, OnBothDatabases]
    public async Task Secretaries_are_counted_by_what_their_files_say_and_meetings_by_what_was_recorded(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (head, seated) = (await office.MemberAsync("Lê Bí Thư", born: 1985), await office.MemberAsync("Lê Kế Tiếp", MemberOffice.OtherCell));
        await office.ActAsync(async services =>
        {
            var (db, seeds) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OrganizationSeeds>());
            var units = services.GetRequiredService<UnitDirectory>();
            var cell = (await units.FindByCodeAsync(MemberOffice.Cell, new(2023, 2, 1)))!;
            var body = (await units.FindByCodeAsync("QU01-1", new(2023, 2, 1)))!;
            var id = MemberId.From(Guid.Parse(head.Split('/')[^1]));
            var file = await db.Set<MemberFile>().AsTracking().FirstAsync(f => f.Id == id);
            Assert.Null(file.Describe(new MemberParticulars(Sex.Male) { Theory = "Cao cấp lý luận", Profession = "Thạc sỹ luật" }));
            await seeds.AddPostAsync(file.PersonId, cell.Id, "Bí thư chi bộ", new(2022, 1, 1), null);
            await seeds.AddPostAsync(file.PersonId, body.Id, "Trưởng thôn Minh Họa", new(2022, 1, 1), null);
            var deputy = await db.Set<MemberFile>().FirstAsync(f => f.Id != id);
            await seeds.AddPostAsync(deputy.PersonId, body.Id, "Phó Giám đốc", new(2022, 1, 1), null);
            foreach (var (kind, on, held) in new[] { (CellMeetingKind.Regular, new DateOnly(2023, 2, 3), true), (CellMeetingKind.Regular, new(2023, 1, 3), true), (CellMeetingKind.Thematic, new(2023, 1, 4), false) })
            {
                Assert.True(CellMeeting.Plan(cell.Id, new MeetingPlan(kind, on, null, "Sinh hoạt"), on, office.Clock.GetUtcNow()).TryGet(out var meeting, out _));
                Assert.Null(held ? meeting.Record(9, 1, 0, null, on) : null);
                db.Add(meeting);
            }
        });
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var page = await keeper.GetAsync("/dang-vien/to-chuc/chi-bo?ky=2023", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal("Chi bộ đã ghi bí thư 1", Row(page.Page, "Chi bộ đã ghi bí thư"));
        Assert.Equal("Chi bộ chưa ghi bí thư 1", Row(page.Page, "Chi bộ chưa ghi bí thư"));
        Assert.Equal("Cao cấp 1", Row(page.Page, "Cao cấp"));
        Assert.Equal("Buổi sinh hoạt thường kỳ đã ghi kết quả 2 0", Row(page.Page, "Buổi sinh hoạt thường kỳ đã ghi kết quả"));
        Assert.Equal("Chi bộ có sinh hoạt thường kỳ đã ghi kết quả 1 0", Row(page.Page, "Chi bộ có sinh hoạt thường kỳ đã ghi kết quả"));
        Assert.Equal("Buổi sinh hoạt chuyên đề đã ghi kết quả 0 0", Row(page.Page, "Buổi sinh hoạt chuyên đề đã ghi kết quả"));
        var url = page.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("người đứng đầu", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var list = await keeper.GetAsync(url, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Contains("Lê Bí Thư", list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trưởng thôn Minh Họa", list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await keeper.DownloadAsync("/dang-vien/to-chuc/chi-bo?ky=2023&handler=TaiVe")).Status);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var told = (await reporter.GetAsync("/dang-vien/to-chuc/chi-bo?ky=2022&dong=0")).Page;
        Assert.Equal("Cao cấp < 5", Row(told, "Cao cấp"));
        Assert.DoesNotContain("Lê Bí Thư", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(seated);
    }

    private static async Task LeadAsync(Visitor keeper, string file, string kind, string ground, (string? Paper, (int, int, int)? Vote)[] steps)
    {
        var opened = await keeper.SubmitAsync(await keeper.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", kind), ("In.On", "1/2/2023"), ("In.Ground", ground)]);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var address = opened.Location!.PathAndQuery;
        await GiveAllAsync(keeper, address, "10/2/2023");
        foreach (var (paper, vote) in steps)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, address, "10/2/2023", paper, vote)).Status);
        }
    }

    private static IEnumerable<int> Held(WorkForm form, string text)
    {
        var fact = new WorkFact(WorkSource.Exemption, new(2022, 1, 1), "", default, default, text);
        return Enumerable.Range(0, form.Rows.Count).Where(n => form.Holds(n, fact));
    }

    private static string Row(AngleSharp.Dom.IDocument page, string label) =>
        string.Join(' ', page.QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == label).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
