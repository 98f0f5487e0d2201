using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>A bundle is drafted by one person, previewed, approved by another, read as it stands, and reversed.</summary>
public sealed class BundlePagesTests
{
    private const string Merger = "- {kind: merge, on: 2024-07-01, decision: 9-QĐ/TU, from: [QU01, QU02], to: [{code: QU09, name: Quận ủy minh họa 09, kind: committee, parent: TP}]}";

    private static IEnumerable<string> Lines(Answer page) => page.Page.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));

    private static readonly DateOnly After = new(2024, 7, 1);

    [Theory, OnBothDatabases]
    public async Task One_drafts_another_approves_and_the_whole_bundle_takes_effect_on_its_day(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var url = await DraftAsync(drafter, Merger);

        office.Queries.Reset();
        var preview = await drafter.GetAsync(url);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("giảm 1", preview.Page.QuerySelector("table.so-don-vi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(preview.Page.QuerySelector(".flow svg path.flow-band"));
        Assert.Contains("QU09 · Quận ủy minh họa 09", preview.Text, StringComparison.Ordinal);
        Assert.Contains("QU01-1 · Đảng ủy phường minh họa 01.1 từ Quận ủy minh họa 01 sang Quận ủy minh họa 09, ngày 01/07/2024", Lines(preview));
        var ending = preview.Page.QuerySelectorAll("main td a").Where(link => link.TextContent.Contains("bàn giao trước ngày 01/07/2024", StringComparison.Ordinal)).Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(ending);
        Assert.Equal(HttpStatusCode.OK, (await drafter.GetAsync(ending[0])).Status);
        Assert.Null(preview.Page.QuerySelector("form.duyet"));
        foreach (var (unit, named) in new[] { ("QU01", true), ("CQ01", false) })
        {
            var id = await office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().EverAsync(unit))!.Id);
            var register = await drafter.GetAsync($"/to-chuc/{id}/ho-so");
            Assert.Equal((unit, named), (unit, register.Page.QuerySelector($"main a[href='{url}']") is not null));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await drafter.SubmitAsync(preview, "form.trinh", [])).Status);

        Assert.Contains("Duyệt đợt sắp xếp: Đợt thử", (await leader.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var waiting = await leader.GetAsync(url);
        Assert.Empty(waiting.Page.QuerySelectorAll("main a[href^='/ban-giao/lap']"));
        Assert.Equal("Quận ủy minh họa 01", await NameAsync(office, "QU01", After));
        var approved = await leader.SubmitAsync(waiting, "form.duyet", []);
        Assert.Equal(HttpStatusCode.Redirect, approved.Status);

        Assert.Null(await NameAsync(office, "QU01", After));
        Assert.Equal("Quận ủy minh họa 01", await NameAsync(office, "QU01", After.AddDays(-1)));
        Assert.Null(await NameAsync(office, "QU09", After.AddDays(-1)));
        Assert.Equal("Quận ủy minh họa 09", await NameAsync(office, "QU09", After));
        office.Queries.Reset();
        var done = await leader.GetAsync(approved.Location!.PathAndQuery);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("3 đơn vị đổi cấp trên", done.Text, StringComparison.Ordinal);
        Assert.Contains("Đợt thử", (await drafter.GetAsync("/sap-xep")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_drafted_or_changed_a_bundle_never_approves_it(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await office.EnsureAccountAsync("both", [(RoleNames.OrganisationSpecialist, "TP"), (RoleNames.CityLeader, "TP")]);
        using var both = office.Visit();
        await both.SignInAsync("both");
        var url = await DraftAsync(both, Merger);
        await both.SubmitAsync(await both.GetAsync(url), "form.trinh", []);

        var refused = await both.SubmitAsync(await both.GetAsync(url), "form.duyet", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("organizations.bundle-own-approval", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(await NameAsync(office, "QU01", After));
    }

    [Theory, OnBothDatabases]
    public async Task A_returned_bundle_is_changed_and_sent_again_and_a_foreign_one_is_not_there(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var local = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU02");
        var url = await DraftAsync(drafter, Merger);
        await drafter.SubmitAsync(await drafter.GetAsync(url), "form.trinh", []);
        Assert.Equal(HttpStatusCode.NotFound, (await local.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await drafter.PostAsync(url + "?handler=Approve", [])).Status switch { HttpStatusCode.BadRequest => HttpStatusCode.NotFound, var other => other });

        var empty = await leader.SubmitAsync(await leader.GetAsync(url), "form.tra-lai", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.NotNull(empty.Page.GetElementById("In_Remark-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(await leader.GetAsync(url), "form.tra-lai", [("In.Remark", "Thiếu quyết định")])).Status);
        var returned = await drafter.GetAsync(url);
        Assert.Contains("Thiếu quyết định", returned.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await drafter.SubmitAsync(returned, "form.trinh", [])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_act_is_drafted_by_form_with_a_line_for_each_child(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await DraftAsync(drafter, "");
        var form = await drafter.GetAsync(url + "/thao-tac?loai=Split");
        (string, string)[] typed = [("In.On", "1/7/2024"), ("In.From", "ｑｕ01"), ("In.To[0].Code", "A"), ("In.To[0].Name", "Đơn vị A"), ("In.To[1].Code", "B"), ("In.To[1].Name", "Đơn vị B")];

        var listed = await drafter.SubmitAsync(form, "form.form", typed, "button[formaction*=Children]");
        Assert.Equal("QU01-1: \nQU01-2: ", listed.Page.QuerySelector("#In_Homes")!.TextContent.Trim('\n'));
        var wrong = await drafter.SubmitAsync(listed, "form.form", [("In.On", "31/2/2024")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Page.GetElementById("In_On-loi"));
        Assert.NotNull(wrong.Page.GetElementById("In_Homes-loi"));
        Assert.Equal("Đơn vị B", wrong.Page.QuerySelector("[name='In.To[1].Name']")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await drafter.SubmitAsync(listed, "form.form", [("In.Homes", "QU01-1: A\nQU01-2\tB"), ("In.Shares", "*: A = 1/3; B = 2/3")])).Status);
        var preview = await drafter.GetAsync(url);
        Assert.Contains("Chia qu01 thành A, B", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("không hợp lệ", preview.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_mistake_is_reversed_by_another_bundle_and_nothing_is_deleted(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var before = await TreeAsync(office);
        var applied = await ApproveAsync(drafter, leader, await DraftAsync(drafter, Merger));
        Assert.NotEqual(before, await TreeAsync(office));

        var page = await drafter.GetAsync(applied);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await drafter.SubmitAsync(page, "form.huy-bo", [("In.Reason", "Nhầm")])).Status);
        var act = page.Page.QuerySelector("input[name='In.Chosen']")!.GetAttribute("value")!;
        var drafted = await drafter.SubmitAsync(page, "form.huy-bo", [("In.Chosen", act), ("In.Reason", "Nhầm đơn vị")]);
        await ApproveAsync(drafter, leader, drafted.Location!.PathAndQuery);

        Assert.Equal(before, await TreeAsync(office));
        Assert.Contains("đã hủy bỏ", (await drafter.GetAsync(applied)).Text, StringComparison.Ordinal);
        var records = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<RestructuringRecord>().CountAsync());
        Assert.Equal(2, records);
        await ApproveAsync(drafter, leader, await DraftAsync(drafter, Merger));
        Assert.Equal("Quận ủy minh họa 09", await NameAsync(office, "QU09", After));
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine) => await RunningOffice.OpenAsync(engine);

    private static async Task<string> DraftAsync(Visitor drafter, string text)
    {
        var done = await drafter.SubmitAsync(await drafter.GetAsync("/sap-xep/soan"), "form.form", [("In.Title", "Đợt thử"), ("In.Text", text)]);
        return done.Location?.PathAndQuery ?? throw new InvalidOperationException(done.Text);
    }

    private static async Task<string> ApproveAsync(Visitor drafter, Visitor leader, string url)
    {
        await drafter.SubmitAsync(await drafter.GetAsync(url), "form.trinh", []);
        var done = await leader.SubmitAsync(await leader.GetAsync(url), "form.duyet", []);
        return done.Location?.PathAndQuery ?? throw new InvalidOperationException(done.Text);
    }

    private static Task<string?> NameAsync(RunningOffice office, string code, DateOnly day) => office.RunAsync(async services =>
        (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, day))?.Name);

    private static Task<string> TreeAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var units = services.GetRequiredService<UnitDirectory>();
        var trees = new List<string>();
        foreach (var day in new[] { After.AddDays(-1), After, After.AddYears(1) })
        {
            trees.AddRange((await units.SubtreeAsync((await units.RootAsync(day)).Path, day)).Select(unit => unit.ToString()));
        }

        return string.Join('\n', trees);
    });
}
