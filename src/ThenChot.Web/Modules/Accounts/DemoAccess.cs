using System.Net;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Demo accounts have no password: they work only in an installation marked demo, over a connection within this machine. A
/// proxy that passes strangers on, or a foreign name that was made to point here, does not count as this machine.
/// </summary>
internal static class DemoAccess
{
    public static async Task<bool> IsOpenAsync(HttpContext http) =>
        IsLoopback(http.Connection.RemoteIpAddress)
        && IsLoopback(http.Connection.LocalIpAddress)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && IsLoopback(http.Request.Host.Host)
        && await http.RequestServices.GetRequiredService<Installation>().IsDemoAsync(http.RequestAborted);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || IsLoopback(IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
