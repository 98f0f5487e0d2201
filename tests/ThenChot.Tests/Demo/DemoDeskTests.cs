namespace ThenChot.Tests.Demo;

public sealed class DemoDeskTests
{
    private static readonly string[] Roles = ["organisation_specialist", "committee_reporter", "committee_leader", "city_leader", "administrator"];

    [Theory, OnBothDatabases]
    public async Task No_desk_is_empty_or_all_red_neither_on_the_day_of_the_review_nor_today(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        foreach (var role in Roles)
        {
            using var visitor = office.Visit();
            await visitor.SubmitAsync(await visitor.GetAsync("/"), $"form[action='/demo/vao/{role}']", []);
            foreach (var day in new[] { new DateOnly(2023, 4, 19), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).Date) })
            {
                visitor.WorkOn(day);
                office.Queries.Reset();
                var desk = await visitor.GetAsync("/viec-can-xu-ly");
                var waiting = desk.Page.QuerySelectorAll("main section").Where(section => section.QuerySelector("tbody tr") is not null).Select(section => section.QuerySelector("h2")!.TextContent).ToList();

                Assert.Equal(HttpStatusCode.OK, desk.Status);
                Assert.True(office.Queries.Commands.Count <= 12, $"{role} {day}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
                Assert.True(waiting.Count > 0, $"{role} {day}: {desk.Text}");
                Assert.True(waiting.Exists(title => !title.Contains("Quá hạn", StringComparison.Ordinal) && !title.Contains("Bị trả lại", StringComparison.Ordinal)), $"{role} {day}: {desk.Text}");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_line_of_every_desk_opens(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        foreach (var role in Roles)
        {
            using var visitor = office.Visit();
            await visitor.SubmitAsync(await visitor.GetAsync("/"), $"form[action='/demo/vao/{role}']", []);
            var desk = await visitor.GetAsync("/viec-can-xu-ly");
            foreach (var link in desk.Page.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")!).Distinct())
            {
                Assert.True((await visitor.GetAsync(link)).Status == HttpStatusCode.OK, $"{role}: {link}");
            }
        }
    }
}
