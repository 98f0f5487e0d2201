using Microsoft.AspNetCore.Identity;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>Đăng nhập chung của một tài khoản: whom of the outside directory it belongs to. 404 in an office that has none.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class LinkOutsideModel(AppDb db, OutsideSettings settings, OutsideDesk outside, AccountReach reach, PersonDirectory people, Acts acts) : OfficePage
{
    private Account account = null!;

    [BindProperty]
    public Input In { get; set; } = new();

    public string FullName { get; private set; } = string.Empty;

    public IReadOnlyList<IdentityUserLogin<Guid>> View { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync(Guid account) => await FindAsync(account) ? Page() : Gone();

    [Writes("accounts.link-outside")]
    public async Task<IActionResult> OnPostAddAsync(Guid account)
    {
        if (!await FindAsync(account) || this.account.IsDemo)
        {
            return Gone();
        }

        if (await outside.LinkAsync(account, In.Name, Cancel) is { } refusal)
        {
            return await RefusedAsync("In.Name", refusal);
        }

        acts.Current.Because($"Liên kết với {In.Name}");
        return Done("Đã liên kết.", Address(account));
    }

    [Writes("accounts.link-outside")]
    public async Task<IActionResult> OnPostRemoveAsync(Guid account)
    {
        if (!await FindAsync(account) || View.FirstOrDefault(l => l.LoginProvider == In.Kind && l.ProviderKey == In.Name) is not { } link)
        {
            return Gone();
        }

        db.Remove(link);
        acts.Current.Because($"Bỏ liên kết với {In.Name}");
        return Done("Đã bỏ liên kết.", Address(account));
    }

    protected override async Task LoadAsync()
    {
        FullName = (await people.FindAsync(account.PersonId, Cancel))!.FullName;
        View = await outside.OfAsync(account.Id, Cancel);
    }

    private static string Address(Guid id) => $"/quan-tri/tai-khoan/{id}/dang-nhap-chung";

    private async Task<bool> FindAsync(Guid id)
    {
        if (!settings.IsOn || await reach.Accounts(Today).FirstOrDefaultAsync(a => a.Id == id, Cancel) is not { } found)
        {
            return false;
        }

        account = found;
        await LoadAsync();
        return true;
    }

    public sealed class Input
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }
    }
}
