using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Slips;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Thêm tài khoản: for a person already there or a new one, with a first role and a password slip.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class AddAccountModel(AppDb db, UserManager<Account> users, AccountReach reach, PersonDirectory people, RoleBook roles, SlipDesk slips, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public Slip? Slip { get; private set; }

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    /// <summary>People already there whose name is the typed one.</summary>
    public IReadOnlyList<SelectListItem> Namesakes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        In.From = Today;
        await LoadAsync();
    }

    [Writes("accounts.add-account")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (!UserName.Read(In.UserName).TryGet(out var name, out var malformed))
        {
            ModelState.AddModelError("In.UserName", malformed.Sentence);
        }
        else if (await users.FindByNameAsync(name!) is not null)
        {
            ModelState.AddModelError("In.UserName", AccountRefusals.UserNameTaken(name!).Sentence);
        }

        var grant = await ReadGrantAsync(cancel);
        var person = ModelState.IsValid ? await ReadPersonAsync(cancel) : null;
        if (person is null || grant is null || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var account = new Account { Id = Guid.CreateVersion7(Now), UserName = name!, PersonId = person.Value, CreatedAt = Now };
        if (RoleGrant.Give(account.Id, grant.Value.Role, grant.Value.Unit, grant.Value.Span, Now).TryGet(out var given, out var why))
        {
            await db.SaveChangesAsync(cancel);
            Slip = slips.Issue(account, (await people.FindAsync(person.Value, cancel))!.FullName);
            var result = await users.CreateAsync(account);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
            }

            db.Add(given);
            acts.Current.OnUnit(grant.Value.Unit);
            return Page();
        }

        return await RefusedAsync("In.To", why);
    }

    protected override Task LoadAsync()
    {
        Roles = [.. reach.Roles().Select(r => new SelectListItem(r.Name, r.Code))];
        return Task.CompletedTask;
    }

    private async Task<(Role Role, UnitId Unit, DateSpan Span)?> ReadGrantAsync(CancellationToken cancel)
    {
        var role = roles.Find(In.Role ?? string.Empty, Today);
        if (role is null)
        {
            ModelState.AddModelError("In.Role", AccountRefusals.RoleUnknown.Sentence);
        }

        var unit = await reach.UnitAsync(In.UnitCode, Today, cancel);
        if (unit is null)
        {
            ModelState.AddModelError("In.UnitCode", AccountRefusals.UnitUnknown.Sentence);
        }
        else if (role is not null && !reach.MayGive(role.Code, unit.Path))
        {
            ModelState.AddModelError("In.Role", AccountRefusals.RoleOutOfReach.Sentence);
        }

        if (In.From is null)
        {
            AskForDay("In.From");
        }

        return role is null || unit is null ? null : (role, unit.Id, new DateSpan(In.From ?? Today, In.To));
    }

    private async Task<PersonId?> ReadPersonAsync(CancellationToken cancel)
    {
        if (In.Person is { Length: > 0 } chosen && chosen != Input.NewPerson)
        {
            if (Guid.TryParse(chosen, out var id) && await people.FindAsync(PersonId.From(id), cancel) is { } known)
            {
                return known.Id;
            }

            ModelState.AddModelError("In.Person", AccountRefusals.PersonUnknown.Sentence);
            return null;
        }

        Namesakes = [.. (await people.NamesakesAsync(In.FullName, Today, 20, cancel)).Select(p => new SelectListItem(p.FullName, p.Id.ToString()))];
        if (Namesakes.Count > 0 && In.Person != Input.NewPerson)
        {
            Namesakes = [.. Namesakes, new SelectListItem("Người khác, chưa có trong danh sách", Input.NewPerson)];
            ModelState.AddModelError("In.Person", "Đã có người mang tên này. Đồng chí chọn đúng người.");
            return null;
        }

        if (people.Add(In.FullName, null, Today, Now).TryGet(out var added, out var why))
        {
            return added;
        }

        ModelState.AddModelError("In.FullName", why.Sentence);
        return null;
    }

    public sealed class Input
    {
        public const string NewPerson = "moi";

        public string? FullName { get; set; }

        public string? Person { get; set; }

        public string? UserName { get; set; }

        public string? Role { get; set; }

        public string? UnitCode { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }
}
