using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Đăng nhập, bước hai: the code of the app or a recovery code, after the right password.</summary>
[AllowAnonymous]
[HoldsSecrets]
[ResponseCache(NoStore = true)]
public sealed class ConfirmSignInModel(HalfSignIn half, SecondFactorDesk factors, SignInDesk desk) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Ve { get; set; }

    public bool HasCodes { get; private set; }

    public bool HasPasskeys { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!(await half.ReadAsync(HttpContext)).TryGet(out var account, out _))
        {
            return LocalRedirect("/dang-nhap");
        }

        (HasCodes, HasPasskeys) = (await factors.HasCodesAsync(account.Id, cancel), await factors.HasPasskeysAsync(account.Id, cancel));
        return Page();
    }

    [Writes("accounts.sign-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await half.ReadAsync(HttpContext)).TryGet(out var account, out var expired))
        {
            return await RefusedAsync(expired);
        }

        (HasCodes, HasPasskeys) = (await factors.HasCodesAsync(account.Id, cancel), await factors.HasPasskeysAsync(account.Id, cancel));
        var right = account.LockoutEnd is not { } until || until <= Now ? await factors.AcceptAsync(account.Id, In.Code, cancel) : false;
        if (desk.Judge(account, right, AccountRefusals.CodeWrong, HttpContext, SignInStep.Code) is { } refusal)
        {
            return await RefusedAsync("In.Code", refusal);
        }

        HalfSignIn.End(HttpContext);
        await desk.EnterAsync(account, HttpContext, SignInStep.Code);
        return LocalRedirect(account.MustChangePassword ? "/tai-khoan" : Url.IsLocalUrl(Ve) ? Ve! : "/viec-can-xu-ly");
    }

    public sealed class Input
    {
        public string? Code { get; set; }
    }
}
