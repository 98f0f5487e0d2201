using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Delegations;

/// <summary>One delegation as people read it.</summary>
public sealed record DelegationLine(DelegationId Id, string Principal, string Deputy, string Role, string Unit, DateOnly From, DateOnly LastDay, string? Reason, bool IsOver, bool Holds);

/// <summary>Gives, lists and takes back delegations. Runs inside an act when it changes anything.</summary>
public sealed class DelegationDesk(AppDb db, PersonDirectory people, UnitDirectory units, RoleBook roles, Acts acts)
{
    /// <summary>The roles of an account that can be handed over today: its own, in force or to come.</summary>
    public async Task<IReadOnlyList<(RoleGrant Grant, string Words)>> OfferAsync(Guid principal, DateOnly today, CancellationToken cancel)
    {
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.AccountId == principal && (g.To == null || today < g.To)).OrderBy(g => g.From).ToListAsync(cancel);
        var names = await units.NamesAsync(grants.Select(g => g.UnitId), today, cancel);
        return [.. grants.Select(g => (g, $"{roles.NameOf(g.Role, today)}, {names[g.UnitId]}"))];
    }

    /// <summary>Adds a delegation of one of the offered grants; a refusal names the field it is about.</summary>
    public async Task<(string Field, Refusal Why)?> GiveAsync(Account principal, IReadOnlyList<RoleGrant> offered, DelegationInput form, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (offered.FirstOrDefault(g => g.Id.ToString() == form.Grant) is not { } grant)
        {
            return ("In.Grant", AccountRefusals.RoleUnknown);
        }

        var name = VietnameseText.Nfc(form.Deputy).Trim().ToLowerInvariant();
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.UserName == name && a.DisabledAt == null && a.IsDemo == principal.IsDemo, cancel) is not { } deputy)
        {
            return ("In.Deputy", AccountRefusals.DeputyUnknown);
        }

        if (form.From is not { } from)
        {
            return ("In.From", AccountRefusals.DayUnreadable);
        }

        if (form.Last is not { } last)
        {
            return ("In.Last", AccountRefusals.DayUnreadable);
        }

        if (!Delegation.Give(grant, deputy.Id, from, last, form.Reason, today, now).TryGet(out var made, out var why))
        {
            return (why == AccountRefusals.DelegationToOneself ? "In.Deputy" : "In.Last", why);
        }

        db.Add(made);
        acts.Current.OnUnit(grant.UnitId).Because(form.Reason);
        return null;
    }

    /// <summary>Delegations somebody gave or received, the latest first.</summary>
    public async Task<IReadOnlyList<DelegationLine>> ListAsync(System.Linq.Expressions.Expression<Func<Delegation, bool>> which, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from delegation in db.Set<Delegation>().AsNoTracking().Where(which)
            join grant in db.Set<RoleGrant>() on delegation.GrantId equals grant.Id
            join principal in db.Set<Account>() on delegation.PrincipalId equals principal.Id
            join deputy in db.Set<Account>() on delegation.DeputyId equals deputy.Id
            join absent in people.Lines() on principal.PersonId equals absent.Id
            join acting in people.Lines() on deputy.PersonId equals acting.Id
            orderby delegation.From descending, delegation.Id descending
            select new { delegation, grant.Role, grant.UnitId, GrantTo = grant.To, Principal = absent.FullName, Deputy = acting.FullName }).Take(100).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), today, cancel);
        return [.. rows.Select(r => new DelegationLine(
            r.delegation.Id, r.Principal, r.Deputy, roles.NameOf(r.Role, today), names[r.UnitId], r.delegation.From, r.delegation.To.AddDays(-1), r.delegation.Reason,
            r.delegation.To <= today, r.delegation.Span.Contains(today) && (r.GrantTo is null || today < r.GrantTo)))];
    }

    /// <summary>Takes a delegation of this principal back; null when it is not theirs.</summary>
    public async Task<(bool Found, Refusal? Why)> WithdrawAsync(Guid principal, DelegationId id, DateOnly today, CancellationToken cancel)
    {
        var found = await db.Set<Delegation>().FirstOrDefaultAsync(d => d.Id == id && d.PrincipalId == principal, cancel);
        return (found is not null, found?.Withdraw(today));
    }
}

/// <summary>What the form of a delegation posts.</summary>
public sealed class DelegationInput
{
    public string? Grant { get; set; }

    public string? Deputy { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Last { get; set; }

    public string? Reason { get; set; }
}
