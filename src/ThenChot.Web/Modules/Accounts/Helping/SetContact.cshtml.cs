using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>Liên hệ hỗ trợ của tôi: what those beneath see when they need help.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class SetContactModel(AppDb db, Actor actor) : OfficePage
{
    public const string Kept = "accounts.set-contact";

    [BindProperty]
    public Input In { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var contact = await MineAsync(cancel);
        In = new Input { Phone = contact?.Phone, Mail = contact?.Mail };
    }

    [Writes(Kept)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var contact = await MineAsync(cancel);
        if (contact is null)
        {
            contact = SupportContact.Of(actor.AccountId!.Value);
            db.Add(contact);
        }

        if (contact.Set(In.Phone, In.Mail) is { } refusal)
        {
            return await RefusedAsync(refusal == AccountRefusals.PhoneMalformed ? "In.Phone" : "In.Mail", refusal);
        }

        return Done("Đã ghi liên hệ hỗ trợ.", "/tro-giup");
    }

    private Task<SupportContact?> MineAsync(CancellationToken cancel)
    {
        var account = actor.AccountId;
        return db.Set<SupportContact>().FirstOrDefaultAsync(c => c.AccountId == account, cancel);
    }

    public sealed class Input
    {
        public string? Phone { get; set; }

        public string? Mail { get; set; }
    }
}
