using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>A report from the empty form to the consolidated figure, and back by a correction.</summary>
public sealed class ReportTests
{
    [Theory, OnBothDatabases]
    public async Task A_report_is_filled_signed_received_and_counts(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU02"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");

        var saved = await FillAsync(reporter, url, "25", "6", "205");
        Assert.Equal(url + "/nhap", saved.Location?.AbsolutePath);
        Assert.Null(await ValueAsync(office, units["QU02"]));

        await AskAsync(reporter, url, "25", "6", "205");
        await SignAsync(leader, url);
        Assert.Null(await ValueAsync(office, units["QU02"]));
        await ReceiveAsync(specialist, url);
        Assert.Equal(25, await ValueAsync(office, units["QU02"]));

        var page = await reporter.GetAsync(url);
        Assert.Contains("đã tiếp nhận", page.Text, StringComparison.Ordinal);
        Assert.Contains("20-BC/QU", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync(url + "/nhap")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_counts_only_when_it_is_received(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU02"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await AskAsync(reporter, url, "25", "6", "205");
        await SignAsync(leader, url);
        await ReceiveAsync(specialist, url);

        var without = await specialist.SubmitAsync(await specialist.GetAsync(url), "#mo-lai", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var reopened = await specialist.SubmitAsync(await specialist.GetAsync(url), "#mo-lai", [("Input.Reason", "Sót một lượt")]);
        Assert.NotNull(reopened.Location);
        await AskAsync(reporter, url, "26", "6", "205");
        Assert.Equal(25, await ValueAsync(office, units["QU02"]));
        await SignAsync(leader, url);
        await ReceiveAsync(specialist, url);

        Assert.Equal(26, await ValueAsync(office, units["QU02"]));
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Entry>()
            .CountAsync(entry => entry.Live && entry.UnitId == units["QU02"] && entry.FigureCode == "inspected" && entry.Period == Period.Parse("2023-Q2"))));
        Assert.Contains("bản 1", (await reporter.GetAsync(url)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_returned_report_shows_the_remark_at_its_cell(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU02"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await AskAsync(reporter, url, "25", "6", "205");
        await SignAsync(leader, url);

        var page = await specialist.GetAsync(url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await specialist.SubmitAsync(page, "#tra-lai", [])).Status);
        var returned = await specialist.SubmitAsync(page, "#tra-lai", [("Input.Remarks[1].Code", "violating"), ("Input.Remarks[1].Text", "Đối chiếu với kết luận"), ("Input.Remarks[0].Code", "inspected"), ("Input.Remarks[0].Text", "")]);
        Assert.True(returned.Location is not null, returned.Text);

        var form = await reporter.GetAsync(url + "/nhap");
        var row = form.Page.QuerySelector("tr[data-row=violating]");
        Assert.Contains("Đối chiếu với kết luận", row?.TextContent, StringComparison.Ordinal);
        Assert.Contains("trả lại", form.Text, StringComparison.Ordinal);
        Assert.Contains("Sửa báo cáo bị trả lại", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_unit_may_withdraw_until_it_is_received(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        var url = Url(round, units["QU02"]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        await AskAsync(reporter, url, "25", "6", "205");
        await SignAsync(leader, url);

        Assert.NotNull((await leader.SubmitAsync(await leader.GetAsync(url), "#thu-hoi", [])).Location);
        Assert.NotNull((await FillAsync(reporter, url, "24", "6", "205")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Many_clean_reports_are_received_in_one_act(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        await office.RunAsync(async services =>
        {
            foreach (var unit in new[] { "QU01", "QU02", "QU03" })
            {
                await services.GetRequiredService<FigureSeeds>().ReportAsync(new(
                    round, units[unit], new Dictionary<string, decimal> { ["inspected"] = 5, ["violating"] = 1, ["members"] = 9 }, ReportStage.Sent, FigureCity.Entered) { Sent = FigureCity.Sent });
            }

            return true;
        });
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await specialist.GetAsync($"/ky-bao-cao/{round}");
        var done = await specialist.SubmitAsync(page, "#tiep-nhan", []);

        Assert.True(done.Location is not null, done.Text);
        Assert.Equal([5m, 5m, 5m], [.. await Task.WhenAll(ValueAsync(office, units["QU01"]), ValueAsync(office, units["QU02"]), ValueAsync(office, units["QU03"]))]);
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync(act => act.Kind == "figures.receive" && act.At > FigureCity.Received.At.AddDays(1))));
    }

    private static Task<decimal?> ValueAsync(RunningOffice office, UnitId unit) => office.RunAsync(async services =>
        (await services.GetRequiredService<FigureReader>().ReadAsync(FigureCity.Query(unit, "2023-Q2", "2023-Q2"), ["inspected"]))["inspected"].Value);
}
