namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>
/// Hệ thống đăng nhập chung: where an outside directory (OpenID Connect) is asked who somebody is, from the configuration section
/// <c>SignOn</c>. Off while nothing is set; half a setting keeps the office from starting.
/// </summary>
public sealed record OutsideSettings
{
    public const string Section = "SignOn";

    /// <summary>The words on the button.</summary>
    public string Name { get; init; } = "hệ thống đăng nhập chung";

    public string AuthorizeEndpoint { get; init; } = string.Empty;

    public string TokenEndpoint { get; init; } = string.Empty;

    public string UserInfoEndpoint { get; init; } = string.Empty;

    public string ClientId { get; init; } = string.Empty;

    public string ClientSecret { get; init; } = string.Empty;

    public bool IsOn => AuthorizeEndpoint.Length > 0;

    private IEnumerable<string> Endpoints => [AuthorizeEndpoint, TokenEndpoint, UserInfoEndpoint];

    public static OutsideSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<OutsideSettings>() ?? new();
        var parts = settings.Endpoints.Append(settings.ClientId).Append(settings.ClientSecret).ToList();
        if (parts.Exists(p => p.Length > 0) && !parts.TrueForAll(p => p.Length > 0))
        {
            throw new InvalidOperationException($"{Section} needs AuthorizeEndpoint, TokenEndpoint, UserInfoEndpoint, ClientId and ClientSecret, or none of them.");
        }

        if (settings.IsOn && !settings.Endpoints.All(IsClosedToListeners))
        {
            throw new InvalidOperationException($"The addresses of {Section} are https, or on this machine.");
        }

        return settings;
    }

    private static bool IsClosedToListeners(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
