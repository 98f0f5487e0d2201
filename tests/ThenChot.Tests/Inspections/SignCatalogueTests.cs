using System.Text;
using ThenChot.Tests.House;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Inspections;

/// <summary>The signs of Directive 24 are numbers until the customer brings the texts in; a version never changes, and a finding keeps the one it was written down by.</summary>
public sealed class SignCatalogueTests
{
    private const string Heads = "Số;Nhóm số;Tên nhóm;Nội dung;Áp dụng từ ngày;Văn bản\n";
    private const string Good = "1;1;Nhóm minh họa một;Nội dung minh họa thứ nhất;1/9/2023;Phụ lục minh họa\n2;2;Nhóm minh họa hai;Nội dung minh họa thứ hai;1/9/2023;Phụ lục minh họa\n";

    [Theory, OnBothDatabases]
    public async Task Typed_from_the_annex_as_a_whole_version_with_each_fault_at_its_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 9, 20, 2, 0, 0, TimeSpan.Zero));
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await administrator.GetAsync("/kiem-tra/bieu-hien/danh-muc", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        List<(string, string)> typed = [("In.From", "01/09/2023"), ("In.Document", "Phụ lục minh họa"), .. Enumerable.Range(0, 3).Select(static g => ($"In.Groups[{g}].Text", $"Nhóm minh họa {g + 1}")), .. Enumerable.Range(0, 25).Select(static i => ($"In.Signs[{i}].Text", $"Nội dung minh họa {i + 1}"))];
        foreach (var (field, value, at) in new[] { ("In.From", "31/02/2023", "In_From"), ("In.Document", " ", "In_Document"), ("In.Groups[2].Text", "", "In_Groups_2__Text"), ("In.Signs[24].Text", " ", "In_Signs_24__Text") })
        {
            var refused = await administrator.SubmitAsync(page, "form.form", typed.Where(one => one.Item1 != field).Append((field, value)));
            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, refused.Status));
            Assert.True(refused.Page.GetElementById(at + "-loi") is not null, $"{at}: {refused.Text}");
            Assert.Equal("Nội dung minh họa 1", refused.Page.GetElementById("In_Signs_0__Text")!.TextContent.Trim());
        }

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(page, "form.form", typed)).Status);
        Assert.NotNull((await administrator.SubmitAsync(page, "form.form", typed)).Page.GetElementById("In_From-loi"));
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        Assert.Contains("Biểu hiện 25: Nội dung minh họa 25", (await head.GetAsync("/kiem-tra/bieu-hien")).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await head.GetAsync("/kiem-tra/bieu-hien/danh-muc")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Brought_in_as_a_version_and_counted_by_sign_group_and_outcome(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 9, 20, 2, 0, 0, TimeSpan.Zero));
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        await RecordAsync(head, "3, 7");
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var faulty = await MapAsync(administrator, await UploadAsync(administrator, "signs", "a.csv", Encoding.UTF8.GetBytes(Heads + Good + "0;1;Nhóm;Chữ;1/9/2023;Phụ lục\n1;1;Nhóm minh họa một;Chữ;1/9/2023;Phụ lục\n3;2;Tên khác;Chữ;1/9/2023;Phụ lục\n4;1;Nhóm minh họa một;;1/9/2023;Phụ lục\n5;1;Nhóm minh họa một;Chữ;9/2023;Phụ lục\n")));
        Assert.Equal(["4", "5", "6", "7", "8"], faulty.Page.QuerySelectorAll("main table td:first-child").Select(static cell => cell.TextContent));
        var ready = await MapAsync(administrator, await UploadAsync(administrator, "signs", "b.csv", Encoding.UTF8.GetBytes(Heads + Good)));
        await AfterAsync(administrator, await administrator.SubmitAsync(ready, "#nap", []));
        Assert.Contains("đã nạp và không sửa", (await MapAsync(administrator, await UploadAsync(administrator, "signs", "c.csv", Encoding.UTF8.GetBytes(Heads + Good.Replace("thứ hai", "khác", StringComparison.Ordinal))))).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitAsync(head, "7")).Status);
        var file = await RecordAsync(head, "1; 2");
        var page = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("Biểu hiện 2: Nội dung minh họa thứ hai", page.Text, StringComparison.Ordinal);
        var list = await head.GetAsync("/kiem-tra/bieu-hien", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var rows = list.Page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(static row => (Name: row.QuerySelector("th")!.TextContent.Trim(), Turns: row.QuerySelector("td")!.TextContent.Trim())).ToList();
        Assert.Equal([("Nhóm 1: Nhóm minh họa một (Phụ lục minh họa)", "1"), ("Biểu hiện 1: Nội dung minh họa thứ nhất", "1"), ("Nhóm 2: Nhóm minh họa hai (Phụ lục minh họa)", "1"), ("Biểu hiện 2: Nội dung minh họa thứ hai", "1")], rows.Take(4));
        Assert.Equal((2 + 2 + 3 + 25 + 1, "2", "1"), (rows.Count, rows[^1].Turns, rows.Single(static row => row.Name == "Biểu hiện 7: chưa nhập nội dung").Turns));
        using var below = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await below.GetAsync("/nhap-du-lieu/signs")).Status);
    }

    private static async Task<string> RecordAsync(Visitor head, string signs)
    {
        var answer = await SubmitAsync(head, signs);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return answer.Location!.AbsolutePath;
    }

    private static async Task<Answer> SubmitAsync(Visitor head, string signs) =>
        await head.SubmitAsync(await head.GetAsync("/kiem-tra/bieu-hien/ghi"), "form.form", [("In.Register", "QU01"), ("In.Unit", "QU01-1"), ("In.Signs", signs), ("In.FoundOn", "15/09/2023"), ("In.Evidence", "Báo cáo số 5 ngày 15/9/2023")]);
}
