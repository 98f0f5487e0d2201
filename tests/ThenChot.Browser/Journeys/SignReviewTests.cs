using System.Diagnostics;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>The specialist records the signed review; what is printed of it afterwards is looked at page by page.</summary>
public sealed class SignReviewTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_signed_review_stands_in_the_register_and_prints_with_its_number_and_annexes()
    {
        var specialist = await served.SignedInAsync("organisation_specialist");
        await specialist.GotoAsync("/dao-mot-vong");
        var review = (await specialist.GetByRole(AriaRole.Link, new() { Name = "Báo cáo sơ kết hôm nay" }).First.GetAttributeAsync("href"))!;
        await specialist.GotoAsync(review);
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận bản đã ký" }).ClickAsync();
        await specialist.Locator("#Input_RegisterNumber").FillAsync("125-BC/BCĐ");
        await specialist.Locator("#Input_SignedOn").FillAsync("28/04/2023");
        await specialist.Locator("#Input_SignerPosition").FillAsync("Phó Trưởng ban");
        await specialist.Locator("#Input_Signer").FillAsync("Người Ký Minh Họa");
        await specialist.Locator("#Input_Scan").SetInputFilesAsync(new FilePayload { Name = "ban-ky.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray() });
        await specialist.Locator("#ban-ky button[type=submit]").ClickAsync();
        await Assertions.Expect(specialist.Locator(".note-done").First).ToBeVisibleAsync();
        await Assertions.Expect(specialist.GetByText("Đã ký: số 125-BC/BCĐ")).ToBeVisibleAsync();

        await specialist.GetByRole(AriaRole.Link, new() { Name = "Mở dự thảo đã trình ký" }).ClickAsync();
        var paper = await PagesAsync(specialist, "Xuất báo cáo (.docx)");
        foreach (var said in new[] { "125-BC/BCĐ", "PHÓ TRƯỞNG BAN", "Người Ký Minh Họa", "Số liệu tính đến 19/04/2023", "3.542", "777", "Phụ lục 1" })
        {
            Assert.Contains(said, paper, StringComparison.OrdinalIgnoreCase);
        }

        var book = await PagesAsync(specialist, "Phụ lục số liệu (.xlsx)");
        Assert.Contains("777", book, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa", book, StringComparison.Ordinal);
        await specialist.GotoAsync(review);
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Mở trong sổ văn bản" }).ClickAsync();
        await Assertions.Expect(specialist.Locator("h1")).ToContainTextAsync("125-BC/BCĐ");
    }

    /// <summary>The text of the pages that an office suite makes of a download.</summary>
    private static async Task<string> PagesAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        var folder = Directory.CreateTempSubdirectory("thenchot-pages-");
        try
        {
            var file = Path.Combine(folder.FullName, download.SuggestedFilename);
            await download.SaveAsAsync(file);
            await RunAsync("soffice", $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file);
            return await RunAsync("pdftotext", "-layout", Path.ChangeExtension(file, ".pdf"), "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }
}
