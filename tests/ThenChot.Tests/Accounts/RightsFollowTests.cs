using AngleSharp.Dom;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Organizations;

namespace ThenChot.Tests.Accounts;

/// <summary>A restructuring through the verb: roles move or wait, the page says so, and closed units stay readable for who succeeded them.</summary>
public sealed class RightsFollowTests
{
    private const string Report = "/quan-tri/quyen-theo-sap-xep";

    private const string Bundle = """
        - kind: found
          on: 2023-05-01
          decision: 1-QĐ/TU
          to: [{code: QX, name: Đơn vị X, kind: committee, parent: TP}]
        - kind: absorb
          on: 2023-05-01
          decision: 2-QĐ/TU
          from: [QU02]
          to: [{code: QX}]
        - kind: split
          on: 2023-05-01
          decision: 3-QĐ/TU
          from: [QU01]
          to: [{code: QA, name: Đơn vị A, kind: committee}, {code: QB, name: Đơn vị B, kind: committee}]
          children: {QU01-1: QA, QU01-2: QB}
        """;

    [Theory]
    [OnBothDatabases]
    public async Task Roles_move_to_the_one_successor_and_wait_for_a_decision_between_two(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var moved = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var waiting = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var ids = await RestructureAsync(office);
        Assert.Equal(HttpStatusCode.OK, (await moved.GetAsync($"/to-chuc/{ids["QX"]}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await moved.GetAsync($"/to-chuc/{ids["QU02-1"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await waiting.GetAsync($"/to-chuc/{ids["QA"]}")).Status);

        var page = await administrator.GetAsync(Report);
        Assert.Contains("Chờ quyết định (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn vị X", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(page, "main table form", [])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(page, "main table form", [("In.Unit", ids["QX"].ToString())])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(page, "main table form", [("In.Unit", ids["QA"].ToString())])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(page, "main table form", [("In.Unit", ids["QB"].ToString())])).Status);
        Assert.Equal(HttpStatusCode.OK, (await waiting.GetAsync($"/to-chuc/{ids["QA"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await waiting.GetAsync($"/to-chuc/{ids["QB"]}")).Status);
        Assert.Contains("Chờ quyết định (0)", (await administrator.GetAsync(Report)).Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_closed_unit_is_read_by_those_who_succeed_it_and_by_nobody_else(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var former = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU02");
        var ids = await RestructureAsync(office);
        using var successor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QA");
        using var stranger = await office.SignedInAs(RoleNames.OrganisationSpecialist, "BTC");
        Assert.Equal(HttpStatusCode.OK, (await successor.GetAsync($"/to-chuc/{ids["QU01"]}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync($"/to-chuc/{ids["QU02"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await successor.GetAsync($"/to-chuc/{ids["QU02"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await successor.GetAsync($"/to-chuc/{ids["QU01-2"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/to-chuc/{ids["QU01"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await successor.GetAsync($"/to-chuc/{ids["QU01"]}/doi-ten")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_stands_in_goes_on_in_the_succeeding_unit(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var principal = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var deputy = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01-1");
        var form = await principal.GetAsync("/tai-khoan/uy-quyen");
        await principal.SubmitAsync(form, "#uy-quyen",
        [
            ("In.Grant", form.Page.QuerySelector("select[name='In.Grant'] option:last-child")!.GetAttribute("value")!), ("In.Deputy", "committee_reporter.qu01-1"), ("In.From", "10/5/2023"), ("In.Last", "20/5/2023"),
        ]);
        var ids = await RestructureAsync(office);
        await deputy.SubmitAsync(await deputy.GetAsync("/tai-khoan/uy-quyen"), "form[action$='handler=Begin']", []);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/to-chuc/{ids["QX"]}")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_act_taken_back_gives_the_roles_back(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var moved = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var waiting = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var ids = await RestructureAsync(office);
        await office.RunAsync(async services =>
        {
            var desk = services.GetRequiredService<Web.Modules.Organizations.Restructurings.RestructuringDesk>();
            var records = await services.GetRequiredService<AppDb>().Set<Domain.Organizations.Restructuring.RestructuringRecord>().OrderByDescending(r => r.Order).ToListAsync();
            await services.GetRequiredService<Web.Platform.Acts.Acts>().RunAsync("organizations.restructure", async () => (await desk.ApplyAsync(
                [.. records.Select(r => new Domain.Organizations.Restructuring.RestructuringDraft { Kind = Domain.Organizations.Restructuring.RestructuringKind.Reverse, On = r.On, Reverses = r.Id.Value })], store: true)).Refusal);
            return true;
        });
        Assert.Equal(HttpStatusCode.OK, (await moved.GetAsync($"/to-chuc/{ids["QU02"]}/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await waiting.GetAsync($"/to-chuc/{ids["QU01-2"]}")).Status);
        await office.RunAsync(async services =>
        {
            var open = await services.GetRequiredService<AppDb>().Set<RoleGrant>().Where(g => g.To == null).Select(g => g.UnitId).ToListAsync();
            Assert.Equal(new[] { ids["QU01"], ids["QU02"] }.Order(Comparer<UnitId>.Create((a, b) => a.Value.CompareTo(b.Value))), open.Order(Comparer<UnitId>.Create((a, b) => a.Value.CompareTo(b.Value))));
            return true;
        });
    }

    private static async Task<Dictionary<string, UnitId>> RestructureAsync(RunningOffice office)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("thenchot-quyen-").FullName, "dot.yaml");
        await File.WriteAllTextAsync(file, Bundle);
        var (code, output) = await office.VerbAsync("restructure", file, "--json");
        Assert.True(code == 0, output);
        return await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Unit>().ToDictionaryAsync(u => u.Code, u => u.Id));
    }
}
