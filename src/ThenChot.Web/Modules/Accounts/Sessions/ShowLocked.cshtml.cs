using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>Phiên đang khóa: answered in place of the page that was asked for (status 423), with what its form was sending.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class ShowLockedModel(LockedSession session) : OfficePage
{
    public LockedForm View { get; private set; } = null!;

    public string FullName => session.FullName;

    public bool IsDemo => session.Account?.IsDemo == true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(isPost: false, cancel);

    /// <summary>The form is only shown again as hidden fields; nothing is stored.</summary>
    [ReadsOnly]
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ShowAsync(HttpContext.Items[LockedForm.MayCarry] is true, cancel);

    private async Task<IActionResult> ShowAsync(bool isPost, CancellationToken cancel)
    {
        if (session.Account is null)
        {
            return LocalRedirect("/");
        }

        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        View = await LockedForm.OfAsync(asked is null ? "/" : asked.OriginalPath + asked.OriginalQueryString, isPost, Request, cancel);
        return Page();
    }
}
