using DocumentFormat.OpenXml.Packaging;

namespace ThenChot.Tests.Direction.YearPlans;

/// <summary>A year's programme of work from draft to issue, its changes with reasons, and ticks by what happened.</summary>
public sealed class YearPlanPagesTests
{
    private const string Pages = "/chuong-trinh-cong-tac";

    private static readonly (string, string)[] Paper =
    [
        ("Document.Text", "05-CTr/TU"), ("Document.TypeName", "Chương trình"), ("Document.Issuer", "Thành ủy"), ("Document.IssuedOn", "05/01/2023"), ("Document.Subject", "Công tác năm 2023"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_programme_is_drawn_issued_adjusted_ticked_and_printed(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Contains("Chưa có chương trình", (await city.GetAsync(Pages)).Text, StringComparison.Ordinal);
        var plan = await DrawAsync(city);
        await AddAsync(city, plan, [("Input.Text", "Sơ kết 6 tháng <b>"), ("Input.Month", "6")]);
        var issue = await city.GetAsync($"{Pages}/{plan}/ban-hanh");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await city.SubmitAsync(issue, "main form", [])).Status);
        Done(await city.SubmitAsync(issue, "main form", Paper));

        // Issued: a change without a reason is refused at its field, and with one what stood there stays to be read.
        var task = (await city.GetAsync(Pages)).Page.QuerySelector("main tbody a[href$='dieu-chinh']")!.GetAttribute("href")!;
        var form = await city.GetAsync(task);
        var mute = await city.SubmitAsync(form, "main form", [("Input.Month", "9")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.Status);
        Assert.Contains("không được để trống", mute.Page.QuerySelector("#Input_Reason-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9", mute.Page.QuerySelector("#Input_Month option[selected]")!.GetAttribute("value"));
        Done(await city.SubmitAsync(mute, "main form", [("Input.Reason", "Chờ trung ương")]));
        Assert.Equal(HttpStatusCode.Conflict, (await city.SubmitAsync(form, "main form", [("Input.Reason", "Nhanh hơn")])).Status);
        Assert.Contains("trước là tháng 6: Sơ kết 6 tháng <b>", (await city.GetAsync(Pages)).Text, StringComparison.Ordinal);

        var tick = task.Replace("dieu-chinh", "danh-dau", StringComparison.Ordinal);
        var none = await city.SubmitAsync(await city.GetAsync(tick), "main form", [("Kind", "Conference")]);
        Assert.Contains("chọn hội nghị", none.Page.QuerySelector("#Conference-loi")!.TextContent, StringComparison.Ordinal);
        var item = await city.SubmitAsync(none, "main form", [("Kind", "WorkItem"), ("Item", Guid.CreateVersion7().ToString())]);
        Assert.Contains("chọn nhiệm vụ", item.Page.QuerySelector("#Item-loi")!.TextContent, StringComparison.Ordinal);
        Done(await city.SubmitAsync(item, "main form", [("Kind", "Document"), ("Document.Text", "05-CTr/TU")]));
        var shown = await city.GetAsync(Pages);
        Assert.Contains("1/1", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("văn bản ngày 05/01/2023", shown.Text, StringComparison.Ordinal);
        var (status, bytes, _) = await city.DownloadAsync($"{Pages}?handler=VanBan&ct={plan}");
        Assert.Equal(HttpStatusCode.OK, status);
        using (var paper = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            Assert.Contains("Sơ kết 6 tháng <b>", paper.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        var undo = await city.GetAsync(tick);
        Assert.Contains("không được để trống", (await city.SubmitAsync(undo, "main form", [], "main form .btn-primary")).Page.QuerySelector("#Reason-loi")!.TextContent, StringComparison.Ordinal);
        Done(await city.SubmitAsync(undo, "main form", [("Reason", "Gắn nhầm")], "main form .btn-primary"));
        Done(await city.SubmitAsync(await city.GetAsync(task), "main form", [("Input.Reason", "Trung ương hoãn"), ("Input.Text", "")], "button[formaction$='Drop']"));
        Assert.Contains("đã đưa ra khỏi chương trình", (await city.GetAsync(Pages)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync(task)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Drafts_stay_with_their_unit_and_last_year_is_copied(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var plan = await DrawAsync(city);
        await AddAsync(city, plan, [("Input.Text", "Sơ kết 6 tháng"), ("Input.Month", "6")]);
        var again = await city.SubmitAsync(await city.GetAsync($"{Pages}/lap"), "main form", [("Year", "2023")]);
        Assert.Contains("đã có chương trình công tác năm 2023", again.Page.QuerySelector("#Year-loi")!.TextContent, StringComparison.Ordinal);
        var far = await city.SubmitAsync(again, "main form", [("Year", "1999")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "1999"), (far.Status, far.Page.QuerySelector("#Year")!.GetAttribute("value")));
        var next = await city.SubmitAsync(far, "main form", [("Year", "2024"), ("Copies", "true")]);
        Assert.Contains("6/2024", (await city.GetAsync(next.Location!.PathAndQuery)).Text, StringComparison.Ordinal);

        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains("Chưa có chương trình", (await reporter.GetAsync(Pages)).Text, StringComparison.Ordinal);
        Done(await city.SubmitAsync(await city.GetAsync($"{Pages}/{plan}/ban-hanh"), "main form", Paper));
        var shown = await reporter.GetAsync(Pages);
        Assert.Contains("Sơ kết 6 tháng", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector("main tbody a[href$='dieu-chinh']"));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"{Pages}/{plan}/viec")).Status);
        foreach (var page in new[] { Pages, $"{Pages}/{plan}/viec", $"{Pages}/lap", $"{Pages}?handler=VanBan" })
        {
            office.Queries.Reset();
            await city.DownloadAsync(page);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(SomeWork.Now);
        return office;
    }

    private static async Task<string> DrawAsync(Visitor city)
    {
        var drawn = await city.SubmitAsync(await city.GetAsync($"{Pages}/lap"), "main form", [("Year", "2023")]);
        Assert.True(drawn.Location is not null, drawn.Text);
        return drawn.Location.Query.Split('=')[1];
    }

    private static async Task AddAsync(Visitor city, string plan, IReadOnlyList<(string, string)> typed)
    {
        var form = await city.GetAsync($"{Pages}/{plan}/viec");
        var empty = await city.SubmitAsync(form, "main form", typed);
        Assert.Contains("chọn đơn vị chủ trì", empty.Page.QuerySelector("#Input_LeadUnit-loi")!.TextContent, StringComparison.Ordinal);
        var unit = empty.Page.QuerySelectorAll("#Input_LeadUnit option").First(o => o.TextContent == "Quận ủy minh họa 01").GetAttribute("value")!;
        Done(await city.SubmitAsync(empty, "main form", [("Input.LeadUnit", unit)]));
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
}
