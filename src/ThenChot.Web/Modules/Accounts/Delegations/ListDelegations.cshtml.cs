using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Sessions;

namespace ThenChot.Web.Modules.Accounts.Delegations;

/// <summary>Ủy quyền của tôi: hands a role over while away, works in the role of an absent colleague, stops.</summary>
[SignedIn]
public sealed class ListDelegationsModel(AppDb db, DelegationDesk desk, SignInDesk signIns, Actor actor) : OfficePage
{
    private const string Address = "/tai-khoan/uy-quyen";

    [BindProperty]
    public DelegationInput In { get; set; } = new();

    [BindProperty]
    public DelegationId Id { get; set; }

    public IReadOnlyList<SelectListItem> Grants { get; private set; } = [];

    public IReadOnlyList<DelegationLine> Given { get; private set; } = [];

    public IReadOnlyList<DelegationLine> Received { get; private set; } = [];

    private Guid Own => actor.AccountId!.Value;

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.delegate")]
    public async Task<IActionResult> OnPostGiveAsync()
    {
        if (actor.OnBehalfOf is not null)
        {
            return await RefusedAsync(AccountRefusals.DelegationOn);
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var offered = await desk.OfferAsync(Own, Today, Cancel);
        return await desk.GiveAsync(await signIns.OwnAsync(actor), [.. offered.Select(o => o.Grant)], In, Today, Now, Cancel) is { } refused
            ? await RefusedAsync(refused.Field, refused.Why)
            : Done("Đã ủy quyền.", Address);
    }

    [Writes("accounts.withdraw-delegation")]
    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        var (found, why) = await desk.WithdrawAsync(Own, Id, Today, Cancel);
        return !found ? Gone() : why is null ? Done("Đã thôi ủy quyền.", Address) : await RefusedAsync(why);
    }

    [Writes("accounts.begin-acting")]
    public async Task<IActionResult> OnPostBeginAsync()
    {
        var (today, own) = (Today, Own);
        if (!await db.Set<Delegation>().AnyAsync(d => d.Id == Id && d.DeputyId == own && d.From <= today && today < d.To, Cancel))
        {
            return await RefusedAsync(AccountRefusals.DelegationOver);
        }

        (await SessionAsync()).ActUnder(Id);
        return Done("Từ lúc này đồng chí làm việc thay; mọi thao tác đều ghi rõ là làm thay.", "/viec-can-xu-ly");
    }

    [Writes("accounts.begin-acting")]
    public async Task<IActionResult> OnPostStopAsync()
    {
        (await SessionAsync()).ActUnder(null);
        return Done("Đồng chí đã trở lại vai trò của mình.", Address);
    }

    protected override async Task LoadAsync()
    {
        var own = Own;
        Grants = [.. (await desk.OfferAsync(own, Today, Cancel)).Select(o => new SelectListItem(o.Words, o.Grant.Id.ToString()))];
        var all = await desk.ListAsync(d => d.PrincipalId == own, Today, Cancel);
        Given = all;
        Received = [.. (await desk.ListAsync(d => d.DeputyId == own, Today, Cancel)).Where(d => !d.IsOver)];
        In.From ??= Today;
    }

    private Task<Session> SessionAsync()
    {
        var here = SessionBook.Of(HttpContext);
        return db.Set<Session>().SingleAsync(s => s.Id == here, Cancel);
    }
}
