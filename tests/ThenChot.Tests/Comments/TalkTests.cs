using ThenChot.Domain.Direction;
using ThenChot.Domain.Figures;
using ThenChot.Tests.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Comments;

/// <summary>People talk beside a work item: who reads it reads the talk, who is named finds it on the desk, and what is wrong is said at the field.</summary>
public sealed class TalkTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 8, 2, 0, 0, TimeSpan.Zero);

    /// <summary>What every account of the harness is called; whoever writes is not named by it.</summary>
    private const string Name = "Nguyễn Thử Nghiệm";

    [Theory, OnBothDatabases]
    public async Task Who_is_named_finds_it_on_the_desk_until_answered(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var work = await WorkAsync(office);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains($"/trao-doi?ve={Uri.EscapeDataString(work)}", (await city.GetAsync(work)).Page.QuerySelector("main [hx-get]")!.GetAttribute("hx-get"), StringComparison.Ordinal);

        var talk = await city.GetAsync($"/trao-doi?ve={work}");
        var wrong = await city.SubmitAsync(talk, "main form", [("Text", "@Nguyễn Chẳng Có xem giúp <b>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Không có đồng chí nào tên", wrong.Page.QuerySelector("#Text-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("@Nguyễn Chẳng Có xem giúp <b>", wrong.Page.QuerySelector("#Text")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(wrong, "main form", [("Text", $"@{Name} bổ sung <b>phụ lục</b>")])).Status);

        Assert.Contains("Được nhắc trong trao đổi: Rà soát", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Được nhắc trong trao đổi", (await city.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        office.Queries.Reset();
        var heard = await reporter.GetAsync($"/trao-doi?ve={work}");
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Contains("bổ sung <b>phụ lục</b>", heard.Page.QuerySelector(".talk-text")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(heard.Page.QuerySelectorAll(".talk-text b"));
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(heard, "main form.form", [("Text", "Đã gửi phụ lục")])).Status);
        Assert.DoesNotContain("Được nhắc trong trao đổi", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await city.GetAsync($"/trao-doi?ve={work}")).Page.QuerySelectorAll(".talk-lines li").Length);
    }

    [Theory, OnBothDatabases]
    public async Task Beyond_the_record_there_is_no_talk_and_only_the_author_withdraws(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var work = await WorkAsync(office);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        await city.SubmitAsync(await city.GetAsync($"/trao-doi?ve={work}"), "main form", [("Text", $"@{Name} xem")]);
        foreach (var subject in new[] { work, work + "/x", "/nhiem-vu/", "/nhiem-vu/" + Guid.CreateVersion7(), "/khong-co", "//example.org", "", "/ky-bao-cao/1/don-vi/2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/trao-doi?ve={Uri.EscapeDataString(subject)}")).Status);
        }

        var seen = await reporter.GetAsync($"/trao-doi?ve={work}");
        Assert.Null(seen.Page.QuerySelector("form[action*='Withdraw']"));
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(seen, "form[action*='Seen']", [])).Status);
        Assert.DoesNotContain("Được nhắc trong trao đổi", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(await city.GetAsync($"/trao-doi?ve={work}"), "form[action*='Withdraw']", [])).Status);
        var after = await reporter.GetAsync($"/trao-doi?ve={work}");
        Assert.Contains("đã được người viết rút", after.Text, StringComparison.Ordinal);
        Assert.Empty(after.Page.QuerySelectorAll(".talk-text"));
    }

    [Theory, OnBothDatabases]
    public async Task A_report_is_talked_about_by_its_unit_and_by_its_superior_once_it_was_sent(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var drafting = await office.SignedInAs(RoleNames.CommitteeReporter, "QU03");
        var (round, units) = await office.RunAsync(async services =>
            (await services.GetRequiredService<AppDb>().Set<Round>().Where(r => r.Period == Period.Parse("2023-Q1")).Select(r => r.Id).SingleAsync(), await FigureCity.UnitsAsync(services)));
        foreach (var (visitor, unit, status) in new[]
        {
            (drafting, "QU03", HttpStatusCode.OK), (city, "QU03", HttpStatusCode.NotFound), (city, "QU01", HttpStatusCode.OK), (drafting, "QU01", HttpStatusCode.NotFound),
        })
        {
            office.Queries.Reset();
            Assert.Equal(status, (await visitor.GetAsync($"/trao-doi?ve=/ky-bao-cao/{round}/don-vi/{units[unit]}")).Status);
            Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        }
    }

    private static async Task<string> WorkAsync(RunningOffice office)
    {
        office.Clock.Set(Now);
        var work = "";
        await office.ActAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, lead) = ((await units.FindByCodeAsync("TP", new(2023, 5, 8)))!, (await units.FindByCodeAsync("QU01", new(2023, 5, 8)))!);
            var terms = new WorkItemTerms(WorkSource.Sudden, null, "Giao ban", "Rà soát quy chế", null, null, null, null, city.Id, null, new(2023, 5, 8), new Deadline(DeadlineKind.FixedDate, new DateOnly(2023, 6, 30)));
            Assert.True(WorkItem.Give(terms, new WorkLead(lead.Id, lead.Name, null, null, null, false), null, new(2023, 5, 8), Now).TryGet(out var item, out _));
            services.GetRequiredService<AppDb>().Add(item!);
            work = $"/nhiem-vu/{item!.Id}";
        });
        return work;
    }
}
