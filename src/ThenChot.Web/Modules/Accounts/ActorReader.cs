using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Reads account, session, roles and delegation of a cookie in one query and fills the actor.</summary>
internal sealed class ActorReader(AppDb db, Actor actor, PersonDirectory people, UnitDirectory units, RoleBook roles, SessionBook sessions, SuccessionReader successions, LockedSession locked, IEnumerable<IUnreadReminders> reminders)
{
    private const string OwnAccount = "/tai-khoan";
    private const string SecondFactors = "/tai-khoan/xac-thuc-hai-lop";

    public AppDb Db { get; } = db;

    public UnitDirectory Units { get; } = units;

    public RoleBook Roles { get; } = roles;

    /// <summary>False: the cookie is worth nothing any more. A detour is where the person must go first.</summary>
    public async Task<(bool IsKnown, string? Detour)> ReadAsync(HttpContext http, DateOnly today)
    {
        if (!Guid.TryParse(http.User.FindFirst(AccountClaims.Id)?.Value, out var id) || SessionBook.Of(http) is not { } sessionId)
        {
            return (false, null);
        }

        var acting = from session in Db.Set<Session>()
                     where session.Id == sessionId
                     join delegation in Db.Set<Delegation>() on session.ActingUnder equals delegation.Id
                     where delegation.DeputyId == id && delegation.From <= today && today < delegation.To
                     join principal in Db.Set<Account>() on delegation.PrincipalId equals principal.Id
                     where principal.DisabledAt == null
                     join absent in people.Lines() on principal.PersonId equals absent.Id
                     select new { delegation.GrantId, absent.FullName };
        var unread = reminders.Select(r => r.Of(id)).FirstOrDefault() ?? Db.Set<Account>().Where(_ => false).Select(a => a.Id);
        var rows = await (
            from session in Db.Set<Session>().AsNoTracking()
            where session.Id == sessionId && session.AccountId == id && session.EndedAt == null
            join pulse in Db.Set<SessionPulse>() on session.Id equals pulse.SessionId
            join account in Db.Set<Account>() on session.AccountId equals account.Id
            join person in people.Lines() on account.PersonId equals person.Id
            from grant in Db.Set<RoleGrant>()
                .Where(g => (g.AccountId == id || acting.Any(a => a.GrantId == g.Id)) && g.From <= today && (g.To == null || today < g.To)).DefaultIfEmpty()
            from place in Units.Places(today).Where(p => grant != null && p.UnitId == grant.UnitId).DefaultIfEmpty()
            select new
            {
                account,
                person.FullName,
                pulse.SeenAt,
                Absent = acting.Max(a => a.FullName),
                grant,
                Path = place == null ? null : place.Path,
                Unread = unread.Count(),
                IsDeputy = Db.Set<Delegation>().Any(d => d.DeputyId == id && d.From <= today && today < d.To),
                State = Db.LastHash.FirstOrDefault(),
                HasFactor = Db.Set<SecondFactor>().Any(f => f.AccountId == id) || Db.Set<Passkey>().Any(p => p.AccountId == id),
            }).ToListAsync(http.RequestAborted);
        var found = rows.FirstOrDefault();
        if (found is null || found.account.DisabledAt is not null || found.account.SecurityStamp != http.User.FindFirst(AccountClaims.Stamp)?.Value
            || sessions.IsOver(found.SeenAt) || (found.account.IsDemo && !await DemoAccess.IsOpenAsync(http)))
        {
            return (false, null);
        }

        if (sessions.IsLocked(found.SeenAt))
        {
            locked.Is(sessionId, found.account, found.FullName);
            return (true, null);
        }

        await sessions.BeatAsync(sessionId, found.SeenAt, http.RequestAborted);
        var held = (from row in rows
                    where row.grant is not null && row.Path is not null && (row.grant.AccountId == id) == (found.Absent is null)
                    let role = Roles.Find(row.grant.Role, today)
                    where role is not null
                    select (role.NeedsSecondFactor, Grant: new ActorGrant(role.Code, row.grant.UnitId, TreePath.Parse(row.Path), role.Permissions))).ToList();
        var needsFactor = !found.account.IsDemo && !found.HasFactor && held.Exists(h => h.NeedsSecondFactor);
        if (!needsFactor)
        {
            var closed = new Dictionary<TreePath, IReadOnlyList<TreePath>>();
            foreach (var path in held.Select(h => h.Grant.Path).Where(p => p.Level > 1).Distinct())
            {
                closed[path] = await successions.ClosedPlacesAsync(path, today, http.RequestAborted);
            }

            held = held.ConvertAll(h => (h.NeedsSecondFactor, h.Grant with { Closed = closed.GetValueOrDefault(h.Grant.Path, []) }));
        }

        Db.Stands(found.State);
        actor.SignIn(id, found.account.PersonId, found.FullName, needsFactor ? [] : [.. held.Select(h => h.Grant)]);
        actor.OnBehalfOf = found.Absent;
        actor.IsDeputy = found.IsDeputy;
        actor.Unread = found.Unread;
        return (true, found.account.MustChangePassword ? OwnAccount : needsFactor ? SecondFactors : null);
    }
}
