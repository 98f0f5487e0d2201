using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Delegations;

/// <summary>Ủy quyền thay người vắng mặt: by the administrator of the unit, never to oneself, never a role the administrator may not give.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class GiveDelegationModel(AccountReach reach, DelegationDesk desk, SignInDesk signIns, PersonDirectory people, Actor actor) : OfficePage
{
    private Account account = null!;

    [BindProperty]
    public DelegationInput In { get; set; } = new();

    [BindProperty]
    public DelegationId Id { get; set; }

    public string FullName { get; private set; } = string.Empty;

    public IReadOnlyList<SelectListItem> Grants { get; private set; } = [];

    public IReadOnlyList<DelegationLine> Given { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync(Guid account) => await FindAsync(account) ? Page() : Gone();

    [Writes("accounts.delegate")]
    public async Task<IActionResult> OnPostGiveAsync(Guid account)
    {
        if (!await FindAsync(account))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var offered = await OfferedAsync();
        if (string.Equals(VietnameseText.Nfc(In.Deputy).Trim(), (await signIns.OwnAsync(actor)).UserName, StringComparison.OrdinalIgnoreCase))
        {
            return await RefusedAsync("In.Deputy", AccountRefusals.OwnRole);
        }

        return await desk.GiveAsync(this.account, [.. offered.Select(o => o.Grant)], In, Today, Now, Cancel) is { } refused
            ? await RefusedAsync(refused.Field, refused.Why)
            : Done("Đã ủy quyền.", $"/quan-tri/tai-khoan/{account}/uy-quyen");
    }

    [Writes("accounts.withdraw-delegation")]
    public async Task<IActionResult> OnPostWithdrawAsync(Guid account)
    {
        if (!await FindAsync(account))
        {
            return Gone();
        }

        var (found, why) = await desk.WithdrawAsync(account, Id, Today, Cancel);
        return !found ? Gone() : why is null ? Done("Đã thôi ủy quyền.", $"/quan-tri/tai-khoan/{account}/uy-quyen") : await RefusedAsync(why);
    }

    protected override async Task LoadAsync()
    {
        var id = account.Id;
        FullName = (await people.FindAsync(account.PersonId, Cancel))!.FullName;
        Grants = [.. (await OfferedAsync()).Select(o => new SelectListItem(o.Words, o.Grant.Id.ToString()))];
        Given = await desk.ListAsync(d => d.PrincipalId == id, Today, Cancel);
        In.From ??= Today;
    }

    /// <summary>Of the person's roles those the administrator could give.</summary>
    private async Task<IReadOnlyList<(RoleGrant Grant, string Words)>> OfferedAsync()
    {
        var offered = await desk.OfferAsync(account.Id, Today, Cancel);
        var places = await reach.PlacesAsync(offered.Select(o => o.Grant.UnitId), Today, Cancel);
        return [.. offered.Where(o => places.TryGetValue(o.Grant.UnitId, out var path) && reach.MayGive(o.Grant.Role, path))];
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await reach.Accounts(Today).FirstOrDefaultAsync(a => a.Id == id, Cancel) is not { } found)
        {
            return false;
        }

        account = found;
        await LoadAsync();
        return true;
    }
}
