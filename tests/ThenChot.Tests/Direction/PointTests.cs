using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>From a document to its points, from points to work; what has no work stays in sight.</summary>
public sealed class PointTests
{
    [Fact]
    public void Points_are_numbered_on_and_a_text_that_is_not_known_stays_empty()
    {
        var list = Made(PointList.Mark("Khung nhiệm vụ", null, ["Một", null], Today, Now));
        Allowed(list.Add(["  Ba "], Now));
        Assert.Equal([(1, "Một"), (2, null), (3, "Ba")], list.Points.Select(p => (p.Number, p.Text)));
        Assert.Equal("direction.no-points", list.Add([], Now)!.Code);
        Assert.Equal("direction.text-missing", Refused(PointList.Mark(" ", null, ["Một"], Today, Now)));
        var item = Item().Id;
        Allowed(list.Points[0].CoverBy(item));
        Assert.Equal("direction.already-covered", list.Points[0].CoverBy(item)!.Code);
    }

    [Theory, OnBothDatabases]
    public async Task A_superior_document_is_marked_point_by_point_and_the_uncovered_ones_are_listed(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var directive = await AddPapersAsync(office);
        var chain = await city.GetAsync((await city.GetAsync($"/van-ban/{directive}")).Page.QuerySelector("main a[href^='/nhiem-vu/van-ban/']")!.GetAttribute("href")!);
        Assert.Contains("7", chain.Page.QuerySelector("main tbody td.text-end")!.TextContent, StringComparison.Ordinal);

        var form = await city.GetAsync(chain.Page.QuerySelector("main a[href^='/nhiem-vu/doi-chieu/them']")!.GetAttribute("href")!);
        var empty = await city.SubmitAsync(form, "main form", [("Input.Lines", " \n ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("mỗi dòng một điểm", empty.Page.QuerySelector("#Input_Lines-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24-CT/TU", empty.Page.QuerySelector("#Input_Document_Text")!.GetAttribute("value")!, StringComparison.Ordinal);
        var marked = await city.SubmitAsync(empty, "main form", [("Input.Lines", "Rà soát quy chế\nKiểm tra công vụ <i>\nSơ kết hằng năm")]);
        Assert.True(marked.Status == HttpStatusCode.Redirect, marked.Text);
        var list = marked.Location!.AbsolutePath;

        // The first point becomes an item, the second is carried out by that item too, the third stays uncovered.
        var points = await city.GetAsync(list);
        var give = await city.GetAsync(points.Page.QuerySelector("main a[href^='/nhiem-vu/giao?diem=']")!.GetAttribute("href")!);
        Assert.Equal("Rà soát quy chế", give.Page.QuerySelector("#Input_Title")!.TextContent.Trim());
        var to = give.Page.QuerySelectorAll("#Input_To option").First(o => o.TextContent == "Quận ủy minh họa 01").GetAttribute("value")!;
        var given = await city.SubmitAsync(give, "main form", [("Input.Product", "Quy chế"), ("Input.To", to), ("Input.DueOn", "31/12/2024"), ("Input.Source", "Directive")]);
        Assert.True(given.Status == HttpStatusCode.Redirect, given.Text);
        var second = await city.GetAsync(points.Page.QuerySelectorAll("main a[href^='/nhiem-vu/diem/']")[1].GetAttribute("href")!);
        var unchosen = await city.SubmitAsync(second, "main form[action$='Attach']", []);
        Assert.Contains("hãy chọn một nhiệm vụ", unchosen.Page.QuerySelector("#Item-loi")!.TextContent, StringComparison.Ordinal);
        var attached = await city.SubmitAsync(second, "main form[action$='Attach']", [("Item", given.Location!.AbsolutePath.Split('/')[^1])]);
        Assert.True(attached.Status == HttpStatusCode.Redirect, attached.Text);

        var crosswalk = await city.GetAsync(list);
        Assert.Contains("2/3", crosswalk.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có nhiệm vụ: điểm 3", crosswalk.Text, StringComparison.Ordinal);
        Assert.Contains("Kiểm tra công vụ <i>", crosswalk.Text, StringComparison.Ordinal);
        Assert.Contains("267 ngày sau", (await city.GetAsync($"/nhiem-vu/van-ban/{directive}")).Text, StringComparison.Ordinal);
        Assert.Contains("Ghi các điểm phải làm của văn bản", (await city.GetAsync($"/lich-su/dir_point_list/{list.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/nhiem-vu/doi-chieu", list, $"/nhiem-vu/van-ban/{directive}", $"/van-ban/{directive}", second.Address.PathAndQuery })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await city.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }

        // A committee reads the points, its own work beside them, and marks nothing.
        using var committee = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var read = await committee.GetAsync(list);
        Assert.Contains("có nhiệm vụ ngoài phạm vi xem của đồng chí", read.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await committee.GetAsync($"/nhiem-vu/doi-chieu/them?van-ban={directive}")).Status);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2024, 4, 30, 2, 0, 0, TimeSpan.Zero));
        return office;
    }

    private static async Task<DocumentId> AddPapersAsync(RunningOffice office)
    {
        var directive = default(DocumentId);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<DocumentSeeds>();
            directive = await seeds.AddDocumentAsync(new("24-CT/TU", "Chỉ thị", "Ban Thường vụ Thành ủy", "Tăng cường kỷ cương") { IssuedOn = PartialDate.On(new DateOnly(2023, 8, 7)) });
            var plan = await seeds.AddDocumentAsync(new("171-KH/TU", "Kế hoạch", "Thành ủy", "Triển khai Chỉ thị 24-CT/TU") { IssuedOn = PartialDate.On(new DateOnly(2023, 8, 14)) });
            await seeds.LinkAllImplementAsync([plan], directive);
        });
        return directive;
    }
}
