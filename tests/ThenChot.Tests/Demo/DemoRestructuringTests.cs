using System.Text.Json;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Demo;

/// <summary>1/7/2025 in the demo city: 50 committees become 132 and nothing that was counted is lost.</summary>
public sealed class DemoRestructuringTests
{
    private const string Code = "committee_inspected_orgs";
    private static readonly DateOnly Review = new(2023, 4, 19);
    private static readonly string[] Counted = ["local_plans", "conference_documents_central", "conference_documents_city", "conference_documents_total", "register_admissions"];
    private static readonly string[] Own = ["deliverables_done", "lead_agencies", "directive24_plan_lag_days"];

    [Theory]
    [InlineData(1)]
    [InlineData(20230419)]
    public void Wards_communes_and_six_others_take_over_from_fifty(ulong seed)
    {
        var city = DemoCity.Make(seed);
        var bundle = city.Restructuring;

        Assert.Equal([51, 75, 6], new[] { "Đảng ủy phường", "Đảng ủy xã", "Đảng ủy trực thuộc" }.Select(kind => bundle.Committees.Count(committee => committee.Name.StartsWith(kind, StringComparison.Ordinal))));
        Assert.All(bundle.Committees, committee => Assert.Contains("minh họa", committee.Name, StringComparison.Ordinal));
        Assert.Equal(30, bundle.Acts.Count(act => act.Kind == "split"));
        Assert.Equal(526 + 14, bundle.Acts.Where(act => act.Kind == "absorb").Sum(act => act.From.Count));
        Assert.Equal(city.Units.Where(unit => unit.Kind == "party_body").Select(unit => unit.Code).Order(StringComparer.Ordinal), bundle.Homes.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_city_has_132_committees_from_the_first_of_July_2025(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        foreach (var (day, committees, bodies) in new[] { (new DateOnly(2025, 6, 30), 50, 2500), (new(2025, 7, 1), 132, 2500 - 526) })
        {
            var (of, under) = await office.RunAsync(async services =>
            {
                var units = services.GetRequiredService<UnitDirectory>();
                return (await units.OfKindAsync("committee", day), await units.OfKindAsync("party_body", day));
            });

            Assert.Equal((committees, bodies), (of.Count, under.Count));
            Assert.All(under, body => Assert.Contains(of, committee => committee.Id == body.ParentId));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_3542_of_the_review_stay_3542_as_it_stood_and_on_the_tree_of_another_day(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var then = await SumAsync(office, "then");
        var recast = await SumAsync(office, "2026-11-22");

        Assert.Equal((3542m, 0m), then);
        Assert.Equal(3542m, recast.Value + recast.Unallocated);
        Assert.True(recast is { Value: > 1500, Unallocated: > 500 }, recast.ToString());
    }

    /// <summary>Plans of committees, documents presented at the city, admissions of cells: what modules count and nobody reports.</summary>
    [Theory, OnBothDatabases]
    public async Task What_the_modules_count_from_their_records_passes_onto_the_tree_of_another_day(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var root = (await services.GetRequiredService<UnitDirectory>().RootAsync(Review)).Id;
            var (reader, recast) = (services.GetRequiredService<FigureReader>(), services.GetRequiredService<RecastReader>());
            var programme = (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync("01-CTr/TU", Review))!.Id;
            foreach (var query in new[] { new FigureQuery(root, new(2021, 1, 1), Review), new(root, new(2021, 1, 1), Review, programme) })
            {
                var stood = await reader.ReadAsync(query, Counted);
                foreach (var tree in new[] { Review, new(2025, 6, 30), new DateOnly(2026, 6, 30) })
                {
                    var read = (await recast.ReadAsync(query, tree, Counted))!;
                    Assert.All(Counted, code => Assert.Equal((code, tree, stood[code].Value), (code, tree, read[code].Figure.Value + read[code].Unallocated)));
                    Assert.All(Counted, code => Assert.Equal((code, stood[code].Rule, FigureKindOfSource.Derived), (code, read[code].Figure.Rule, read[code].Figure.Source)));
                    Assert.Equal(tree.Year > 2025, read["local_plans"].Unallocated > 0);
                    Assert.Equal(0, read["conference_documents_total"].Unallocated);
                    Assert.All(Own, code => Assert.DoesNotContain(code, read.Keys));
                }

                Assert.All(Counted, code => Assert.True(stood[code].Value > 0, code));
            }

            return true;
        });

        // Plans of committees that closed in 2025 still count where these stood last.
        var counted = await office.RunAsync(async services => (await services.GetRequiredService<FigureReader>().ReadAsync(
            new((await services.GetRequiredService<UnitDirectory>().RootAsync(Review)).Id, new(2026, 9, 1), new(2026, 9, 30)), ["local_plans"]))["local_plans"].Value);
        var then = await office.VerbAsync("figures", "--unit", "TP", "--figure", "local_plans", "--period", "2026-09", "--tree", "then", "--json");
        Assert.True(counted > 777);
        Assert.Equal(counted, JsonDocument.Parse(then.Output).RootElement.GetProperty("value").GetDecimal());
    }

    [Theory, OnBothDatabases]
    public async Task The_page_of_the_figure_shows_the_3542_both_ways(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        foreach (var page in new[] { $"/so-lieu/{Code}", $"/so-lieu/{Code}/nguon" })
        {
            Assert.Contains("3.542", (await visitor.GetAsync($"{page}?tu=2021-01-01&den=2023-04-19")).Text, StringComparison.Ordinal);

            office.Queries.Reset();
            var recast = await visitor.GetAsync($"{page}?tu=2021-01-01&den=2023-04-19&cay=2026-11-22");
            Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
            Assert.Contains("chưa phân bổ = 3.542", recast.Text, StringComparison.Ordinal);
            Assert.Contains("Đảng ủy phường minh họa 001", recast.Text, StringComparison.Ordinal);
            Assert.Contains("Chưa phân bổ tại Đảng bộ Thành phố (minh họa)", recast.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_committee_of_today_reads_figures_of_before_it_was_founded_within_the_budget(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
        using var reporter = await office.SignedInAs("committee_reporter", "PX001");
        reporter.WorkOn(new(2023, 4, 19));
        var over = new List<string>();
        string[] reported = [Code, "ubkt_signs_violating_orgs_pct"];
        string[] derived = ["local_plans", "deliverables_done", "conference_documents_total", "directive24_plan_lag_days"];
        foreach (var page in reported.SelectMany(code => new[] { $"/so-lieu/{code}", $"/so-lieu/{code}?cay=2026-11-22" })
            .Concat(reported.Concat(derived).SelectMany(code => new[] { $"/so-lieu/{code}/nguon", $"/so-lieu/{code}/nguon?cay=2026-11-22" })))
        {
            office.Queries.Reset();
            Assert.Equal((page, HttpStatusCode.OK), (page, (await reporter.GetAsync(page)).Status));
            if (office.Queries.Commands.Count > 12)
            {
                over.Add($"{page}: {office.Queries.Commands.Count}");
            }
        }

        Assert.Empty(over);
        Assert.Contains("Quận ủy minh họa 01", (await reporter.GetAsync($"/so-lieu/{Code}/nguon")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_closed_committees_issued_and_reported_is_still_read_today(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var visitor = office.Visit();
        foreach (var day in new[] { new DateOnly(2023, 4, 19), new(2026, 11, 22) })
        {
            visitor.WorkOn(day);
            Assert.Contains("777", (await visitor.GetAsync("/")).Page.QuerySelectorAll(".tile-value").Select(tile => tile.TextContent.Trim()));
            Assert.Contains("Quý I/2023", (await visitor.GetAsync("/ky-bao-cao?trang=2")).Text + (await visitor.GetAsync("/ky-bao-cao")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task<(decimal Value, decimal Unallocated)> SumAsync(RunningOffice office, string tree)
    {
        var sum = (Value: 0m, Unallocated: 0m);
        foreach (var period in new[] { "2021", "2022", "2023-Q1" })
        {
            var (code, output) = await office.VerbAsync("figures", "--unit", "TP", "--figure", Code, "--period", period, "--tree", tree, "--json");
            Assert.Equal(0, code);
            var read = JsonDocument.Parse(output).RootElement;
            sum = (sum.Value + read.GetProperty("value").GetDecimal(), sum.Unallocated + read.GetProperty("unallocated").GetDecimal());
        }

        return sum;
    }
}
