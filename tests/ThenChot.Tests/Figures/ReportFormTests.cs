using System.Text;
using ThenChot.Domain.Figures;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>What the form says to wrong input, to two people at once, and to those it does not belong to.</summary>
public sealed class ReportFormTests
{
    [Theory, OnBothDatabases]
    public async Task Wrong_cells_are_named_at_the_field_and_nothing_typed_is_lost(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);

        var answer = await FillAsync(reporter, url, "-3", "1,5", "mười");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("không thể là số âm", FaultOf(answer, "inspected"), StringComparison.Ordinal);
        Assert.Contains("có phần lẻ", FaultOf(answer, "violating"), StringComparison.Ordinal);
        Assert.Contains("không phải là số", FaultOf(answer, "members"), StringComparison.Ordinal);
        Assert.Equal(["-3", "1,5", "mười"], Texts(answer));

        var above = await FillAsync(reporter, url, "5", "6", "205");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, above.Status);
        Assert.Equal("“Tổ chức đảng có vi phạm” (6) không được lớn hơn “Tổ chức đảng được kiểm tra” (5).", FaultOf(above, "violating"));
        Assert.Equal(["5", "6", "205"], Texts(above));

        Assert.Equal(["", "", ""], Texts(await reporter.GetAsync(url + "/nhap")));
    }

    [Theory, OnBothDatabases]
    public async Task A_jump_asks_for_a_reason_before_the_report_goes_on(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        var form = await reporter.GetAsync(url + "/nhap");

        var asked = await reporter.SubmitAsync(form, "#bieu-so-lieu", Typed("95", "6", "205"), "#trinh-duyet");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Tăng từ 22 (kỳ trước) thành 95", asked.Text, StringComparison.Ordinal);

        var answered = await reporter.SubmitAsync(asked, "#bieu-so-lieu", [("Input.Cells[0].Reason", "Kiểm tra theo chuyên đề")], "#trinh-duyet");
        Assert.True(answered.Location is not null, answered.Text);
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_cell_is_not_sent_as_zero(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var form = await reporter.GetAsync(Url(round, units["QU02"]) + "/nhap");

        var asked = await reporter.SubmitAsync(form, "#bieu-so-lieu", Typed("25", "", "205"), "#trinh-duyet");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Còn 1 ô chưa nhập", asked.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_on_its_way_is_locked(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        Assert.NotNull((await FillAsync(reporter, url, "25", "6", "205")).Location);
        var form = await reporter.GetAsync(url + "/nhap");
        await AskAsync(reporter, url, "25", "6", "205");

        var version = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Submission>().Where(s => s.RoundId == new RoundId(round)).Select(s => s.Version).SingleAsync());
        var late = await reporter.SubmitAsync(form, "#bieu-so-lieu", [.. Typed("99", "6", "205"), ("Input.Version", version.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("số liệu đã khóa", late.Text, StringComparison.Ordinal);
        Assert.Equal("99", Texts(late)[0]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_in_one_form_see_both_values_and_lose_nothing(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        var (mine, theirs) = (await reporter.GetAsync(url + "/nhap"), await other.GetAsync(url + "/nhap"));

        Assert.NotNull((await other.SubmitAsync(theirs, "#bieu-so-lieu", Typed("30", "6", "205"))).Location);
        var late = await reporter.SubmitAsync(mine, "#bieu-so-lieu", Typed("31", "6", "205"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["31", "6", "205"], Texts(late));
        var both = late.Page.QuerySelector("tr[data-row=inspected] .theirs")?.TextContent;
        Assert.Contains("Bản vừa lưu: 30", both, StringComparison.Ordinal);
        Assert.Contains("Ô của đồng chí: 31", both, StringComparison.Ordinal);
        Assert.NotNull((await reporter.SubmitAsync(late, "#bieu-so-lieu", [])).Location);
        Assert.Equal(["31", "6", "205"], Texts(await other.GetAsync(url + "/nhap")));
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_saves_by_itself_with_what_could_not_be_read(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        var form = await reporter.GetAsync(url + "/nhap");
        var token = form.Page.QuerySelector("#bieu-so-lieu input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] Post(string version, string value) =>
        [
            ("__RequestVerificationToken", token), ("Input.Version", version), ("Input.Cells[0].Code", "inspected"), ("Input.Cells[0].Text", value),
            ("Input.Cells[1].Code", "violating"), ("Input.Cells[1].Text", "hai"),
        ];

        var saved = await reporter.PostAsync(url + "/nhap?handler=Draft", Post("-1", "25"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("\"violating\"", saved.Body, StringComparison.Ordinal);
        Assert.Equal(["25", "hai", ""], Texts(await reporter.GetAsync(url + "/nhap")));

        var clash = await reporter.PostAsync(url + "/nhap?handler=Draft", Post("-1", "26"));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("\"25\"", clash.Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_sees_or_guesses_the_draft_of_another_committee(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        Assert.NotNull((await FillAsync(reporter, url, "25", "6", "205")).Location);
        using var stranger = await office.SignedInAs(RoleNames.CommitteeReporter, "QU03");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var visitor in new[] { stranger, leader, specialist })
        {
            foreach (var page in new[] { url, url + "/nhap", url + "/mau", url + "/nap" })
            {
                var answer = await visitor.GetAsync(page);
                Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || answer.Address.AbsolutePath != page, page);
                Assert.DoesNotContain("Quận ủy minh họa 02", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain("Quận ủy minh họa 02", (await stranger.GetAsync($"/ky-bao-cao/{round}")).Text, StringComparison.Ordinal);
        var own = await stranger.GetAsync(Url(round, units["QU03"]) + "/nhap");
        var token = own.Page.QuerySelector("#bieu-so-lieu input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await stranger.PostAsync(url + "/nhap", [("__RequestVerificationToken", token), ("Input.Version", "1"), ("Input.Cells[0].Code", "inspected"), ("Input.Cells[0].Text", "1")]);
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var form = await reporter.GetAsync(Url(round, units["QU02"]) + "/nhap");

        var refused = await reporter.SubmitAsync(form, "#dinh-kem", [], files: [("attachment", "bao-cao.pdf", Encoding.UTF8.GetBytes("<html>"))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không đúng với phần mở rộng", refused.Text, StringComparison.Ordinal);
        var taken = await reporter.SubmitAsync(form, "#dinh-kem", [], files: [("attachment", "bao-cao.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF"))]);
        Assert.True(taken.Location is not null, taken.Text);
    }

    private static string? FaultOf(Answer answer, string code) => answer.Page.QuerySelector($"tr[data-row={code}] [data-fault]")?.TextContent.Trim();

    private static string[] Texts(Answer answer) => [.. answer.Page.QuerySelectorAll("input.cell").Select(input => input.GetAttribute("value") ?? string.Empty)];
}
