using System.Text;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Files;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Inspections;

/// <summary>Papers of a case: the list brought in for its kind asks for them phase by phase, and a scan opens for whoever opens the case and nobody else.</summary>
public sealed class CaseFilesTests
{
    private const string Named = "Vũ Thị Đối Tượng";
    private const string Seat = "Lê Văn Trong Đoàn";
    private const string List = "Loại việc;Bước;Ký hiệu;Tên giấy tờ;Bắt buộc;Áp dụng từ ngày;Văn bản\nKiểm tra khi có dấu hiệu vi phạm;chuẩn bị;DH1;Kế hoạch kiểm tra;có;1/1/2023;Danh mục minh họa\nKiểm tra khi có dấu hiệu vi phạm;Tiến hành;DH2;Biên bản làm việc;;1/1/2023;Danh mục minh họa\n";

    [Theory, OnBothDatabases]
    public async Task A_file_of_a_case_opens_with_its_case_alone_and_names_nobody(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var file = await CaseAsync(head, "12-QĐ/UBKTQU", "01/03/2023");
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Named)]);
        var paper = file + "/giay-to";
        (string, string)[] typed = [("In.Name", "Báo cáo tự kiểm điểm"), ("In.On", "10/04/2023"), ("In.Signer", "Người ký")];
        var wrong = await head.SubmitAsync(await head.GetAsync(paper), "form.form", typed, files: [("In.Scan", Named + ".pdf", "không phải pdf"u8.ToArray())]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Báo cáo tự kiểm điểm"), (wrong.Status, wrong.Page.GetElementById("In_Name")!.GetAttribute("value")));
        Assert.NotNull(wrong.Page.GetElementById("In_Scan-loi"));
        Assert.DoesNotContain(Named, wrong.Page.GetElementById("In_Scan-loi")!.TextContent, StringComparison.Ordinal);
        var given = await head.SubmitAsync(await head.GetAsync(paper), "form.form", typed, files: [("In.Scan", Named + ".pdf", "%PDF-1.7 tự kiểm điểm"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        var page = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        var link = page.Page.QuerySelector("a[href^='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(("giay-to-2023-04-10.pdf", 0), await office.RunAsync(async services => (
            await services.GetRequiredService<AppDb>().Set<StoredFile>().Select(f => f.Name).SingleAsync(),
            await services.GetRequiredService<AppDb>().Set<StoredFile>().CountAsync(f => f.Name.Contains(Named)))));
        var opened = await OpeningsAsync(office);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), ((await head.DownloadAsync(link)).Status, (await head.DownloadAsync(link)).ContentType));
        Assert.Equal(opened + 2, await OpeningsAsync(office));
        foreach (var (role, unit) in new[] { (RoleNames.InspectionHead, "QU02"), (RoleNames.CommitteeReporter, "QU01"), (RoleNames.Administrator, "TP") })
        {
            using var other = await office.SignedInAs(role, unit);
            Assert.Equal((role, HttpStatusCode.NotFound), (role, (await other.DownloadAsync(link)).Status));
        }

        Assert.Equal(opened + 2, await OpeningsAsync(office));
    }

    /// <summary>The list stays as it came; its blank forms come later, are replaced, and open for whoever records a paper, not for who has nothing to do with inspections.</summary>
    [Theory, OnBothDatabases]
    public async Task A_paper_of_the_list_carries_a_blank_form_to_fill_in(Engine engine)
    {
        const string Forms = "/kiem-tra/mau-giay-to";
        await using var office = await OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        Assert.Contains("Chưa nạp danh mục", (await administrator.GetAsync(Forms)).Text, StringComparison.Ordinal);
        await AfterAsync(administrator, await administrator.SubmitAsync(await MapAsync(administrator, await UploadAsync(administrator, "case-papers", "b.csv", Encoding.UTF8.GetBytes(List))), "#nap", []));
        var empty = await administrator.GetAsync(Forms, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(empty, office.Queries.Commands));
        var plan = empty.Page.QuerySelectorAll("#In_Paper option").Single(static option => option.TextContent.StartsWith("DH1", StringComparison.Ordinal)).GetAttribute("value")!;
        Assert.NotNull((await administrator.SubmitAsync(empty, "form.form", [("In.Paper", plan)])).Page.GetElementById("In_Blank-loi"));
        var wrong = await administrator.SubmitAsync(empty, "form.form", [("In.Paper", plan)], files: [("In.Blank", "mau.docx", "không phải docx"u8.ToArray())]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, plan), (wrong.Status, wrong.Page.QuerySelector("#In_Paper option[selected]")?.GetAttribute("value")));
        foreach (var name in new[] { "mau-cu.pdf", "mau-moi.pdf" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(await administrator.GetAsync(Forms), "form.form", [("In.Paper", plan)], files: [("In.Blank", name, Encoding.UTF8.GetBytes("%PDF-1.7 " + name))])).Status);
        }

        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await head.GetAsync(Forms)).Status);
        var file = await head.GetAsync(await CaseAsync(head, "12-QĐ/UBKTQU", "01/03/2023"));
        var papers = file.Page.QuerySelectorAll("a[href*='/giay-to?muc=']").Select(static link => link.GetAttribute("href")!).ToList();
        var links = new List<string?>();
        foreach (var paper in papers)
        {
            links.Add((await head.GetAsync(paper)).Page.QuerySelector("a[href^='/tep/']")?.GetAttribute("href"));
        }

        var blank = Assert.Single(links.OfType<string>());
        Assert.Contains("mau-moi", Encoding.UTF8.GetString((await head.DownloadAsync(blank)).Bytes), StringComparison.Ordinal);
        using var stranger = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.DownloadAsync(blank)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_brought_in_asks_for_its_papers_from_its_day_and_never_changes(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var faulty = await MapAsync(administrator, await UploadAsync(administrator, "case-papers", "a.csv", Encoding.UTF8.GetBytes(List + "Không có loại này;chuẩn bị;DH3;Tên;;1/1/2023;Danh mục\nKiểm tra khi có dấu hiệu vi phạm;lưu;DH4;Tên;;1/1/2023;Danh mục\nKiểm tra khi có dấu hiệu vi phạm;chuẩn bị;DH1;Tên;;1/1/2023;Danh mục\nKiểm tra khi có dấu hiệu vi phạm;chuẩn bị;DH5;Tên;;31/2/2023;Danh mục\n")));
        Assert.Equal(["4", "5", "6", "7"], faulty.Page.QuerySelectorAll("main table td:first-child").Select(static cell => cell.TextContent));
        var ready = await MapAsync(administrator, await UploadAsync(administrator, "case-papers", "b.csv", Encoding.UTF8.GetBytes(List)));
        await AfterAsync(administrator, await administrator.SubmitAsync(ready, "#nap", []));
        var changed = await MapAsync(administrator, await UploadAsync(administrator, "case-papers", "c.csv", Encoding.UTF8.GetBytes(List.Replace("Biên bản làm việc", "Biên bản khác", StringComparison.Ordinal))));
        Assert.Contains("đã nạp và không sửa", changed.Text, StringComparison.Ordinal);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await head.GetAsync("/nhap-du-lieu/case-papers")).Status);
        var (before, after) = (await head.GetAsync(await CaseAsync(head, "11-QĐ/UBKTQU", "30/12/2022")), await CaseAsync(head, "12-QĐ/UBKTQU", "01/03/2023"));
        Assert.DoesNotContain("DH1", before.Text, StringComparison.Ordinal);
        Assert.Contains("DH1", (await head.GetAsync(after)).Text, StringComparison.Ordinal);
        await DoneAsync(head, after + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Named)]);
        await DoneAsync(head, after + "/doan", "#form-cu", [("In.Person.Name", Seat), ("In.Role", "Head"), ("In.On", "02/03/2023")]);
        var early = await head.SubmitAsync(await head.GetAsync(after), "#form-chuyen", [("On", "06/03/2023")]);
        Assert.Contains("còn thiếu Kế hoạch kiểm tra", early.Text, StringComparison.Ordinal);
    }

    private static Task<int> OpeningsAsync(RunningOffice office) => office.RunAsync(static services => services.GetRequiredService<AppDb>().Set<CaseOpening>().CountAsync());

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        await office.ActAsync(static async services =>
        {
            await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(Named);
            await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(Seat);
        });
        return office;
    }

    private static async Task<string> CaseAsync(Visitor head, string decision, string on) =>
        (await DoneAsync(head, "/kiem-tra/mo", "form.form", [("In.Kind", "signs"), ("In.Unit", "QU01"), ("In.Body", "Commission"), ("In.Decision", decision), ("In.DecidedOn", on), ("In.Content", "Việc chấp hành quy định")])).Location!.AbsolutePath;

    private static async Task<Answer> DoneAsync(Visitor visitor, string url, string form, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), form, typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
        return answer;
    }
}
