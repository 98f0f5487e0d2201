using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>
/// The calendar as a phone reads it, by its secret alone: kinds of work and days, no text, no unit, no name. Nobody is signed in by it; an
/// ended link, a closed account and an address never given are the same 404.
/// </summary>
[AllowAnonymous]
[Limited]
public sealed class ReadCalendarModel(AppDb db, IActorSource accounts, Actor actor, IServiceProvider services) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        var hash = HashOf(secret);
        if (await db.Set<CalendarLink>().AsNoTracking().Where(l => l.Hash == hash && l.EndedAt == null).Select(l => (Guid?)l.AccountId).FirstOrDefaultAsync(cancel) is not { } account
            || !await accounts.FillAsync(actor, account, cancel))
        {
            return Gone();
        }

        var entries = await services.GetRequiredService<CalendarBook>().ReadAroundAsync(Today, cancel);
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(IcsText.Write(entries.Select(e => e with { Title = e.Kind, Unit = "" }), Request.Host.Host, Now)), IcsText.ContentType);
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
