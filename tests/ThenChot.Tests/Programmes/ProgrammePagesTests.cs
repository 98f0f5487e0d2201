using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Programmes;

public sealed class ProgrammePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_page_reads_in_at_most_twelve_queries(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        specialist.WorkOn(ProgrammeCity.Review);
        var (programme, targets, works) = await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<ProgrammeReader>();
            var found = (await reader.FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!;
            return (found, await reader.TargetsAsync(found.Id, ProgrammeCity.Review), await reader.DeliverablesAsync(found.Id, ProgrammeCity.Review));
        });
        string[] pages =
        [
            "/chuong-trinh", programme.Url, $"{programme.Url}/ban-chi-dao", $"{programme.Url}/bieu-do-chi-tieu", $"{programme.Url}/dong-thoi-gian",
            .. targets.Select(t => t.Url), $"{targets[1].Url}?nam=2022", $"{targets[1].Url}/giao?nam=2022", $"{targets[1].Url}/danh-gia", $"{targets[1].Url}/giao/2022",
            $"/chuong-trinh/viec?chuong-trinh={programme.Id}", .. works.Select(w => w.Url), $"{works[1].Url}/moc", $"{works[1].Url}/chuyen", $"{works[1].Url}/gia-han", $"{works[1].Url}/ket-thuc", $"{works[0].Url}/ket-thuc",
            $"/chuong-trinh/ke-hoach?chuong-trinh={programme.Id}&ky=2021", "/chuong-trinh/ke-hoach/nhap", "/chuong-trinh/chi-so?ten=PAPI", "/chuong-trinh/chi-so/ghi",
            "/chuong-trinh/nhap", $"/chuong-trinh/nhap/{programme.Id}", $"{programme.Url}/noi-dung", $"{programme.Url}/chi-tieu", $"{programme.Url}/giao-viec", $"{programme.Url}/giao-viec/{works[0].Id}",
            $"{programme.Url}/ban-chi-dao/thanh-vien", $"{programme.Url}/ban-chi-dao/thuong-truc",
        ];
        foreach (var url in pages)
        {
            office.Queries.Reset();
            var page = await specialist.GetAsync(url);
            Assert.True(page.Status == HttpStatusCode.OK, $"{url}: {page.Status} {page.Text}");
            Assert.True(office.Queries.Commands.Count <= 12, $"{url}: {office.Queries.Commands.Count} queries\n{string.Join("\n\n", office.Queries.Commands)}");
            Assert.Single(page.Page.QuerySelectorAll("h1"));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_programme_page_says_what_stands_on_the_working_day(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        leader.WorkOn(ProgrammeCity.Review);
        var list = await leader.GetAsync("/chuong-trinh");
        var page = await leader.GetAsync(list.Page.QuerySelector("main tbody a")!.GetAttribute("href")!);
        var tiles = page.Page.QuerySelectorAll(".tile").Select(t => t.TextContent.Trim()).ToList();
        Assert.Contains("5mục tiêu", tiles);
        Assert.Contains("4chỉ tiêu, nhóm chỉ tiêu", tiles);
        Assert.Contains("1chỉ tiêu vượt", tiles);
        Assert.Contains("1/4đề tài, đề án, chuyên đề, kế hoạch đã hoàn thành", tiles);
        Assert.Contains("48kế hoạch của các đơn vị", tiles);
        Assert.Contains("chưa nhập nội dung", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main a[href*='/nhap/']"));

        leader.WorkOn(new DateOnly(2022, 6, 1));
        var before = await leader.GetAsync(page.Address.PathAndQuery);
        Assert.Contains("4chỉ tiêu chưa đánh giá", before.Page.QuerySelectorAll(".tile").Select(t => t.TextContent.Trim()));
        Assert.Contains("0/4đề tài, đề án, chuyên đề, kế hoạch đã hoàn thành", before.Page.QuerySelectorAll(".tile").Select(t => t.TextContent.Trim()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Work_is_filtered_by_status_and_rates_name_their_denominators(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        leader.WorkOn(ProgrammeCity.Review);
        var all = await leader.GetAsync("/chuong-trinh/viec");
        Assert.Contains("25,0% trên tổng số được giao", all.Text, StringComparison.Ordinal);
        Assert.Contains("50,0% trên số đã đến hạn", all.Text, StringComparison.Ordinal);
        Assert.Equal(4, all.Page.QuerySelectorAll("main tbody tr").Length);
        var late = await leader.GetAsync("/chuong-trinh/viec?tinh-trang=qua-han");
        Assert.Equal("quá hạn kéo dài", Assert.Single(late.Page.QuerySelectorAll("main tbody tr")).QuerySelector(".status-word")!.TextContent);
        var open = await leader.GetAsync("/chuong-trinh/viec?tinh-trang=chua-xong");
        Assert.Contains("Văn phòng Thành ủy, 03/04/2023", open.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_committee_sees_its_own_plans_and_quotas_and_nobody_elses(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        reporter.WorkOn(ProgrammeCity.Review);
        city.WorkOn(ProgrammeCity.Review);
        var mine = await reporter.GetAsync("/chuong-trinh/ke-hoach");
        Assert.Contains("Có 30 kế hoạch", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quận ủy minh họa 02", mine.Text, StringComparison.Ordinal);
        var all = await city.GetAsync("/chuong-trinh/ke-hoach");
        Assert.Contains("Có 60 kế hoạch", all.Text, StringComparison.Ordinal);
        Assert.Contains("Trang 1 / 2", all.Text, StringComparison.Ordinal);
        var theirs = all.Page.QuerySelectorAll("main tbody tr").First(r => r.TextContent.Contains("minh họa 02", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(theirs)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(theirs.Replace("ke-hoach/", "ke-hoach/nhap/", StringComparison.Ordinal))).Status);

        var target = await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<ProgrammeReader>();
            var programme = (await reader.FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!;
            return (await reader.TargetsAsync(programme.Id, ProgrammeCity.Review))[1].Url;
        });
        var page = await reporter.GetAsync($"{target}/giao?nam=2022");
        Assert.Contains("Tổng giao cho các đơn vị: 9.500; mức của thành phố: 9.000; cao hơn 500", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quận ủy minh họa 02", page.Text, StringComparison.Ordinal);
    }
}
