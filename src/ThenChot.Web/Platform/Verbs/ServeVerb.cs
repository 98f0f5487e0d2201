using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>serve</c>: plain http only on loopback, else https with a certificate, otherwise refused.</summary>
internal static class ServeVerb
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly Refusal HalfSeeded = new("serve.half-seeded", "Lần tạo dữ liệu minh họa trước bị ngắt giữa chừng. Đồng chí chạy ./run seed để tạo lại từ đầu rồi hãy phục vụ.");

    private static readonly Refusal Restoring = new("serve.restoring", "Cơ sở dữ liệu này đang được khôi phục hoặc đang được tạo dữ liệu minh họa. Đồng chí chờ xong rồi chạy lại.");

    public static Command Create(VerbHost host)
    {
        var urls = new Option<string>("--urls") { Description = "Địa chỉ phục vụ", DefaultValueFactory = _ => DefaultUrl };
        var certificate = new Option<string?>("--certificate") { Description = "Tệp chứng thư số (.pfx) cho https" };
        return VerbHost.Command("serve", "Phục vụ trang web", [urls, certificate], async (arguments, cancel) =>
        {
            var address = arguments.GetValue(urls)!;
            if (Check(address, arguments.GetValue(certificate), Environment.GetEnvironmentVariable(TrustedProxies.Variable)) is { } refusal)
            {
                return await RefuseAsync(host, refusal);
            }

            // The key ring is read when the host starts, so the schema comes first.
            var migrated = await host.RunAsync(async services =>
            {
                await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
                return await services.GetRequiredService<Installation>().FindAsync(Installation.DemoKey, cancel) == Installation.DemoBegun ? HalfSeeded : null;
            }, needsTables: false);
            return migrated == VerbHost.Done ? await ServeAsync(host, address, arguments.GetValue(certificate), cancel) : migrated;
        });
    }

    /// <summary>Every plain http address must be a loopback one, unless trusted proxies are named; https needs a certificate file.</summary>
    public static Refusal? Check(string urls, string? certificate, string? proxies = null)
    {
        if (TrustedProxies.Parse(proxies) is not { } trusted)
        {
            return new Refusal("serve.not-a-proxy", $"{TrustedProxies.Variable} = “{proxies}”: mỗi phần phải là một địa chỉ IP hoặc một dải mạng như 10.0.0.0/24.");
        }

        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return new Refusal("serve.not-an-address", $"“{url}” không phải là địa chỉ http hoặc https.");
            }

            if (uri is { Scheme: "http", IsLoopback: false } && !trusted.Any)
            {
                return new Refusal("serve.plain-http", $"“{url}”: http không mã hóa chỉ được dùng trên chính máy này. Đồng chí hãy dùng https với --certificate, hoặc khai báo máy chủ trung gian tin cậy.");
            }

            if (uri.Scheme == "https" && (certificate is null || !File.Exists(certificate)))
            {
                return new Refusal("serve.no-certificate", $"“{url}”: https cần tệp chứng thư số, nêu bằng --certificate.");
            }
        }

        return null;
    }

    public static async Task<int> ServeAsync(VerbHost host, string urls, string? certificate, CancellationToken cancel)
    {
        var database = DatabaseChoice.FromEnvironment();
        await using var mark = await RunningMark.ShareAsync(database, cancel);
        if (mark is null)
        {
            return await RefuseAsync(host, Restoring);
        }

        await using var app = OfficeHost.Build(database, builder =>
        {
            if (Environment.GetEnvironmentVariable(Timetable.Variable) != "off")
            {
                Timetable.AddTo(builder.Services, database);
            }

            builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (certificate is not null)
            {
                builder.Configuration["Kestrel:Certificates:Default:Path"] = Path.GetFullPath(certificate);
                builder.Configuration["Kestrel:Certificates:Default:Password"] = Environment.GetEnvironmentVariable("THENCHOT_CERTIFICATE_PASSWORD");
            }
        });
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return await RefuseAsync(host, AddressTaken(urls));
        }
        catch (SocketException)
        {
            return await RefuseAsync(host, AddressUnusable(urls));
        }

        await host.Output.WriteLineAsync($"Then Chốt đang phục vụ tại {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel);
        return VerbHost.Done;
    }

    private static Refusal AddressTaken(string urls) => new("serve.address-taken", $"Địa chỉ {urls} đang có chương trình khác dùng. Đồng chí dừng chương trình đó, hoặc chọn cổng khác: ./run serve --urls http://127.0.0.1:5081");

    private static Refusal AddressUnusable(string urls) => new("serve.address-unusable", $"Máy này không mở được địa chỉ {urls}. Đồng chí chọn địa chỉ hoặc cổng khác bằng --urls.");

    private static async Task<int> RefuseAsync(VerbHost host, Refusal refusal)
    {
        await host.Errors.WriteLineAsync($"{refusal.Code}: {refusal.Sentence}");
        return VerbHost.Refused;
    }
}
