using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chọn một trong các số công bố của một năm, với lý do.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class AdoptClaimModel(AppDb db, ProgrammeAccess access, UnitDirectory units, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ClaimId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Đồng chí hãy ghi lý do chọn số này.")]
    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string Reason { get; set; } = "";

    public Claim Claim { get; private set; } = null!;

    public IReadOnlyList<Claim> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : Gone();

    [Writes("programmes.adopt")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Claim.Adopt([.. Others, Claim], Claim, Reason, actor.PersonId, Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.Because(Reason);
        return Done($"Đã chọn số công bố năm {Claim.Year}.", $"/chuong-trinh/chi-so?ten={Uri.EscapeDataString(Claim.Index)}");
    }

    private async Task<bool> FindAsync()
    {
        if (await db.Set<Claim>().FirstOrDefaultAsync(c => c.Id == Id) is not { } claim || !await access.MayAsync(ProgrammePermissions.Edit, (await units.RootAsync(Today)).Id))
        {
            return false;
        }

        Claim = claim;
        Others = await db.Set<Claim>().Where(c => c.Index == claim.Index && c.Year == claim.Year && c.Id != Id).ToListAsync();
        return true;
    }
}
