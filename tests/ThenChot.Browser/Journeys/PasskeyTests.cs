using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>From the slip of paper to a passkey, in a real browser with a device of its own: the script works under the strict policy.</summary>
public sealed class PasskeyTests(Served served) : IClassFixture<Served>
{
    private const string Password = "mot-cau-ngan-de-nho";

    [Fact]
    public async Task A_new_account_is_taken_over_by_its_slip_and_opened_by_a_passkey_alone()
    {
        var administrator = await served.SignedInTodayAsync("administrator");
        await administrator.GotoAsync("/quan-tri/tai-khoan/them");
        await administrator.GetByLabel("Họ và tên").FillAsync("Lê Thị Khóa");
        await administrator.GetByLabel("Tên đăng nhập").FillAsync("ltk.btc");
        await administrator.GetByLabel("Vai trò", new() { Exact = true }).SelectOptionAsync("committee_reporter");
        await administrator.GetByLabel("Mã đơn vị").FillAsync("BTC");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Thêm tài khoản" }).ClickAsync();
        var slip = await administrator.Locator(".phieu .figure").TextContentAsync();

        // A device knows the office by its name, not by a number.
        var home = served.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var page = await served.VisitorAsync();
        await DeviceAsync(page);
        await page.GotoAsync(home + "/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("ltk.btc");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(slip!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.GetByLabel("Mật khẩu hiện nay").FillAsync(slip!);
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }).ClickAsync();
        await page.WaitForURLAsync("**/viec-can-xu-ly");

        await page.GetByRole(AriaRole.Link, new() { Name = "Lê Thị Khóa" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Khóa truy cập", Exact = true }).ClickAsync();
        await page.GetByLabel("Tên khóa").FillAsync("Máy tính phòng làm việc");
        await page.Locator("#them-khoa").GetByLabel("Mật khẩu hiện nay").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa trên thiết bị này" }).ClickAsync();
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync("Máy tính phòng làm việc");

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
        await page.GotoAsync(home + "/dang-nhap");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng khóa truy cập" }).ClickAsync();
        await page.WaitForURLAsync("**/viec-can-xu-ly");
        await Assertions.Expect(page.Locator(".person")).ToContainTextAsync("Lê Thị Khóa");
    }

    [Fact]
    public async Task A_device_that_confirms_nothing_leaves_a_sentence_and_another_try()
    {
        var home = served.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var page = await served.VisitorAsync();
        await DeviceAsync(page);
        await page.GotoAsync(home + "/dang-nhap/khoa-truy-cap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng khóa truy cập" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { Visible = true })).ToContainTextAsync("Thiết bị chưa xác nhận");
        await page.GotoAsync("/dang-nhap/khoa-truy-cap");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("mở hệ thống bằng tên");
    }

    /// <summary>Chromium's own virtual device: keeps keys, shows a finger at once.</summary>
    private static async Task DeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
