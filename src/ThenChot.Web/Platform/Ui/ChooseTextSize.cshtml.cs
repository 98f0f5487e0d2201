using Microsoft.AspNetCore.Authorization;

namespace ThenChot.Web.Platform.Ui;

/// <summary>Cỡ chữ of all pages, in three sizes; a cookie of this device, so nothing is stored.</summary>
[AllowAnonymous]
public sealed class ChooseTextSizeModel : OfficePage
{
    public const string CookieName = "co-chu";

    /// <summary>The sizes by their code; the first is the usual one.</summary>
    public static IReadOnlyList<(string Code, string Name)> Sizes { get; } = [("vua", "Cỡ chữ vừa"), ("to", "Cỡ chữ to"), ("rat-to", "Cỡ chữ rất to")];

    [BindProperty]
    public string? Size { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The code this device chose; unknown ones read as the usual size.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Sizes.FirstOrDefault(size => size.Code == request.Cookies[CookieName], Sizes[0]).Code;
    }

    public void OnGet() => Size = Of(Request);

    [ReadsOnly]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Sizes.Any(size => size.Code == Size))
        {
            ModelState.AddModelError(nameof(Size), "Đồng chí hãy chọn một trong ba cỡ chữ.");
            return await InvalidAsync();
        }

        Response.Cookies.Append(CookieName, Size!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(400) });
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
