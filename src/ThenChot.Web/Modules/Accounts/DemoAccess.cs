using System.Net;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Demo accounts have no password: they work only in an installation marked demo, over a connection within this machine.</summary>
internal static class DemoAccess
{
    public static async Task<bool> IsOpenAsync(HttpContext http) =>
        IsLoopback(http.Connection.RemoteIpAddress)
        && IsLoopback(http.Connection.LocalIpAddress)
        && await http.RequestServices.GetRequiredService<Installation>().IsDemoAsync(http.RequestAborted);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
