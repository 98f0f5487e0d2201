using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>The office of member work: a round of badges goes on by list, and a transfer is opened and led with the keyboard.</summary>
public sealed class MemberWorkTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_round_of_badges_takes_in_who_reached_the_years_and_the_list_goes_up()
    {
        var keeper = await served.SignedInTodayAsync("member_keeper");
        await keeper.GotoAsync("/huy-hieu");
        var proposed = keeper.Locator("form", new() { Has = keeper.GetByRole(AriaRole.Button, new() { Name = "Đưa vào danh sách đề nghị" }) });
        var name = await proposed.Locator("tbody tr").First.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await proposed.Locator("tbody input[type=checkbox]").First.CheckAsync();
        await proposed.GetByRole(AriaRole.Button, new() { Name = "Đưa vào danh sách đề nghị" }).ClickAsync();
        await Expect(keeper.Locator(".note-done")).ToBeVisibleAsync();

        var line = keeper.Locator("tr", new() { HasText = name });
        await line.Locator("input[type=checkbox]").First.CheckAsync();
        await keeper.Locator("#In_Deed").SelectOptionAsync("Send");
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Expect(keeper.Locator(".note-done")).ToBeVisibleAsync();
        await Expect(keeper.Locator("tr", new() { HasText = name })).ToContainTextAsync("Đảng bộ cơ sở");
    }

    [Fact]
    public async Task A_transfer_to_another_cell_is_opened_from_the_file_and_its_first_step_done_by_keyboard()
    {
        var keeper = await served.SignedInTodayAsync("member_keeper");
        await keeper.GotoAsync("/dang-phi/cham-dong");
        await keeper.Locator("main tbody a").First.ClickAsync();
        await keeper.GotoAsync(new Uri(keeper.Url).AbsolutePath + "/thu-tuc");
        await keeper.Locator("#In_Kind").SelectOptionAsync("TransferOut");
        await keeper.Locator("#In_Elsewhere").FillAsync("Đảng ủy xã minh họa ngoài thành phố");
        await keeper.Keyboard.PressAsync("Enter");
        await Expect(keeper.Locator(".note-done")).ToBeVisibleAsync();
        var opened = new Uri(keeper.Url).AbsolutePath;

        await keeper.Locator("#In_Note").FillAsync("Chuyển công tác");
        await keeper.Keyboard.PressAsync("Tab");
        await keeper.Keyboard.PressAsync("Enter");
        await Expect(keeper.Locator("main")).ToContainTextAsync("Hồ sơ còn thiếu");
        await Expect(keeper.Locator("#In_Note")).ToHaveValueAsync("Chuyển công tác");
        foreach (var paper in new[] { "self_review", "no_case" })
        {
            await keeper.GotoAsync(opened + "/giay-to");
            await keeper.Locator("#In_Code").SelectOptionAsync(paper);
            await keeper.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
            await Expect(keeper.Locator(".note-done")).ToBeVisibleAsync();
        }

        await keeper.GotoAsync(opened);
        await keeper.Locator("#In_Note").FillAsync("Chuyển công tác");
        await keeper.Keyboard.PressAsync("Tab");
        await keeper.Keyboard.PressAsync("Enter");
        await Expect(keeper.Locator(".note-done")).ToBeVisibleAsync();
        await Expect(keeper.Locator("main")).ToContainTextAsync("Đảng ủy cơ sở giới thiệu");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
