using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Tài khoản của tôi: roles, a new password, signing out everywhere.</summary>
[SignedIn]
[HoldsSecrets]
public sealed class ShowOwnAccountModel(UserManager<Account> users, SignInDesk desk, SessionBook sessions, RoleBook roles, UnitDirectory units, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.change-password")]
    public async Task<IActionResult> OnPostPasswordAsync()
    {
        await LoadAsync();
        if (In.New != In.Again)
        {
            return await RefusedAsync("In.Again", AccountRefusals.PasswordsDiffer);
        }

        if (await desk.ProveAsync(Account, In.Current, HttpContext) is { } wrong)
        {
            return await RefusedAsync("In.Current", wrong);
        }

        var result = await users.ChangePasswordAsync(Account, In.Current ?? string.Empty, In.New ?? string.Empty);
        if (!result.Succeeded)
        {
            return await RefusedAsync("In.New", AccountRefusals.PasswordWeak);
        }

        var first = Account.MustChangePassword;
        Account.MustChangePassword = false;
        await users.UpdateAsync(Account);
        var here = SessionBook.Of(HttpContext)!.Value;
        await sessions.EndAllAsync(Account.Id, here, HttpContext.RequestAborted);
        await SessionBook.IssueAsync(Account, here, HttpContext);
        return first
            ? Done("Đã đặt mật khẩu của đồng chí. Phiếu dùng một lần không còn giá trị.", "/viec-can-xu-ly")
            : Done("Đã đổi mật khẩu. Các nơi khác đã được đăng xuất.", "/tai-khoan");
    }

    [Writes("accounts.sign-out-everywhere")]
    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await LoadAsync();
        await sessions.EndAllAsync(Account.Id, except: null, HttpContext.RequestAborted);
        await users.UpdateSecurityStampAsync(Account);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Done("Đã đăng xuất khỏi mọi nơi.", "/dang-nhap");
    }

    protected override async Task LoadAsync()
    {
        Account = await desk.OwnAsync(actor);
        var names = await units.NamesAsync(actor.Grants.Select(g => g.Unit), Today, HttpContext.RequestAborted);
        Roles = [.. actor.Grants.Select(g => $"{roles.NameOf(g.Role, Today)}, {names[g.Unit]}")];
    }

    public sealed class Input
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
