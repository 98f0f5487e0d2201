using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Between password and second factor: a cookie of five minutes that opens nothing but the page that asks for the code.</summary>
public sealed class HalfSignIn(IDataProtectionProvider protection, UserManager<Account> users, TimeProvider clock)
{
    private const string CookieName = "thenchot-buoc-hai";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("accounts.half-sign-in");

    public void Begin(Account account, HttpContext http) => http.Response.Cookies.Append(
        CookieName,
        protector.Protect(string.Join('|', account.Id, account.SecurityStamp, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = http.Request.IsHttps });

    public static void End(HttpContext http) => http.Response.Cookies.Delete(CookieName);

    /// <summary>Who gave the right password a moment ago.</summary>
    public async Task<Outcome<Account>> ReadAsync(HttpContext http)
    {
        string[] parts;
        try
        {
            parts = protector.Unprotect(http.Request.Cookies[CookieName] ?? string.Empty).Split('|');
        }
        catch (CryptographicException)
        {
            return AccountRefusals.SignInExpired;
        }

        var begun = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture));
        return clock.GetUtcNow() - begun < Lifetime && await users.FindByIdAsync(parts[0]) is { DisabledAt: null } account && account.SecurityStamp == parts[1]
            ? account
            : AccountRefusals.SignInExpired;
    }
}
