using ThenChot.Domain.Reports;

namespace ThenChot.Tests.Demo;

/// <summary>Pages that keep what they read until the next act: the first reading after an act keeps the budget too.</summary>
public sealed class FirstReadingTests
{
    [Theory, OnBothDatabases]
    public async Task The_first_reading_after_a_change_stays_within_twelve_queries(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var reports = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Report>().AsNoTracking().ToListAsync());
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        var over = new List<string>();
        foreach (var page in new[] { "/", "/dao-mot-vong", "/doi-chieu" }.Concat(reports.SelectMany(PagesOf)))
        {
            await TouchAsync(office, page);
            office.Queries.Reset();
            var answer = await visitor.GetAsync(page);
            var commands = office.Queries.Commands;

            Assert.True(answer.Status == HttpStatusCode.OK, $"{page}: {answer.Status}");
            if (commands.Count > 12)
            {
                over.Add($"{page}: {commands.Count}\n{string.Join("\n", commands.Select(one => one.ReplaceLineEndings(" ")))}");
            }
        }

        Assert.True(over.Count == 0, string.Join("\n\n", over));
    }

    private static IEnumerable<string> PagesOf(Report report)
    {
        var url = $"/bao-cao/{report.Id}";
        string[] pages = ["", "/so-sanh", "/so-sanh?phan=phu-luc", "/nguon-so-lieu", "/so-lieu/disciplined_members_total", "/so-lieu/targets_exceeded", "/so-lieu/deliverables_done", "/so-lieu/local_plans",
            "?cay=2026-06-30", "/nguon-so-lieu?cay=2026-06-30", "/so-lieu/disciplined_members_total?cay=2026-06-30", "/so-lieu/local_plans?cay=2026-06-30", "/phu-luc/PL1?cay=2026-06-30"];
        return report.ProgrammeId is null ? [url, url + "/nguon-so-lieu"]
            : [.. pages.Select(page => url + page), .. Enumerable.Range(1, 6).Select(n => $"{url}/phu-luc/PL{n}")];
    }

    /// <summary>An act that changes nothing any of the pages shows.</summary>
    private static Task TouchAsync(RunningOffice office, string page) => office.ActAsync(services =>
        services.GetRequiredService<Installation>().SetAsync("first-reading", page));
}
