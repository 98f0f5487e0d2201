using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using ThenChot.Web;

namespace ThenChot.Tests.Harness;

/// <summary>The office behind a real socket of this machine, for what the server itself does.</summary>
public sealed class ServedOffice : IAsyncDisposable
{
    private readonly WebApplication host;

    private ServedOffice(WebApplication app)
    {
        host = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<ServedOffice> StartAsync(DatabaseChoice database, Action<WebApplicationBuilder>? configure = null)
    {
        var app = OfficeHost.Build(database, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Critical);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new ServedOffice(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }
}
