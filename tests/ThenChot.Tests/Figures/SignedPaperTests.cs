using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

public sealed class SignedPaperTests
{
    [Theory, OnBothDatabases]
    public async Task The_signed_report_of_a_unit_stands_in_the_register_once(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU02"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        await AskAsync(reporter, url, "25", "6", "205");
        var odd = await leader.SubmitAsync(await leader.GetAsync(url), "#duyet-gui", [("Input.SignedNumber", "không số"), ("Input.SignedOn", "2023-05-10")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.Status);
        Assert.Equal("không số", odd.Page.QuerySelector("#Input_SignedNumber.is-invalid")!.GetAttribute("value"));

        await SignAsync(leader, url);
        var link = (await leader.GetAsync(url)).Page.QuerySelector("a[href^='/van-ban/']")!.GetAttribute("href")!;
        var paper = await leader.GetAsync(link);
        Assert.Contains("20-BC/QU", paper.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 02", paper.Text, StringComparison.Ordinal);

        // Withdrawn and signed again under the same number and day: the same document.
        Assert.NotNull((await leader.SubmitAsync(await leader.GetAsync(url), "#thu-hoi", [])).Location);
        await AskAsync(reporter, url, "25", "6", "205");
        await SignAsync(leader, url);
        Assert.Equal(link, (await leader.GetAsync(url)).Page.QuerySelector("a[href^='/van-ban/']")!.GetAttribute("href"));
        Assert.Single(await office.RunAsync(services => services.GetRequiredService<DocumentRegister>().AllBySymbolAsync("20-BC/QU")));
    }

    [Theory, OnBothDatabases]
    public async Task A_part_is_given_to_a_board_and_a_person_of_the_unit_and_stands_on_their_desk(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU01"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var person = await PersonAsync(office, "Trần Văn Phân Công", units["X01"]);
        var own = await PersonAsync(office, "Lê Thị Nhập", units["QU01"], "committee_reporter.qu01");
        var foreign = await PersonAsync(office, "Người Nơi Khác", units["QU02"]);
        var form = await reporter.GetAsync(url + "/nhap");
        Assert.Contains("Trần Văn Phân Công (Bí thư)", form.Page.QuerySelector("select[name='Input.Assignments[0].Person']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Người Nơi Khác", form.Body, StringComparison.Ordinal);

        (string, string) Board(UnitId? unit) => ("Input.Assignments[0].Board", unit?.ToString() ?? "");
        var refused = await reporter.SubmitAsync(form, "#bieu-so-lieu", [Board(units["X01"]), ("Input.Assignments[0].Person", foreign.ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không thuộc đơn vị", refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await reporter.SubmitAsync(form, "#bieu-so-lieu", [Board(units["X01"]), ("Input.Assignments[0].Person", person.ToString())])).Location);
        var shown = await reporter.GetAsync(url);
        Assert.Contains("Đảng bộ xã minh họa 01, Trần Văn Phân Công (Bí thư)", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phần được giao", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);

        Assert.NotNull((await reporter.SubmitAsync(await reporter.GetAsync(url + "/nhap"), "#bieu-so-lieu", [Board(null), ("Input.Assignments[0].Person", own.ToString())])).Location);
        office.Queries.Reset();
        var desk = await reporter.GetAsync("/viec-can-xu-ly");
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n", office.Queries.Commands));
        Assert.Contains("Phần được giao: Kiểm tra, giám sát", desk.Text, StringComparison.Ordinal);
        var again = await reporter.GetAsync(url + "/nhap");
        Assert.Equal(own.ToString(), again.Page.QuerySelector("select[name='Input.Assignments[0].Person'] option[selected]")!.GetAttribute("value"));
        await AskAsync(reporter, url, "11", "2", "105");
        Assert.DoesNotContain("Phần được giao", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    /// <summary>Gives a person a post in the unit; with a user name, the person of that account.</summary>
    private static Task<PersonId> PersonAsync(RunningOffice office, string name, UnitId unit, string? userName = null) => office.RunAsync(async services =>
    {
        var person = default(PersonId);
        await services.GetRequiredService<ThenChot.Web.Platform.Acts.Acts>().RunAsync("platform.configure", async () =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            person = userName is null
                ? await seeds.AddPersonAsync(name)
                : await services.GetRequiredService<AppDb>().Set<ThenChot.Web.Modules.Accounts.Account>().Where(one => one.UserName == userName).Select(one => one.PersonId).SingleAsync();
            await seeds.AddPostAsync(person, unit, "Bí thư", new(2020, 1, 1), null);
        });
        return person;
    });
}
