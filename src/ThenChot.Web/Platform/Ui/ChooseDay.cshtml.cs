using Microsoft.AspNetCore.Authorization;

namespace ThenChot.Web.Platform.Ui;

/// <summary>Sets the visible working day; a cookie, so nothing is stored.</summary>
[AllowAnonymous]
public sealed class ChooseDayModel : OfficePage
{
    [BindProperty]
    public DateOnly? Chosen { get; set; }

    [BindProperty]
    public bool BackToToday { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() => Chosen = Day;

    [ReadsOnly]
    public async Task<IActionResult> OnPostAsync()
    {
        if ((Chosen is null && !BackToToday) || (Chosen is { Year: < 1930 or > 2100 }))
        {
            ModelState.AddModelError(nameof(Chosen), "Đồng chí hãy chọn một ngày từ năm 1930 đến năm 2100.");
            return await InvalidAsync();
        }

        var day = BackToToday ? Today : Chosen!.Value;
        Response.Cookies.Append(
            WorkingDay.CookieName,
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = Request.IsHttps });
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
