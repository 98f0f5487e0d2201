using System.Diagnostics;
using Microsoft.Playwright;

namespace ThenChot.Browser.Harness;

/// <summary>One copy of the city, served on a free loopback port, and a browser to walk through it.</summary>
public sealed class Served(SeededCity city) : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=vi-VN"];

    private readonly string folder = city.Copy();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        server = SeededCity.Start(folder, "serve", "--urls", "http://127.0.0.1:0");
        _ = server.StandardError.ReadToEndAsync();
        Address = await AddressAsync(server.StandardOutput);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("THENCHOT_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }

    /// <summary>A visitor with cookies of their own.</summary>
    public async Task<IPage> VisitorAsync()
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new ViewportSize { Width = 1280, Height = 860 },
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>A visitor who pressed a role card of the start page, or the place so far down its list of units.</summary>
    public async Task<IPage> SignedInAsync(string role, int? place = null)
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/");
        var card = page.Locator($"form[action$='/demo/vao/{role}']");
        if (place is { } nth)
        {
            await card.Locator("summary").ClickAsync();
            await card.Locator("button[formaction]").Nth(nth).ClickAsync();
        }
        else
        {
            await card.Locator("button").First.ClickAsync();
        }

        await page.WaitForURLAsync("**/viec-can-xu-ly");
        return page;
    }

    /// <summary>A visitor with a role, whose working day is today.</summary>
    public async Task<IPage> SignedInTodayAsync(string role, int? place = null)
    {
        var page = await SignedInAsync(role, place);
        await page.GetByRole(AriaRole.Button, new() { Name = "Về hôm nay", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/viec-can-xu-ly");
        return page;
    }

    /// <summary>A picture for the README, taken again when asked by <c>THENCHOT_WRITE_DOCS=1</c> as the other written papers are.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("THENCHOT_WRITE_DOCS") != "1")
        {
            return;
        }

        var images = Directory.CreateDirectory(Path.Combine(SeededCity.Repository, "docs", "images")).FullName;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(images, name + ".png"), Scale = ScreenshotScale.Css, Animations = ScreenshotAnimations.Disabled });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        server?.Dispose();
    }

    private static async Task<string> AddressAsync(StreamReader output)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await output.ReadLineAsync(patience.Token) is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[at..].Trim();
            }
        }

        throw new InvalidOperationException("The server ended without telling its address.");
    }
}
