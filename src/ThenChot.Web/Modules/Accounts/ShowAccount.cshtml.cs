using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Accounts.Slips;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Một tài khoản: roles given and withdrawn, a new slip, taken out of use and back.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class ShowAccountModel(AppDb db, UserManager<Account> users, AccountReach reach, PersonDirectory people, UnitDirectory units, RoleBook roles, SessionBook sessions, SlipDesk slips, SecondFactorDesk factors, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public string FullName { get; private set; } = string.Empty;

    public IReadOnlyList<Held> Grants { get; private set; } = [];

    public IReadOnlyList<SignInAttempt> Attempts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public Slip? Slip { get; private set; }

    public bool HasFactor { get; private set; }

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task<IActionResult> OnGetAsync(Guid id) => OnAccountAsync(id, () => Task.FromResult<IActionResult>(Page()));

    [Writes("accounts.grant-role")]
    public Task<IActionResult> OnPostGrantAsync(Guid id) => OnAccountAsync(id, async () =>
    {
        if (In.From is null)
        {
            AskForDay("In.From");
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, Cancel);
        if (roles.Find(In.Role ?? string.Empty, Today) is not { } role)
        {
            return await RefusedAsync("In.Role", AccountRefusals.RoleUnknown);
        }

        if (await reach.UnitAsync(In.UnitCode, Today, Cancel) is not { } unit)
        {
            return await RefusedAsync("In.UnitCode", AccountRefusals.UnitUnknown);
        }

        if (!reach.MayGive(role.Code, unit.Path))
        {
            return await RefusedAsync("In.Role", AccountRefusals.RoleOutOfReach);
        }

        if (id == actor.AccountId && !reach.IsWhole)
        {
            return await RefusedAsync(AccountRefusals.OwnRole);
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!RoleGrant.Give(id, role, unit.Id, new DateSpan(In.From ?? Today, In.To), Now).TryGet(out var grant, out var why))
        {
            return await RefusedAsync("In.To", why);
        }

        db.Add(grant);
        acts.Current.OnUnit(unit.Id).Because(In.Reason).Citing(decision);
        return Done($"Đã giao vai trò {role.Name} ở {unit.Name}.", Address(id));
    });

    [Writes("accounts.withdraw-role")]
    public Task<IActionResult> OnPostWithdrawAsync(Guid id) => OnAccountAsync(id, async () =>
    {
        if (await db.Set<RoleGrant>().FirstOrDefaultAsync(g => g.Id == In.GrantId && g.AccountId == id, Cancel) is not { } grant)
        {
            return Gone();
        }

        if (grant.Role == RoleNames.Administrator && await reach.IsLastAdministratorAsync(id, Today, Cancel))
        {
            return await RefusedAsync(AccountRefusals.LastAdministrator);
        }

        if (grant.Withdraw(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(grant.UnitId);
        return Done("Đã thu hồi vai trò.", Address(id));
    });

    [Writes("accounts.reset-password")]
    public Task<IActionResult> OnPostResetAsync(Guid id) => OnAccountAsync(id, async () =>
    {
        if (Account.IsDemo)
        {
            return Gone();
        }

        Slip = slips.Issue(Account, FullName);
        await sessions.EndAllAsync(id, except: null, Cancel);
        return Page();
    });

    /// <summary>Who lost phone and codes begins anew; what was set up is gone and every session ends.</summary>
    [Writes("accounts.second-factor")]
    public Task<IActionResult> OnPostForgetFactorsAsync(Guid id) => OnAccountAsync(id, async () =>
    {
        await factors.RemoveAllAsync(id, Cancel);
        await sessions.EndAllAsync(id, except: null, Cancel);
        acts.Current.Because("Gỡ xác thực hai lớp cho người mất thiết bị");
        return Done("Đã gỡ xác thực hai lớp; người dùng cài đặt lại khi đăng nhập.", Address(id));
    });

    [Writes("accounts.disable-account")]
    public Task<IActionResult> OnPostDisableAsync(Guid id) => OnAccountAsync(id, async () =>
    {
        if (Account.DisabledAt is null && await reach.IsLastAdministratorAsync(id, Today, Cancel))
        {
            return await RefusedAsync(AccountRefusals.LastAdministrator);
        }

        if (Account.DisabledAt is null)
        {
            Account.DisabledAt = Now;
            await sessions.EndAllAsync(id, except: null, Cancel);
        }
        else
        {
            (Account.DisabledAt, Account.IdleClosedAt, Account.IdleWarnings, Account.ReopenedAt) = (null, null, 0, Now);
        }

        await users.UpdateSecurityStampAsync(Account);
        return Done(Account.DisabledAt is null ? "Tài khoản dùng lại được." : "Tài khoản đã ngừng sử dụng và được đăng xuất khỏi mọi nơi.", Address(id));
    });

    protected override async Task LoadAsync()
    {
        var id = Account.Id;
        FullName = (await people.FindAsync(Account.PersonId, Cancel))!.FullName;
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.AccountId == id).OrderByDescending(g => g.From).ToListAsync(Cancel);
        var names = await units.NamesAsync(grants.Select(g => g.UnitId), Today, Cancel);
        Grants = [.. grants.Select(g => new Held(g.Id, roles.NameOf(g.Role, Today), names[g.UnitId], g.From, g.To, g.To is null || g.To > Today))];
        Attempts = await db.Set<SignInAttempt>().AsNoTracking().Where(a => a.AccountId == id).OrderByDescending(a => a.At).Take(10).ToListAsync(Cancel);
        HasFactor = await factors.HasAnyAsync(id, Cancel);
        Roles = [.. reach.Roles().Select(r => new SelectListItem(r.Name, r.Code))];
        In.From ??= Today;
    }

    private static string Address(Guid id) => $"/quan-tri/tai-khoan/{id}";

    private async Task<IActionResult> OnAccountAsync(Guid id, Func<Task<IActionResult>> work)
    {
        if (await reach.Accounts(Today).FirstOrDefaultAsync(a => a.Id == id, Cancel) is not { } account)
        {
            return Gone();
        }

        Account = account;
        await LoadAsync();
        return await work();
    }

    public sealed class Input
    {
        public string? Role { get; set; }

        public string? UnitCode { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }

        public RoleGrantId GrantId { get; set; }
    }

    public sealed record Held(RoleGrantId Id, string Role, string Unit, DateOnly From, DateOnly? To, bool IsOpen);
}
