using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>
/// Back from the outside directory: says as whom, and lets in the account an administrator linked, never a new one. A button of ours
/// stands between, so that no foreign page signs anybody in. An account's own second factor is asked here as at the door.
/// </summary>
[AllowAnonymous]
[HoldsSecrets]
[Limited]
[ResponseCache(NoStore = true)]
public sealed class FinishOutsideModel(OutsideSettings settings, OutsideDesk outside, SignInDesk desk, SecondFactorDesk factors, HalfSignIn half, LockedSession locked, SessionBook sessions, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Ve { get; set; }

    /// <summary>Null when the directory said no, or said something too long ago.</summary>
    public OutsideIdentity? Identity { get; private set; }

    private string Target => Url.IsLocalUrl(Ve) ? Ve! : "/viec-can-xu-ly";

    public async Task<IActionResult> OnGetAsync(string step)
    {
        if (!settings.IsOn || step != "xong")
        {
            return Gone();
        }

        await LoadAsync();
        return Identity is null ? await RefusedAsync(AccountRefusals.OutsideSilent) : Page();
    }

    [Writes("accounts.sign-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!settings.IsOn)
        {
            return Gone();
        }

        if (await OutsideDesk.WaitingAsync(HttpContext) is not { } identity)
        {
            return await RefusedAsync(AccountRefusals.OutsideSilent);
        }

        if (await outside.AccountOfAsync(identity, cancel) is not { DisabledAt: null, IsDemo: false } account)
        {
            desk.NoteUnknown(HttpContext, SignInStep.External);
            return await RefusedAsync(AccountRefusals.OutsideUnknown);
        }

        if (desk.Judge(account, right: true, AccountRefusals.OutsideUnknown, HttpContext, SignInStep.External) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        await HttpContext.SignOutAsync(OutsideDoor.Waiting);
        if (account.MustChangePassword)
        {
            // The directory stands in for the slip, which is dead with that.
            (account.PasswordHash, account.MustChangePassword) = (null, false);
        }

        if (locked.Account?.Id == account.Id)
        {
            // The session that rested goes on, as it does by the password.
            acts.Current.By(account.Id, locked.FullName);
            desk.NoteSuccess(account, HttpContext, SignInStep.External);
            await sessions.WakeAsync(locked.Id, cancel);
            return LocalRedirect(Target);
        }

        if (await factors.HasAnyAsync(account.Id, cancel))
        {
            half.Begin(account, HttpContext);
            return LocalRedirect("/dang-nhap/ma" + QueryString.Create("ve", Target));
        }

        await desk.EnterAsync(account, HttpContext, SignInStep.External);
        return LocalRedirect(Target);
    }

    protected override async Task LoadAsync() => Identity = await OutsideDesk.WaitingAsync(HttpContext);
}
