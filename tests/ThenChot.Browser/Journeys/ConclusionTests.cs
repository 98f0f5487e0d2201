using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>One conclusion from its notice to confirmed completion: four roles, two levels, nothing passed by word of mouth.</summary>
public sealed class ConclusionTests(Served served) : IClassFixture<Served>
{
    private const string Work = "Lập kế hoạch kiểm tra việc thực hiện kết luận (việc của hành trình)";

    [Fact]
    public async Task A_conclusion_goes_from_its_notice_to_confirmed_completion()
    {
        // Chuyên viên Ban Tổ chức: the notice is entered with its points, and a point becomes work of a committee.
        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        await specialist.GotoAsync("/nhiem-vu/doi-chieu/them");
        await specialist.Locator("#Input_Title").FillAsync("Thông báo kết luận (hành trình)");
        await specialist.Locator("#Input_Document_Text").FillAsync("901-TB/TU");
        await specialist.Locator(".pick-document summary").ClickAsync();
        await specialist.Locator("#Input_Document_TypeName").SelectOptionAsync("Thông báo");
        await specialist.Locator("#Input_Document_Issuer").FillAsync("Thành ủy");
        await specialist.Locator("#Input_Document_IssuedOn").FillAsync("2023");
        await specialist.Locator("#Input_Document_Subject").FillAsync("Kết luận hội nghị (văn bản của hành trình)");
        await specialist.Locator("#Input_Lines").FillAsync($"{Work}\nĐiểm để sau");
        await PressAsync(specialist, "Ghi các điểm");
        await Expect(specialist.Locator("main")).ToContainTextAsync("Chưa có nhiệm vụ: các điểm 1, 2");
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Giao nhiệm vụ" }).First.ClickAsync();
        await Expect(specialist.Locator("#Input_Title")).ToHaveValueAsync(Work);
        await specialist.Locator("#Input_Product").FillAsync("Kế hoạch kiểm tra được ban hành");
        var reporter = await served.SignedInTodayAsync("committee_reporter");
        await reporter.GotoAsync("/tai-khoan");
        var accounts = await reporter.Locator("main").InnerTextAsync();
        var unit = (await specialist.Locator("#Input_To option").AllInnerTextsAsync()).Where(name => name.Length > 3 && accounts.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length)!;
        await specialist.Locator("#Input_To").SelectOptionAsync(new SelectOptionValue { Label = unit });
        await specialist.Locator("#Input_DueOn").FillAsync(Day(20));
        await PressAsync(specialist, "Giao nhiệm vụ");
        var work = new Uri(specialist.Url).AbsolutePath;

        // Cán bộ báo cáo cấp ủy: finds it on the desk, takes it, names who answers for it, reports.
        await reporter.GotoAsync("/viec-can-xu-ly");
        await reporter.GetByRole(AriaRole.Link, new() { Name = $"Tiếp nhận nhiệm vụ: {Work}" }).ClickAsync();
        await reporter.Locator("#Input_Accountable").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await reporter.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(reporter.Locator(".note-done")).ToBeVisibleAsync();
        await reporter.GotoAsync(work + "/tien-do");
        await reporter.Locator("#Input_Text").FillAsync("Đã lấy ý kiến các chi bộ");
        await reporter.Locator("#Input_Percent").FillAsync("60");
        await reporter.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(reporter.Locator(".note-done")).ToBeVisibleAsync();

        // Lãnh đạo cấp ủy asks for more days; lãnh đạo Thành ủy grants them from the leader's page.
        var leader = await served.SignedInTodayAsync("committee_leader");
        await leader.GotoAsync(work + "/xin-gia-han");
        await leader.Locator("#Input_NewDueOn").FillAsync(Day(30));
        await leader.Locator("#Input_Reason").FillAsync("Chờ góp ý của cơ sở");
        await leader.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(leader.Locator(".note-done")).ToBeVisibleAsync();
        var city = await served.SignedInTodayAsync("city_leader");
        await city.GotoAsync("/lanh-dao");
        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(await city.PdfAsync(new PagePdfOptions { Format = "A4" })), "/Type /Page\\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
        await city.GetByRole(AriaRole.Link, new() { Name = $"Quyết định gia hạn: {Work}" }).ClickAsync();
        await city.Locator("main form button[formaction$='Grant']").ClickAsync();
        await Expect(city.Locator(".note-done")).ToBeVisibleAsync();
        await Expect(city.Locator(".tiles").First).ToContainTextAsync(Day(30));

        // The committee proves what it made; only who gave the work confirms.
        await reporter.GotoAsync(work + "/hoan-thanh");
        await reporter.Locator("#Input_Evidence_Text").FillAsync("902-KH/ĐU");
        await reporter.Locator(".pick-document summary").ClickAsync();
        await reporter.Locator("#Input_Evidence_TypeName").SelectOptionAsync("Kế hoạch");
        await reporter.Locator("#Input_Evidence_Issuer").FillAsync(unit);
        await reporter.Locator("#Input_Evidence_IssuedOn").FillAsync(Day(0));
        await reporter.Locator("#Input_Evidence_Subject").FillAsync("Kế hoạch kiểm tra (văn bản của hành trình)");
        await reporter.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(reporter.Locator(".note-done")).ToBeVisibleAsync();
        await specialist.GotoAsync("/viec-can-xu-ly");
        await specialist.GetByRole(AriaRole.Link, new() { Name = $"Xác nhận hoàn thành: {Work}" }).ClickAsync();
        await PressAsync(specialist, "Xác nhận hoàn thành");
        await Expect(specialist.Locator("main")).ToContainTextAsync("hoàn thành đúng hạn");

        // The notice opens to its points, the work and the evidence; the desk is clear of it.
        await specialist.GotoAsync("/nhiem-vu/doi-chieu");
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Thông báo kết luận (hành trình)" }).ClickAsync();
        await Expect(specialist.Locator("main")).ToContainTextAsync("Chưa có nhiệm vụ: điểm 2");
        await reporter.GotoAsync("/viec-can-xu-ly");
        await Expect(reporter.Locator("main")).Not.ToContainTextAsync(Work);
        await reporter.GotoAsync(work);
        await Expect(reporter.Locator("main")).ToContainTextAsync("902-KH/ĐU");
    }

    /// <summary>So many days from today in Viet Nam, as people type it.</summary>
    private static string Day(int days) => TimeProvider.System.GetUtcNow().AddHours(7).AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static async Task PressAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.Locator(".note-done")).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
