using System.Buffers.Text;
using System.Security.Cryptography;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Reminding;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>Lịch trên điện thoại: makes the secret link of one's calendar, shows it once, ends it.</summary>
[SignedIn]
public sealed class ShareCalendarModel(AppDb db, MailSettings settings, Actor actor) : OfficePage
{
    private const int SecretBytes = 32;

    /// <summary>Null: none was made, or it was ended.</summary>
    public CalendarLink? View { get; private set; }

    /// <summary>Shown in the answer that made it and never again.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (actor.IsVisitor)
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    [Writes(DutiesModule.ShareCalendar)]
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (actor is not { AccountId: { } account, IsVisitor: false })
        {
            return Gone();
        }

        var link = await MineAsync(cancel);
        if (link is null)
        {
            link = CalendarLink.For(account);
            db.Add(link);
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        link.Open(ReadCalendarModel.HashOf(secret), Now);
        (View, Address) = (link, $"{settings.PublicUrl ?? $"{Request.Scheme}://{Request.Host}"}/lich/tep/{secret}");
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    [Writes(DutiesModule.ShareCalendar)]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (actor.IsVisitor || await MineAsync(cancel) is not { } link)
        {
            return Gone();
        }

        return link.End(Now) is { } refusal ? await RefusedAsync(refusal) : Done("Đã bỏ liên kết lịch; điện thoại, máy khác không đọc được nữa.", "/lich/dang-ky");
    }

    protected override async Task LoadAsync() => View = await MineAsync(HttpContext.RequestAborted) is { EndedAt: null } link ? link : null;

    private Task<CalendarLink?> MineAsync(CancellationToken cancel)
    {
        var account = actor.AccountId;
        return db.Set<CalendarLink>().FirstOrDefaultAsync(l => l.AccountId == account, cancel);
    }
}
