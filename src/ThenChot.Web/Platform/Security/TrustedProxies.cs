using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ThenChot.Web.Platform.Security;

/// <summary>
/// The machines in front of this one that speak https to the visitors (THENCHOT_TRUSTED_PROXIES, addresses or networks with commas
/// between). Only they may reach a plain address that is not loopback, and only they are believed where a visitor comes from.
/// </summary>
public sealed record TrustedProxies(IReadOnlyList<System.Net.IPNetwork> Networks)
{
    public const string Variable = "THENCHOT_TRUSTED_PROXIES";

    public bool Any => Networks.Count > 0;

    public static TrustedProxies FromEnvironment() => Parse(Environment.GetEnvironmentVariable(Variable)) ?? throw new InvalidOperationException($"{Variable} names something that is no address.");

    /// <summary>Null when something in the list is no address.</summary>
    public static TrustedProxies? Parse(string? list)
    {
        var networks = new List<System.Net.IPNetwork>();
        foreach (var part in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (System.Net.IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                return null;
            }
        }

        return new TrustedProxies(networks);
    }

    internal void Use(IApplicationBuilder app)
    {
        if (!Any)
        {
            return;
        }

        app.Use((http, next) =>
        {
            var from = http.Connection.RemoteIpAddress;
            var plain = !http.Request.IsHttps && from is not null && !IPAddress.IsLoopback(from);
            if (plain && !(Trusts(from!) && string.Equals(http.Request.Headers["X-Forwarded-Proto"], "https", StringComparison.OrdinalIgnoreCase)))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(http);
        });
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    private bool Trusts(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(n => n.Contains(plain));
    }
}
