using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>One case from the year's programme to the answer of a complaint: who conducts it, who decides, who sits in the team, and whom it is about.</summary>
public sealed class InspectionTests(Served served) : IClassFixture<Served>
{
    private const string Content = "Việc chấp hành quy chế làm việc (cuộc của hành trình)";
    private const string Series = "UBKTTU";

    [Fact]
    public async Task A_case_goes_from_the_programme_to_the_answer_of_a_complaint()
    {
        var officer = await served.SignedInTodayAsync("inspection_officer");
        var head = await served.SignedInTodayAsync("inspection_head");
        var team = await served.SignedInTodayAsync("member_keeper");
        var member = await served.SignedInTodayAsync("committee_reporter");
        var (about, seat, today) = (await NameAsync(member), await NameAsync(team), await officer.InputValueAsync("#ngay-lam-viec"));

        // Cán bộ kiểm tra drafts the programme of the year, the head of the commission promulgates it.
        await officer.GotoAsync("/kiem-tra/chuong-trinh");
        await officer.FillAsync("#In_Unit", "TP");
        await officer.SelectOptionAsync("#In_Body", "Commission");
        await officer.FillAsync("#In_Year", "2026");
        await PressAsync(officer, "#form-lap button[type=submit]");
        var programme = new Uri(officer.Url).AbsolutePath;
        await officer.GotoAsync(programme + "/them");
        await officer.SelectOptionAsync("#In_Kind", "signs");
        await officer.FillAsync("#In_Content", Content);
        await officer.FillAsync("#In_FromMonth", "6");
        await officer.FillAsync("#In_ToMonth", "12");
        await PickAsync(officer, "#In_Person", about);
        await head.GotoAsync(programme);
        await head.FillAsync("#In_Symbol", $"90-CTr/{Series}");
        await head.FillAsync("#In_On", today);
        await PressAsync(head, "#form-ban-hanh button[type=submit]");

        // Opened from the programme; a case has its team, and whoever is named in it reads it without any other role.
        await officer.GotoAsync(programme);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Mở cuộc" }).ClickAsync();
        await officer.FillAsync("#In_Decision", $"901-QĐ/{Series}");
        await officer.FillAsync("#In_DecidedOn", "01/06/2026");
        await PressAsync(officer, "main form.form button[type=submit]");
        var file = new Uri(officer.Url).AbsolutePath;
        Assert.Equal(404, (await team.GotoAsync(file))!.Status);
        await officer.GotoAsync(file + "/doan");
        await officer.SelectOptionAsync("#In_Role", "Head");
        await officer.FillAsync("#In_On", "02/06/2026");
        await PickAsync(officer, "#In_Person", seat);
        await team.GotoAsync(file + "/giay-to");
        await team.FillAsync("#In_Name", "Báo cáo tự kiểm điểm");
        await team.FillAsync("#In_On", "10/06/2026");
        await team.FillAsync("#In_Signer", "Người ký minh họa");
        await team.SetInputFilesAsync("#In_Scan", new FilePayload { Name = "quet.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 minh họa"u8.ToArray() });
        await PressAsync(team, "main form.form button[type=submit]");
        await Expect(team.GetByRole(AriaRole.Link, new() { Name = "Mở tệp" })).ToBeVisibleAsync();

        // Carried out, concluded; then the form is voted, decided and announced.
        await AdvanceAsync(officer, file, "08/06/2026");
        await head.GotoAsync(file);
        await head.GetByRole(AriaRole.Link, new() { Name = "Ghi kết luận" }).ClickAsync();
        await head.SelectOptionAsync("#In_Result", "InViolation");
        await head.SelectOptionAsync("#In_Content", new SelectOptionValue { Index = 1 });
        await head.CheckAsync("#In_DisciplineDue");
        await head.FillAsync("#In_Text", "Vi phạm đến mức phải xem xét kỷ luật");
        await head.FillAsync("#In_On", "20/06/2026");
        await PressAsync(head, "main form.form button[type=submit]");
        await AdvanceAsync(head, file, "25/06/2026");
        await head.GetByRole(AriaRole.Link, new() { Name = "Kỷ luật", Exact = true }).ClickAsync();
        await head.WaitForURLAsync("**/ky-luat/**");
        var discipline = new Uri(head.Url).AbsolutePath;
        await head.GotoAsync(discipline + "/chuan-bi");
        await head.FillAsync("#In_ActedOn", "01/03/2026");
        await head.FillAsync("#In_HeardOn", "22/06/2026");
        await PressAsync(head, "main form.form button[type=submit]");
        await head.GotoAsync(discipline + "/phieu");
        await head.FillAsync("#In_Unit", "TP");
        await head.SelectOptionAsync("#In_Body", "Commission");
        foreach (var (field, value) in new[] { ("HeldOn", "01/07/2026"), ("Members", "9"), ("Present", "9"), ("Warning", "4"), ("Reprimand", "5") })
        {
            await head.FillAsync("#In_" + field, value);
        }

        await PressAsync(head, "main form.form button[type=submit]");
        await head.GotoAsync(discipline + "/quyet-dinh");
        await head.FillAsync("#In_Symbol", $"902-QĐ/{Series}");
        await head.FillAsync("#In_On", "02/07/2026");
        await PressAsync(head, "main form.form button[type=submit]");
        await head.GotoAsync(discipline + "/quyet-dinh");
        await head.FillAsync("#In_On", today);
        await PressAsync(head, "main form.form button[type=submit]");
        await Expect(head.Locator("main")).ToContainTextAsync("khiển trách");

        // Whom it is about reads the conclusion, never the file, and complains; the answer stands on the same page.
        Assert.Equal(404, (await member.GotoAsync(file))!.Status);
        await member.GotoAsync("/kiem-tra/ve-toi");
        await Expect(member.Locator("main")).ToContainTextAsync("Vi phạm đến mức phải xem xét kỷ luật");
        await PressAsync(member, "#form-khieu-nai button[type=submit]");
        await head.GotoAsync(discipline + "/khieu-nai");
        await head.FillAsync("#Take_On", today);
        await PressAsync(head, "#form-thu-ly button[type=submit]");
        await head.GotoAsync(discipline + "/khieu-nai");
        await head.SelectOptionAsync("#Answer_Outcome", "Annulled");
        await head.FillAsync("#Answer_Symbol", "903-QĐ/TU");
        await head.FillAsync("#Answer_On", today);
        await PressAsync(head, "#form-tra-loi button[type=submit]");
        await member.GotoAsync("/kiem-tra/ve-toi");
        await Expect(member.Locator("main")).ToContainTextAsync("xóa hình thức kỷ luật, 903-QĐ/TU");
    }

    private static async Task<string> NameAsync(IPage page) => (await page.Locator("a[href='/tai-khoan']").First.InnerTextAsync()).Trim();

    private static async Task AdvanceAsync(IPage page, string file, string on)
    {
        await page.GotoAsync(file);
        await page.FillAsync("#On", on);
        await PressAsync(page, "#form-chuyen button[type=submit]");
    }

    /// <summary>Types a name and sends the form; where several bear it, the one who holds a post.</summary>
    private static async Task PickAsync(IPage page, string field, string name)
    {
        await page.FillAsync($"{field}_Name", name);
        await page.Locator("main form.form").First.Locator("button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
        if (await page.Locator($"{field}_Chosen").CountAsync() > 0)
        {
            var options = await page.Locator($"{field}_Chosen option").AllInnerTextsAsync();
            await page.SelectOptionAsync($"{field}_Chosen", new SelectOptionValue { Index = options.Select(static (text, at) => (text, at)).Last(static one => one.text.Contains(", ", StringComparison.Ordinal)).at });
            await page.Locator("main form.form").First.Locator("button[type=submit]").ClickAsync();
        }

        await Expect(page.Locator(".note-done")).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task PressAsync(IPage page, string button)
    {
        await page.Locator(button).First.ClickAsync();
        await Expect(page.Locator(".note-done")).ToBeVisibleAsync();
    }
}
