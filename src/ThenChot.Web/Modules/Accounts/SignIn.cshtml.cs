using Microsoft.AspNetCore.Authorization;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Đăng nhập: every attempt is written down; a refused one commits its own act.</summary>
[AllowAnonymous]
[HoldsSecrets]
public sealed class SignInModel(Actor actor, SignInDesk desk, SecondFactorDesk factors, HalfSignIn half) : OfficePage
{
    private const string Desk = "/viec-can-xu-ly";

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>Where to go back to; used only when it is an address of this office.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Ve { get; set; }

    public IActionResult OnGet() => actor is { IsSignedIn: true, IsVisitor: false } ? LocalRedirect(Target) : Page();

    [Writes("accounts.sign-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(In.UserName))
        {
            ModelState.AddModelError("In.UserName", "Đồng chí chưa nhập tên đăng nhập.");
            return await InvalidAsync();
        }

        if (!(await desk.CheckAsync(In.UserName, In.Password, HttpContext)).TryGet(out var account, out var why))
        {
            return await RefusedAsync(why);
        }

        if (await factors.HasAnyAsync(account.Id, cancel))
        {
            half.Begin(account, HttpContext);
            return LocalRedirect("/dang-nhap/ma" + QueryString.Create("ve", Target));
        }

        await desk.EnterAsync(account, HttpContext);
        return LocalRedirect(account.MustChangePassword ? "/tai-khoan" : Target);
    }

    private string Target => Url.IsLocalUrl(Ve) ? Ve! : Desk;

    public sealed class Input
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }
}
