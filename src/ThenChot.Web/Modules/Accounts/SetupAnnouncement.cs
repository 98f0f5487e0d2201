using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Once the office serves: prints the link while there is no administrator and no demo.</summary>
internal sealed class SetupAnnouncement(SetupLink link, IServiceScopeFactory scopes, IServer server) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        await using var scope = scopes.CreateAsyncScope();
        if (address is null
            || await scope.ServiceProvider.GetRequiredService<Installation>().IsDemoAsync(cancellationToken)
            || await scope.ServiceProvider.GetRequiredService<AppDb>().Set<RoleGrant>().AnyAsync(g => g.Role == RoleNames.Administrator, cancellationToken))
        {
            return;
        }

        await Console.Out.WriteLineAsync($"Chưa có quản trị. Mở liên kết này để lập quản trị đầu tiên (dùng một lần, trong 24 giờ):\n{address}/thiet-lap/{link.Renew()}");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
