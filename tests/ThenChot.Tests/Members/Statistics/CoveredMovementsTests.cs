using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Members.Statistics;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Increase and decrease as it is told to who may not see the members: ended quarters or longer, small changes covered, the rest in round numbers.</summary>
public sealed class CoveredMovementsTests
{
    private static readonly List<StatisticsForms.MovementRow> Rows =
    [
        new() { Label = "Kết nạp", IsUp = true, Kinds = [MovementKind.Admitted] },
        new() { Label = "Chuyển đến", IsUp = true, Kinds = [MovementKind.Arrived] },
        new() { Label = "Xóa tên", Kinds = [MovementKind.StruckOff] },
        new() { Label = "dự bị", Kinds = [MovementKind.StruckOff], Probationary = true },
        new() { Label = "Từ trần", Kinds = [MovementKind.Died] },
    ];

    [Fact]
    public void A_small_change_is_covered_with_another_so_that_the_sum_does_not_give_it_back()
    {
        var told = new ToldSheets(Rows, 5).Of(Sheet(100, admitted: 20, arrived: 3, struck: 12, probationary: 0, died: 6));
        Assert.Equal(["ẩn", "< 5", "10", "< 5", "5"], told.Rows.Select(static r => r.ToString()));
        Assert.Equal(("100", "25", "20", "105"), (told.Opening.ToString(), told.Up.ToString(), told.Down.ToString(), told.Closing.ToString()));
    }

    [Fact]
    public void A_small_sum_is_covered_on_both_sides_so_that_opening_and_closing_do_not_give_it_back()
    {
        var told = new ToldSheets(Rows, 5).Of(Sheet(100, admitted: 20, arrived: 10, struck: 1, probationary: 0, died: 0));
        Assert.Equal(("ẩn", "< 5"), (told.Up.ToString(), told.Down.ToString()));
        Assert.Equal(("100", "130"), (told.Opening.ToString(), told.Closing.ToString()));
    }

    [Fact]
    public void A_part_is_not_told_where_what_is_left_of_its_whole_is_small()
    {
        var told = new ToldSheets(Rows, 5).Of(Sheet(100, admitted: 20, arrived: 10, struck: 12, probationary: 10, died: 6));
        Assert.Equal("ẩn", told.Rows[3].ToString());
    }

    [Fact]
    public void Nothing_is_covered_or_rounded_for_who_may_see_the_members()
    {
        var told = new ToldSheets(Rows, null).Of(Sheet(101, admitted: 1, arrived: 0, struck: 2, probationary: 1, died: 0));
        Assert.Equal(["1", "0", "2", "1", "0"], told.Rows.Select(static r => r.ToString()));
        Assert.Equal("101", told.Opening.ToString());
    }

    /// <summary>The difference of two told numbers, of neighbouring quarters or units, never proves a change below the threshold other than none at all.</summary>
    [Fact]
    public void Two_told_numbers_never_tell_that_somebody_came_or_went()
    {
        const int Least = 5;
        for (var before = 0; before < 60; before++)
        {
            for (var change = 1; change < Least; change++)
            {
                var (then, now) = (SmallCounts.Told(before, Least), SmallCounts.Told(before + change, Least));
                var possible = Enumerable.Range(0, 80).Where(a => SmallCounts.Told(a, Least) == then).SelectMany(a => Enumerable.Range(0, 80).Where(b => SmallCounts.Told(b, Least) == now).Select(b => b - a)).ToList();
                Assert.True(possible.Contains(0) || possible.Max() >= Least, $"{before} to {before + change}");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_see_the_members_reads_ended_quarters_and_no_month_and_opens_nobody(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        for (var n = 0; n < 12; n++)
        {
            await office.MemberAsync($"Người {(char)('A' + n)}", born: 1960 + n);
        }

        await office.MemberAsync("Trần Hai", born: 1960, died: new(2022, 6, 1));
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var page = await reporter.GetAsync("/dang-vien/tang-giam?ky=2022-Q2", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal("Đảng viên đầu kỳ 15 15 100,0%", Row(page.Page, "Đảng viên đầu kỳ"));
        Assert.Equal("Từ trần < 5 < 5", Row(page.Page, "Từ trần"));
        Assert.Equal("Đảng viên cuối kỳ 10 15 66,7%", Row(page.Page, "Đảng viên cuối kỳ"));
        Assert.Empty(page.Page.QuerySelectorAll("td a"));
        Assert.DoesNotContain("value=\"2022-05\"", page.Text, StringComparison.Ordinal);
        foreach (var period in new[] { "2022-06", $"{office.Clock.GetUtcNow().Year}" })
        {
            var refused = await reporter.GetAsync($"/dang-vien/tang-giam?ky={period}");
            Assert.Contains("đã kết thúc", refused.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(refused.Page.QuerySelectorAll("table"));
        }

        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/dang-vien/tang-giam/danh-sach?ky=2022-Q2&dong=6")).Status);
        var sheet = await reporter.DownloadAsync("/dang-vien/tang-giam?ky=2022-Q2&handler=TaiVe&dang=csv");
        Assert.Contains("< 5", System.Text.Encoding.UTF8.GetString(sheet.Bytes), StringComparison.Ordinal);
    }

    private static MovementSheet Sheet(int opening, int admitted, int arrived, int struck, int probationary, int died)
    {
        List<Movement> found =
        [
            .. Many(admitted, MovementKind.Admitted, true), .. Many(arrived, MovementKind.Arrived, true), .. Many(struck - probationary, MovementKind.StruckOff, false),
            .. Many(probationary, MovementKind.StruckOff, false, true), .. Many(died, MovementKind.Died, false),
        ];
        return new MovementSheet(opening, found, opening + admitted + arrived - struck - died);
    }

    private static IEnumerable<Movement> Many(int count, MovementKind kind, bool isUp, bool wasProbationary = false) =>
        Enumerable.Range(0, count).Select(_ => new Movement(MemberId.From(Guid.CreateVersion7()), new DateOnly(2022, 5, 1), kind, isUp, wasProbationary));

    private static string Row(AngleSharp.Dom.IDocument page, string label) =>
        string.Join(' ', page.QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == label).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
