using System.Globalization;
using ThenChot.Tests.House;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Who may not see the members of a unit reads its statistics with small numbers covered; organisations are counted by kind and by size.</summary>
public sealed class CoveredStatisticsTests
{
    [Theory, OnBothDatabases]
    public async Task Small_numbers_are_covered_for_who_may_not_see_the_members_and_open_to_nobody(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "TP");
        foreach (var code in new[] { "TP", "QU01", MemberOffice.Cell, MemberOffice.OtherCell })
        {
            var answer = await reporter.GetAsync($"/dang-vien/co-cau?don-vi={code}", office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(answer, office.Queries.Commands));
            Assert.Empty(answer.Page.QuerySelectorAll("td a, .tiles a"));
            Assert.All(Numbers(answer.Page), n => Assert.True(n is null || (n > 0 && n % 5 == 0), $"{code}: {n}"));
        }

        // Three of thirteen are on probation: neither they nor the official ones are told, and all of them in round numbers.
        var cell = (await reporter.GetAsync($"/dang-vien/co-cau?don-vi={MemberOffice.Cell}")).Page;
        Assert.Equal("Dự bị < 5", Row(cell, "Dự bị"));
        Assert.Equal("Chính thức ẩn", Row(cell, "Chính thức"));
        Assert.Equal("15", cell.QuerySelector(".tile-value")!.TextContent.Trim());

        // The cell beside has two members: nothing of it is told, and what the unit above is told does not give it back.
        Assert.Equal("Chưa ghi < 5", Row((await reporter.GetAsync($"/dang-vien/co-cau?don-vi={MemberOffice.OtherCell}")).Page, "Chưa ghi"));

        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var whole = (await leader.GetAsync($"/dang-vien/co-cau?don-vi={MemberOffice.Cell}")).Page;
        Assert.StartsWith("Dự bị 3 ", Row(whole, "Dự bị"), StringComparison.Ordinal);
        Assert.DoesNotContain("ẩn", whole.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("13", whole.QuerySelector(".tile-value")!.TextContent.Trim());
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/dang-vien")).Status);
        var sheet = await reporter.DownloadAsync($"/dang-vien/co-cau?don-vi={MemberOffice.Cell}&handler=TaiVe&dang=csv");
        Assert.Contains("ẩn", System.Text.Encoding.UTF8.GetString(sheet.Bytes), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Organisations_are_counted_by_kind_and_cells_by_size_and_open_to_their_members(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var page = await leader.GetAsync("/dang-vien/to-chuc", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal("Tổng số chi bộ 2 15", Row(page.Page, "Tổng số chi bộ"));
        Assert.Equal("Từ 10 đến 29 đảng viên 1 13", Row(page.Page, "Từ 10 đến 29 đảng viên"));
        var url = page.Page.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")?.TextContent.Trim() == "Dưới 3 đảng viên").QuerySelector("a")!.GetAttribute("href")!;
        var opened = await leader.GetAsync(url, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(opened, office.Queries.Commands));
        var row = opened.Page.QuerySelectorAll("tbody tr")[0];
        Assert.Contains(MemberOffice.OtherCell, row.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await leader.GetAsync(row.QuerySelector("td.number a")!.GetAttribute("href")!)).Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/dang-vien/to-chuc?co=99&loai=khong-co&trang=-4")).Status);
        Assert.Contains("Không có đơn vị mã “QU02”", (await leader.GetAsync("/dang-vien/to-chuc?don-vi=QU02")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.DownloadAsync("/dang-vien/to-chuc?handler=TaiVe")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_see_the_members_reads_sizes_of_organisations_in_round_numbers(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var page = await reporter.GetAsync("/dang-vien/to-chuc", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal("Từ 10 đến 29 đảng viên 1 15", Row(page.Page, "Từ 10 đến 29 đảng viên"));
        Assert.Equal("Dưới 3 đảng viên 1 < 5", Row(page.Page, "Dưới 3 đảng viên"));
        Assert.Equal("Trong đó chi bộ đông, từ 30 đảng viên trở lên 0 < 5", Row(page.Page, "Trong đó chi bộ đông, từ 30 đảng viên trở lên"));
        var opened = await reporter.GetAsync("/dang-vien/to-chuc?co=0");
        Assert.Equal("< 5", opened.Page.QuerySelector("tbody tr td.number")!.TextContent.Trim());
    }

    private static async Task<RunningOffice> FilledAsync(Engine engine)
    {
        var office = await MemberOffice.OpenAsync(engine);
        for (var n = 0; n < 13; n++)
        {
            await office.MemberAsync($"Người {(char)('A' + n)}", born: 1960 + n, official: n >= 3);
        }

        await office.MemberAsync("Lê Hai", MemberOffice.OtherCell);
        await office.MemberAsync("Lê Ba", MemberOffice.OtherCell, official: false);
        return office;
    }

    private static IEnumerable<int?> Numbers(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[0].TextContent.Trim())
        .Select(text => text is "ẩn" or "< 5" ? (int?)null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    private static string Row(AngleSharp.Dom.IDocument page, string label) =>
        string.Join(' ', page.QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == label).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
