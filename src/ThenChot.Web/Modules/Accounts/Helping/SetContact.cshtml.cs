using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>Liên hệ hỗ trợ của tôi: what those beneath see when they need help.</summary>
[Demand(AccountPermissions.Manage)]
public sealed class SetContactModel(AppDb db, WorkPhones phones, Actor actor) : OfficePage
{
    public const string Kept = "accounts.set-contact";

    [BindProperty]
    public Input In { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var contact = await MineAsync(cancel);
        var number = actor.PersonId is { } me ? (await phones.OfAsync([me], Today, cancel)).GetValueOrDefault(me) : null;
        In = new Input { Phone = number ?? contact?.Phone, Mail = contact?.Mail };
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

        // Whoever holds a post has the number there, where the weekly briefing finds it too.
        var onPost = false;
        if (actor.PersonId is { } me && !(await phones.SetAsync(me, In.Phone, Today, cancel)).TryGet(out onPost, out var unreadable))
        {
            return await RefusedAsync("In.Phone", unreadable);
        }

        if (contact.Set(onPost ? null : In.Phone, In.Mail) is { } refusal)
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
