using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Slips;

/// <summary>Phiếu cấp tài khoản: prints slips for accounts nobody has made their own yet. The passwords are on the paper alone.</summary>
[Demand(AccountPermissions.Manage)]
[ResponseCache(NoStore = true)]
public sealed class IssueSlipsModel(AppDb db, AccountReach reach, PersonDirectory people, UnitDirectory units, RoleBook roles, SlipDesk slips, SessionBook sessions) : OfficePage
{
    /// <summary>As many as are printed at once; the rest follows on the next sheet.</summary>
    public const int Most = 200;

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<Row> View { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Made by this answer; null before.</summary>
    public IReadOnlyList<Slip>? Slips { get; private set; }

    /// <summary>The top of the tree, at the head of each slip.</summary>
    public string Office { get; private set; } = string.Empty;

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.issue-slips")]
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var chosen = View.Where(row => In.Ids.Contains(row.Account.Id)).ToList();
        if (chosen.Count == 0)
        {
            return await RefusedAsync(AccountRefusals.NobodyChosen);
        }

        Office = (await units.RootAsync(Today, Cancel)).Name;
        Slips = [.. chosen.Select(row => slips.Issue(row.Account, row.FullName) with { Roles = row.Roles })];
        foreach (var row in chosen)
        {
            await sessions.EndAllAsync(row.Account.Id, except: null, Cancel);
        }

        return Page();
    }

    protected override async Task LoadAsync()
    {
        var open = from account in reach.Accounts(Today).Where(a => a.MustChangePassword && a.DisabledAt == null && !a.IsDemo)
                   join person in people.Lines() on account.PersonId equals person.Id
                   select new { account, person.FullName, person.SortKey };
        Total = await open.CountAsync(Cancel);
        var rows = await open.OrderBy(r => r.account.PasswordHash != null).ThenBy(r => r.SortKey).ThenBy(r => r.account.Id).Take(Most).AsTracking().ToListAsync(Cancel);
        var ids = rows.ConvertAll(r => r.account.Id);
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => ids.Contains(g.AccountId) && (g.To == null || Today < g.To)).Select(g => new { g.AccountId, g.Role, g.UnitId }).ToListAsync(Cancel);
        var names = await units.NamesAsync(grants.Select(g => g.UnitId), Today, Cancel);
        var held = grants.ToLookup(g => g.AccountId, g => $"{roles.NameOf(g.Role, Today)}, {names[g.UnitId]}");
        View = [.. rows.Select(r => new Row(r.account, r.FullName, [.. held[r.account.Id]], r.account.PasswordHash is not null, slips.IsOver(r.account)))];
    }

    /// <summary>One account that waits; <paramref name="HasSlip"/>: a slip was printed and not used.</summary>
    public sealed record Row(Account Account, string FullName, IReadOnlyList<string> Roles, bool HasSlip, bool IsOver);

    public sealed class Input
    {
        public List<Guid> Ids { get; set; } = [];
    }
}
