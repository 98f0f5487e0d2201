using System.Globalization;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>A value is corrected long after the review: it stands beside what the system counts from cases, the frozen draft does not move, and both print.</summary>
public sealed class ReviewTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_corrected_value_stands_beside_what_the_cases_count_and_never_in_the_frozen_draft()
    {
        var specialist = await served.SignedInAsync("organisation_specialist");
        await specialist.GotoAsync("/dao-mot-vong");
        var form = await AddressAsync(specialist, "Một bản báo cáo");
        var review = await AddressAsync(specialist, "Báo cáo sơ kết hôm nay");
        var draft = await AddressAsync(specialist, "Dự thảo lần 1");
        await specialist.GotoAsync(form);
        await specialist.Locator("#Input_Reason").FillAsync("Đơn vị báo thiếu một lượt kiểm tra.");
        await specialist.Locator("#mo-lai button").ClickAsync();
        await Done(specialist);

        var reporter = await served.SignedInAsync("committee_reporter");
        await reporter.GotoAsync(form + "/nhap");
        var cell = reporter.Locator("input.cell[data-code='committee_inspected_orgs']");
        var before = int.Parse(await cell.InputValueAsync(), CultureInfo.InvariantCulture);
        await cell.FillAsync((before + 1).ToString(CultureInfo.InvariantCulture));
        await reporter.Locator("#trinh-duyet").ClickAsync();
        await Done(reporter);

        var leader = await served.SignedInAsync("committee_leader");
        await leader.GotoAsync(form);
        await leader.Locator("#Input_SignedNumber").FillAsync("33-BC/QU");
        await leader.Locator("#Input_SignedOn").FillAsync(await leader.Locator("#ngay-lam-viec").InputValueAsync());
        await leader.Locator("#duyet-gui button[type=submit]").ClickAsync();
        await Done(leader);

        await specialist.GotoAsync(review);
        await Assertions.Expect(specialist.Locator("main")).ToContainTextAsync("3.542");
        await specialist.GotoAsync(form);
        await specialist.Locator("#tiep-nhan button").ClickAsync();
        await Done(specialist);

        // The review counts cases: the corrected value stands beside it and must be explained.
        await specialist.GotoAsync(review);
        await Assertions.Expect(specialist.Locator("main")).ToContainTextAsync("3.542");
        await specialist.GotoAsync("/so-lieu/committee_inspected_orgs/nguon?tu=2021-01-01&den=2023-04-19");
        await Assertions.Expect(specialist.Locator("main")).ToContainTextAsync("3.543");
        await specialist.GotoAsync(draft);
        await Assertions.Expect(specialist.Locator("main")).ToContainTextAsync("3.542");
        Assert.DoesNotContain("3.543", await specialist.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frozen_draft_is_taken_away_as_a_document_and_a_workbook()
    {
        var specialist = await served.SignedInAsync("organisation_specialist");
        await specialist.GotoAsync("/dao-mot-vong");
        await specialist.GotoAsync(await AddressAsync(specialist, "Dự thảo lần 1"));
        foreach (var name in new[] { "Xuất báo cáo (.docx)", "Phụ lục số liệu (.xlsx)" })
        {
            var download = await specialist.RunAndWaitForDownloadAsync(() => specialist.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
            Assert.Equal("PK"u8.ToArray(), bytes[..2]);
            Assert.EndsWith(name.Contains("docx", StringComparison.Ordinal) ? ".docx" : ".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_review_prints_without_the_frame()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync("/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".head").IsVisibleAsync());
        Assert.False(await page.Locator(".rail").IsVisibleAsync());
        Assert.True(await page.Locator(".tile-value").First.IsVisibleAsync());
        Assert.True(await page.Locator(".foot").IsVisibleAsync());
    }

    private static async Task<string> AddressAsync(IPage page, string text) =>
        (await page.GetByRole(AriaRole.Link, new() { Name = text }).First.GetAttributeAsync("href"))!;

    private static Task Done(IPage page) => Assertions.Expect(page.Locator(".note-done").First).ToBeVisibleAsync();
}
