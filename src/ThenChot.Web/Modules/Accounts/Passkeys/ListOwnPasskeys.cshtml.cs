using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.Passkeys;

/// <summary>Khóa truy cập của tôi: what devices open the door, one more, one less. Both ask for the password.</summary>
[SignedIn]
[HoldsSecrets]
[ResponseCache(NoStore = true)]
public sealed class ListOwnPasskeysModel(AppDb db, PasskeyDesk passkeys, SecondFactorDesk factors, SignInDesk desk, RoleNeeds needs, Actor actor, Acts acts) : OfficePage
{
    private const string Address = "/tai-khoan/khoa-truy-cap";

    [BindProperty]
    public Input In { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<Passkey> View { get; private set; } = [];

    /// <summary>Null where no key can be made: a bare number as address, a demo account, too many keys.</summary>
    public PasskeyQuestion? Question { get; private set; }

    /// <summary>What was wrong with the password beneath the list; null when nothing was.</summary>
    public string? WrongToRemove { get; private set; }

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.second-factor")]
    public async Task<IActionResult> OnPostAddAsync()
    {
        Account = await desk.OwnAsync(actor);
        if (Account.IsDemo || await db.Set<Passkey>().CountAsync(p => p.AccountId == Account.Id, Cancel) >= Passkey.Most)
        {
            return await RefusedAsync(AccountRefusals.PasskeysEnough);
        }

        if (!Passkey.ReadName(In.Name).TryGet(out var name, out var unnamed))
        {
            return await RefusedAsync("In.Name", unnamed);
        }

        if (await desk.ProveAsync(Account, In.Password, HttpContext) is { } wrong)
        {
            return await RefusedAsync("In.Password", wrong);
        }

        if (await passkeys.KeepAsync(Account, name, In.Answer, In.State, HttpContext) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.Because($"Thêm khóa truy cập “{name}”");
        return Done($"Đã thêm khóa “{name}”. Từ nay đồng chí đăng nhập được bằng thiết bị này.", Address);
    }

    [Writes("accounts.second-factor")]
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        if (View.FirstOrDefault(p => p.Id == In.Id) is not { } passkey)
        {
            return Gone();
        }

        if (await desk.ProveAsync(Account, In.Password, HttpContext) is { } wrong)
        {
            WrongToRemove = wrong.Sentence;
            return await InvalidAsync();
        }

        if (View.Count == 1 && !await factors.HasCodesAsync(Account.Id, Cancel) && await needs.SecondFactorAsync(Account, Today, Cancel))
        {
            return await RefusedAsync(AccountRefusals.SecondFactorNeeded);
        }

        db.Remove(passkey);
        acts.Current.Because($"Bỏ khóa truy cập “{passkey.Name}”");
        return Done($"Đã bỏ khóa “{passkey.Name}”.", Address);
    }

    protected override async Task LoadAsync()
    {
        Account = await desk.OwnAsync(actor);
        var id = Account.Id;
        View = await db.Set<Passkey>().Where(p => p.AccountId == id).OrderBy(p => p.CreatedAt).ToListAsync(Cancel);
        ModelState.Remove("In.State");
        Question = Account.IsDemo || View.Count >= Passkey.Most || !PasskeyDesk.WorksAt(HttpContext) ? null : await passkeys.AskForNewAsync(Account, actor.Name, HttpContext);
    }

    public sealed class Input
    {
        public string? Name { get; set; }

        public string? Password { get; set; }

        public string? Answer { get; set; }

        public string? State { get; set; }

        public PasskeyId Id { get; set; }
    }
}
