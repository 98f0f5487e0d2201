using Microsoft.AspNetCore.Authorization;
using ThenChot.Web.Platform.Help;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>Trợ giúp về một trang: three sentences and its columns, for whoever may open that page; alone, or as a panel of the page itself.</summary>
[AllowAnonymous]
public sealed class ShowHelpModel(HelpBook book, Actor actor) : OfficePage
{
    public HelpPage View { get; private set; } = null!;

    public IActionResult OnGet(string trang)
    {
        if (book.Find(trang) is not { } page || !page.IsFor(actor))
        {
            return Gone();
        }

        View = page;
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Panel", page) : Page();
    }
}
