using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Lập quản trị đầu tiên, and the root of the tree when there is none; opened by the link on the console.</summary>
[AllowAnonymous]
[HoldsSecrets]
public sealed class AddFirstAdministratorModel(
    AppDb db, SetupLink link, UserManager<Account> users, SessionBook sessions, UnitDirectory units, UnitFounder founder, PersonDirectory people, RoleBook roles, Acts acts) : OfficePage
{
    private const string City = "city";

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The city; null when this form is to found it.</summary>
    public UnitRef? Root { get; private set; }

    public bool IsOpen { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        IsOpen = link.Opens(token);
        if (!IsOpen)
        {
            return await RefusedAsync(AccountRefusals.SetupLinkDead);
        }

        await LoadAsync();
        return Page();
    }

    [Writes("accounts.first-administrator")]
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        IsOpen = link.Opens(token);
        if (!IsOpen)
        {
            return await RefusedAsync(AccountRefusals.SetupLinkDead);
        }

        await LoadAsync();
        if (In.Password != In.Again)
        {
            ModelState.AddModelError("In.Again", AccountRefusals.PasswordsDiffer.Sentence);
        }

        var root = await RootAsync(cancel);
        if (!people.Add(In.FullName, null, Today, Now).TryGet(out var person, out var unnamed))
        {
            ModelState.AddModelError("In.FullName", unnamed.Sentence);
        }

        if (!ModelState.IsValid || root is null)
        {
            return await InvalidAsync();
        }

        await db.SaveChangesAsync(cancel);
        var account = new Account { Id = Guid.CreateVersion7(Now), UserName = VietnameseText.Nfc(In.UserName).ToLowerInvariant(), PersonId = person, CreatedAt = Now };
        var made = await users.CreateAsync(account, In.Password ?? string.Empty);
        if (!made.Succeeded)
        {
            var weak = made.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal));
            return await RefusedAsync(weak ? "In.Password" : "In.UserName", weak ? AccountRefusals.PasswordWeak : AccountRefusals.UserNameMalformed);
        }

        if (!RoleGrant.Give(account.Id, roles.Find(RoleNames.Administrator, Today)!, root.Value, new DateSpan(Today, null), Now).TryGet(out var grant, out var why))
        {
            return await RefusedAsync(why);
        }

        db.Add(grant);
        acts.Current.By(account.Id, VietnameseText.Nfc(In.FullName)).OnUnit(root.Value);
        await sessions.BeginAsync(account, HttpContext);
        link.Close();
        return Done("Đã lập quản trị đầu tiên. Tiếp theo, đồng chí thêm đơn vị, người và tài khoản.", "/to-chuc");
    }

    protected override async Task LoadAsync() => Root = await units.FindRootAsync(Today, HttpContext.RequestAborted);

    private async Task<UnitId?> RootAsync(CancellationToken cancel)
    {
        if (Root is not null)
        {
            return Root.Id;
        }

        if (In.FoundedOn is not { } on)
        {
            AskForDay("In.FoundedOn");
            return null;
        }

        if ((await founder.FoundAsync(new UnitSeed(In.UnitCode ?? string.Empty, In.UnitName ?? string.Empty, City, null, on), cancel)).TryGet(out var id, out var why))
        {
            return id;
        }

        ModelState.AddModelError("In.UnitCode", why.Sentence);
        return null;
    }

    public sealed class Input
    {
        public string? UnitCode { get; set; }

        public string? UnitName { get; set; }

        public DateOnly? FoundedOn { get; set; }

        public string? FullName { get; set; }

        public string? UserName { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
