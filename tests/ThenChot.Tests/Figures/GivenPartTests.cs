using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>A part of QU01's report is given to a person of its commune X02, who has no right to the report itself.</summary>
public sealed class GivenPartTests
{
    private const string Desk = "/viec-can-xu-ly";

    [Theory, OnBothDatabases]
    public async Task The_person_fills_exactly_the_part_that_was_given(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU01"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "X02");
        await GiveAsync(office, reporter, url, 0, units["X02"], await PersonOfAsync(office, "committee_reporter.x02", units["X02"]));
        office.Queries.Reset();
        var desk = await person.GetAsync(Desk);
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n", office.Queries.Commands));
        var part = desk.Page.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("Phần được giao: Kiểm tra, giám sát", StringComparison.Ordinal)).GetAttribute("href")!;
        office.Queries.Reset();
        var form = await person.GetAsync(part);
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n", office.Queries.Commands));
        Assert.Equal(["inspected", "violating"], form.Page.QuerySelectorAll("tr[data-row]").Select(row => row.GetAttribute("data-row")));
        Assert.Null(form.Page.QuerySelector("#trinh-duyet"));
        Assert.Null(form.Page.QuerySelector("textarea"));
        Assert.DoesNotContain("Đảng viên cuối kỳ", form.Body, StringComparison.Ordinal);

        var wrong = await person.SubmitAsync(form, "#bieu-so-lieu", Typed("5", "sáu"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("không phải là số", wrong.Page.QuerySelector("tr[data-row=violating] [data-fault]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sáu", wrong.Page.QuerySelector("tr[data-row=violating] input.cell")!.GetAttribute("value"));

        // Cells of another part are posted along: they stay as they are.
        var words = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<RoundPart>().Where(one => one.RoundId == new RoundId(round)).Select(one => one.Id).SingleAsync());
        var saved = await person.SubmitAsync(form, "#bieu-so-lieu", [.. Typed("12", "3"), ("Input.Cells[2].Code", "members"), ("Input.Cells[2].Text", "999"), ("Input.Parts[0].Id", words.ToString()), ("Input.Parts[0].Text", "Không phải phần này"), ("Input.Assignments[0].Part", "Đảng viên")]);
        Assert.True(saved.Location is not null, saved.Text);
        var whole = await reporter.GetAsync(url + "/nhap");
        Assert.Equal(["12", "3", ""], whole.Page.QuerySelectorAll("input.cell").Select(input => input.GetAttribute("value") ?? ""));
        Assert.DoesNotContain("Không phải phần này", whole.Body, StringComparison.Ordinal);
        Assert.Contains("/nhap", (await reporter.GetAsync(part)).Address.AbsolutePath, StringComparison.Ordinal);

        await AskAsync(reporter, url, "12", "3", "105");
        Assert.Contains("không còn là bản nháp", (await person.GetAsync(part)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await person.SubmitAsync(form, "#bieu-so-lieu", Typed("13", "3"))).Status);
        Assert.DoesNotContain("Phần được giao", (await person.GetAsync(Desk)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_else_of_the_report_opens_to_them_and_the_part_opens_to_nobody_else(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU01"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var person = await office.SignedInAs(RoleNames.CommitteeReporter, "X02");
        using var clerk = await office.SignedInAs(RoleNames.Administrator, "TP");
        using var stranger = await office.SignedInAs(RoleNames.CommitteeReporter, "QU03");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var given = await GiveAsync(office, reporter, url, 0, units["X02"], await PersonOfAsync(office, "committee_reporter.x02", units["X02"]));
        var other = await GiveAsync(office, reporter, url, 1, null, await PersonOfAsync(office, "administrator.tp", units["QU01"]));
        foreach (var page in new[] { url, url + "/nhap", url + "/mau", url + "/nap", $"{url}/phan/{other}", $"{url}/phan/{Guid.CreateVersion7()}", $"{Url(round, units["QU02"])}/phan/{given}" })
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await person.GetAsync(page)).Status));
        }

        foreach (var visitor in new[] { clerk, stranger, leader })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{url}/phan/{given}")).Status);
        }

        // Who has no figures to enter anywhere finds their part all the same.
        Assert.Contains($"/phan/{other}", (await clerk.GetAsync(Desk)).Body, StringComparison.Ordinal);
        var form = await clerk.GetAsync($"{url}/phan/{other}");
        Assert.Equal(["members"], form.Page.QuerySelectorAll("tr[data-row]").Select(row => row.GetAttribute("data-row")));
        var token = form.Page.QuerySelector("#bieu-so-lieu input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostAsync($"{url}/phan/{given}", [("__RequestVerificationToken", token), ("Input.Version", "1"), ("Input.Cells[0].Code", "inspected"), ("Input.Cells[0].Text", "1")])).Status);

        // Given to somebody else, it is gone for the first.
        await GiveAsync(office, reporter, url, 0, null, await PersonOfAsync(office, "administrator.tp", units["QU01"]));
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"{url}/phan/{given}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_part_given_to_a_board_alone_is_filled_by_those_who_enter_its_reports(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU01"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var board = await office.SignedInAs(RoleNames.CommitteeReporter, "X02");
        using var beside = await office.SignedInAs(RoleNames.CommitteeReporter, "X01");
        var given = await GiveAsync(office, reporter, url, 2, units["X02"], null);
        var form = await board.GetAsync((await board.GetAsync(Desk)).Page.QuerySelector($"a[href$='{given}']")!.GetAttribute("href")!);
        Assert.NotNull((await board.SubmitAsync(form, "#bieu-so-lieu", [("Input.Parts[0].Text", "Tình hình ổn định")])).Location);
        Assert.Contains("Tình hình ổn định", (await reporter.GetAsync(url + "/nhap")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await beside.GetAsync($"{url}/phan/{given}")).Status);
    }

    /// <summary>Gives the n-th part (Kiểm tra, giám sát; Đảng viên; Đánh giá chung) away.</summary>
    private static async Task<string> GiveAsync(RunningOffice office, Visitor reporter, string url, int part, UnitId? board, PersonId? person)
    {
        var form = await reporter.GetAsync(url + "/nhap");
        var saved = await reporter.SubmitAsync(form, "#bieu-so-lieu", [($"Input.Assignments[{part}].Board", board?.ToString() ?? ""), ($"Input.Assignments[{part}].Person", person?.ToString() ?? "")]);
        Assert.True(saved.Location is not null, saved.Text);
        var name = form.Page.QuerySelector($"input[name='Input.Assignments[{part}].Part']")!.GetAttribute("value")!;
        return await office.RunAsync(async services => (await services.GetRequiredService<AppDb>().Set<PartAssignment>().AsNoTracking().SingleAsync(one => one.Part == name)).Id.ToString());
    }

    /// <summary>The person of an account, with a post in the unit.</summary>
    private static Task<PersonId> PersonOfAsync(RunningOffice office, string userName, UnitId unit) => office.RunAsync(async services =>
    {
        var person = await services.GetRequiredService<AppDb>().Set<Account>().Where(one => one.UserName == userName).Select(one => one.PersonId).SingleAsync();
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => services.GetRequiredService<OrganizationSeeds>().AddPostAsync(person, unit, "Cán bộ", new(2020, 1, 1), null));
        return person;
    });
}
