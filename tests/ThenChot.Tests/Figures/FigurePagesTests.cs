using ThenChot.Domain.Figures;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>The pages around the report: catalogue, rounds, matrix, sources; and how often they ask the database.</summary>
public sealed class FigurePagesTests
{
    [Theory, OnBothDatabases]
    public async Task No_page_asks_the_database_more_than_twelve_times(Engine engine)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = Url(round, units["QU02"]);
        Assert.NotNull((await FillAsync(reporter, url, "25", "6", "205")).Location);
        foreach (var (visitor, page) in new[]
        {
            (specialist, "/ky-bao-cao"), (specialist, "/ky-bao-cao/theo-doi"), (specialist, $"/ky-bao-cao/{round}"), (specialist, "/ky-bao-cao/mo"), (specialist, "/so-lieu"),
            (specialist, "/so-lieu/inspected"), (specialist, "/so-lieu/violating_pct/nguon"), (specialist, "/so-lieu/inspected/sua"), (reporter, url), (reporter, url + "/nhap"), (reporter, url + "/nap"),
            (reporter, "/so-lieu/inspected/nguon"), (reporter, "/viec-can-xu-ly"),
        })
        {
            office.Queries.Reset();
            var answer = await visitor.GetAsync(page);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{page}: {answer.Status}");
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_sources_of_a_figure_open_down_to_who_entered_and_signed(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");

        var page = await leader.GetAsync("/so-lieu/inspected/nguon?don-vi=TP&tu=2022-10-01&den=2023-03-31");
        Assert.Contains("107", page.Page.QuerySelector(".tile-value")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 + 32 + 42 + 30", page.Text.Replace("21 + 11", "32", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Lãnh đạo minh họa (số 15-BC/QU02 ngày 07/04/2023)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 03", page.Page.QuerySelector(".note")?.TextContent, StringComparison.Ordinal);
        var leaf = page.Page.QuerySelector(".leaf a")?.GetAttribute("href");
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(leaf!)).Status);

        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/so-lieu/inspected/nguon?don-vi=TP")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/so-lieu/inspected?don-vi=QU03")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_adds_and_mends_a_figure_by_form(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var form = await administrator.GetAsync("/so-lieu/them");
        (string, string)[] typed = [("Input.Code", "warned"), ("Input.Name", "Số lượt nhắc nhở"), ("Input.UnitOfMeasure", "lượt"), ("Input.Relations", "warned <= inspected")];

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(form, "#them-so-lieu", [("Input.Code", "Cảnh báo"), .. typed.Skip(1)])).Status);
        var wrong = await administrator.SubmitAsync(form, "#them-so-lieu", [.. typed.Take(3), ("Input.Relations", "warned <= ?")]);
        Assert.Contains("Không đọc được ràng buộc", wrong.Text, StringComparison.Ordinal);
        Assert.NotNull((await administrator.SubmitAsync(form, "#them-so-lieu", typed)).Location);
        var twice = await administrator.SubmitAsync(form, "#them-so-lieu", typed);
        Assert.Contains("đã có trong danh mục", twice.Text, StringComparison.Ordinal);

        var edit = await administrator.GetAsync("/so-lieu/warned/sua");
        Assert.NotNull((await administrator.SubmitAsync(edit, "#sua-so-lieu", [("Input.Name", "Lượt nhắc nhở")])).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.SubmitAsync(edit, "#sua-so-lieu", [("Input.Name", "Nhắc nhở")])).Status);
        var used = await administrator.SubmitAsync(await administrator.GetAsync("/so-lieu/inspected/sua"), "#sua-so-lieu", [("Input.Frequency", "Month")]);
        Assert.Contains("không đổi được kỳ báo cáo", used.Text, StringComparison.Ordinal);
        var source = await administrator.GetAsync("/so-lieu/warned/sua");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(source, "#doi-nguon", [("Source.Period", "2023-Q2")])).Status);
        Assert.NotNull((await administrator.SubmitAsync(source, "#doi-nguon", [("Source.Period", "2023-Q2"), ("Source.Kind", "External"), ("Source.Reason", "Lấy từ sổ của cơ quan kiểm tra")])).Location);
        Assert.Contains("lấy từ bên ngoài", (await administrator.GetAsync("/so-lieu/warned/sua")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_round_is_opened_by_form_and_refuses_a_due_day_before_the_cut_off(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await specialist.GetAsync("/ky-bao-cao/mo");

        var early = await specialist.SubmitAsync(form, "#mo-ky", [("Input.Period", "2023-Q2"), ("Input.CutOffOn", "2023-07-05"), ("Input.DueOn", "2023-07-01")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("trước ngày chốt số liệu 05/07/2023", early.Text, StringComparison.Ordinal);
        (string, string)[] good = [("Input.Period", "2023-Q2"), ("Input.CutOffOn", "2023-07-05"), ("Input.DueOn", "2023-07-15"), ("Input.OtherUnits", "X02"), ("Input.Parts", "Đánh giá\nKiến nghị")];
        var opened = await specialist.SubmitAsync(form, "#mo-ky", good);
        Assert.True(opened.Location is not null, opened.Text);
        Assert.Contains("Đảng bộ xã minh họa 02", (await specialist.GetAsync(opened.Location!.ToString())).Text, StringComparison.Ordinal);

        var twice = await specialist.SubmitAsync(form, "#mo-ky", good);
        Assert.Contains("đã được hỏi số liệu", twice.Text, StringComparison.Ordinal);
        var mixed = await specialist.SubmitAsync(form, "#mo-ky", [.. good, ("Input.Scope", "WholeBody")]);
        Assert.Contains("Không trộn", mixed.Text, StringComparison.Ordinal);
        var round = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Round>().AsNoTracking().Include(r => r.Units).SingleAsync(r => r.Period == Period.Parse("2023-Q2")));
        Assert.Equal(4, round.Units.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_of_a_past_day_show_no_round_that_was_opened_later(Engine engine)
    {
        var (office, _, _) = await OpenAsync(engine);
        await using var _ = office;
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var page in new[] { "/ky-bao-cao", "/ky-bao-cao/theo-doi" })
        {
            // The round of the second quarter was opened on 21/4/2023.
            Assert.Contains("Quý II/2023", (await specialist.GetAsync(page)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            specialist.WorkOn(new(2023, 4, 19));
            var past = (await specialist.GetAsync(page)).Page.QuerySelector("main")!.TextContent;
            Assert.Contains("Quý I/2023", past, StringComparison.Ordinal);
            Assert.DoesNotContain("Quý II/2023", past, StringComparison.Ordinal);
            specialist.WorkOn(new(2023, 4, 21));
            Assert.Contains("Quý II/2023", (await specialist.GetAsync(page)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            specialist.WorkOn(new(2023, 5, 10));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_matrix_shows_who_is_missing_and_who_is_late(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");

        var page = await specialist.GetAsync("/ky-bao-cao/theo-doi");
        var row = page.Page.QuerySelectorAll("tr").Single(line => line.QuerySelector("th")?.TextContent.Trim() == "Quận ủy minh họa 03");
        Assert.Contains("nháp, quá hạn", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("80,0%", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 đơn vị quá hạn chưa gửi", (await specialist.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }
}
