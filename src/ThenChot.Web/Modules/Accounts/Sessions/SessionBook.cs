using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>Begins and ends sessions, inside an act; keeps the time each was last seen, outside acts.</summary>
public sealed class SessionBook(AppDb db, RuleBook rules, TimeProvider clock)
{
    private static readonly TimeSpan PulseEvery = TimeSpan.FromMinutes(1);

    private AccountSettings Settings => rules.InForce<AccountSettings>(AccountSettings.Rule, VietnameseFormat.DayOf(clock.GetUtcNow())).Settings;

    /// <summary>A new session with its cookie.</summary>
    public Task BeginAsync(Account account, HttpContext http)
    {
        var now = clock.GetUtcNow();
        var session = new Session(Id.New<SessionId>(now), account.Id, Device.NameOf(http.Request.Headers.UserAgent), http.Connection.RemoteIpAddress?.ToString(), now);
        db.Add(session);
        db.Add(new SessionPulse { SessionId = session.Id, SeenAt = now });
        return IssueAsync(account, session.Id, http);
    }

    /// <summary>The cookie of a session under the present security stamp.</summary>
    public static Task IssueAsync(Account account, SessionId session, HttpContext http)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(AccountClaims.Id, account.Id.ToString()), new Claim(AccountClaims.Stamp, account.SecurityStamp ?? string.Empty),
                new Claim(AccountClaims.Session, session.ToString()),
            ],
            IdentityConstants.ApplicationScheme);
        return http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The session of this request; null before sign-in.</summary>
    public static SessionId? Of(HttpContext http) => Guid.TryParse(http.User.FindFirst(AccountClaims.Session)?.Value, out var id) ? SessionId.From(id) : null;

    /// <summary>Sessions of an account that may go on.</summary>
    public async Task<IReadOnlyList<(Session Session, DateTimeOffset SeenAt)>> OpenAsync(Guid account, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddHours(-Settings.SessionHours);
        var rows = await (
            from session in db.Set<Session>().AsNoTracking()
            where session.AccountId == account && session.EndedAt == null
            join pulse in db.Set<SessionPulse>() on session.Id equals pulse.SessionId
            where pulse.SeenAt > since
            orderby pulse.SeenAt descending
            select new { session, pulse.SeenAt }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.session, r.SeenAt))];
    }

    /// <summary>Ends every open session of the account but one; null ends all.</summary>
    public async Task EndAllAsync(Guid account, SessionId? except, CancellationToken cancel)
    {
        foreach (var session in await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync(cancel))
        {
            if (session.Id != except)
            {
                session.End(clock.GetUtcNow());
            }
        }
    }

    /// <summary>False: one of those sessions does not exist or ended before.</summary>
    public async Task<bool> EndAsync(Guid account, SessionId id, CancellationToken cancel)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == id && s.AccountId == account && s.EndedAt == null, cancel);
        session?.End(clock.GetUtcNow());
        return session is not null;
    }

    public bool IsLocked(DateTimeOffset seenAt) => clock.GetUtcNow() - seenAt > TimeSpan.FromMinutes(Settings.LockAfterMinutes);

    public bool IsOver(DateTimeOffset seenAt) => clock.GetUtcNow() - seenAt > TimeSpan.FromHours(Settings.SessionHours);

    /// <summary>Notes that the session lives, at most once a minute.</summary>
    public async Task BeatAsync(SessionId id, DateTimeOffset seenAt, CancellationToken cancel)
    {
        if (clock.GetUtcNow() - seenAt >= PulseEvery)
        {
            await WakeAsync(id, cancel);
        }
    }

    public Task WakeAsync(SessionId id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<SessionPulse>().Where(p => p.SessionId == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now), cancel);
    }
}
