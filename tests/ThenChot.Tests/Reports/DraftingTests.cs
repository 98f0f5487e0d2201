namespace ThenChot.Tests.Reports;

/// <summary>Sections are given to boards with a day, their drafts come back version by version into the section's place; opinions are answered in a table; what the conference brought is kept.</summary>
public sealed class DraftingTests
{
    [Theory, OnBothDatabases]
    public async Task A_section_is_given_to_a_board_drafted_returned_and_gathered_into_its_place(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        office.Clock.Set(new(2023, 4, 20, 2, 0, 0, TimeSpan.Zero));
        var url = await ReportCity.ReviewAsync(office);
        using var writer = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var board = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var form = await writer.GetAsync(url + "/bien-soan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SubmitAsync(form, "#giao-phan", [])).Status);
        var past = await writer.SubmitAsync(form, "#giao-phan", [("Input.Section", "V.1"), Choose(form, "Quận ủy minh họa 01"), ("Input.DueOn", "19/04/2023")]);
        Assert.Contains("đã qua", past.Page.QuerySelector("#Input_DueOn-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(past, "#giao-phan", [("Input.DueOn", "25/04/2023")]));
        var again = await writer.SubmitAsync(form, "#giao-phan", [("Input.Section", "V.1"), Choose(form, "Quận ủy minh họa 02"), ("Input.DueOn", "25/04/2023")]);
        Assert.Contains("đã giao mà chưa tập hợp", again.Page.QuerySelector("#Input_Section-loi")!.TextContent, StringComparison.Ordinal);

        var work = (await board.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Soạn phần báo cáo", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(work)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync(url)).Status);
        var empty = await board.SubmitAsync(await board.GetAsync(work), "#gui-ban-thao", [("Text", " ")]);
        Assert.Contains("hãy ghi bản thảo", empty.Page.QuerySelector("#Text-loi")!.TextContent, StringComparison.Ordinal);
        var unknown = await board.SubmitAsync(empty, "#gui-ban-thao", [("Text", "số {khong_co}")]);
        Assert.Equal("số {khong_co}", unknown.Page.QuerySelector("#Text")!.TextContent.Trim());
        await DoneAsync(await board.SubmitAsync(unknown, "#gui-ban-thao", [("Text", "Bản đầu")]));
        Assert.DoesNotContain("Soạn phần báo cáo", (await board.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);

        Assert.Contains("Tập hợp bản thảo", (await writer.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var mute = await writer.SubmitAsync(await writer.GetAsync(work), "#tap-hop", [], "#tap-hop button[formaction$='Return']");
        Assert.Contains("không được để trống", mute.Page.QuerySelector("#Remark-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(mute, "#tap-hop", [("Remark", "Thiếu nguyên nhân")], "#tap-hop button[formaction$='Return']"));
        Assert.Contains("Thiếu nguyên nhân", (await board.GetAsync(work)).Text, StringComparison.Ordinal);
        await DoneAsync(await board.SubmitAsync(await board.GetAsync(work), "#gui-ban-thao", [("Text", "Có {disciplined_members_total} trường hợp <b>.")]));
        var shown = await writer.GetAsync(work);
        Assert.Equal(2, shown.Page.QuerySelectorAll("main details .review-text").Length);
        await DoneAsync(await writer.SubmitAsync(shown, "#tap-hop", [], "#tap-hop button[formaction$='Gather']"));

        Assert.Contains("Có 810 trường hợp <b>.", (await writer.GetAsync(url)).Page.QuerySelector("[id='phan-V.1']")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("đã tập hợp", (await writer.GetAsync(url + "/bien-soan")).Text, StringComparison.Ordinal);
        Assert.Null((await board.GetAsync(work)).Page.QuerySelector("#gui-ban-thao"));
        Assert.Contains("Gửi bản thảo một phần báo cáo", (await writer.GetAsync($"/lich-su/report_section_work/{work.Split('/')[^1]}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_opinion_is_taken_or_explained_in_a_table_that_leaves_as_a_paper(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        office.Clock.Set(new(2023, 4, 20, 2, 0, 0, TimeSpan.Zero));
        var url = await ReportCity.ReviewAsync(office);
        using var writer = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await writer.GetAsync(url + "/gop-y");
        var early = await writer.SubmitAsync(form, "#ghi-gop-y", [("Input.SaidBy", "Ban Dân vận"), ("Input.ReceivedOn", "21/04/2023"), ("Input.Text", "Làm rõ <i>nguyên nhân</i>"), ("Input.Section", "V.1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Equal("Làm rõ <i>nguyên nhân</i>", early.Page.QuerySelector("#Input_Text")!.TextContent.Trim());
        await DoneAsync(await writer.SubmitAsync(early, "#ghi-gop-y", [("Input.ReceivedOn", "20/04/2023")]));
        var listed = await writer.GetAsync(url + "/gop-y");
        var unexplained = await writer.SubmitAsync(listed, "form.xu-ly", [("Answer.Outcome", "Explained"), ("Answer.Reply", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.Contains("phải ghi giải trình", unexplained.Text, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(unexplained, "form.xu-ly", [("Answer.Reply", "Đã nêu ở phần V")]));
        Assert.Contains("giải trình: 1", (await writer.GetAsync(url + "/gop-y")).Text, StringComparison.Ordinal);
        Assert.Contains("Ban Dân vận", await PaperAsync(writer, url + "/gop-y?handler=Bang"), StringComparison.Ordinal);
        Assert.Contains("Đã nêu ở phần V", await PaperAsync(writer, url + "/gop-y?handler=Bang"), StringComparison.Ordinal);

        // Two people answer one opinion: the slower sees what stands there.
        var slower = await writer.SubmitAsync(listed, "form.xu-ly", [("Answer.Outcome", "Taken")]);
        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Null((await leader.GetAsync(url + "/gop-y")).Page.QuerySelector("main form"));
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_that_writes_a_section_reads_the_draft_gives_its_opinion_and_reads_the_answer(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        office.Clock.Set(new(2023, 4, 20, 2, 0, 0, TimeSpan.Zero));
        var url = await ReportCity.ReviewAsync(office);
        using var writer = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var board = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Null((await writer.GetAsync(url + "/gop-y")).Page.QuerySelector("#xin-y-kien"));
        var form = await writer.GetAsync(url + "/bien-soan");
        await DoneAsync(await writer.SubmitAsync(form, "#giao-phan", [("Input.Section", "V.1"), Choose(form, "Quận ủy minh họa 01"), ("Input.DueOn", "25/04/2023")]));
        var past = await writer.SubmitAsync(await writer.GetAsync(url + "/gop-y"), "#xin-y-kien", [("Ask.Until", "19/04/2023")]);
        Assert.Contains("đã qua", past.Page.QuerySelector("#Ask_Until-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("19/04/2023", past.Page.QuerySelector("#Ask_Until")!.GetAttribute("value"));
        await DoneAsync(await writer.SubmitAsync(past, "#xin-y-kien", [("Ask.Until", "28/04/2023")]));

        var page = (await board.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Góp ý dự thảo báo cáo", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page)).Status);
        office.Queries.Reset();
        var draft = await board.GetAsync(page);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
        Assert.Contains("Đánh giá chung", draft.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var mute = await board.SubmitAsync(draft, "#gui-gop-y", [("Input.Section", "V.1"), ("Input.Text", " ")]);
        Assert.Contains("hãy ghi nội dung", mute.Page.QuerySelector("#Input_Text-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("V.1", mute.Page.QuerySelector("#Input_Section option[selected]")!.GetAttribute("value"));
        await DoneAsync(await board.SubmitAsync(mute, "#gui-gop-y", [("Input.Text", "Nêu <b>số</b> cụ thể")]));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await DoneAsync(await board.SubmitAsync(draft, "#gui-gop-y", [("Input.Text", "Gửi nhầm")]));
        Assert.DoesNotContain("Góp ý dự thảo báo cáo", (await board.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await writer.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a").Count(a => a.TextContent.Contains("Tiếp thu, giải trình góp ý", StringComparison.Ordinal)));

        // What was sent by mistake is taken back; what was answered stands.
        var sent = await board.GetAsync(page);
        await DoneAsync(await board.SubmitAsync(sent, "main tbody tr:last-child form.rut-gop-y", []));
        var table = await writer.GetAsync(url + "/gop-y");
        Assert.DoesNotContain("Gửi nhầm", table.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01: 1 góp ý", table.Text, StringComparison.Ordinal);
        Assert.Contains("đơn vị tự gửi", table.Text, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(table, "form.xu-ly", [("Answer.Outcome", "PartlyTaken"), ("Answer.Reply", "Đã bổ sung ở phụ lục")]));
        Assert.DoesNotContain("Tiếp thu, giải trình góp ý", (await writer.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var read = await board.GetAsync(page);
        Assert.Contains("tiếp thu một phần", read.Text, StringComparison.Ordinal);
        Assert.Contains("Đã bổ sung ở phụ lục", read.Text, StringComparison.Ordinal);
        var settled = await board.SubmitAsync(sent, "main tbody tr:first-child form.rut-gop-y", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, settled.Status);
        Assert.Contains("đã được tiếp thu, giải trình", settled.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01", await PaperAsync(writer, url + "/gop-y?handler=Bang"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Commendations_and_good_models_are_annexes_and_the_conclusion_opens_to_its_notice(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        office.Clock.Set(new(2023, 4, 20, 2, 0, 0, TimeSpan.Zero));
        var url = await ReportCity.ReviewAsync(office);
        using var writer = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await writer.GetAsync(url + "/dong-gop");
        var nobody = await writer.SubmitAsync(form, "#ghi-them", [("Input.Kind", "GoodModel"), ("Input.Title", "Chi bộ bốn tốt")]);
        Assert.Contains("đơn vị hoặc cá nhân", nobody.Page.QuerySelector("#Input_Whose-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(nobody, "#ghi-them", [("Input.Whose", "Quận ủy minh họa 01"), ("Input.Text", "Sinh hoạt có chủ đề")]));
        await DoneAsync(await writer.SubmitAsync(form, "#ghi-them", [("Input.Kind", "Speech"), ("Input.Title", "Kinh nghiệm đánh giá hằng tháng"), ("Input.Whose", "Quận ủy minh họa 02")]));
        var unpapered = await writer.SubmitAsync(form, "#ghi-them", [("Input.Kind", "Conclusion"), ("Input.Title", "Kết luận hội nghị sơ kết")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unpapered.Status);
        await DoneAsync(await writer.SubmitAsync(unpapered, "#ghi-them",
            [("Input.Document.Text", "26-TB/BCĐ"), ("Input.Document.TypeName", "Thông báo"), ("Input.Document.Issuer", "Ban Chỉ đạo"), ("Input.Document.IssuedOn", "2023"), ("Input.Document.Subject", "Kết luận hội nghị sơ kết")]));

        var listed = await writer.GetAsync(url + "/dong-gop");
        var paper = await writer.GetAsync(listed.Page.QuerySelector("main a[href^='/van-ban/']")!.GetAttribute("href")!);
        Assert.Contains("Kết luận của hội nghị về báo cáo", paper.Text, StringComparison.Ordinal);
        Assert.NotNull(paper.Page.QuerySelector("a[href^='/nhiem-vu/van-ban/']"));
        Assert.Contains("Mô hình hay, cách làm sáng tạo", await PaperAsync(writer, url + "/xuat/docx"), StringComparison.Ordinal);
        var frozen = await FreezeReportTests.FreezeAsync(writer, url);
        var shown = await writer.GetAsync(frozen.Address.AbsolutePath);
        Assert.Contains("Chi bộ bốn tốt", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kinh nghiệm đánh giá hằng tháng", shown.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "", "/bien-soan", "/gop-y", "/dong-gop" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync(url + page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_frozen_draft_waits_on_the_leader_s_page_until_it_is_agreed_or_returned(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        office.Clock.Set(new(2023, 4, 20, 2, 0, 0, TimeSpan.Zero));
        var url = await ReportCity.ReviewAsync(office);
        using var writer = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Null((await writer.GetAsync(url + "/trinh-ky")).Page.QuerySelector("main form"));
        await FreezeReportTests.FreezeAsync(writer, url);
        var form = await writer.GetAsync(url + "/trinh-ky");
        await DoneAsync(await writer.SubmitAsync(form, "#trinh", []));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SubmitAsync(form, "#trinh", [])).Status);
        Assert.Null((await writer.GetAsync(url + "/trinh-ky")).Page.QuerySelector("#xem-ky"));

        var open = (await leader.GetAsync("/lanh-dao")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Xem, ký báo cáo", StringComparison.Ordinal)).GetAttribute("href")!;
        var mute = await leader.SubmitAsync(await leader.GetAsync(open), "#xem-ky", [], "#xem-ky button[formaction$='Return']");
        Assert.Contains("không được để trống", mute.Page.QuerySelector("#Remark-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await leader.SubmitAsync(mute, "#xem-ky", [("Remark", "Bổ sung nguyên nhân <b>")], "#xem-ky button[formaction$='Return']"));
        Assert.Contains("Lãnh đạo trả lại: Bổ sung nguyên nhân <b>", (await writer.GetAsync(open)).Text, StringComparison.Ordinal);
        Assert.Contains("Sửa dự thảo báo cáo bị trả lại", (await writer.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await writer.SubmitAsync(await writer.GetAsync(open), "#trinh", []));
        await DoneAsync(await leader.SubmitAsync(await leader.GetAsync(open), "#xem-ky", [], "#xem-ky button[formaction$='Agree']"));
        Assert.DoesNotContain("Xem, ký báo cáo", (await leader.GetAsync("/lanh-dao")).Text, StringComparison.Ordinal);
        Assert.Contains("Ghi nhận bản đã ký", (await writer.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> PaperAsync(Visitor visitor, string url)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await visitor.DownloadAsync(url)).Bytes));
        using var body = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        return await body.ReadToEndAsync();
    }

    private static (string, string) Choose(Answer form, string unit) =>
        ("Input.Unit", form.Page.QuerySelectorAll("[name='Input.Unit'] option").First(o => o.TextContent.Contains(unit, StringComparison.Ordinal)).GetAttribute("value")!);

    private static Task DoneAsync(Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return Task.CompletedTask;
    }
}
