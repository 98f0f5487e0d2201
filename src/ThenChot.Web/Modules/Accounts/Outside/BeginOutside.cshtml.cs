using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>Sends the browser to the outside directory; 404 in an office that has none.</summary>
[AllowAnonymous]
[Limited]
[ResponseCache(NoStore = true)]
public sealed class BeginOutsideModel(OutsideSettings settings) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Ve { get; set; }

    public IActionResult OnGet() => settings.IsOn
        ? Challenge(new AuthenticationProperties { RedirectUri = OutsideDoor.Finish + (Url.IsLocalUrl(Ve) ? QueryString.Create("ve", Ve!) : default) }, OutsideDoor.Scheme)
        : Gone();
}
