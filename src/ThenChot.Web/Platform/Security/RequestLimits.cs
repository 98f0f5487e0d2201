using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThenChot.Web.Platform.Security;

/// <summary>
/// How much one address or account may ask for, from the configuration section <c>Limits</c>: forms of people who have not signed in
/// (signing in above all) by address, doors opened again from inside and uploads by account, and the size of a request.
/// </summary>
public sealed class RequestLimits : IDisposable
{
    public const string AnonymousKey = "Limits:AnonymousPerMinute";
    public const string UploadsKey = "Limits:UploadsPerMinute";
    public const string LargestKey = "Limits:LargestRequest";

    /// <summary>The pages of errors answer with the very request that was refused.</summary>
    private const string Errors = "/loi";

    private const int Anonymous = 60;
    private const int Uploads = 30;

    /// <summary>A file of the largest size the vault takes, and the form around it.</summary>
    private const long Largest = 25 * 1024 * 1024;

    private readonly PartitionedRateLimiter<HttpContext> doors;
    private readonly PartitionedRateLimiter<HttpContext> forms;

    public RequestLimits(IConfiguration configuration)
    {
        AnonymousPerMinute = configuration.GetValue(AnonymousKey, Anonymous);
        UploadsPerMinute = configuration.GetValue(UploadsKey, Uploads);
        LargestRequest = configuration.GetValue(LargestKey, Largest);
        doors = PartitionedRateLimiter.Create<HttpContext, string>(http => AMinute(AddressOf(http), AnonymousPerMinute));
        forms = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
    }

    public int AnonymousPerMinute { get; }

    public int UploadsPerMinute { get; }

    /// <summary>In bytes.</summary>
    public long LargestRequest { get; }

    /// <summary>Says 413 by the length a request announces; one that lies is cut off by the server while it is read.</summary>
    internal Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var limits = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        if (!http.Request.Path.StartsWithSegments(Errors, StringComparison.OrdinalIgnoreCase) && http.Request.ContentLength > (limits is null ? LargestRequest : limits.MaxRequestBodySize ?? long.MaxValue))
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>() is null ? next(http) : ThroughAsync(doors, http, next);
    }

    /// <summary>Counts forms by who sends them, once that is known.</summary>
    internal Task CountAsync(HttpContext http, RequestDelegate next) => ThroughAsync(forms, http, next);

    // The framework's own middleware never lets go of its timer, and with it of an office that was closed.
    public void Dispose()
    {
        doors.Dispose();
        forms.Dispose();
    }

    private static async Task ThroughAsync(PartitionedRateLimiter<HttpContext> limiter, HttpContext http, RequestDelegate next)
    {
        using var lease = await limiter.AcquireAsync(http, 1, http.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private static string AddressOf(HttpContext http) => $"address {http.Connection.RemoteIpAddress}";

    private RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var account = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Path.StartsWithSegments(Errors, StringComparison.OrdinalIgnoreCase))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        return account is null ? AMinute(AddressOf(http), AnonymousPerMinute)
            : http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null ? AMinute($"door {account}", AnonymousPerMinute)
            : http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true ? AMinute($"account {account}", UploadsPerMinute)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> AMinute(string whose, int times) => RateLimitPartition.GetFixedWindowLimiter(
        whose,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
