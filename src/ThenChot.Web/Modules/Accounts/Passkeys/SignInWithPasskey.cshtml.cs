using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.Passkeys;

/// <summary>Đăng nhập bằng khóa truy cập: the device shows both factors at once, so nothing else is asked.</summary>
[AllowAnonymous]
[HoldsSecrets]
[ResponseCache(NoStore = true)]
public sealed class SignInWithPasskeyModel(PasskeyDesk passkeys, SignInDesk desk) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Ve { get; set; }

    /// <summary>Null where the office is opened under a bare number.</summary>
    public PasskeyQuestion? Question { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.sign-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(In.Answer))
        {
            return await RefusedAsync(AccountRefusals.PasskeyExpired);
        }

        if (await passkeys.OwnerAsync(In.Answer) is not { DisabledAt: null, IsDemo: false } account)
        {
            desk.NoteUnknown(HttpContext, SignInStep.Passkey);
            return await RefusedAsync(AccountRefusals.PasskeyWrong);
        }

        var right = await passkeys.IsRightAsync(account, In.Answer, In.State, HttpContext);
        if (desk.Judge(account, right, AccountRefusals.PasskeyWrong, HttpContext, SignInStep.Passkey) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        HalfSignIn.End(HttpContext);
        await desk.EnterAsync(account, HttpContext, SignInStep.Passkey);
        return LocalRedirect(account.MustChangePassword ? "/tai-khoan" : Url.IsLocalUrl(Ve) ? Ve! : "/viec-can-xu-ly");
    }

    protected override async Task LoadAsync()
    {
        ModelState.Remove("In.State");
        Question = PasskeyDesk.WorksAt(HttpContext) ? await passkeys.AskWhoAsync(HttpContext) : null;
    }

    public sealed class Input
    {
        /// <summary>What the device said, as the browser wrote it down.</summary>
        public string? Answer { get; set; }

        public string? State { get; set; }
    }
}
