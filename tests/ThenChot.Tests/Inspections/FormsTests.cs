using System.Globalization;
using ThenChot.Tests.Demo;
using ThenChot.Tests.House;

namespace ThenChot.Tests.Inspections;

/// <summary>Statistics forms: lượt and distinct subjects side by side, parts add up to their whole, each row opens to its cases.</summary>
public sealed class FormsTests
{
    private const string Span = "&tu=2021-01-01&den=2023-04-19";

    [Theory, OnBothDatabases]
    public async Task The_forms_of_the_review_count_what_it_prints_and_every_group_adds_up(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        foreach (var (form, turns) in new[] { ("dau-hieu-dang-vien", 758), ("dau-hieu-to-chuc", 317), ("ky-luat-dang-vien", 2377), ("ky-luat-to-chuc", 28) })
        {
            var page = await head.GetAsync($"/kiem-tra/thong-ke?bieu={form}{Span}", office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
            var groups = Groups(page);
            Assert.Equal((form, turns), (form, groups[0].Sum(static row => row.Turns)));
            Assert.All(groups, group => Assert.Equal(turns, group.Sum(static row => row.Turns)));
            Assert.All(groups.SelectMany(static group => group), static row => Assert.InRange(row.Distinct, 1, row.Turns));
        }

        Assert.Contains("khiển trách", (await head.GetAsync($"/kiem-tra/thong-ke?bieu=ky-luat-dang-vien{Span}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_opens_to_its_cases_and_goes_out_as_a_file(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        var form = await head.GetAsync($"/kiem-tra/thong-ke?bieu=dau-hieu-to-chuc{Span}");
        var row = form.Page.QuerySelectorAll("main tbody tr").First(tr => tr.TextContent.Contains("có vi phạm", StringComparison.Ordinal) && !tr.TextContent.Contains("chưa", StringComparison.Ordinal) && !tr.TextContent.Contains("không", StringComparison.Ordinal));
        Assert.Contains("122", row.TextContent, StringComparison.Ordinal);
        var cases = await head.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(cases, office.Queries.Commands));
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(cases.Page.QuerySelector("main tbody a")!.GetAttribute("href")!)).Status);
        foreach (var page in new[] { form, cases })
        {
            Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(page.Page.QuerySelector("a[download]")!.GetAttribute("href")!)).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_distinct_number_opens_to_as_many_subjects_with_their_cases_and_names_no_member(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        foreach (var (form, about, noun) in new[] { ("dau-hieu-dang-vien", "Member", "đảng viên"), ("dieu-30", "Organisation", "tổ chức đảng") })
        {
            var line = (await head.GetAsync($"/kiem-tra/thong-ke?bieu={form}{Span}")).Page.QuerySelectorAll("main tbody tr").First(static row => row.QuerySelector("td") is not null);
            var link = line.QuerySelector($"a[href*='doi-tuong'][href*='ve={about}']")!;
            var subjects = await head.GetAsync(link.GetAttribute("href")!, office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(subjects, office.Queries.Commands));
            Assert.Contains($"{link.TextContent.Trim()} {noun} trong các cuộc đồng chí mở được.", subjects.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(subjects.Page.QuerySelector("main tbody a")!.GetAttribute("href")!)).Status);
            Assert.Equal(about == "Member", subjects.Page.QuerySelectorAll("main tbody td:first-child").All(static cell => cell.TextContent == "Đảng viên"));
            using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link.GetAttribute("href")!)).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_ward_of_today_counts_nothing_as_it_stood_and_its_share_of_heirs_re_cast(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        int Turns(Answer page) => Groups(page) is [var total, ..] ? total.Sum(static row => row.Turns) : 0;
        var (stood, recast) = (await head.GetAsync($"/kiem-tra/thong-ke?bieu=dieu-30&don-vi=DU31{Span}"), await head.GetAsync($"/kiem-tra/thong-ke?bieu=dieu-30&don-vi=DU31{Span}&cay=2026-11-22"));
        Assert.True(Turns(recast) > Turns(stood), $"{Turns(stood)} {Turns(recast)}");
        Assert.Contains("Không có cuộc nào", (await head.GetAsync($"/kiem-tra/thong-ke?bieu=dieu-30&don-vi=PX001{Span}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Forms_are_read_within_the_scope_alone(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        Assert.Contains("Không có đơn vị", (await officer.GetAsync($"/kiem-tra/thong-ke?don-vi=QU02{Span}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/kiem-tra/thong-ke/cuoc?don-vi=QU02{Span}")).Status);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/kiem-tra/thong-ke")).Status);
    }

    /// <summary>The lines of each row group, the total first.</summary>
    private static List<List<(int Turns, int Distinct)>> Groups(Answer page)
    {
        var groups = new List<List<(int, int)>>();
        foreach (var row in page.Page.QuerySelectorAll("main tbody tr"))
        {
            if (row.QuerySelector("th[scope=rowgroup]") is not null)
            {
                groups.Add([]);
                continue;
            }

            if (groups.Count == 0)
            {
                groups.Add([]);
            }

            var cells = row.QuerySelectorAll("td").Select(static cell => int.Parse(cell.TextContent.Trim().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToList();
            groups[^1].Add((cells[1] + cells[3], cells[2] + cells[4]));
        }

        return groups;
    }
}
