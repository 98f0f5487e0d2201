using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>
/// The way to the outside directory and back: code flow with PKCE, then the directory itself is asked over our own connection who
/// it was. What it says waits five minutes in a cookie until the person presses the button that lets them in.
/// </summary>
internal static class OutsideDoor
{
    public const string Scheme = "outside";
    public const string Waiting = "outside-waiting";
    public const string Back = "/dang-nhap/chung/tra-loi";
    public const string Finish = "/dang-nhap/chung/xong";
    public const string Subject = "sub";
    public const string Email = "email";

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(provider => OutsideSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddAuthentication().AddCookie(Waiting, options =>
        {
            options.Cookie.Name = "thenchot-chung";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            options.SlidingExpiration = false;
        });
        services.AddTransient<OAuthHandler<OAuthOptions>>();
        services.AddSingleton<IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, OAuthHandler<OAuthOptions>>>();
        services.AddOptions<OAuthOptions>(Scheme).Configure<OutsideSettings>(Configure);
    }

    /// <summary>An office that has no outside directory has no such door either.</summary>
    public static void Open(IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<OutsideSettings>().IsOn)
        {
            app.ApplicationServices.GetRequiredService<IAuthenticationSchemeProvider>().AddScheme(new AuthenticationScheme(Scheme, null, typeof(OAuthHandler<OAuthOptions>)));
        }
    }

    private static void Configure(OAuthOptions options, OutsideSettings settings)
    {
        (options.AuthorizationEndpoint, options.TokenEndpoint, options.UserInformationEndpoint) = (settings.AuthorizeEndpoint, settings.TokenEndpoint, settings.UserInfoEndpoint);
        (options.ClientId, options.ClientSecret, options.CallbackPath, options.SignInScheme) = (settings.ClientId, settings.ClientSecret, Back, Waiting);
        options.UsePkce = true;
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);
        options.Events.OnCreatingTicket = AskWhoAsync;
        options.Events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect(Finish);
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>The directory tells us itself, so nothing the browser carried needs to be believed.</summary>
    private static async Task AskWhoAsync(OAuthCreatingTicketContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var response = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var said = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted));
        if (Text(said.RootElement, Subject) is { } subject)
        {
            context.Identity!.AddClaim(new Claim(Subject, subject));
        }

        if (said.RootElement.TryGetProperty("email_verified", out var verified) && verified.ValueKind == JsonValueKind.True && Text(said.RootElement, Email) is { } email)
        {
            context.Identity!.AddClaim(new Claim(Email, email));
        }
    }

    private static string? Text(JsonElement said, string name) =>
        said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
