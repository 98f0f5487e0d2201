using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>The role cards of the demo's start page: the first demo account with that role, or the one that has it in a unit, without password, on this machine alone.</summary>
[AllowAnonymous]
public sealed class DemoSignInModel(AppDb db, SignInDesk desk) : OfficePage
{
    public IActionResult OnGet() => LocalRedirect("/");

    [Writes("accounts.sign-in")]
    public async Task<IActionResult> OnPostAsync(string role, UnitId? unit, CancellationToken cancel)
    {
        if (!await DemoAccess.IsOpenAsync(HttpContext))
        {
            return Gone();
        }

        var account = await db.Set<Account>()
            .Where(a => a.IsDemo && a.DisabledAt == null && db.Set<RoleGrant>().Any(g => g.AccountId == a.Id && g.Role == role && g.To == null && (unit == null || g.UnitId == unit)))
            .OrderBy(a => a.UserName)
            .FirstOrDefaultAsync(cancel);
        if (account is null)
        {
            return Gone();
        }

        await desk.EnterAsync(account, HttpContext, SignInStep.Demo);
        return LocalRedirect("/viec-can-xu-ly");
    }
}
