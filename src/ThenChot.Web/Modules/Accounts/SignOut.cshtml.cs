using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Đăng xuất of this browser; nothing is stored, the cookie goes.</summary>
[AllowAnonymous]
public sealed class SignOutModel : OfficePage
{
    public IActionResult OnGet() => LocalRedirect("/");

    [ReadsOnly]
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/");
    }
}
