using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Danh sách tài khoản with their roles.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class ListAccountsModel(AppDb db, AccountReach reach, PersonDirectory people, UnitDirectory units, RoleBook roles) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = Lines();
        Total = await rows.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await RowsAsync(rows.OrderBy(r => r.SortKey).ThenBy(r => r.Account.Id).Skip((Number - 1) * PageSize).Take(PageSize), cancel);
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<Row>(
        new("tai-khoan", "Tài khoản") { Personal = true, ReadOn = Today },
        ListSheet.InPiecesAsync(Lines().OrderBy(r => r.SortKey).ThenBy(r => r.Account.Id).Select(r => r.Account.Id), ids => RowsAsync(Lines().Where(r => ids.Contains(r.Account.Id)), cancel), r => r.Id, cancel),
        new("Họ và tên", 30, r => r.FullName), new("Tên đăng nhập", 26, r => r.UserName), new("Vai trò", 70, r => string.Join("; ", r.Roles)), new("Tình trạng", 18, r => r.State));

    /// <summary>Mở lại: one click for an account that was closed because nobody used it.</summary>
    [Writes("accounts.disable-account")]
    public async Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancel)
    {
        if (await reach.Accounts(Today).FirstOrDefaultAsync(a => a.Id == id && a.IdleClosedAt != null, cancel) is not { } account)
        {
            return Gone();
        }

        (account.DisabledAt, account.IdleClosedAt, account.IdleWarnings, account.ReopenedAt) = (null, null, 0, Now);
        return Done($"Tài khoản {account.UserName} dùng lại được.", "/quan-tri/tai-khoan");
    }

    private IQueryable<Line> Lines()
    {
        var lines = from account in reach.Accounts(Today).AsNoTracking()
                    join person in people.Lines() on account.PersonId equals person.Id
                    select new Line { Account = account, FullName = person.FullName, SearchKey = person.SearchKey, SortKey = person.SortKey };
        foreach (var word in VietnameseText.SearchKey(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            lines = lines.Where(r => r.SearchKey.Contains(word) || r.Account.UserName!.Contains(word));
        }

        return lines;
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Line> lines, CancellationToken cancel)
    {
        var page = await lines.Select(r => new { r.Account.Id, r.Account.UserName, r.Account.IsDemo, r.Account.DisabledAt, r.Account.IdleClosedAt, r.Account.IdleWarnings, r.Account.LockoutEnd, r.FullName }).ToListAsync(cancel);
        var ids = page.Select(r => r.Id).ToList();
        var grants = await db.Set<RoleGrant>().AsNoTracking()
            .Where(g => ids.Contains(g.AccountId) && g.From <= Today && (g.To == null || Today < g.To))
            .Select(g => new { g.AccountId, g.Role, g.UnitId }).ToListAsync(cancel);
        var names = await units.NamesAsync(grants.Select(g => g.UnitId), Today, cancel);
        var held = grants.ToLookup(g => g.AccountId, g => $"{roles.NameOf(g.Role, Today)}, {names[g.UnitId]}");
        return [.. page.Select(r => new Row(r.Id, r.UserName!, r.FullName, [.. held[r.Id]], StateOf(r.DisabledAt, r.IdleClosedAt, r.LockoutEnd), r.IdleWarnings > 0, r.IdleClosedAt is not null, r.IsDemo))];
    }

    private string? StateOf(DateTimeOffset? disabledAt, DateTimeOffset? idleClosedAt, DateTimeOffset? lockedUntil) =>
        idleClosedAt is not null ? "Đóng vì không dùng" : disabledAt is not null ? "Ngừng sử dụng" : lockedUntil > Now ? "Tạm khóa" : null;

    public sealed record Row(Guid Id, string UserName, string FullName, IReadOnlyList<string> Roles, string? State, bool IsWarned, bool IsIdleClosed, bool IsDemo);

    private sealed class Line
    {
        public Account Account { get; init; } = null!;

        public string FullName { get; init; } = "";

        public string SearchKey { get; init; } = "";

        public string SortKey { get; init; } = "";
    }
}
