using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>A report on its way: the reporter fills it in, the leader signs it off, the specialist returns it with a remark and receives it.</summary>
public sealed class ReportingTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_returned_report_is_corrected_signed_off_and_received()
    {
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        await reporter.GetByText("Sửa báo cáo bị trả lại").ClickAsync();
        await Expect(reporter.Locator("main")).ToContainTextAsync("Đề nghị đồng chí đối chiếu lại");
        var address = new Uri(reporter.Url).AbsolutePath.Replace("/nhap", "", StringComparison.Ordinal);

        var cell = reporter.Locator("input.cell").First;
        var before = await cell.InputValueAsync();
        await cell.FillAsync("12,5");
        await Expect(reporter.Locator("[data-fault]").First).ToContainTextAsync("không có phần lẻ");
        await reporter.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Expect(reporter.Locator("input.cell").First).ToHaveValueAsync("12,5");
        await Expect(reporter.Locator("[data-fault]").First).Not.ToBeEmptyAsync();

        await reporter.Locator("input.cell").First.FillAsync(before);
        await reporter.Locator("#trinh-duyet").ClickAsync();
        await Expect(reporter.Locator(".note-done")).ToBeVisibleAsync();

        var leader = await served.SignedInTodayAsync("committee_leader");
        await leader.GotoAsync(address);
        await SignAsync(leader, "31-BC/QU");

        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        await specialist.GotoAsync(address);
        await specialist.Locator(".remark-box").First.FillAsync("Đề nghị kiểm tra lại số này.");
        await specialist.Locator("#tra-lai button").ClickAsync();
        await Expect(specialist.Locator(".note-done")).ToBeVisibleAsync();

        await reporter.GotoAsync(address + "/nhap");
        await Expect(reporter.Locator(".remark").Last).ToContainTextAsync("Đề nghị kiểm tra lại số này.");
        await reporter.Locator("#trinh-duyet").ClickAsync();
        await leader.GotoAsync(address);
        await SignAsync(leader, "32-BC/QU");
        await specialist.GotoAsync(address);
        await specialist.Locator("#tiep-nhan button").ClickAsync();
        await Expect(specialist.Locator(".note-done")).ToBeVisibleAsync();
        await specialist.GotoAsync(address);
        await Expect(specialist.Locator(".lead-line .status-word").First).ToContainTextAsync("tiếp nhận", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task A_block_from_a_spreadsheet_fills_the_form_and_broken_relations_show_at_once()
    {
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        await reporter.GotoAsync("/ky-bao-cao");
        await reporter.GetByRole(AriaRole.Link, new() { NameRegex = new("Quý", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await reporter.Locator(".heat a, main a[href*='/don-vi/']").First.ClickAsync();
        await reporter.Locator("#thu-hoi button").ClickAsync();
        await reporter.GetByRole(AriaRole.Link, new() { Name = "Nhập số liệu" }).ClickAsync();
        var cells = reporter.Locator("input.cell");
        await Expect(cells.First).ToBeVisibleAsync();
        await Served.PictureAsync(reporter, "form");

        var values = await cells.EvaluateAllAsync<string[]>("inputs => inputs.map(input => input.value)");
        Assert.True(values.Length >= 10);
        var broken = values.Select(_ => "9.999.999").ToArray();
        broken[0] = "1";
        await PasteAsync(cells.First, broken);
        await Expect(cells.Nth(1)).ToHaveValueAsync("9.999.999");
        Assert.Contains(await reporter.Locator("[data-fault]").AllInnerTextsAsync(), text => text.Contains("không được lớn hơn", StringComparison.Ordinal) || text.Contains("phải bằng", StringComparison.Ordinal));

        await PasteAsync(cells.First, values);
        Assert.Equal(values, await cells.EvaluateAllAsync<string[]>("inputs => inputs.map(input => input.value)"));
        await Expect(reporter.Locator("#tu-luu")).ToContainTextAsync("Đã tự lưu", new() { Timeout = 10_000 });
        await reporter.ReloadAsync();
        Assert.Equal(values, await cells.EvaluateAllAsync<string[]>("inputs => inputs.map(input => input.value)"));
    }

    [Fact]
    public async Task A_reporter_does_not_see_another_committee_s_draft()
    {
        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        await specialist.GotoAsync("/ky-bao-cao");
        await specialist.GetByRole(AriaRole.Link, new() { NameRegex = new("Quý", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        var addresses = await specialist.Locator("main a[href*='/don-vi/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        var seen = new List<int>();
        foreach (var address in addresses.Distinct(StringComparer.Ordinal).Take(8))
        {
            seen.Add((await reporter.GotoAsync(address))!.Status);
        }

        Assert.True(seen.Count(status => status == 404) >= seen.Count - 1, string.Join(' ', seen));
    }

    private static async Task SignAsync(IPage leader, string number)
    {
        await leader.Locator("#Input_SignedNumber").FillAsync(number);
        await leader.Locator("#Input_SignedOn").FillAsync(await leader.Locator("#ngay-lam-viec").InputValueAsync());
        await leader.Locator("#duyet-gui button[type=submit]").ClickAsync();
        await Expect(leader.Locator(".note-done")).ToBeVisibleAsync();
    }

    private static async Task PasteAsync(ILocator cell, IEnumerable<string> lines) => await cell.EvaluateAsync(
        "(input, text) => { input.focus(); const clipboard = new DataTransfer(); clipboard.setData('text/plain', text);" +
        " input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })); }",
        string.Join('\n', lines));

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
