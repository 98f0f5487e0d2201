using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Succeeding;

/// <summary>Quyền thay đổi do sắp xếp tổ chức: what became of every role in a unit that ended, and the ones somebody must decide.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class ListRightChangesModel(AppDb db, AccountReach reach, PersonDirectory people, UnitDirectory units, SuccessionReader successions, RoleBook roles, Acts acts) : OfficePage
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<Row> Undecided { get; private set; } = [];

    public IReadOnlyList<Row> Settled { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.decide-right")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!reach.IsWhole || await db.Set<RightChange>().FirstOrDefaultAsync(c => c.Id == In.Id, Cancel) is not { } change)
        {
            return Gone();
        }

        UnitRef? unit = null;
        if (In.Unit is { Length: > 0 } chosen && chosen != Input.None)
        {
            var successors = (await successions.SuccessorsAsync([change.FromUnitId], Cancel))[change.FromUnitId];
            unit = Guid.TryParse(chosen, out var id) && successors.Contains(UnitId.From(id)) ? await units.FindAsync(UnitId.From(id), Today, Cancel) : null;
        }

        if (unit is null && In.Unit != Input.None)
        {
            return await RefusedAsync($"don-vi-{In.Id}", AccountRefusals.SuccessorUnknown);
        }

        if (change.Decide(unit?.Id) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        if (unit is not null)
        {
            var ended = await db.Set<RoleGrant>().FirstAsync(g => g.Id == change.GrantId, Cancel);
            db.Add(ended.MoveTo(unit.Id, change.On > Today ? change.On : Today, Now));
            acts.Current.OnUnit(unit.Id);
        }

        return Done(unit is null ? "Đã ghi: vai trò hết cùng đơn vị cũ." : $"Vai trò đã chuyển sang {unit.Name}.", "/quan-tri/quyen-theo-sap-xep");
    }

    protected override async Task LoadAsync()
    {
        var all = db.Set<RightChange>().AsNoTracking();
        if (!reach.IsWhole)
        {
            var inside = units.Places(Today).Within(reach.Scope, p => p.Path);
            all = all.Where(c => inside.Any(p => p.UnitId == c.ToUnitId || (c.Outcome == RightOutcome.HandedOver && p.UnitId == c.FromUnitId)));
        }

        var settled = all.Where(c => c.Outcome != RightOutcome.Undecided);
        Pages = Math.Max(1, (await settled.CountAsync(Cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var open = await all.Where(c => c.Outcome == RightOutcome.Undecided).OrderByDescending(c => c.On).ThenBy(c => c.Id).Take(PageSize).ToListAsync(Cancel);
        var rest = await settled.OrderByDescending(c => c.On).ThenBy(c => c.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(Cancel);
        var successors = await successions.SuccessorsAsync(open.Select(c => c.FromUnitId), Cancel);
        var names = await units.NamesAsync([.. open.Concat(rest).SelectMany(c => new[] { c.FromUnitId, c.ToUnitId ?? c.FromUnitId }), .. successors.SelectMany(s => s)], Today, Cancel);
        var holders = open.Concat(rest).SelectMany(c => new[] { c.AccountId, c.ToAccountId ?? c.AccountId }).Distinct().ToList();
        var named = await (
            from account in db.Set<Account>().AsNoTracking()
            where holders.Contains(account.Id)
            join person in people.Lines() on account.PersonId equals person.Id
            select new { account.Id, person.FullName }).ToDictionaryAsync(a => a.Id, a => a.FullName, Cancel);
        Undecided = [.. open.Select(RowOf)];
        Settled = [.. rest.Select(RowOf)];

        Row RowOf(RightChange change) => new(
            change.Id, change.AccountId, named[change.AccountId], roles.NameOf(change.Role, Today), names[change.FromUnitId], Now(change), change.On, change.Outcome,
            [.. successors[change.FromUnitId].Select(s => (s, names[s]))]);

        string? Now(RightChange change) => (change.ToAccountId, change.ToUnitId) switch
        {
            ({ } account, _) => $"đồng chí {named[account]}",
            (_, { } to) => names[to],
            _ => null,
        };
    }

    public sealed record Row(
        RightChangeId Id, Guid Account, string Person, string Role, string From, string? To, DateOnly On, RightOutcome Outcome, IReadOnlyList<(UnitId Id, string Name)> Successors);

    public sealed class Input
    {
        public const string None = "khong";

        public RightChangeId Id { get; set; }

        public string? Unit { get; set; }
    }
}
