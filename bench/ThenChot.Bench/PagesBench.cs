using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ThenChot.Web.Modules.Demo.Seeding;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>The start page and the programme page of the demo city against an empty page of the same server: time to first byte, requests per second.</summary>
internal static partial class PagesBench
{
    private const string Empty = "/bench/trang-trong";
    private const int Clients = 8;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await MeasureAsync(database);
            }
        }
    }

    private static async Task MeasureAsync(BenchDatabase database)
    {
        await using var app = OfficeHost.Build(database.Choice, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        app.MapGet(Empty, () => Results.Content("<!DOCTYPE html><html lang=\"vi\"><head><title>Trống</title></head><body><h1>Trống</h1></body></html>", "text/html; charset=utf-8")).AllowAnonymous();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
            await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync();
            if (!(await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync()).TryGet(out _, out var refusal))
            {
                throw new InvalidOperationException(refusal.Sentence);
            }
        }

        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        using var visitor = Client(address);
        await CompareAsync(visitor, $"{database.Name}: start page", "/");
        using var leader = await SignedInAsync(address);
        await CompareAsync(leader, $"{database.Name}: programme page", await ProgrammeAsync(leader));
        await app.StopAsync();
    }

    private static async Task CompareAsync(HttpClient client, string what, string page)
    {
        var (first, empty) = await Medians.CompareAsync(() => FirstByteAsync(client, page), () => FirstByteAsync(client, Empty));
        Medians.Print(what + ", time to first byte", first, empty, "ms");
        Medians.Print(what + ", requests per second", await RateAsync(client, page), await RateAsync(client, Empty), "1/s");
    }

    private static async Task FirstByteAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1]);
        await body.CopyToAsync(Stream.Null);
    }

    private static async Task<double> RateAsync(HttpClient client, string page)
    {
        var start = Stopwatch.GetTimestamp();
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < Load)
            {
                await FirstByteAsync(client, page);
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };

    /// <summary>Through the role card of the start page.</summary>
    private static async Task<HttpClient> SignedInAsync(Uri address)
    {
        var client = Client(address);
        var token = Token().Match(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri("/demo/vao/organisation_specialist", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<string> ProgrammeAsync(HttpClient client) =>
        Programme().Match(await client.GetStringAsync(new Uri("/chuong-trinh", UriKind.Relative))).Groups["page"].Value is { Length: > 0 } page
            ? page
            : throw new InvalidOperationException("The list of programmes shows no programme.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Token();

    [GeneratedRegex("href=\"(?<page>/chuong-trinh/[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Programme();
}
