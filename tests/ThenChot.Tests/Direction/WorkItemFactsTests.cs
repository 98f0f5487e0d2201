using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction;

namespace ThenChot.Tests.Direction;

/// <summary>What the database says of a work item on a day is what the domain says, over random lives; and a long list adds up, is paged and written whole.</summary>
public sealed class WorkItemFactsTests
{
    private static readonly DateOnly First = new(2023, 1, 2);

    [Theory, OnBothDatabases]
    public async Task The_database_reads_the_same_state_day_and_step_as_the_domain(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(services => SomeLives.AddAsync(services, new Random(22_11_2026), 160));
        foreach (var day in new[] { First.AddDays(3), First.AddDays(30), First.AddDays(60), First.AddDays(90), First.AddDays(200) })
        {
            await office.RunAsync(async services =>
            {
                var (db, rows) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkItemRows>());
                var read = await rows.ReadAsync(db.Set<WorkItem>(), day);
                var facts = await WorkItemFacts.On(db, db.Set<WorkItem>(), rows.Alerts(day), day).ToListAsync();
                Assert.Equal(read.Count, facts.Count);
                Assert.Equal(
                    read.Select(r => (r.Item.Id, r.Reading.State, r.Reading.DueOn, r.Reading.DoneOn)).OrderBy(r => r.Id.Value),
                    facts.Select(f => (f.Id, (WorkState)f.State, f.DueOn, f.DoneOn)).OrderBy(f => f.Id.Value));
                foreach (var step in Enum.GetValues<WorkStep>())
                {
                    var at = await db.Set<WorkItem>().Where(i => i.AssignedOn <= day).AtStep(step, day).Select(i => i.Id).ToListAsync();
                    Assert.Equal(read.Where(r => r.Step == step).Select(r => r.Item.Id.Value).Order(), at.Select(id => id.Value).Order());
                }

                return read.Count;
            });
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_adds_up_on_every_filter_comes_a_page_at_a_time_and_leaves_whole(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var day = First.AddDays(90);
        office.Clock.Set(VietnameseFormat.StartOf(day).AddHours(9));
        await office.ActAsync(services => SomeLives.AddAsync(services, new Random(7), 130));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var all = await city.GetAsync("/nhiem-vu");
        var total = int.Parse(all.Page.QuerySelector(".tile-value")!.TextContent.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(total > 100, all.Text);
        Assert.Equal(50, all.Page.QuerySelectorAll("main tbody tr").Length);

        var sum = 0;
        foreach (var state in Enum.GetNames<WorkState>())
        {
            sum += await LinesAsync(city, $"tinh-trang={state}");
        }

        Assert.Equal(total, sum);
        Assert.Equal(total, await LinesAsync(city, ""));
        Assert.Equal(total, await LinesAsync(city, $"tinh-trang={ListWorkItemsModel.AnyOpen}") + await LinesAsync(city, "tinh-trang=DoneOnTime") + await LinesAsync(city, "tinh-trang=DoneLate") + await LinesAsync(city, "tinh-trang=DoneUndated"));
        var csv = System.Text.Encoding.UTF8.GetString((await city.DownloadAsync("/nhiem-vu?handler=TaiVe&dang=csv")).Bytes);
        Assert.Equal(total + 1, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>The lines over all pages, each once.</summary>
    private static async Task<int> LinesAsync(Visitor city, string filter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var links = (await city.GetAsync($"/nhiem-vu?{filter}&trang={page}")).Page.QuerySelectorAll("main tbody tr td:first-child a").Select(a => a.GetAttribute("href")!).ToList();
            if (!links.Exists(seen.Add))
            {
                return seen.Count;
            }

            links.ForEach(link => seen.Add(link));
        }
    }
}
