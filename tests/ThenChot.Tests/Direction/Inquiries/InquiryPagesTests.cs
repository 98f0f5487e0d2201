using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace ThenChot.Tests.Direction.Inquiries;

/// <summary>Báo ngay cho tôi: asked in one form, answered by units at their desks, put together at once; missing units are named, never zero.</summary>
public sealed class InquiryPagesTests
{
    private const string SaveButton = "main form .btn-primary";

    private static readonly (string, string)[] Rain =
    [
        ("Input.Name", "Thiệt hại do mưa"), ("Input.DueOn", "10/05/2023"), ("nhom", "committee"),
        ("Input.Fields[0].Label", "Số nhà ngập"), ("Input.Fields[0].Kind", "Number"), ("Input.Fields[0].Required", "true"),
        ("Input.Fields[1].Label", "Ngày nước rút"), ("Input.Fields[1].Kind", "Day"),
        ("Input.Fields[2].Label", "Đã trực"), ("Input.Fields[2].Kind", "YesNo"),
        ("Input.Fields[3].Label", "Ảnh, báo cáo"), ("Input.Fields[3].Kind", "File"),
        ("Input.Fields[4].Label", "Điểm ngập"), ("Input.Fields[4].Kind", "Rows"), ("Input.Fields[4].Columns", "Tên điểm; Số hộ (số)"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_round_is_asked_answered_signed_and_put_together(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var round = await AskAsync(city, [.. Rain, ("Input.NeedsSignature", "true")]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var desk = await reporter.GetAsync("/viec-can-xu-ly");
        Assert.Contains("Thiệt hại do mưa", desk.Text, StringComparison.Ordinal);
        var answer = (await reporter.GetAsync("/dot-bao-cao")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;

        var form = await reporter.GetAsync($"{answer}/nhap");
        var typed = new[] { (Named(form, "Số nhà ngập *"), "12"), (Named(form, "Ngày nước rút"), "09/05/2023"), (Named(form, "Đã trực"), "no"), (Named(form, "Tên điểm, dòng 2"), "Ngã tư <b>"), (Named(form, "Số hộ, dòng 2"), "1.200") };
        var sent = await reporter.SubmitAsync(form, "main form", typed, "button[formaction$='Send']", [(Named(form, "Ảnh, báo cáo"), "bao-cao.txt", Encoding.UTF8.GetBytes("Ngập sâu"))]);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains("0/2", (await city.GetAsync(round)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync(answer)).Status);
        Assert.DoesNotContain("Trả lời đợt báo cáo", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);

        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Contains("Thiệt hại do mưa", (await leader.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await leader.SubmitAsync(await leader.GetAsync(answer), "#duyet", []));
        var whole = await city.GetAsync(round);
        Assert.Contains("1/2", whole.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 02", whole.Page.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cộng 1/2 đơn vị đã gửi", whole.Page.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);

        var (status, bytes, _) = await city.DownloadAsync($"{round}?handler=TongHop");
        Assert.Equal(HttpStatusCode.OK, status);
        using (var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            var sheets = book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.OuterXml).ToList();
            Assert.Equal(3, sheets.Count);
            Assert.Contains(sheets, s => s.Contains("Ngã tư &lt;b&gt;", StringComparison.Ordinal) && s.Contains(">1200<", StringComparison.Ordinal));
            Assert.Contains(sheets, s => s.Contains("HYPERLINK", StringComparison.Ordinal) && s.Contains("chưa gửi", StringComparison.Ordinal));
        }

        var letter = await city.DownloadAsync($"{round}?handler=DonDoc");
        using (var paper = WordprocessingDocument.Open(new MemoryStream(letter.Bytes), isEditable: false))
        {
            Assert.Contains("Kính gửi: Quận ủy minh họa 02.", paper.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        var mute = await city.SubmitAsync(await city.GetAsync(answer), "#tra-lai", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.Status);
        Assert.Contains("Ý kiến trả lại không được để trống", mute.Page.QuerySelector("#Remark-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await city.SubmitAsync(mute, "#tra-lai", [("Remark", "Thiếu phường 2")]));
        Assert.Contains("Thiếu phường 2", (await reporter.GetAsync($"{answer}/nhap")).Text, StringComparison.Ordinal);
        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{answer}/nhap"), "main form", [], "button[formaction$='Send']"));
        await DoneAsync(await leader.SubmitAsync(await leader.GetAsync(answer), "#duyet", []));
        await DoneAsync(await city.SubmitAsync(await city.GetAsync(round), "#tiep-nhan", []));
        var unsaid = await city.SubmitAsync(await city.GetAsync(answer), "#mo-lai", []);
        Assert.Contains("Lý do mở lại không được để trống", unsaid.Page.QuerySelector("#Remark-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await city.SubmitAsync(unsaid, "#mo-lai", [("Remark", "Số hộ chưa khớp")]));
        Assert.Contains($"Mở lại để điều chỉnh ngày {VietnameseFormat.Date(VietnameseFormat.DayOf(office.Clock.GetUtcNow()))}: Số hộ chưa khớp", (await reporter.GetAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Contains("Trả lời đợt báo cáo", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{answer}/nhap"), "main form", [], "button[formaction$='Send']"));
        await DoneAsync(await leader.SubmitAsync(await leader.GetAsync(answer), "#duyet", []));
        await DoneAsync(await city.SubmitAsync(await city.GetAsync(answer), "#tiep-nhan", []));
        await DoneAsync(await city.SubmitAsync(await city.GetAsync(round), "#ket-thuc", []));
        Assert.Contains("đã tiếp nhận", (await reporter.GetAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"{answer}/nhap")).Status);
        Assert.Contains("Trả lại trả lời đợt báo cáo", (await city.GetAsync($"/lich-su/dir_inquiry_answer/{answer.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(answer)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(round)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Each_kind_of_field_says_what_is_wrong_and_keeps_what_was_typed(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await AskAsync(city, Rain);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var answer = (await reporter.GetAsync("/dot-bao-cao")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var form = await reporter.GetAsync($"{answer}/nhap");
        var (number, day, duty, file, cell) = (Named(form, "Số nhà ngập *"), Named(form, "Ngày nước rút"), Named(form, "Đã trực"), Named(form, "Ảnh, báo cáo"), Named(form, "Số hộ, dòng 1"));
        var empty = await reporter.SubmitAsync(form, "main form", [], "button[formaction$='Send']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("bắt buộc", Fault(empty, number), StringComparison.Ordinal);
        var wrong = await reporter.SubmitAsync(empty, "main form", [(number, "mười hai"), (day, "31/02/2023"), (duty, "có lẽ"), (cell, "nhiều")], null, [(file, "anh.png", [1, 2, 3])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("“mười hai” không phải là số", Fault(wrong, number), StringComparison.Ordinal);
        Assert.Contains("không phải là ngày", Fault(wrong, day), StringComparison.Ordinal);
        Assert.Contains("chỉ nhận “có” hoặc “không”", Fault(wrong, duty), StringComparison.Ordinal);
        Assert.Contains("không đúng với phần mở rộng", Fault(wrong, file), StringComparison.Ordinal);
        Assert.Contains("“nhiều” không phải là số", Fault(wrong, cell), StringComparison.Ordinal);
        Assert.Equal("mười hai", wrong.Page.GetElementById(IdOf(number))!.GetAttribute("value"));
        Assert.Equal("31/02/2023", wrong.Page.GetElementById(IdOf(day))!.GetAttribute("value"));
        await DoneAsync(await reporter.SubmitAsync(wrong, "main form", [(number, "0"), (day, ""), (duty, ""), (cell, "")], SaveButton));
        Assert.Contains("nháp", (await reporter.GetAsync(answer)).Page.QuerySelector(".help")!.TextContent, StringComparison.Ordinal);

        // Somebody of the same unit saved meanwhile: nothing is overwritten unseen.
        var slow = await reporter.GetAsync($"{answer}/nhap");
        await DoneAsync(await reporter.SubmitAsync(slow, "main form", [(number, "3")]));
        Assert.Equal(HttpStatusCode.Conflict, (await reporter.SubmitAsync(slow, "main form", [(number, "4")])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_round_is_copied_and_a_form_in_error_keeps_everything(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var first = await city.GetAsync("/dot-bao-cao/mo");
        var wrong = await city.SubmitAsync(first, "main form", [("Input.Fields[0].Label", "Danh sách"), ("Input.Fields[0].Kind", "Rows"), ("Input.OtherUnits", "QU01-1, XX")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("hãy đặt tên", Fault(wrong, "Input.Name"), StringComparison.Ordinal);
        Assert.Contains("cần ít nhất một cột", Fault(wrong, "Input.Fields[0].Columns"), StringComparison.Ordinal);
        Assert.Contains("mã “XX”", Fault(wrong, "Input.OtherUnits"), StringComparison.Ordinal);
        Assert.Contains("ghi ngày", Fault(wrong, "Input.DueOn"), StringComparison.Ordinal);
        var longer = await city.SubmitAsync(wrong, "main form", [("Input.Name", "Đợt một")], "button[formaction$='Rows']");
        Assert.Equal((HttpStatusCode.OK, "Đợt một"), (longer.Status, longer.Page.QuerySelector("#Input_Name")!.GetAttribute("value")));
        Assert.True(longer.Page.QuerySelectorAll("select").Length > wrong.Page.QuerySelectorAll("select").Length);
        var round = await city.SubmitAsync(longer, "main form", [("Input.DueOn", "10/05/2023"), ("Input.Fields[0].Columns", "Tên; Ngày (ngày)"), ("Input.OtherUnits", "QU01-1")], SaveButton);
        var copy = await city.GetAsync($"/dot-bao-cao/mo?tu={round.Location!.AbsolutePath.Split('/')[^1]}");
        Assert.Equal("Tên; Ngày (ngày)", copy.Page.QuerySelector("#Input_Fields_0__Columns")!.GetAttribute("value"));
        Assert.Equal("QU01-1", copy.Page.QuerySelector("#Input_OtherUnits")!.GetAttribute("value"));
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/dot-bao-cao/mo")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_stay_within_twelve_queries(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var round = await AskAsync(city, Rain);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var answer = (await reporter.GetAsync("/dot-bao-cao")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        foreach (var (visitor, page) in new[] { (city, "/dot-bao-cao"), (city, "/dot-bao-cao/mo"), (city, round), (city, $"{round}?handler=TongHop"), (reporter, "/dot-bao-cao"), (reporter, answer), (reporter, $"{answer}/nhap") })
        {
            office.Queries.Reset();
            await visitor.DownloadAsync(page);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(SomeWork.Now);
        return office;
    }

    private static async Task<string> AskAsync(Visitor city, IEnumerable<(string, string)> typed)
    {
        var opened = await city.SubmitAsync(await city.GetAsync("/dot-bao-cao/mo"), "main form", typed);
        Assert.True(opened.Location is not null, opened.Text);
        return opened.Location.AbsolutePath;
    }

    private static Task DoneAsync(Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return Task.CompletedTask;
    }

    private static string Named(Answer page, string label)
    {
        var id = page.Page.QuerySelectorAll("label").First(l => l.TextContent.Trim() == label).GetAttribute("for")!;
        return page.Page.GetElementById(id)!.GetAttribute("name")!;
    }

    private static string IdOf(string name) => string.Concat(name.Select(c => c is '[' or ']' or '.' ? '_' : c));

    private static string Fault(Answer page, string name) => page.Page.GetElementById(IdOf(name) + "-loi")?.TextContent ?? "";
}
