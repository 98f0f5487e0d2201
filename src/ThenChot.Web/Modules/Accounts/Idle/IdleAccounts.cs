using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Accounts.Idle;

/// <summary>An account in use and the day on which it closes if nobody uses it; null: nothing is missed.</summary>
public sealed record IdleReading(Account Account, DateOnly LastUsedOn, DateOnly? ClosesOn);

/// <summary>Warns about accounts nobody uses, and closes them; once a day.</summary>
public sealed class IdleAccounts(AppDb db, RoleBook roles, RuleBook rules, IEnumerable<IWorkRhythm> rhythms, SessionBook sessions, Acts acts, TimeProvider clock)
{
    private DateOnly Today => VietnameseFormat.DayOf(clock.GetUtcNow());

    private AccountSettings Settings => rules.InForce<AccountSettings>(AccountSettings.Rule, Today).Settings;

    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<IdleAccounts>().RunAsync(cancel);

    /// <summary>One warning a day at most, so that closing never surprises; then closing, as one act.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var readings = (await ReadAsync(cancel)).Where(r => r.ClosesOn is not null).ToList();
        var warned = readings.Where(r => r.Account.IdleWarnings < IdleRule.WarningsDue(r.ClosesOn!.Value, Today, Settings.WarnBeforeDays)).Select(r => r.Account.Id).ToList();
        var closing = readings.Where(r => r.ClosesOn <= Today && r.Account.IdleWarnings >= Settings.WarnBeforeDays.Count).Select(r => r.Account.Id).ToList();
        if (!await AdministratorRemainsAsync(closing, cancel))
        {
            var keepers = await db.Set<RoleGrant>().Where(g => g.Role == RoleNames.Administrator).Select(g => g.AccountId).ToListAsync(cancel);
            closing.RemoveAll(keepers.Contains);
        }

        if (warned.Count > 0)
        {
            await acts.RunAsync("accounts.warn-idle", () => ChangeAsync(warned, account => account.IdleWarnings++, cancel), cancel: cancel);
        }

        if (closing.Count > 0)
        {
            await acts.RunAsync("accounts.close-idle", async () =>
            {
                await ChangeAsync(closing, account => account.DisabledAt = account.IdleClosedAt = clock.GetUtcNow(), cancel);
                foreach (var account in closing)
                {
                    await sessions.EndAllAsync(account, except: null, cancel);
                }
            }, cancel: cancel);
        }
    }

    /// <summary>Every account in use but those of the demo.</summary>
    public async Task<IReadOnlyList<IdleReading>> ReadAsync(CancellationToken cancel)
    {
        var today = Today;
        var rows = await (
            from account in db.Set<Account>().AsNoTracking()
            where account.DisabledAt == null && !account.IsDemo
            orderby account.UserName
            select new
            {
                account,
                Seen = db.Set<Session>().Where(s => s.AccountId == account.Id).Join(db.Set<SessionPulse>(), s => s.Id, p => p.SessionId, (_, p) => (DateTimeOffset?)p.SeenAt).Max(),
            }).ToListAsync(cancel);
        var grants = (await db.Set<RoleGrant>().AsNoTracking().Where(g => g.From <= today && (g.To == null || today < g.To)).ToListAsync(cancel)).ToLookup(g => g.AccountId);
        var asked = new List<(IReadOnlyCollection<string> Answering, ILookup<UnitId, AnswerAsked> Rounds)>();
        foreach (var rhythm in rhythms)
        {
            asked.Add((rhythm.Answering, (await rhythm.AskedAsync(cancel)).ToLookup(a => a.Unit)));
        }

        return [.. rows.Select(row =>
        {
            var used = VietnameseFormat.DayOf(new[] { row.account.CreatedAt, row.account.ReopenedAt ?? default, row.Seen ?? default }.Max());
            var made = VietnameseFormat.DayOf(row.account.CreatedAt);
            var rounds = from grant in grants[row.account.Id]
                         from rhythm in asked
                         where roles.Find(grant.Role, today)?.Permissions.Overlaps(rhythm.Answering) == true
                         from round in rhythm.Rounds[grant.UnitId]
                         where round.DueOn >= made && round.OpenedOn >= grant.From
                         select new AnswerSpan(round.OpenedOn, round.DueOn);
            return new IdleReading(row.account, used, IdleRule.ClosesOn(used, [.. rounds.Distinct()], Settings.CloseAfterRoundDays, Settings.CloseWithoutRoundsDays));
        })];
    }

    private async Task<bool> AdministratorRemainsAsync(List<Guid> closing, CancellationToken cancel)
    {
        var today = Today;
        return await db.Set<RoleGrant>().AnyAsync(
            g => g.Role == RoleNames.Administrator && (g.To == null || today < g.To) && !closing.Contains(g.AccountId)
                && db.Set<Account>().Any(a => a.Id == g.AccountId && a.DisabledAt == null && !a.IsDemo), cancel);
    }

    private async Task ChangeAsync(List<Guid> ids, Action<Account> change, CancellationToken cancel)
    {
        foreach (var account in await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToListAsync(cancel))
        {
            change(account);
        }
    }
}
