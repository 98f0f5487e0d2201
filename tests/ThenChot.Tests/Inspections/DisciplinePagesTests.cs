using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Inspections;

public sealed class DisciplinePagesTests
{
    private const string Subject = "Vũ Thị Đối Tượng";

    [Theory, OnBothDatabases]
    public async Task From_a_conclusion_to_a_vote_a_decision_its_announcement_and_its_effect(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        await office.ActAsync(async services =>
        {
            await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(Subject);
            await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Lê Văn Trưởng Đoàn");
        });
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var file = (await DoneAsync(head, "/kiem-tra/mo", "form.form", [("In.Kind", "signs"), ("In.Unit", "QU01"), ("In.Body", "Commission"), ("In.Decision", "12-QĐ/UBKTQU"), ("In.DecidedOn", "01/03/2023"), ("In.Content", "Việc chấp hành quy định"), ("In.DueOn", "31/03/2023")])).Location!.AbsolutePath;
        Assert.Contains("Tiến hành và kết luận: 12-QĐ/UBKTQU", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Subject)]);
        await DoneAsync(head, file + "/doan", "#form-cu", [("In.Person.Name", "Lê Văn Trưởng Đoàn"), ("In.Role", "Head"), ("In.On", "02/03/2023")]);
        await DoneAsync(head, file, "#form-chuyen", [("On", "06/03/2023")]);
        var conclude = Link(await head.GetAsync(file), "/ket-luan/");
        await DoneAsync(head, conclude, "form.form", [("In.Result", "InViolation"), ("In.Content", "dang_vien_2"), ("In.DisciplineDue", "true"), ("In.Text", "Vi phạm đến mức phải kỷ luật"), ("In.On", "20/03/2023")]);
        var home = Link(await head.GetAsync(file), "/ky-luat/");
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(home + "/phieu")).Status);
        var wrong = await head.SubmitAsync(await head.GetAsync(home + "/chuan-bi"), "form.form", [("In.ActedOn", "01/01/2022"), ("In.Later", "31/02/2022")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "31/02/2022"), (wrong.Status, wrong.Page.GetElementById("In_Later")!.GetAttribute("value")));
        foreach (var (field, value) in new[] { ("Later", "01/02/2032"), ("Later", "01/02/2021"), ("EndedOn", "21/03/2023"), ("EndedOn", "31/12/2021") })
        {
            wrong = await head.SubmitAsync(await head.GetAsync(home + "/chuan-bi"), "form.form", [("In.ActedOn", "01/01/2022"), ("In." + field, value)]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, value), (wrong.Status, wrong.Page.GetElementById("In_" + field)!.GetAttribute("value")));
            Assert.NotNull(wrong.Page.GetElementById($"In_{field}-loi"));
        }

        await DoneAsync(head, home + "/chuan-bi", "form.form", [("In.ActedOn", "01/01/2022")]);
        var unheard = await VoteAsync(head, home, []);
        Assert.Contains("nghe đối tượng trình bày", unheard.Page.GetElementById("In_HeldOn-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(head, home + "/chuan-bi", "form.form", [("In.HeardOn", "25/03/2023")]);
        foreach (var (field, value) in new[] { ("Present", "10"), ("Warning", "x"), ("Members", "0"), ("Removal", "1"), ("Against", "9") })
        {
            var refused = await VoteAsync(head, home, [($"In.{field}", value)]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, value), (refused.Status, refused.Page.GetElementById("In_" + field)!.GetAttribute("value")));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await VoteAsync(head, home, [])).Status);
        var page = await head.GetAsync(home, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("khiển trách (cộng dồn)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Subject, page.Page.Title, StringComparison.Ordinal);
        var series = await head.SubmitAsync(await head.GetAsync(home + "/quyet-dinh"), "form.form", [("In.Symbol", "5-QĐ/QU"), ("In.On", "10/04/2023")]);
        Assert.Contains("không thuộc loạt số", series.Page.GetElementById("In_Symbol-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(head, home + "/quyet-dinh", "form.form", [("In.Symbol", "5-QĐ/UBKTQU"), ("In.On", "10/04/2023")]);
        Assert.Contains("công bố trước hết ngày 25/04/2023", (await head.GetAsync(home)).Text, StringComparison.Ordinal);
        Assert.Contains("Công bố quyết định kỷ luật 5-QĐ/UBKTQU", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(head, home + "/quyet-dinh", "form.form", [("In.On", "15/04/2023")]);
        page = await head.GetAsync(home);
        Assert.Contains("đến hết ngày 14/04/2024", page.Text, StringComparison.Ordinal);
        var again = await head.SubmitAsync(await head.GetAsync(home + "/quyet-dinh"), "form.form", [("In.On", "18/04/2023")]);
        Assert.Contains("đã công bố ngày 15/04/2023", again.Page.GetElementById("In_On-loi")!.TextContent, StringComparison.Ordinal);
        foreach (var handler in new[] { "BienBan", "QuyetDinh" })
        {
            var (status, bytes, _) = await head.DownloadAsync($"{home}?handler={handler}");
            Assert.Equal((HttpStatusCode.OK, (byte)'P', (byte)'K'), (status, bytes[0], bytes[1]));
        }

        await office.RunAsync(async services =>
        {
            var person = (await services.GetRequiredService<PersonDirectory>().SearchAsync(Subject, 1))[0].Id;
            var reader = services.GetRequiredService<DisciplineReader>();
            var bar = Assert.Single(await reader.BarsAsync([person], new DateOnly(2023, 4, 15), default));
            Assert.Equal((MemberBarKind.Disciplined, "kỷ luật khiển trách"), (bar.Kind, bar.Label));
            Assert.Empty(await reader.BarsAsync([person], new DateOnly(2024, 4, 15), default));
            return true;
        });
        foreach (var read in new[] { home, home.Replace("/ky-luat/", "/dinh-chi/", StringComparison.Ordinal) })
        {
            var before = await OpeningsAsync(office);
            Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(read)).Status);
            Assert.Equal(before + 1, await OpeningsAsync(office));
        }

        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await officer.GetAsync(home)).Status, (await officer.GetAsync(home + "/chuan-bi")).Status));
        using var other = await office.SignedInAs(RoleNames.InspectionHead, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(home)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DownloadAsync($"{home}?handler=QuyetDinh")).Status);
    }

    /// <summary>Whoever reads a page on one subject has opened the case.</summary>
    private static Task<int> OpeningsAsync(RunningOffice office) => office.RunAsync(static services => services.GetRequiredService<AppDb>().Set<CaseOpening>().CountAsync());

    private static string Link(Answer page, string part) => page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.Contains(part, StringComparison.Ordinal));

    private static async Task<Answer> VoteAsync(Visitor visitor, string home, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.HeldOn", "05/04/2023"), ("In.Members", "9"), ("In.Present", "9"), ("In.Warning", "4"), ("In.Reprimand", "4")];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync(home + "/phieu"), "form.form", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }

    private static async Task<Answer> DoneAsync(Visitor visitor, string url, string form, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), form, typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
        return answer;
    }
}
