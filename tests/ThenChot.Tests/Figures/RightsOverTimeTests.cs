using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Figures;

/// <summary>
/// Rights go by where a unit stands today, whatever day is read: P reported to A until 15/2/2025 and to B since; C went into B and
/// closed that day.
/// </summary>
public sealed class RightsOverTimeTests
{
    private const string Units = """
        code,name,kind,parent_code,founded_on,closed_on
        TP,Thành phố,city,,2000-01-01,
        A,Đơn vị A,committee,TP,2000-01-01,
        B,Đơn vị B,committee,TP,2000-01-01,
        C,Đơn vị C,committee,TP,2000-01-01,
        P,Cơ sở P,party_body,A,2000-01-01,
        """;

    private const string Bundle = """
        - {kind: transfer, on: 2025-02-15, children: {P: B}}
        - {kind: absorb, on: 2025-02-15, from: [C], to: [{code: B}]}
        """;

    [Theory, OnBothDatabases]
    public async Task Who_handed_a_body_over_no_longer_reads_its_old_draft_and_who_received_it_does(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var (round, body) = (await RoundAsync(office), await IdAsync(office, "P"));
        using var before = await office.SignedInAs(RoleNames.CommitteeReporter, "A");
        using var after = await office.SignedInAs(RoleNames.CommitteeReporter, "B");
        foreach (var day in new DateOnly?[] { null, new(2024, 12, 31) })
        {
            foreach (var visitor in new[] { before, after })
            {
                if (day is { } early)
                {
                    visitor.WorkOn(early);
                }
            }

            foreach (var page in new[] { $"/ky-bao-cao/{round}/don-vi/{body}", $"/ky-bao-cao/{round}/don-vi/{body}/nhap" })
            {
                Assert.Equal((page, HttpStatusCode.NotFound), (page, (await before.GetAsync(page)).Status));
                Assert.Equal((page, HttpStatusCode.OK), (page, (await after.GetAsync(page)).Status));
            }

            Assert.DoesNotContain("Cơ sở P", (await before.GetAsync($"/ky-bao-cao/{round}")).Text, StringComparison.Ordinal);
            Assert.Contains("Cơ sở P", (await after.GetAsync($"/ky-bao-cao/{round}")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Cơ sở P", (await before.GetAsync("/ky-bao-cao/theo-doi")).Text, StringComparison.Ordinal);
            Assert.Contains("Cơ sở P", (await after.GetAsync("/ky-bao-cao/theo-doi")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await before.GetAsync("/so-lieu/x?don-vi=P&tu=2024-01-01&den=2024-12-31")).Status);
            Assert.Equal(HttpStatusCode.OK, (await after.GetAsync("/so-lieu/x?don-vi=P&tu=2024-01-01&den=2024-12-31")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_a_closed_unit_reported_is_read_with_its_history_by_whoever_succeeds_it_and_nobody_else(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var (round, closed) = (await RoundAsync(office), await IdAsync(office, "C"));
        using var heir = await office.SignedInAs(RoleNames.CommitteeReporter, "B");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "A");
        var page = await heir.GetAsync($"/ky-bao-cao/{round}/don-vi/{closed}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await heir.GetAsync(page.Page.QuerySelector("a.history")!.GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await heir.GetAsync($"/ky-bao-cao/{round}/don-vi/{closed}/nhap")).Status);
        Assert.Contains("9", (await heir.GetAsync("/so-lieu/x?don-vi=C&tu=2024-01-01&den=2024-12-31")).Page.QuerySelector(".tile-value")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/ky-bao-cao/{round}/don-vi/{closed}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/so-lieu/x?don-vi=C&tu=2024-01-01&den=2024-12-31")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_that_moved_with_its_own_rights_reads_what_it_did_before(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var (round, body) = (await RoundAsync(office), await IdAsync(office, "P"));
        using var own = await office.SignedInAs(RoleNames.CommitteeReporter, "P");
        own.WorkOn(new(2024, 12, 31));
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"/ky-bao-cao/{round}/don-vi/{body}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/so-lieu/x?don-vi=P&tu=2024-01-01&den=2024-12-31")).Status);
        Assert.Contains("Cơ sở P", (await own.GetAsync("/to-chuc")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_tree_of_an_earlier_day_names_a_body_to_who_received_it_and_not_to_who_handed_it_over(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var before = await office.SignedInAs(RoleNames.CommitteeReporter, "A");
        using var after = await office.SignedInAs(RoleNames.CommitteeReporter, "B");
        foreach (var visitor in new[] { before, after })
        {
            visitor.WorkOn(new(2024, 12, 31));
        }

        office.Queries.Reset();
        var outline = await before.GetAsync("/to-chuc");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
        Assert.Contains("1 đảng bộ cơ sở", outline.Text, StringComparison.Ordinal);
        Assert.Contains("và 1 đơn vị nay không thuộc phạm vi của đồng chí", outline.Text, StringComparison.Ordinal);
        var received = await after.GetAsync("/to-chuc");
        foreach (var unit in new[] { "Đơn vị B", "Đơn vị C", "Cơ sở P" })
        {
            var link = received.Page.QuerySelectorAll(".cay a").Single(one => one.TextContent == unit).GetAttribute("href")!;
            Assert.Equal((unit, HttpStatusCode.OK), (unit, (await after.GetAsync(link)).Status));
        }

        foreach (var page in new[] { "/to-chuc", "/to-chuc?tim=co+so", "/to-chuc?cay=2024-11-30", $"/to-chuc/{await IdAsync(office, "A")}" })
        {
            Assert.DoesNotContain("Cơ sở P", (await before.GetAsync(page)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Cơ sở P", (await after.GetAsync("/to-chuc?tim=co+so")).Text, StringComparison.Ordinal);
        foreach (var (visitor, named) in new[] { (before, "A"), (after, "B,C,P") })
        {
            var list = System.Text.Encoding.UTF8.GetString((await visitor.DownloadAsync("/to-chuc?handler=TaiVe&dang=csv")).Bytes);
            Assert.Equal(named, string.Join(',', list.Split('\n').Where(line => line.Contains("2000", StringComparison.Ordinal)).Select(line => line.Split(';', ',')[0].Trim('"')).Order(StringComparer.Ordinal)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_picture_by_units_names_a_body_as_of_the_day_and_links_it_for_whom_it_opens(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", "unit_code,figure_code,period,value\nP,x,2024-Q3,5\n")).Code);
        using var before = await office.SignedInAs(RoleNames.CommitteeReporter, "A");
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var (visitor, opens) in new[] { (before, false), (city, true) })
        {
            office.Queries.Reset();
            var page = await visitor.GetAsync("/so-lieu/x?don-vi=A&tu=2024-01-01&den=2024-12-31");
            Assert.InRange(office.Queries.Commands.Count, 1, 12);
            var bar = page.Page.QuerySelectorAll("main tr").Single(row => row.TextContent.Contains("Cơ sở P", StringComparison.Ordinal));
            Assert.Equal(opens, bar.QuerySelector("a") is not null);
            foreach (var link in page.Page.QuerySelectorAll("main tr a, main svg a").Select(link => link.GetAttribute("href")!).Distinct())
            {
                Assert.Equal((link, HttpStatusCode.OK), (link, (await visitor.GetAsync(link)).Status));
            }
        }
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var office = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "units", Units)).Code);
        var (p, c, city) = (await IdAsync(office, "P"), await IdAsync(office, "C"), await IdAsync(office, "TP"));
        await office.RunAsync(async services =>
        {
            var seeds = services.GetRequiredService<FigureSeeds>();
            await seeds.DefineFiguresAsync([new FigureDefinition("x", "Số x", "lượt", PeriodKind.Quarter, FigureRule.Flow)]);
            var asked = Period.Parse("2024-Q4");
            var round = await seeds.OpenRoundAsync(city, new(null, asked, asked.End, asked.End.AddDays(10), 2, ["x"], [], [p, c]));
            var at = new DateTimeOffset(2025, 1, 5, 2, 0, 0, TimeSpan.Zero);
            var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["x"] = 9 };
            await seeds.ReportAsync(new ReportSeed(round, p, values, ReportStage.Draft, new SeedStep("Cán bộ P", at)));
            await seeds.ReportAsync(new ReportSeed(round, c, values, ReportStage.Received, new SeedStep("Cán bộ C", at)) { Sent = new SeedStep("Lãnh đạo C", at), Closed = new SeedStep("Chuyên viên", at) });
            return true;
        });
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Bundle));
        office.Clock.Set(new(2025, 3, 10, 3, 0, 0, TimeSpan.Zero));
        return office;
    }

    private static Task<RoundId> RoundAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Round>().Select(round => round.Id).SingleAsync());

    private static Task<UnitId> IdAsync(RunningOffice office, string code) => office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().EverAsync(code))!.Id);
}
