using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThenChot.Tests.Figures;
using ThenChot.Tests.Harness;
using ThenChot.Tests.Reports;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using Xunit;

namespace ThenChot.Tests.Crash;

/// <summary>Kills the process before each database command of an act in turn: the act happened entirely or not at all.</summary>
public sealed class CrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Signing_in_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("nguoi.thu", [("committee_reporter", "QU01")]);
        await EachCommandAsync(office, "accounts.sign-in", visitor => visitor.SignInAsync("nguoi.thu"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Freezing_a_draft_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.YearlyAsync(office);
        await office.EnsureAccountAsync("chuyen.vien", [("organisation_specialist", "TP")]);
        Answer? page = null;
        await EachCommandAsync(
            office,
            "reports.freeze",
            visitor => visitor.SubmitAsync(page!, "#chot", []),
            async visitor =>
            {
                await visitor.SignInAsync("chuyen.vien");
                page = await visitor.GetAsync(url);
            });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Sending_a_report_happens_entirely_or_not_at_all(Engine engine)
    {
        var (office, round, units) = await ReportJourney.OpenAsync(engine);
        await using (office)
        {
            var url = ReportJourney.Url(round, units["QU01"]);
            using (var reporter = await office.SignedInAs("committee_reporter", "QU01"))
            {
                await ReportJourney.AskAsync(reporter, url, "12", "3", "115");
            }

            await office.EnsureAccountAsync("lanh.dao", [("committee_leader", "QU01")]);
            await EachCommandAsync(office, "figures.sign", leader => ReportJourney.SignAsync(leader, url), leader => leader.SignInAsync("lanh.dao"));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Importing_figures_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var file = Path.Combine(office.Database.DataFolder, "so-lieu.csv");
        Directory.CreateDirectory(office.Database.DataFolder);
        await File.WriteAllTextAsync(file, "unit_code,figure_code,period,value\nQU01,moi,2023-Q1,5\nQU02,moi,2023-Q1,7\nQU01,khac,2022-Q4,1\n");
        var before = await office.AllRowsAsync();
        for (var n = 1; ; n++)
        {
            await using var child = ChildOffice.Run(office.Database, $"figures.import:{n}", "import", "figures", file, "--define", "sum", "--json");
            if (await child.HaltsAsync(() => EndedAsync(child)))
            {
                Assert.Equal(before, await office.AllRowsAsync());
                continue;
            }

            Assert.True(n > 2, "The act reached the database in fewer than two commands: nothing was tested.");
            await HappenedAsync(office, "figures.import", before);
            return;
        }
    }

    private static async Task EndedAsync(ChildOffice child)
    {
        if (await child.EndAsync() is var said && !said.Contains("taken", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }
    }

    /// <summary>For every n: the act, halted before its n-th command and killed, left nothing; not halted, it left one act and a chain that holds.</summary>
    private static async Task EachCommandAsync(RunningOffice office, string kind, Func<Visitor, Task> act, Func<Visitor, Task>? first = null)
    {
        for (var n = 1; ; n++)
        {
            var (child, visitor) = await ChildOffice.ServeAsync(office.Database, $"{kind}:{n}");
            await using (child)
            using (visitor)
            {
                await (first ?? (v => v.GetAsync("/dang-nhap")))(visitor);
                var before = await office.AllRowsAsync();
                if (await child.HaltsAsync(() => act(visitor)))
                {
                    Assert.Equal(before, await office.AllRowsAsync());
                    continue;
                }

                Assert.True(n > 2, "The act reached the database in fewer than two commands: nothing was tested.");
                await HappenedAsync(office, kind, before);
                return;
            }
        }
    }

    private static async Task HappenedAsync(RunningOffice office, string kind, IReadOnlyList<string> before)
    {
        Assert.NotEqual(before, await office.AllRowsAsync());
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var last = await db.Set<Act>().AsNoTracking().OrderByDescending(a => a.Sequence).FirstAsync();
            Assert.Equal(kind, last.Kind);
            Assert.Single(await db.Set<Act>().AsNoTracking().Where(a => a.Kind == kind).ToListAsync());
            Assert.Equal(last.Hash, Acts.HashOf(last, await db.Set<ActChange>().AsNoTracking().Where(c => c.ActId == last.Id).ToListAsync()));
            return true;
        });
    }
}
