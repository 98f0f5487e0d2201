using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>Procedures that pass through several hands: an admission by three people, a transfer between two committees, a round of badges up to the city's decision.</summary>
public sealed class MemberProceduresTests(Served served) : IClassFixture<Served>
{
    private const string Keeper = "member_keeper";

    /// <summary>The places of the keeper's card: the city, a committee, a grassroots office beneath it, another committee.</summary>
    private const int City = 0;
    private const int Committee = 1;
    private const int Grassroots = 2;
    private const int Other = 3;

    [Fact]
    public async Task An_admission_goes_from_the_list_of_sympathisers_to_the_ceremony_through_three_people()
    {
        var secretary = await served.SignedInTodayAsync("cell_secretary");
        var grassroots = await served.SignedInTodayAsync(Keeper, Grassroots);
        var superior = await served.SignedInTodayAsync(Keeper, Committee);
        const string Name = "Đỗ Quang Hành Trình";
        await secretary.GotoAsync("/dang-vien/thu-tuc/ket-nap");
        await Expect(secretary.Locator("#In_Cell")).Not.ToHaveValueAsync("");
        await secretary.FillAsync("#In_FullName", Name);
        await secretary.FillAsync("#In_BornOn", "31/02/1998");
        await SendAsync(secretary, "main form.form");
        await Expect(secretary.Locator("#In_BornOn-loi")).ToBeVisibleAsync();
        await Expect(secretary.Locator("#In_FullName")).ToHaveValueAsync(Name);
        await secretary.FillAsync("#In_BornOn", "19/3/1998");
        await DoneAsync(secretary, "main form.form");
        var admission = new Uri(secretary.Url).AbsolutePath;

        await secretary.FillAsync("#In_Paper", "01-NQ/CB");
        await DoneAsync(secretary, "#buoc");
        await GivePapersAsync(secretary, admission);
        await DoneAsync(secretary, "#buoc");
        var convened = await NumberAsync(secretary, "#In_Convened") - await NumberAsync(secretary, "#In_Away");
        await secretary.FillAsync("#In_Paper", "02-NQ/CB");
        await secretary.FillAsync("#In_Yes", $"{convened + 1}");
        await SendAsync(secretary, "#buoc");
        await Expect(secretary.Locator("#In_Yes-loi")).ToContainTextAsync("dự họp");
        await secretary.FillAsync("#In_Yes", $"{convened}");
        await DoneAsync(secretary, "#buoc");
        await DoneAsync(secretary, "#buoc");
        await Expect(secretary.Locator("#buoc")).ToHaveCountAsync(0);

        await grassroots.GotoAsync("/dang-vien/thu-tuc?loai=Admission&cua-toi=true");
        await grassroots.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await VoteAsync(grassroots, "03-NQ/ĐU", 9);
        await superior.GotoAsync("/dang-vien/thu-tuc?loai=Admission&cua-toi=true");
        await superior.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await VoteAsync(superior, "04-QĐ/ĐU", 11);

        await secretary.GotoAsync("/viec-can-xu-ly");
        await secretary.Locator($"main a[href$='{admission}']").First.ClickAsync();
        await Expect(secretary.Locator("main h2").First).ToContainTextAsync("lễ kết nạp");
        await DoneAsync(secretary, "#buoc");
        await DoneAsync(secretary, "#buoc");
        await Expect(secretary.Locator(".tiles").First).ToContainTextAsync("đã xong");
        await secretary.GetByRole(AriaRole.Link, new() { Name = "hồ sơ đảng viên" }).ClickAsync();
        await Expect(secretary.Locator("h1")).ToHaveTextAsync(Name);
        await Expect(secretary.Locator("main")).ToContainTextAsync("dự bị");
        Assert.Empty(await Accessibility.FaultsAsync(secretary));
    }

    [Fact]
    public async Task A_transfer_between_two_committees_ends_in_the_other_cell_after_both_sides_did_their_steps()
    {
        var secretary = await served.SignedInTodayAsync("cell_secretary");
        var superior = await served.SignedInTodayAsync(Keeper, Committee);
        var receiver = await served.SignedInTodayAsync(Keeper, Other);
        await secretary.GotoAsync("/dang-vien?tinh-trang=Official");
        var member = secretary.Locator("main tbody a[href^='/dang-vien/']").Last;
        var (name, file) = ((await member.InnerTextAsync()).Trim(), (await member.GetAttributeAsync("href"))!);
        await secretary.GotoAsync(file + "/thu-tuc");
        await secretary.Locator("#In_Kind").SelectOptionAsync("TransferWithin");
        await secretary.FillAsync("#In_ToCell", "không có chi bộ này");
        await SendAsync(secretary, "main form.form");
        await Expect(secretary.Locator("#In_ToCell-loi")).ToBeVisibleAsync();
        await secretary.FillAsync("#In_ToCell", "");
        await secretary.Locator("#In_ToCell").PressSequentiallyAsync(await CellAsync(receiver), new() { Delay = 20 });
        var proposed = secretary.Locator("#In_ToCell-ds option").First;
        await Expect(proposed).ToHaveCountAsync(1);
        await secretary.FillAsync("#In_ToCell", (await proposed.GetAttributeAsync("value"))!);
        await DoneAsync(secretary, "main form.form");
        var transfer = new Uri(secretary.Url).AbsolutePath;
        await GivePapersAsync(secretary, transfer);
        await DoneAsync(secretary, "#buoc");

        await superior.GotoAsync(transfer);
        await DoneAsync(superior, "#buoc");
        await superior.FillAsync("#In_Paper", "12-GGT");
        await DoneAsync(superior, "#buoc");
        await Expect(superior.Locator("#buoc")).ToHaveCountAsync(0);
        await Expect(superior.Locator("main")).ToContainTextAsync("Tải phiếu báo (.docx)");

        await receiver.GotoAsync("/viec-can-xu-ly");
        await receiver.Locator($"main a[href$='{transfer}']").First.ClickAsync();
        var aside = await receiver.Context.NewPageAsync();
        foreach (var last in new[] { false, false, true })
        {
            Assert.Equal(404, (await aside.GotoAsync(file))!.Status);
            await DoneAsync(receiver, "#buoc");
            await Expect(receiver.Locator(".tiles").First).ToContainTextAsync(last ? "đã xong" : "đang làm");
        }

        await receiver.GotoAsync(file);
        await Expect(receiver.Locator("h1")).ToHaveTextAsync(name);
        Assert.Equal(404, (await secretary.GotoAsync(file))!.Status);
    }

    [Fact]
    public async Task A_round_of_badges_goes_up_to_the_city_which_decides_and_gives_the_numbers()
    {
        var committee = await served.SignedInTodayAsync(Keeper, Committee);
        var city = await served.SignedInTodayAsync(Keeper, City);
        await committee.GotoAsync("/huy-hieu");
        var proposed = committee.Locator("#dua-vao");
        var name = (await proposed.Locator("tbody tr").First.GetByRole(AriaRole.Link).First.InnerTextAsync()).Trim();
        await proposed.Locator("tbody input[type=checkbox]").First.CheckAsync();
        await DoneAsync(committee, "#dua-vao");
        for (var level = 0; level < 3; level++)
        {
            await committee.Locator("#danh-sach tr", new() { HasText = name }).Locator("input[type=checkbox]").CheckAsync();
            await committee.Locator("#In_Deed").SelectOptionAsync("Send");
            await DoneAsync(committee, "#danh-sach");
        }

        await city.GotoAsync("/huy-hieu");
        await city.Locator("#danh-sach tr", new() { HasText = name }).Locator("input[type=checkbox]").CheckAsync();
        await city.Locator("#In_Deed").SelectOptionAsync("Award");
        await SendAsync(city, "#danh-sach");
        await Expect(city.Locator("#danh-sach .invalid-feedback").First).ToBeVisibleAsync();
        await city.FillAsync("#In_On", await city.InputValueAsync("#ngay-lam-viec"));
        await city.FillAsync("#In_Decision", "905-QĐ/TU");
        await city.FillAsync("#In_FirstBadge", "7001");
        await DoneAsync(city, "#danh-sach");
        var line = city.Locator("#danh-sach tr", new() { HasText = name });
        await Expect(line).ToContainTextAsync("số Huy hiệu 007001");
        var download = city.WaitForDownloadAsync();
        await line.GetByText("Giấy chứng nhận (.docx)").ClickAsync();
        Assert.EndsWith(".docx", (await download).SuggestedFilename, StringComparison.Ordinal);
    }

    /// <summary>The name of a cell the keeper works for, as people say it.</summary>
    private static async Task<string> CellAsync(IPage keeper)
    {
        await keeper.GotoAsync("/dang-vien");
        return (await keeper.Locator("main tbody tr").First.Locator("td").Nth(2).InnerTextAsync()).Trim();
    }

    private static async Task GivePapersAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "/giay-to");
        foreach (var paper in await page.Locator("#In_Code option").EvaluateAllAsync<string[]>("all => all.map(one => one.value).filter(value => value)"))
        {
            await page.GotoAsync(address + "/giay-to");
            await page.Locator("#In_Code").SelectOptionAsync(paper);
            await page.FillAsync("#In_IssuedOn", await page.InputValueAsync("#ngay-lam-viec"));
            await DoneAsync(page, "main form.form");
        }

        await page.GotoAsync(address);
    }

    private static async Task VoteAsync(IPage page, string paper, int convened)
    {
        await page.FillAsync("#In_Convened", $"{convened}");
        await page.FillAsync("#In_Yes", $"{convened}");
        await page.FillAsync("#In_Paper", paper);
        await DoneAsync(page, "#buoc");
    }

    private static async Task<int> NumberAsync(IPage page, string field) => int.TryParse(await page.InputValueAsync(field), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Task SendAsync(IPage page, string form) => page.Locator($"{form} button[type=submit]").First.ClickAsync();

    /// <summary>The sentence of the step before is taken away first, so that the next one is waited for.</summary>
    private static async Task DoneAsync(IPage page, string form)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('.note-done').forEach(note => note.remove())");
        await SendAsync(page, form);
        await Expect(page.Locator(".note-done")).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
