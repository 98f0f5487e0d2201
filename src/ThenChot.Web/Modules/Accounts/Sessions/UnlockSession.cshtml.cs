using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>Mở khóa phiên: with the password; five wrong ones lock the account. Goes on where the session locked.</summary>
[AllowAnonymous]
[HoldsSecrets]
[ResponseCache(NoStore = true)]
public sealed class UnlockSessionModel(LockedSession session, SignInDesk desk, SessionBook sessions, Acts acts) : OfficePage
{
    /// <summary>Where the outside directory leads back to: the session is open again, the form waits in the other tab.</summary>
    public const string Unlocked = "/mo-khoa" + UnlockedQuery;

    private const string UnlockedQuery = "?xong=1";

    [BindProperty(Name = LockedForm.Password)]
    public string? Password { get; set; }

    [BindProperty(Name = LockedForm.TargetField)]
    public string? Target { get; set; }

    [BindProperty(Name = LockedForm.PostField)]
    public string? IsPost { get; set; }

    /// <summary>Null when the session is open again.</summary>
    public LockedForm? View { get; private set; }

    public string FullName => session.FullName;

    public bool IsDemo => session.Account?.IsDemo == true;

    public string? Fault { get; private set; }

    /// <summary>The person says that the outside directory knew them again, in another tab.</summary>
    [BindProperty(Name = LockedForm.OutsideField)]
    public string? IsOutside { get; set; }

    public IActionResult OnGet() => Request.QueryString.Value == UnlockedQuery ? Page() : LocalRedirect("/viec-can-xu-ly");

    [Writes("accounts.unlock")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        View = await LockedForm.OfAsync(Target ?? "/", IsPost == "1", Request, cancel);
        if (session.Account is not { } known)
        {
            return View.GoOn(Url);
        }

        acts.Current.By(known.Id, session.FullName);
        if (IsOutside is not null)
        {
            Fault = AccountRefusals.OutsideSilent.Sentence;
            return await InvalidAsync();
        }

        if (!known.IsDemo)
        {
            if (!(await desk.CheckAsync(known.UserName, Password, HttpContext, SignInStep.Unlock)).TryGet(out var account, out var why))
            {
                Fault = why == AccountRefusals.SignInFailed ? AccountRefusals.PasswordWrong.Sentence : why.Sentence;
                return await InvalidAsync();
            }

            desk.NoteSuccess(account, HttpContext, SignInStep.Unlock);
        }

        await sessions.WakeAsync(session.Id, cancel);
        return View.GoOn(Url);
    }
}
