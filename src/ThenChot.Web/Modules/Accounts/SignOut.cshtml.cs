using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Đăng xuất of this browser; the session ends, the cookie goes.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SessionBook sessions) : OfficePage
{
    public IActionResult OnGet() => LocalRedirect("/");

    [Writes("accounts.sign-out")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (SessionBook.Of(HttpContext) is { } session && Guid.TryParse(User.FindFirst(AccountClaims.Id)?.Value, out var account))
        {
            await sessions.EndAsync(account, session, cancel);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/");
    }
}
