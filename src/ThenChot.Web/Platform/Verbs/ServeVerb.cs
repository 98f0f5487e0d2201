using System.CommandLine;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>serve</c>: plain http only on loopback, else https with a certificate, otherwise refused.</summary>
internal static class ServeVerb
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(VerbHost host)
    {
        var urls = new Option<string>("--urls") { Description = "Địa chỉ phục vụ", DefaultValueFactory = _ => DefaultUrl };
        var certificate = new Option<string?>("--certificate") { Description = "Tệp chứng thư số (.pfx) cho https" };
        return VerbHost.Command("serve", "Phục vụ trang web", [urls, certificate], async (arguments, cancel) =>
        {
            var address = arguments.GetValue(urls)!;
            if (Check(address, arguments.GetValue(certificate)) is { } refusal)
            {
                await host.Errors.WriteLineAsync($"{refusal.Code}: {refusal.Sentence}");
                return VerbHost.Refused;
            }

            // The key ring is read when the host starts, so the schema comes first.
            var migrated = await host.RunAsync(async services =>
            {
                await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
                return null;
            }, needsTables: false);
            if (migrated == VerbHost.Done)
            {
                await ServeAsync(host, address, arguments.GetValue(certificate), cancel);
            }

            return migrated;
        });
    }

    /// <summary>Every plain http address must be a loopback one; https needs a certificate file.</summary>
    public static Refusal? Check(string urls, string? certificate)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return new Refusal("serve.not-an-address", $"“{url}” không phải là địa chỉ http hoặc https.");
            }

            if (uri is { Scheme: "http", IsLoopback: false })
            {
                return new Refusal("serve.plain-http", $"“{url}”: http không mã hóa chỉ được dùng trên chính máy này. Đồng chí hãy dùng https với --certificate.");
            }

            if (uri.Scheme == "https" && (certificate is null || !File.Exists(certificate)))
            {
                return new Refusal("serve.no-certificate", $"“{url}”: https cần tệp chứng thư số, nêu bằng --certificate.");
            }
        }

        return null;
    }

    public static async Task ServeAsync(VerbHost host, string urls, string? certificate, CancellationToken cancel)
    {
        var database = DatabaseChoice.FromEnvironment();
        await using var mark = await RunningMark.ShareAsync(database, cancel)
            ?? throw new InvalidOperationException("A restore is under way on this database.");
        await using var app = OfficeHost.Build(database, builder =>
        {
            builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (certificate is not null)
            {
                builder.Configuration["Kestrel:Certificates:Default:Path"] = Path.GetFullPath(certificate);
                builder.Configuration["Kestrel:Certificates:Default:Password"] = Environment.GetEnvironmentVariable("THENCHOT_CERTIFICATE_PASSWORD");
            }
        });
        await app.StartAsync(cancel);
        await host.Output.WriteLineAsync($"Then Chốt đang phục vụ tại {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel);
    }
}
