using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>The report form as one types: a block pasted from Excel, a relation that breaks, the draft that saves itself.</summary>
public sealed class ReportFormTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_pasted_column_is_checked_as_typed_and_saves_by_itself()
    {
        var leader = await served.SignedInAsync("committee_leader");
        await TodayAsync(leader);
        await leader.Locator("a[href*='/don-vi/']").First.ClickAsync();
        await leader.Locator("#thu-hoi button").ClickAsync();
        var address = new Uri(leader.Url).AbsolutePath;

        var reporter = await served.SignedInAsync("committee_reporter");
        await reporter.GotoAsync(address + "/nhap");
        var cells = reporter.Locator("input.cell");
        Assert.True(await cells.CountAsync() >= 10);
        await PasteAsync(cells.First, "Lượt tổ chức đảng\t12\nĐảng viên\t7\n9\n5\n");
        Assert.Equal(["12", "7", "9", "5"], await cells.EvaluateAllAsync<string[]>("inputs => inputs.slice(0, 4).map(input => input.value)"));
        await Assertions.Expect(reporter.Locator("#tu-luu")).ToContainTextAsync("Đã tự lưu lúc");

        var violating = reporter.Locator("input.cell[data-code=ubkt_signs_violating_orgs]");
        await reporter.Locator("input.cell[data-code=ubkt_signs_inspected_orgs]").FillAsync("3");
        await violating.FillAsync("4");
        var row = reporter.Locator("tr[data-row=ubkt_signs_violating_orgs]");
        await Assertions.Expect(row.Locator("[data-fault]")).ToContainTextAsync("không được lớn hơn");
        await violating.FillAsync("2");
        await Assertions.Expect(row.Locator("[data-fault]")).ToBeEmptyAsync();
        await Assertions.Expect(reporter.Locator("#tu-luu")).ToContainTextAsync("Đã tự lưu lúc");
        Assert.Empty(await Accessibility.FaultsAsync(reporter));

        // What the last save took is there again after a reload, without any button.
        await reporter.WaitForTimeoutAsync(3_000);
        await reporter.ReloadAsync();
        Assert.Equal("12", await cells.First.InputValueAsync());
        Assert.Equal("2", await violating.InputValueAsync());

        // A draft still on its way does not make a clash of what the same person sends.
        await reporter.RouteAsync("**/nhap?handler=Draft", async route =>
        {
            var answer = await route.FetchAsync();
            await Task.Delay(1_500);
            await route.FulfillAsync(new() { Response = answer });
        });
        var asked = reporter.WaitForRequestAsync("**/nhap?handler=Draft");
        await cells.First.FillAsync("1");
        await asked;
        await reporter.GetByRole(AriaRole.Button, new() { Name = "Trình lãnh đạo duyệt gửi" }).ClickAsync();
        await reporter.WaitForURLAsync(url => !url.EndsWith("/nhap", StringComparison.Ordinal));
        await Assertions.Expect(reporter.GetByText("vừa được người khác thay đổi")).ToHaveCountAsync(0);
    }

    private static async Task PasteAsync(ILocator into, string text) => await into.EvaluateAsync(
        "(input, text) => { input.focus(); const data = new DataTransfer(); data.setData('text/plain', text); input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        text);

    private static async Task TodayAsync(IPage page)
    {
        var back = page.Locator("button[name=BackToToday]").First;
        if (await back.IsVisibleAsync())
        {
            await back.ClickAsync();
        }

        await page.GotoAsync("/viec-can-xu-ly");
    }
}
