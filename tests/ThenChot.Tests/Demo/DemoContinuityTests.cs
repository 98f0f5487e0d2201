using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Demo;

/// <summary>From the review to today: no hole in a series, and a yearly target that is shared out, paced and answered by plans.</summary>
public sealed class DemoContinuityTests
{
    private static DateOnly Today => VietnameseFormat.DayOf(TimeProvider.System.GetUtcNow());

    [Theory, OnBothDatabases]
    public async Task A_series_runs_from_2021_to_the_last_received_quarter_without_a_hole_and_stocks_never_fall(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var last = Period.Holding(PeriodKind.Quarter, Today).Previous.Previous;
        foreach (var code in new[] { "committee_inspected_orgs", "tracked_cases_total", "software_rolled_out_midterm" })
        {
            var series = await office.RunAsync(async services =>
            {
                var root = await services.GetRequiredService<UnitDirectory>().RootAsync(Today);
                return await services.GetRequiredService<FigureReader>().SeriesAsync(new FigureQuery(root.Id, new(2021, 1, 1), last.End), code, CancellationToken.None);
            });
            var expected = new List<string>();
            for (var period = Period.Parse("2021-Q1"); period.Start <= last.Start; period = period.Next)
            {
                expected.Add(period.Code);
            }

            Assert.Equal(expected, series.Select(cell => cell.Period.Code));
            if (code != "committee_inspected_orgs")
            {
                Assert.Equal(series.Select(cell => cell.Value).Order(), series.Select(cell => cell.Value));
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_yearly_target_is_shared_out_among_the_committees_of_today_and_each_has_its_pace(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var city = await office.SignedInAs("organisation_specialist", "TP");
        city.WorkOn(Today);
        var programme = (await office.RunAsync(services => services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync("90-CTr/TU", Today)))!;
        var targets = await city.GetAsync(programme.Url);
        var target = targets.Page.QuerySelectorAll("main a[href*='/chi-tieu/']").Single(a => a.TextContent.Contains("Chỉ tiêu minh họa 03", StringComparison.Ordinal)).GetAttribute("href")!;

        var quotas = await city.GetAsync(target + "/giao");

        Assert.Contains("1.500", quotas.Text, StringComparison.Ordinal);
        Assert.Equal(132, quotas.Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Theory, OnBothDatabases]
    public async Task The_admissions_of_programme_01_are_counted_by_a_figure_and_shared_out_among_the_50_committees(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var city = await office.SignedInAs("organisation_specialist", "TP");
        city.WorkOn(new(2023, 4, 19));
        var programme = (await office.RunAsync(services => services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync("01-CTr/TU", new(2023, 4, 19))))!;
        var targets = await city.GetAsync(programme.Url);
        var url = targets.Page.QuerySelectorAll("main a[href*='/chi-tieu/']").Single(a => a.TextContent.Contains("Kết nạp đảng viên mới", StringComparison.Ordinal)).GetAttribute("href")!;

        var target = await city.GetAsync(url);
        var sources = await city.GetAsync(target.Page.QuerySelector("main .tiles a")!.GetAttribute("href")!);
        office.Queries.Reset();
        var quotas = await city.GetAsync(url + "/giao");

        Assert.Contains("(số liệu mẫu)", target.Page.QuerySelector("main .tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("vượt ngưỡng", target.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01", sources.Text, StringComparison.Ordinal);
        Assert.Contains("9.000; mức của thành phố: 9.000; vừa đủ", quotas.Text, StringComparison.Ordinal);
        Assert.Contains("Số liệu từng đơn vị là minh họa", quotas.Text, StringComparison.Ordinal);
        Assert.Equal(50, quotas.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.All(quotas.Page.QuerySelectorAll("main tbody tr"), row => Assert.EndsWith("%", row.LastElementChild!.TextContent, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await city.GetAsync(quotas.Page.QuerySelector("main tbody a")!.GetAttribute("href")!)).Status);
        Assert.InRange(office.Queries.Commands.Count, 1, 24);
    }
}
