using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>A post ends with its unit, unless the act lets it go on in another; a reversal gives both back.</summary>
public sealed class PostsFollowTests
{
    private const string Ends = "Trần Thị Thôi";
    private const string GoesOn = "Lê Văn Tiếp";
    private const string Between = "Ngô Văn Giữa";

    private static readonly DateOnly Day = new(2024, 7, 1);

    private const string Merger = """
        - kind: merge
          on: 2024-07-01
          decision: 9-QĐ/TU
          from: [QU01, QU02]
          to: [{code: QU09, name: Quận ủy minh họa 09, kind: committee, parent: TP}]
          posts: {"qu01 | bí thư | Lê Văn Tiếp": QU09, "QU02 | *": QU01-1}
        """;

    [Theory, OnBothDatabases]
    public async Task A_post_ends_with_its_unit_unless_the_act_names_where_it_goes_on_and_a_reversal_restores_it(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var before = await PostsAsync(office);
        var url = await DraftAsync(drafter, Merger);
        office.Queries.Reset();
        var preview = await drafter.GetAsync(url);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("Phó Bí thư, đồng chí Trần Thị Thôi, giữ từ 01/01/2020: hết cùng đơn vị từ ngày 01/07/2024", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Bí thư, đồng chí Lê Văn Tiếp, giữ từ 01/01/2020: tiếp tục ở Quận ủy minh họa 09 từ ngày 01/07/2024", preview.Text, StringComparison.Ordinal);
        Assert.Contains("tiếp tục ở Đảng ủy phường minh họa 01.1", preview.Text, StringComparison.Ordinal);
        Assert.Equal(before, await PostsAsync(office));

        var applied = await ApproveAsync(drafter, leader, url);
        Assert.Equal(
            [
                ("Bí thư", GoesOn, "QU01", new DateOnly(2020, 1, 1), Day), ("Bí thư", GoesOn, "QU09", Day, null), ("Bí thư", Between, "QU01-1", Day, new DateOnly(2025, 1, 1)),
                ("Bí thư", Between, "QU02", new DateOnly(2020, 1, 1), Day), ("Phó Bí thư", Ends, "QU01", new DateOnly(2020, 1, 1), Day),
            ],
            await PostsAsync(office));
        office.Queries.Reset();
        var done = await drafter.GetAsync(applied);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("đồng chí Trần Thị Thôi, giữ từ 01/01/2020: hết cùng đơn vị", done.Text, StringComparison.Ordinal);
        var person = done.Page.QuerySelectorAll("main td a").First(link => link.TextContent.Contains(Ends, StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("01/07/2024", (await drafter.GetAsync(person)).Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());

        var act = done.Page.QuerySelector("input[name='In.Chosen']")!.GetAttribute("value")!;
        var reversal = (await drafter.SubmitAsync(done, "form.huy-bo", [("In.Chosen", act), ("In.Reason", "Nhầm đơn vị")])).Location!.PathAndQuery;
        Assert.Contains("giữ lại như trước thao tác bị hủy bỏ", (await drafter.GetAsync(reversal)).Text, StringComparison.Ordinal);
        await ApproveAsync(drafter, leader, reversal);
        Assert.Equal(before, await PostsAsync(office));
        Assert.DoesNotContain("Quận ủy minh họa 09", (await drafter.GetAsync(person)).Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Posts_are_named_by_form_and_what_names_nobody_is_refused_at_its_line(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var drafter = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await DraftAsync(drafter, "");
        var form = await drafter.GetAsync(url + "/thao-tac?loai=Absorb");
        (string, string)[] typed = [("In.On", "1/7/2024"), ("In.From", "QU01"), ("In.To[0].Code", "QU02")];
        var listed = await drafter.SubmitAsync(form, "form.form", typed, "button[formaction*=Posts]");
        Assert.Equal("QU01 | Phó Bí thư | Trần Thị Thôi: \nQU01 | Bí thư | Lê Văn Tiếp: ", listed.Page.QuerySelector("#In_Posts")!.TextContent.Trim('\n'));

        var wrong = await drafter.SubmitAsync(listed, "form.form", [("In.Posts", "không có dấu hai chấm")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("không có dấu hai chấm", wrong.Page.GetElementById("In_Posts-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("QU01", wrong.Page.QuerySelector("#In_From")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await drafter.SubmitAsync(form, "form.form", [("In.From", "KHONG")], "button[formaction*=Posts]")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await drafter.SubmitAsync(listed, "form.form", [("In.Posts", "QU01\tBí thư\tLê Văn Tiếp\tQU02\nQU01 | Phó Bí thư | Trần Thị Thôi: ")])).Status);
        var preview = await drafter.GetAsync(url);
        Assert.Contains("đồng chí Lê Văn Tiếp, giữ từ 01/01/2020: tiếp tục ở Quận ủy minh họa 02", preview.Text, StringComparison.Ordinal);
        Assert.Contains("QU01|Bí thư|Lê Văn Tiếp: QU02", (await drafter.GetAsync(url + "/thao-tac?so=1")).Page.QuerySelector("#In_Posts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QU01 | Bí thư | Người Khác", "QU02", "organizations.post-line-unknown")]
    [InlineData("QU02 | Bí thư", "QU02", "organizations.post-line-unknown")]
    [InlineData("QU01 | Bí thư", "QU01", "organizations.post-heir-unknown")]
    [InlineData("QU01 | Bí thư", "KHONG", "organizations.post-heir-unknown")]
    public async Task A_line_that_fits_no_post_or_no_living_unit_refuses_the_whole_bundle(string line, string heir, string code)
    {
        await using var office = await OpenAsync(Engine.Sqlite);
        var before = await PostsAsync(office);
        var (exit, printed) = await RestructureAsync(office, $"- {{kind: absorb, on: 2024-07-01, from: [QU01], to: [{{code: QU02}}], posts: {{\"{line}\": {heir}}}}}");
        Assert.Equal(1, exit);
        Assert.Contains(code, printed, StringComparison.Ordinal);
        Assert.Equal(before, await PostsAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_post_that_went_on_ends_with_the_next_unit_in_the_same_bundle_and_founding_is_not_reversed_under_later_posts(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (exit, printed) = await RestructureAsync(office, """
            - {kind: merge, on: 2024-07-01, from: [QU01, QU02], to: [{code: QU09, name: Đơn vị 09, kind: committee, parent: TP}], posts: {"QU01": QU09}}
            - {kind: close, on: 2024-08-01, from: [QU09], to: [{code: TP}], posts: {"QU09 | Phó Bí thư": TP}}
            """);
        Assert.True(exit == 0, printed);
        Assert.Equal(
            [("Bí thư", "QU01", Day), ("Bí thư", "QU09", new DateOnly(2024, 8, 1)), ("Phó Bí thư", "QU01", Day), ("Phó Bí thư", "QU09", new(2024, 8, 1)), ("Phó Bí thư", "TP", (DateOnly?)null)],
            (await PostsAsync(office)).Where(post => post.Who is GoesOn or Ends).Select(post => (post.Title, post.Unit, post.To)));
    }

    [Theory, OnBothDatabases]
    public async Task Who_reached_a_person_through_a_post_of_the_ended_unit_reaches_them_no_longer(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var above = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");
        var ids = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Person>().ToDictionaryAsync(person => person.FullName, person => person.Id));
        Assert.Equal(HttpStatusCode.OK, (await above.GetAsync($"/nguoi/{ids[Ends]}")).Status);
        await office.ActAsync(async services =>
        {
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", new(2022, 1, 1)))!.Id;
            await services.GetRequiredService<RegisterSeeds>().AddTermsAsync([new(unit, "2020-2025", new(2020, 6, 1), null, [(ids[Ends], "member", null)])]);
        });
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Contains("đến nay", (await city.GetAsync($"/nguoi/{ids[Ends]}")).Text, StringComparison.Ordinal);
        var (exit, printed) = await RestructureAsync(office, "- {kind: absorb, on: 2023-01-01, from: [QU01], to: [{code: QU02}], posts: {\"QU01 | Bí thư\": QU02}}");
        Assert.True(exit == 0, printed);

        Assert.Equal(HttpStatusCode.OK, (await above.GetAsync($"/nguoi/{ids[GoesOn]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await above.GetAsync($"/nguoi/{ids[Ends]}")).Status);
        var read = await city.GetAsync($"/nguoi/{ids[Ends]}");
        Assert.DoesNotContain("đến nay", read.Text, StringComparison.Ordinal);
        Assert.Contains("31/12/2022", read.Text, StringComparison.Ordinal);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var (seeds, units) = (services.GetRequiredService<OrganizationSeeds>(), services.GetRequiredService<UnitDirectory>());
            foreach (var (name, unit, title, to) in new[] { (GoesOn, "QU01", "Bí thư", (DateOnly?)null), (Ends, "QU01", "Phó Bí thư", null), (Between, "QU02", "Bí thư", new DateOnly(2025, 1, 1)) })
            {
                await seeds.AddPostAsync(await seeds.AddPersonAsync(name), (await units.FindByCodeAsync(unit, new(2023, 1, 1)))!.Id, title, new(2020, 1, 1), to);
            }
        });
        return office;
    }

    /// <summary>Every post that is held on some day, of the people of this test.</summary>
    private static Task<List<(string Title, string Who, string Unit, DateOnly From, DateOnly? To)>> PostsAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var rows = await (
            from post in db.Set<Post>()
            join person in db.Set<Person>() on post.PersonId equals person.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            select new { post.Title, person.FullName, unit.Code, post.From, post.To }).ToListAsync();
        return rows.Where(row => row.From < (row.To ?? DateOnly.MaxValue) && row.FullName is GoesOn or Ends or Between)
            .OrderBy(row => row.Title, StringComparer.Ordinal).ThenBy(row => row.FullName, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => (row.Title, row.FullName, row.Code, row.From, row.To)).ToList();
    });

    private static async Task<(int Code, string Printed)> RestructureAsync(RunningOffice office, string bundle)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("thenchot-chuc-vu-").FullName, "dot.yaml");
        await File.WriteAllTextAsync(file, bundle);
        return await office.VerbAsync("restructure", file, "--json");
    }

    private static async Task<string> DraftAsync(Visitor drafter, string text)
    {
        var done = await drafter.SubmitAsync(await drafter.GetAsync("/sap-xep/soan"), "form.form", [("In.Title", "Đợt thử"), ("In.Text", text)]);
        return done.Location?.PathAndQuery ?? throw new InvalidOperationException(done.Text);
    }

    private static async Task<string> ApproveAsync(Visitor drafter, Visitor leader, string url)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await drafter.SubmitAsync(await drafter.GetAsync(url), "form.trinh", [])).Status);
        return (await leader.SubmitAsync(await leader.GetAsync(url), "form.duyet", [])).Location!.PathAndQuery;
    }
}
