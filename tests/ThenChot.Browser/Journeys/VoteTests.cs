using System.Globalization;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>A vote of confidence from the plan to what follows from it, by five roles; and a table that loses its network for ten minutes.</summary>
public sealed class VoteTests(Served served) : IClassFixture<Served>
{
    private const string Key = "khóa của hành trình thử";
    private const string DemoKey = "khóa mẫu của bản trình diễn";

    [Fact]
    public async Task A_vote_goes_from_plan_to_follow_up_with_a_miscount_caught_on_the_way()
    {
        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        var leader = await served.SignedInTodayAsync("committee_leader");
        var city = await served.SignedInTodayAsync("city_leader");
        var administrator = await served.SignedInTodayAsync("administrator");
        var (first, second) = (await NameAsync(reporter), await NameAsync(leader));

        await reporter.GetByText("Kiểm phiếu: Lấy phiếu").First.ClickAsync();
        var unit = (await reporter.Locator("nav[aria-label='Đường về'] a").InnerTextAsync()).Split(", ")[^1];
        await specialist.GotoAsync("/lay-phieu/lap");
        await specialist.FillAsync("#Input_Title", "Lấy phiếu của hành trình");
        await specialist.SelectOptionAsync("#Input_Unit", new SelectOptionValue { Label = unit });
        await specialist.FillAsync("#Input_HeldOn", await specialist.InputValueAsync("#ngay-lam-viec"));
        await PressAsync(specialist, "main form.form button[type=submit]");
        var url = new Uri(specialist.Url).AbsolutePath;
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Lập danh sách người được lấy phiếu" }).ClickAsync();
        var choices = specialist.Locator($"tr:not(:has-text('{first}')):not(:has-text('{second}')) select");
        await choices.Nth(0).SelectOptionAsync("rated");
        await choices.Nth(1).SelectOptionAsync("rated");
        await PressAsync(specialist, "main form button[type=submit]");
        await city.GotoAsync(url);
        await city.FillAsync("#Approval_Remark", "Hội nghị họp sớm theo yêu cầu của cấp trên");
        await PressAsync(city, "form[action$='handler=Approve'] button");
        await specialist.GotoAsync(url + "/trieu-tap");
        await PressAsync(specialist, "main form button[type=submit]");
        await city.GotoAsync(url);
        await PressAsync(city, "form[action*='handler=ApproveRoll'] button");

        await specialist.GotoAsync(url + "/hoi-truong");
        foreach (var box in await specialist.Locator("[name='Input.Present']").AllAsync())
        {
            await box.CheckAsync();
        }

        var present = await specialist.Locator("[name='Input.Present']").CountAsync();
        await specialist.Locator($"[name='Input.Board'][aria-label$='{first}']").CheckAsync();
        await specialist.Locator($"[name='Input.Board'][aria-label$='{second}']").CheckAsync();
        await PressAsync(specialist, "#mo");

        await reporter.GotoAsync(url + "/kiem-phieu");
        await reporter.FillAsync("#NewKey_Phrase", Key);
        await reporter.FillAsync("#NewKey_Again", Key);
        await PressAsync(reporter, "form[action*='handler=Key'] button");
        await leader.GotoAsync(url + "/kiem-phieu");
        await leader.FillAsync("#Seat_Phrase", Key);
        await PressAsync(leader, "form[action*='handler=Sit'] button");
        await reporter.FillAsync("#Box_Issued", present.ToString(CultureInfo.InvariantCulture));
        await reporter.FillAsync("#Box_Returned", present.ToString(CultureInfo.InvariantCulture));
        await reporter.FillAsync("#Box_Invalid", "0");
        await PressAsync(reporter, "form[action*='handler=Merge'] button");

        await EnterAsync(reporter, 1, present - 2, 1, 1);
        await leader.ReloadAsync();
        await EnterAsync(leader, 1, present - 3, 2, 1);
        await Expect(leader.Locator("#chong-1")).ToContainTextAsync("lệch nhau ở: tín nhiệm cao, tín nhiệm");
        await EnterAsync(leader, 1, present - 2, 1, 1);
        await reporter.ReloadAsync();
        await Expect(reporter.Locator("#chong-1")).ToContainTextAsync("Đếm lại chồng này");
        await EnterAsync(reporter, 1, present - 2, 1, 1);
        await Expect(reporter.Locator("#chong-1")).ToContainTextAsync("đã khớp");
        await EnterAsync(reporter, 2, 1, 1, present - 2);
        await leader.ReloadAsync();
        await EnterAsync(leader, 2, 1, 1, present - 2);
        await leader.WaitForSelectorAsync("#dong");
        await PressAsync(leader, "#dong button");
        Assert.Equal(404, (await administrator.GotoAsync(url + "/ket-qua"))!.Status);
        await reporter.ReloadAsync();
        await PressAsync(reporter, "#dong button");

        await city.GotoAsync(url + "/ket-qua");
        await Expect(city.Locator("main")).ToContainTextAsync("đang niêm phong");
        await reporter.GotoAsync(url + "/ket-qua");
        await reporter.FillAsync("#Opening_Phrase", Key);
        await PressAsync(reporter, "form[action*='handler=Announce'] button");
        await Expect(reporter.Locator("main table").First).ToContainTextAsync("Đề xuất:");
        await administrator.GotoAsync(url + "/ket-qua");
        await Expect(administrator.Locator("main")).ToContainTextAsync("chưa mở tới đồng chí");

        await city.ReloadAsync();
        await PressAsync(city, "form[action*='handler=Widen'] button[type=submit]");
        await city.GotoAsync("/lay-phieu/du-kien");
        await city.Locator("main tr", new() { HasText = "Lấy phiếu của hành trình" }).GetByRole(AriaRole.Link, new() { NameRegex = new("Theo dõi tiếp", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await city.FillAsync("#End_ResignedOn", await city.InputValueAsync("#ngay-lam-viec"));
        await PressAsync(city, "form[action*='handler=Conclude'] button[type=submit]");
        await Expect(city.Locator("main")).ToContainTextAsync("không bỏ phiếu tín nhiệm hai mức");
    }

    [Fact]
    public async Task Ten_minutes_without_network_keep_what_was_typed_and_send_it_once()
    {
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        await reporter.GetByText("Kiểm phiếu: Lấy phiếu").First.ClickAsync();
        await reporter.FillAsync("#Seat_Phrase", DemoKey);
        await PressAsync(reporter, "form[action*='handler=Sit'] button");
        await reporter.Clock.InstallAsync();
        await reporter.ReloadAsync();
        var (sent, sizes) = (0, new List<int>());
        reporter.Request += (_, request) => sizes.AddRange(request.Method == "POST" && request.PostData is { } body ? [body.Split("&__RequestVerificationToken")[0].Length] : Array.Empty<int>());
        reporter.Response += (_, answer) => sent += answer.Request.Method == "POST" ? 1 : 0;

        await reporter.Context.SetOfflineAsync(true);
        await EnterAsync(reporter, 1, 18, 2, 1, online: false);
        await Expect(reporter.Locator("#mang")).ToContainTextAsync("mất mạng: 1 chồng chờ gửi");
        await Expect(reporter.Locator("#chong-2 [name='Pile.High']")).ToBeFocusedAsync();
        await EnterAsync(reporter, 2, 5, 6, 10, online: false);
        await reporter.Clock.RunForAsync(10 * 60 * 1000);
        await Expect(reporter.Locator("#mang")).ToContainTextAsync("mất mạng: 2 chồng chờ gửi");
        Assert.Equal("18", await reporter.InputValueAsync("#chong-1 [name='Pile.High']"));
        Assert.Equal(0, sent);

        await reporter.Context.SetOfflineAsync(false);
        await reporter.Clock.RunForAsync(6_000);
        await Expect(reporter.Locator("#chong-1")).ToContainTextAsync("đồng chí đã nhập");
        await Expect(reporter.Locator("#chong-2")).ToContainTextAsync("đồng chí đã nhập");
        await Expect(reporter.Locator("#mang")).ToContainTextAsync("đang nối mạng");
        await reporter.Clock.RunForAsync(60_000);
        Assert.Equal(2, sent);
        Assert.Single(sizes.Distinct());
        Assert.Empty(await Accessibility.FaultsAsync(reporter));
    }

    private static async Task<string> NameAsync(IPage page) => (await page.Locator("a[href='/tai-khoan']").First.InnerTextAsync()).Trim();

    /// <summary>By keyboard alone: four boxes and Enter.</summary>
    private static async Task EnterAsync(IPage page, int row, int high, int medium, int low, bool online = true)
    {
        await page.Locator($"#chong-{row} [name='Pile.High']").FocusAsync();
        foreach (var (number, key) in new[] { (high, "Tab"), (medium, "Tab"), (low, "Tab"), (0, "Enter") })
        {
            await page.Keyboard.TypeAsync(number.ToString(CultureInfo.InvariantCulture));
            await page.Keyboard.PressAsync(key);
        }

        if (online)
        {
            await Expect(page.Locator("#mang")).ToHaveTextAsync("đang nối mạng");
        }
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.Locator(button).First.ClickAsync();
        await Expect(page.Locator(".note-done").First).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
