using System.Text;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Tests.House;
using ThenChot.Tests.Members.Procedures;

namespace ThenChot.Tests.Members.Handbook;

public sealed class HandbookPagesTests
{
    [Theory, OnBothDatabases]
    public async Task A_member_reads_the_own_record_asks_for_a_correction_and_it_goes_from_the_cell_up(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var member = await MemberAsync(office, "dangvien", MemberOffice.Cell);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        var page = await member.GetAsync("/so-tay", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("Chi bộ minh họa 01.1.1", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(page.Page.QuerySelector("main p.btn-list a")!.GetAttribute("href")!)).Status);
        Assert.Contains("Lê Thị Tay", (await member.GetAsync("/so-tay")).Text, StringComparison.Ordinal);

        var form = await member.GetAsync("/so-tay/de-nghi");
        foreach (var (field, value) in new[] { ("In.Kind", ""), ("In.About", " "), ("In.Wanted", "") })
        {
            (string, string)[] usual = [("In.Kind", "Correction"), ("In.About", "Ngày chính thức"), ("In.Wanted", "20/3/2006")];
            var refused = await member.SubmitAsync(form, "form.form", [.. usual.Where(u => u.Item1 != field), (field, value), ("In.Reason", "Theo thẻ")]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Page.GetElementById(field.Replace('.', '_') + "-loi"));
            Assert.Contains("Theo thẻ", refused.Page.GetElementById("In_Reason")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(form, "form.form", [("In.Kind", "Correction"), ("In.About", "Ngày chính thức"), ("In.Wanted", "20/3/2006")])).Status);
        var address = (await member.GetAsync("/so-tay")).Page.QuerySelector("a[href^='/dang-vien/de-nghi/']")!.GetAttribute("href")!;
        Assert.Contains("Trả lời đề nghị về hồ sơ", (await secretary.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var list = await secretary.GetAsync("/dang-vien/de-nghi", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.NotNull((await AnswerAsync(secretary, address, "Decline", " ")).Page.GetElementById("In_Text-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(secretary, address, "Decline", "Không thấy trong thẻ")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(await member.GetAsync(address), "#tra-loi", [("In.Answer", "GoUp")])).Status);
        Assert.Contains("Thực hiện đề nghị về hồ sơ", (await grassroots.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(grassroots, address, "Finish", "Đã sửa theo quyết định")).Status);
        var done = await member.GetAsync(address, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(done, office.Queries.Commands));
        Assert.Contains("Đã sửa theo quyết định", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await member.DownloadAsync("/so-tay?handler=TaiVe")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Where_somebody_else_processes_the_data_the_office_names_them_and_has_twenty_days(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var member = await MemberAsync(office, "dangvien", MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(await member.GetAsync("/so-tay/de-nghi"), "form.form", [("In.Kind", "Restriction"), ("In.About", "Ảnh"), ("In.Wanted", "Không đưa lên bảng tin")])).Status);
        var address = (await member.GetAsync("/so-tay")).Page.QuerySelector("a[href^='/dang-vien/de-nghi/']")!.GetAttribute("href")!;
        Assert.Null((await grassroots.GetAsync(address)).Page.QuerySelector("option[value=Process]"));
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(grassroots, address, "PassUp", "")).Status);
        var before = await RequestAsync(office);
        Assert.NotNull((await AnswerAsync(grassroots, address, "Process", " ")).Page.GetElementById("In_Text-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(grassroots, address, "Process", "Đơn vị vận hành bảng tin (minh họa)")).Status);
        var after = await RequestAsync(office);
        Assert.InRange(after.DueOn.DayNumber - before.DueOn.DayNumber, 3, 7);
        Assert.InRange(after.DueOn.DayNumber - after.AskedOn.DayNumber, 20, 30);
        var page = await grassroots.GetAsync(address, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Null(page.Page.QuerySelector("option[value=Process]"));
        Assert.Contains("Đơn vị vận hành bảng tin (minh họa)", (await member.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_request_and_a_meeting_are_not_there_for_anybody_of_another_cell(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var member = await MemberAsync(office, "dangvien", MemberOffice.Cell);
        using var colleague = await MemberAsync(office, "dongchi", MemberOffice.Cell);
        using var stranger = await MemberAsync(office, "nguoila", MemberOffice.OtherCell);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(await member.GetAsync("/so-tay/de-nghi"), "form.form", [("In.Kind", "Addition"), ("In.About", "Quê quán"), ("In.Wanted", "Xã minh họa")])).Status);
        var request = (await member.GetAsync("/so-tay")).Page.QuerySelector("a[href^='/dang-vien/de-nghi/']")!.GetAttribute("href")!;
        var meeting = (await PlanAsync(secretary, "12/5/2023")).Location!.PathAndQuery;
        foreach (var visitor in new[] { stranger, other, reporter })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(request)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(meeting)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(request)).Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(meeting)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/so-tay")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/so-tay/sinh-hoat/them?don-vi={MemberOffice.Cell}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_secretary_sees_five_lines_sends_the_papers_and_records_who_came(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var member = await MemberAsync(office, "dangvien", MemberOffice.Cell);
        _ = await office.MemberAsync("Lê Văn Dự Bị", decided: new PartialDate(2022, 6, 1), official: false);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        var page = await secretary.GetAsync("/so-tay/chi-bo", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal(5, page.Page.QuerySelectorAll(".viec-thang > li").Length);
        Assert.Contains("Chưa lên lịch sinh hoạt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Dự Bị: đủ 12 tháng", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await PlanAsync(secretary, "1/5/2023")).Page.GetElementById("In_HeldOn-loi"));
        Assert.NotNull((await PlanAsync(secretary, "")).Page.GetElementById("In_HeldOn-loi"));
        var meeting = (await PlanAsync(secretary, "12/5/2023")).Location!.PathAndQuery;
        var planned = await secretary.GetAsync(meeting, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(planned, office.Queries.Commands));
        Assert.NotNull((await secretary.SubmitAsync(planned, "#tai-lieu", [("Paper.Title", "Dự thảo")], files: [])).Page.GetElementById("Paper_Upload-loi"));
        Assert.NotNull((await secretary.SubmitAsync(planned, "#tai-lieu", [("Paper.Symbol", "99-KH/KHONG")], files: [])).Page.GetElementById("Paper_Symbol-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(planned, "#tai-lieu", [("Paper.Title", "Dự thảo nghị quyết")], files: [("Paper.Upload", "nghi-quyet.txt", Encoding.UTF8.GetBytes("Dự thảo"))])).Status);
        Assert.Contains("đã gửi 1 tài liệu", (await secretary.GetAsync("/so-tay/chi-bo")).Text, StringComparison.Ordinal);
        var seen = await member.GetAsync("/so-tay");
        Assert.Contains("12/05/2023", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await member.DownloadAsync(seen.Page.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("Tep", StringComparison.Ordinal)))).Status);
        Assert.Null((await member.GetAsync(meeting)).Page.QuerySelector("#tai-lieu"));

        office.Clock.Set(VietnameseFormat.StartOf(new DateOnly(2023, 5, 12)).AddHours(21));
        await secretary.SignInAsync($"{RoleNames.CellSecretary}.{MemberOffice.Cell}".ToLowerInvariant());
        await member.SignInAsync("dangvien");
        var held = await secretary.GetAsync(meeting);
        Assert.NotNull((await secretary.SubmitAsync(held, "#ket-qua", [("Result.Present", "-1"), ("Result.Conclusion", "Thông qua")])).Page.GetElementById("Result_Present-loi"));
        var worded = await secretary.SubmitAsync(held, "#ket-qua", [("Result.Present", "17"), ("Result.WithReason", "ba"), ("Result.Conclusion", "Thông qua")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ba"), (worded.Status, worded.Page.GetElementById("Result_WithReason")!.GetAttribute("value")));
        Assert.NotNull(worded.Page.GetElementById("Result_WithReason-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(held, "#ket-qua", [("Result.Present", "17"), ("Result.WithReason", "3"), ("Result.Conclusion", "Thông qua")])).Status);
        Assert.Contains("85", (await member.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.Contains("có mặt 17 đồng chí", (await secretary.GetAsync("/so-tay/chi-bo")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_grassroots_office_enters_for_a_cell_is_marked_and_the_secretary_answers(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        var admission = await CaseOffice.BeginAsync(secretary);
        Assert.Equal(HttpStatusCode.Redirect, (await CaseOffice.DoAsync(grassroots, admission, "1/9/2021", "01-NQ/CB")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await PlanAsync(grassroots, "12/5/2023", $"?don-vi={MemberOffice.Cell}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await PlanAsync(secretary, "26/5/2023")).Status);
        Assert.Contains("2 việc cấp trên nhập thay chờ xác nhận", (await secretary.GetAsync("/so-tay/chi-bo")).Text, StringComparison.Ordinal);
        Assert.Contains("Xác nhận việc cấp trên nhập thay", (await secretary.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var list = await secretary.GetAsync("/dang-vien/nhap-thay", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var forms = list.Page.QuerySelectorAll("form[id^=tra-loi]").Select(f => "#" + f.Id).ToList();
        Assert.Equal(2, forms.Count);
        Assert.Empty((await grassroots.GetAsync("/dang-vien/nhap-thay")).Page.QuerySelectorAll("form[id^=tra-loi]"));
        Assert.DoesNotContain("12/05/2023", (await other.GetAsync("/dang-vien/nhap-thay")).Text, StringComparison.Ordinal);
        Assert.NotNull((await secretary.SubmitAsync(list, forms[0], [("In.IsRight", "false"), ("In.Remark", "")])).Page.GetElementById("In_Remark-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(list, forms[0], [("In.IsRight", "false"), ("In.Remark", "Chưa đúng ngày")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(list, forms[1], [("In.IsRight", "true")])).Status);
        var mend = await grassroots.GetAsync("/dang-vien/nhap-thay");
        Assert.Contains("Chưa đúng ngày", mend.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await grassroots.SubmitAsync(mend, "form[id^=tra-loi]", [])).Status);
        var states = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<StandIn>().OrderBy(s => s.Id).Select(s => s.State).ToListAsync());
        Assert.Equal([StandInState.AwaitsCell, StandInState.Confirmed], states.Order());
    }

    [Theory, OnBothDatabases]
    public async Task What_the_office_answers_for_the_cell_is_marked_so_and_the_secretary_confirms_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var member = await MemberAsync(office, "dangvien", MemberOffice.Cell);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(await member.GetAsync("/so-tay/de-nghi"), "form.form", [("In.Kind", "Addition"), ("In.About", "Quê quán"), ("In.Wanted", "Xã minh họa")])).Status);
        var request = (await member.GetAsync("/so-tay")).Page.QuerySelector("a[href^='/dang-vien/de-nghi/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("nhập thay", (await secretary.GetAsync(request)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nhập thay", (await grassroots.GetAsync(request)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(grassroots, request, "Decline", "Chi bộ báo chưa đủ giấy tờ")).Status);
        Assert.Contains("nhập thay chi bộ", (await member.GetAsync(request)).Text, StringComparison.Ordinal);
        Assert.Contains("Trả lời đề nghị của đảng viên", (await secretary.GetAsync("/dang-vien/nhap-thay")).Text, StringComparison.Ordinal);

        // Taken up again it lies with the office, which answers for itself.
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(await member.GetAsync(request), "#tra-loi", [("In.Answer", "GoUp")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(grassroots, request, "Finish", "Đã bổ sung")).Status);
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<StandIn>().CountAsync()));
    }

    /// <summary>A member with an account of that name, official since 2006, in a cell.</summary>
    internal static async Task<Visitor> MemberAsync(RunningOffice office, string userName, string cell)
    {
        var file = await office.MemberAsync("Lê Thị Tay", cell);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = Domain.Members.MemberId.From(Guid.Parse(file.Split('/')[^1]));
            var of = await db.Set<Domain.Members.MemberFile>().SingleAsync(f => f.Id == id);
            await services.GetRequiredService<AccountSeeds>().CreateAsync(userName, Visitor.Password, of.PersonId, [(RoleNames.PartyMember, of.CellId)]);
        });
        var visitor = office.Visit();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    private static async Task<Answer> AnswerAsync(Visitor visitor, string address, string answer, string text) =>
        await visitor.SubmitAsync(await visitor.GetAsync(address), "#tra-loi", [("In.Answer", answer), ("In.Text", text)]);

    private static Task<RecordRequest> RequestAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<RecordRequest>().AsNoTracking().SingleAsync());

    private static async Task<Answer> PlanAsync(Visitor visitor, string on, string query = "") =>
        await visitor.SubmitAsync(await visitor.GetAsync("/so-tay/sinh-hoat/them" + query), "form.form", [("In.HeldOn", on), ("In.Topic", "Sinh hoạt thường kỳ"), ("In.Place", "19 giờ 30")]);
}
