using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Inspections;

public sealed class CasePagesTests
{
    private const string Subject = "Vũ Thị Đối Tượng";
    private const string Head = "Lê Văn Trưởng Đoàn";
    private const string Owner = "Trần Minh Họa";

    [Theory, OnBothDatabases]
    public async Task A_case_goes_from_its_decision_to_a_conclusion_and_its_demands(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var opened = await OpenCaseAsync(head, []);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var file = opened.Location!.AbsolutePath;
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "Organisation"), ("In.Unit", "QU01-1")]);
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Subject)]);
        await DoneAsync(head, file + "/doan", "#form-cu", [("In.Person.Name", Head), ("In.Role", "Head"), ("In.On", "02/03/2023")]);
        await DoneAsync(head, file + "/giay-to", "form.form", [("In.Name", "Kế hoạch của đoàn"), ("In.Symbol", "3-KH/ĐKT"), ("In.On", "03/03/2023"), ("In.Signer", "Trưởng đoàn")]);
        await DoneAsync(head, file + "/thoi-han", "form.form", [("In.From", "03/03/2023"), ("In.Extra", "0")]);
        await DoneAsync(head, file, "#form-chuyen", [("On", "06/03/2023")]);
        var page = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains(Subject, page.Text, StringComparison.Ordinal);
        Assert.Contains("07/04/2023", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("/ket-luan/", StringComparison.Ordinal)).ToList())
        {
            await DoneAsync(head, link, "form.form", [("In.Result", "InViolation"), ("In.Content", (await head.GetAsync(link)).Page.QuerySelectorAll("#In_Content option")[1].GetAttribute("value")!), ("In.Text", "Thực hiện chưa đúng quy chế"), ("In.On", "20/03/2023")]);
        }

        page = await head.GetAsync(file);
        var demand = page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("/yeu-cau/", StringComparison.Ordinal));
        await DoneAsync(head, demand, "form.form", [("In.Text", "Chậm ban hành quy chế"), ("In.Measure", "Ban hành quy chế"), ("In.Owner", (await head.GetAsync(demand)).Page.QuerySelectorAll("#In_Owner option")[1].GetAttribute("value")!), ("In.DueOn", "30/06/2023")]);
        await DoneAsync(head, file, "#form-chuyen", [("On", "25/03/2023")]);
        Assert.Contains("Chậm ban hành quy chế", (await head.GetAsync("/khac-phuc")).Text, StringComparison.Ordinal);
        Assert.Contains("Mở cuộc kiểm tra", (await head.GetAsync($"/lich-su/insp_case/{file.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        var list = await head.GetAsync("/kiem-tra", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Contains("1 tổ chức đảng", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Subject, list.Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_body_may_not_do_and_what_cannot_be_is_refused_at_its_field(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        foreach (var (typed, at, words) in new[]
        {
            (new[] { ("In.Kind", "complaint"), ("In.Unit", "QU01-1-1"), ("In.Body", "PartyCell"), ("In.Decision", "1-KH/CB") }, "In_Body", "chi bộ không có thẩm quyền giải quyết khiếu nại kỷ luật"),
            ([("In.Kind", "signs"), ("In.Unit", "QU01-1-1"), ("In.Body", "PartyCell"), ("In.Decision", "1-KH/CB")], "In_Confirmed", "chỉ được kiểm tra khi có dấu hiệu vi phạm"),
            ([("In.Unit", "QU01-1-1")], "In_Body", "không có ủy ban kiểm tra"),
            ([("In.Unit", "QU02")], "In_Unit", "Không có đơn vị"),
            ([("In.Decision", "12-QĐ/QU")], "In_Decision", "không thuộc loạt số"),
            ([("In.Decision", "<b>12")], "In_Decision", "như trên văn bản"),
            ([("In.DecidedOn", "31/02/2023")], "In_DecidedOn", "ngày"),
            ([("In.DecidedOn", "")], "In_DecidedOn", "ngày"),
            ([("In.Content", "")], "In_Content", "không được để trống"),
            ([("In.LooksFrom", "02/03/2023"), ("In.LooksTo", "01/03/2023")], "In_LooksTo", "trước khi bắt đầu"),
            ([("In.DueOn", "01/01/2023")], "In_DueOn", "trước ngày quyết định"),
        })
        {
            var refused = await OpenCaseAsync(officer, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(at + "-loi")?.TextContent.Contains(words, StringComparison.OrdinalIgnoreCase) == true, $"{at}: {words}\n{refused.Text}");
            Assert.Equal(typed.FirstOrDefault(t => t.Item1 == "In.Decision").Item2 ?? "12-QĐ/UBKTQU", refused.Page.GetElementById("In_Decision")!.GetAttribute("value"));
        }

        var file = (await OpenCaseAsync(officer, [])).Location!.AbsolutePath;
        Assert.Contains("đã mở", (await OpenCaseAsync(officer, [])).Page.GetElementById("In_Decision-loi")!.TextContent, StringComparison.Ordinal);
        var nobody = await officer.SubmitAsync(await officer.GetAsync(file + "/doi-tuong"), "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", "Không Có Ai")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.NotNull(nobody.Page.GetElementById("In_Person_Name-loi"));
        Assert.Equal("Không Có Ai", nobody.Page.GetElementById("In_Person_Name")!.GetAttribute("value"));
        var early = await officer.SubmitAsync(await officer.GetAsync(file), "#form-chuyen", [("On", "06/03/2023")]);
        Assert.Contains("Chưa ghi đối tượng", early.Text, StringComparison.Ordinal);
        await DoneAsync(officer, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Subject)]);
        var kin = await officer.GetAsync(file + "/doan");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(kin, "#form-than-thich", [("Kinship.Person.Name", Head), ("Kinship.Relative.Name", Subject)])).Status);
        var relative = await officer.SubmitAsync(await officer.GetAsync(file + "/doan"), "#form-cu", [("In.Person.Name", Head), ("In.On", "06/03/2023")]);
        Assert.Contains("người thân đã khai", relative.Page.GetElementById("In_Person_Name-loi")!.TextContent, StringComparison.Ordinal);
        var far = await officer.SubmitAsync(await officer.GetAsync(file + "/thoi-han"), "form.form", [("In.From", "03/03/2023"), ("In.Extra", "9"), ("In.Because", "Phức tạp")]);
        Assert.Contains("từ 0 đến 8", far.Page.GetElementById("In_Extra-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_is_not_there_for_others_and_names_its_subject_nowhere(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        var file = (await OpenCaseAsync(officer, [])).Location!.AbsolutePath;
        await DoneAsync(officer, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Subject)]);
        var page = await officer.GetAsync(file);
        Assert.DoesNotContain(Subject, page.Page.Title, StringComparison.Ordinal);
        foreach (var (role, unit) in new[] { (RoleNames.InspectionOfficer, "QU02"), (RoleNames.CommitteeReporter, "QU01"), (RoleNames.CityLeader, "TP"), (RoleNames.Administrator, "TP"), (RoleNames.MemberKeeper, "QU01") })
        {
            using var other = await office.SignedInAs(role, unit);
            foreach (var address in new[] { file, file + "/doi-tuong", file + "/doan", file + "/giay-to", $"/lich-su/insp_case/{file.Split('/')[^1]}" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
            }

            var list = await other.GetAsync("/kiem-tra");
            Assert.DoesNotContain("12-QĐ/UBKTQU", list.Body, StringComparison.Ordinal);
        }

        using var above = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        Assert.Equal(HttpStatusCode.OK, (await above.GetAsync(file)).Status);
        Assert.Contains("Nguyễn Thử Nghiệm", (await above.GetAsync(file)).Page.QuerySelectorAll("main table")[^1].TextContent, StringComparison.Ordinal);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal(3, await db.Set<CaseOpening>().CountAsync());
            Assert.DoesNotContain(await db.Set<Act>().Where(a => a.Kind.StartsWith("inspections.")).Select(a => a.Reason).ToListAsync(), r => r?.Contains(Subject, StringComparison.Ordinal) == true);
            Assert.DoesNotContain(await db.Set<ActChange>().Where(c => c.TableName.StartsWith("insp_")).Select(c => c.After).ToListAsync(), a => a?.Contains(Subject, StringComparison.Ordinal) == true);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_named_on_the_team_reads_it_until_they_leave_and_a_subject_never(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        var file = (await OpenCaseAsync(officer, [])).Location!.AbsolutePath;
        await office.EnsureAccountAsync("thanhvien", [(RoleNames.CommitteeReporter, "QU02")]);
        await office.EnsureAccountAsync("doituong", [(RoleNames.InspectionHead, "QU01")]);
        await RenameAsync(office, "thanhvien", "Đỗ Văn Thành Viên");
        await RenameAsync(office, "doituong", "Hồ Văn Bị Kiểm Tra");
        using var member = office.Visit();
        await member.SignInAsync("thanhvien");
        using var subject = office.Visit();
        await subject.SignInAsync("doituong");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await member.GetAsync(file)).Status, (await subject.GetAsync(file)).Status));
        await DoneAsync(officer, file + "/doan", "#form-cu", [("In.Person.Name", "Đỗ Văn Thành Viên"), ("In.On", "06/03/2023")]);
        await DoneAsync(officer, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", "Hồ Văn Bị Kiểm Tra")]);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await member.GetAsync(file)).Status, (await subject.GetAsync(file)).Status));
        Assert.DoesNotContain("12-QĐ/UBKTQU", (await subject.GetAsync("/kiem-tra")).Body, StringComparison.Ordinal);
        Assert.Contains("12-QĐ/UBKTQU", (await member.GetAsync("/kiem-tra")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(file + "/doan")).Status);
        await DoneAsync(member, file + "/giay-to", "form.form", [("In.Name", "Biên bản làm việc"), ("In.On", "07/03/2023"), ("In.Signer", "Tổ kiểm tra")]);
        await DoneAsync(officer, file + "/doan", "#form-thoi", [("Out.On", "10/03/2023"), ("Out.Because", "Chuyển công tác")]);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(file)).Status);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            await seeds.AddPersonAsync(Subject);
            await seeds.AddPersonAsync(Head);
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01-1", new DateOnly(2023, 4, 19)))!;
            await seeds.AddPostAsync(await seeds.AddPersonAsync(Owner), unit.Id, "Bí thư (minh họa)", new DateOnly(2021, 1, 1), null);
        });
        return office;
    }

    private static Task RenameAsync(RunningOffice office, string userName, string name) => office.ActAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var person = await db.Set<ThenChot.Web.Modules.Accounts.Account>().Where(a => a.UserName == userName).Select(a => a.PersonId).SingleAsync();
        Assert.Null(await services.GetRequiredService<PersonDirectory>().CorrectAsync(person, name, null, new DateOnly(2023, 4, 19)));
    });

    private static async Task<Answer> OpenCaseAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.Kind", "supervision_thematic"), ("In.Unit", "QU01"), ("In.Body", "Commission"), ("In.Decision", "12-QĐ/UBKTQU"), ("In.DecidedOn", "01/03/2023"), ("In.Content", "Việc thực hiện quy chế làm việc")];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync("/kiem-tra/mo"), "form.form", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }

    private static async Task DoneAsync(Visitor visitor, string url, string form, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), form, typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
    }
}
