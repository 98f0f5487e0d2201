using AngleSharp.Dom;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations;

public sealed class UnitPagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_tree_opens_branch_by_branch_without_script(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var tree = await visitor.GetAsync("/to-chuc");
        Assert.Contains("Quận ủy minh họa 01", tree.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đảng ủy phường minh họa 01.1", tree.Text, StringComparison.Ordinal);

        var opener = tree.Page.QuerySelectorAll("a.mo-nhanh").Single(a => a.GetAttribute("aria-label") == "Mở Quận ủy minh họa 01");
        var opened = await visitor.GetAsync(opener.GetAttribute("href")!);
        Assert.Contains("Đảng ủy phường minh họa 01.1", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đảng ủy phường minh họa 02.1", opened.Text, StringComparison.Ordinal);
        var closer = opened.Page.QuerySelectorAll("a.mo-nhanh").Single(a => a.GetAttribute("aria-label") == "Thu gọn Quận ủy minh họa 01");
        Assert.DoesNotContain("phường minh họa 01.1", (await visitor.GetAsync(closer.GetAttribute("href")!)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Units_are_found_by_part_of_name_or_by_code_within_reach(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains("minh họa 01.2", (await visitor.GetAsync("/to-chuc?tim=phuong+01.2")).Text, StringComparison.Ordinal);
        Assert.Contains("Không có đơn vị nào khớp", (await visitor.GetAsync("/to-chuc?tim=QU02")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Another_committee_is_not_there_for_a_reporter(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var other = await IdAsync(office, "QU02");
        foreach (var url in new[] { $"/to-chuc/{other}", $"/to-chuc?mo={other}", $"/lich-su/org_unit/{other}", $"/to-chuc/{other}/doi-ten", "/to-chuc/them", "/quan-tri/tai-khoan" })
        {
            var answer = await visitor.GetAsync(url);
            Assert.Equal((url, HttpStatusCode.NotFound), (url, answer.Status));
            Assert.DoesNotContain("minh họa 02", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/to-chuc/{await IdAsync(office, "QU01-1")}")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_unit_is_founded_by_form_and_stands_in_the_tree(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await visitor.GetAsync($"/to-chuc/them?duoi={await IdAsync(office, "QU02")}");
        var done = await visitor.SubmitAsync(form, "form.form", Typed("QU02-9", "Đảng ủy phường mới", "party_body", "1/5/2023"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var unit = await visitor.GetAsync(done.Location!.PathAndQuery);
        Assert.Contains("Đảng ủy phường mới", unit.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 02", unit.Text, StringComparison.Ordinal);
        var history = await visitor.GetAsync(unit.Page.QuerySelector("a.history")!.GetAttribute("href")!);
        Assert.Contains("Thêm đơn vị", history.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_bad_founding_is_refused_where_it_is_wrong_and_nothing_typed_is_lost(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var parent = await IdAsync(office, "QU02");
        foreach (var (code, date, field) in new[]
        {
            ("qu01", "1/5/2023", "In_Code"), ("QU01\u200B", "1/5/2023", "In_Code"), ("Ｑ U9", "1/5/2023", "In_Code"), ("", "1/5/2023", "In_Code"),
            ("MOI", "31/12/1999", "In_FoundedOn"), ("MOI", "31/2/2023", "In_FoundedOn"),
        })
        {
            var form = await visitor.GetAsync($"/to-chuc/them?duoi={parent}");
            var refused = await visitor.SubmitAsync(form, "form.form", Typed(code, "Đảng ủy phường mới", "party_body", date));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Page.GetElementById(field + "-loi"));
            Assert.Equal("Đảng ủy phường mới", refused.Page.QuerySelector("#In_Name")!.GetAttribute("value"));
            Assert.Equal(date, refused.Page.QuerySelector("#In_FoundedOn")!.GetAttribute("value"));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_new_name_counts_from_its_day_and_the_slower_of_two_editors_is_told(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var first = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var second = await office.SignedInAs(RoleNames.Administrator, "TP");
        var id = await IdAsync(office, "QU02");
        var mine = await first.GetAsync($"/to-chuc/{id}/doi-ten");
        var theirs = await second.GetAsync($"/to-chuc/{id}/doi-ten");
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(mine, "form.form", [("In.Name", "Quận ủy tên mới"), ("In.From", "1/5/2023")])).Status);
        var late = await second.SubmitAsync(theirs, "form.form", [("In.Name", "Quận ủy tên khác"), ("In.From", "2/5/2023")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Quận ủy tên mới", late.Text, StringComparison.Ordinal);
        Assert.Equal("Quận ủy tên khác", late.Page.QuerySelector("#In_Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync(late, "form.form", [])).Status);

        first.WorkOn(new DateOnly(2023, 4, 19));
        Assert.Equal("Quận ủy minh họa 02", (await first.GetAsync($"/to-chuc/{id}")).Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Quận ủy tên mới", (await first.GetAsync($"/lich-su/org_unit/{id}")).Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Typed(string code, string name, string kind, string date) =>
        [("In.Code", code), ("In.Name", name), ("In.Kind", kind), ("In.FoundedOn", date)];

    private static Task<UnitId> IdAsync(RunningOffice office, string code) => office.RunAsync(async services =>
        (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, new DateOnly(2023, 5, 10)))!.Id);
}
