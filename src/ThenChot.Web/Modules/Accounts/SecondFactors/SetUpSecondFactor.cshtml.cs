using System.Text;
using QRCoder;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Xác thực hai lớp của tôi: sets up the codes of an app, shows recovery codes once, takes the factor away again.</summary>
[SignedIn]
[HoldsSecrets]
[ResponseCache(NoStore = true)]
public sealed class SetUpSecondFactorModel(SecondFactorDesk factors, SignInDesk desk, RoleNeeds needs, Actor actor, Acts acts) : OfficePage
{
    private const string Issuer = "Then Chốt";

    [BindProperty]
    public Input In { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public bool HasCodes { get; private set; }

    public bool IsRequired { get; private set; }

    public bool HasAny { get; private set; }

    /// <summary>The secret as typed by hand, in groups of four.</summary>
    public string SecretText { get; private set; } = string.Empty;

    /// <summary>The picture for the app, as a data address.</summary>
    public string Picture { get; private set; } = string.Empty;

    /// <summary>Shown once; null otherwise.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.second-factor")]
    public async Task<IActionResult> OnPostSetUpAsync()
    {
        Account = await desk.OwnAsync(actor);
        RecoveryCodes = await factors.SetUpAsync(Account.Id, In.Secret, In.Code, Cancel);
        if (RecoveryCodes is null)
        {
            return await RefusedAsync("In.Code", AccountRefusals.CodeWrong);
        }

        acts.Current.Because("Đặt mã xác thực");
        factors.Await(Account.Id, null, HttpContext);
        await LoadAsync();
        HasCodes = HasAny = true;
        return Page();
    }

    /// <summary>Another key instead of the one that waits; nothing is stored in either case.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostAnewAsync()
    {
        Account = await desk.OwnAsync(actor);
        factors.Await(Account.Id, factors.NewSecret(), HttpContext);
        return LocalRedirect("/tai-khoan/xac-thuc-hai-lop");
    }

    [Writes("accounts.second-factor")]
    public async Task<IActionResult> OnPostRenewAsync()
    {
        await LoadAsync();
        if (await desk.ProveAsync(Account, In.Password, HttpContext) is { } wrong)
        {
            return await RefusedAsync("In.Password", wrong);
        }

        if (!HasCodes)
        {
            return Gone();
        }

        acts.Current.Because("Cấp lại mã khôi phục");
        RecoveryCodes = await factors.NewRecoveryCodesAsync(Account.Id, Cancel);
        return Page();
    }

    [Writes("accounts.second-factor")]
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        if (await desk.ProveAsync(Account, In.Password, HttpContext) is { } wrong)
        {
            return await RefusedAsync("In.Password", wrong);
        }

        if (IsRequired && !await factors.HasPasskeysAsync(Account.Id, Cancel))
        {
            return await RefusedAsync(AccountRefusals.SecondFactorNeeded);
        }

        acts.Current.Because("Bỏ mã xác thực");
        await factors.RemoveCodesAsync(Account.Id, Cancel);
        return Done("Đã bỏ mã xác thực.", "/tai-khoan/xac-thuc-hai-lop");
    }

    protected override async Task LoadAsync()
    {
        Account = await desk.OwnAsync(actor);
        HasCodes = await factors.HasCodesAsync(Account.Id, Cancel);
        HasAny = await factors.HasAnyAsync(Account.Id, Cancel);
        IsRequired = await needs.SecondFactorAsync(Account, Today, Cancel);
        if (!HasCodes)
        {
            if (factors.Reveal(In.Secret) is not { } secret)
            {
                In.Secret = factors.Pending(Account.Id, Request);
                secret = factors.Reveal(In.Secret) ?? factors.Reveal(In.Secret = factors.NewSecret())!;
                factors.Await(Account.Id, In.Secret, HttpContext);
                ModelState.Remove("In.Secret");
            }

            SecretText = string.Join(' ', Totp.ToText(secret).Chunk(4).Select(part => new string(part)));
            using var code = QRCodeGenerator.GenerateQrCode(Totp.Address(secret, Issuer, Account.UserName!), QRCodeGenerator.ECCLevel.M);
            using var drawing = new SvgQRCode(code);
            Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.GetGraphic(5)));
        }
    }

    public sealed class Input
    {
        public string? Secret { get; set; }

        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
