using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>
/// Once a day: what holds of the open duties today and was not told yet. Days on which it did not run are gone through by the next run, also for what
/// was done meanwhile; each stage is told once, with the day it fell on. Nothing is told twice: the key of a reminder is the account, the duty, the
/// stage and the last day.
/// </summary>
internal sealed class ReminderJob(AppDb db, UnitDirectory units, RoleHolders holders, DutyKinds kinds, RuleBook rules, WorkingDay day, TimeProvider clock)
{
    private ILookup<string, RoleHolder> byPath = Array.Empty<RoleHolder>().ToLookup(h => h.Path, StringComparer.Ordinal);

    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => ActivatorUtilities.CreateInstance<ReminderJob>(services).RunAsync(cancel);

    private async Task RunAsync(CancellationToken cancel)
    {
        var (today, alerts) = (day.Today, rules.InForce<AlertDays>("alerts", day.Today).Settings);
        var silent = await SilentSinceAsync(today, cancel);
        var due = Due(today.AddDays(alerts.DueSoonDays), silent < today ? silent : null);
        var open = await (
            from duty in due
            join place in units.LastPlaces(today) on duty.Unit equals place.UnitId
            orderby duty.Id
            select new { duty, place.Path }).ToListAsync(cancel);
        byPath = (await holders.On(today).ToListAsync(cancel)).ToLookup(h => h.Path, StringComparer.Ordinal);
        var muted = (await db.Set<ReminderSetting>().AsNoTracking().Where(s => s.Muted != "").ToListAsync(cancel)).ToDictionary(s => s.AccountId, s => s.MutedKinds);
        var told = (await (from reminder in db.Set<Reminder>().AsNoTracking() join duty in due on reminder.Duty equals duty.Id select new { reminder.AccountId, reminder.Duty, reminder.Stage, reminder.DueOn }).ToListAsync(cancel))
            .Select(r => (r.AccountId, r.Duty, r.Stage, r.DueOn)).ToHashSet();
        foreach (var row in open)
        {
            var until = row.duty.DueOn ?? DateOnly.MinValue;
            foreach (var (account, stage, url, on) in Heard(row.duty, TreePath.Parse(row.Path), alerts, silent, today))
            {
                if ((!muted.TryGetValue(account, out var unheard) || !unheard.Contains(row.duty.Kind, StringComparer.Ordinal)) && told.Add((account, row.duty.Id, stage, until)))
                {
                    db.Add(new Reminder
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()), AccountId = account, Duty = row.duty.Id, Stage = stage, Kind = row.duty.Kind, Unit = row.duty.Unit, DueOn = until, RaisedOn = today, Url = url,
                        FellOn = on < today ? on : null,
                    });
                }
            }
        }

        if (!await db.Set<ReminderRun>().AnyAsync(r => r.On == today, cancel))
        {
            db.Add(new ReminderRun { On = today });
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The first day on which nobody was told anything; today when the office was never down, or never told anything before.</summary>
    private async Task<DateOnly> SilentSinceAsync(DateOnly today, CancellationToken cancel) =>
        await db.Set<ReminderRun>().MaxAsync(r => (DateOnly?)r.On, cancel) is { } last && last < today ? last.AddDays(1) : today;

    /// <summary>What may be at a stage: open, or <paramref name="silent"/> says since when it may have been done unheard.</summary>
    private IQueryable<Duty> Due(DateOnly soon, DateOnly? silent)
    {
        var duties = db.Set<Duty>().AsNoTracking();
        return (silent is { } since ? duties.Where(d => d.ClosedOn == null || d.ClosedOn > since) : duties.Where(d => d.ClosedOn == null)).Where(d => d.DueOn <= soon || d.IsReturned);
    }

    /// <summary>Who hears of which stage today, and of which on the days nobody was told: the first of these days is kept.</summary>
    private IEnumerable<(Guid Account, ReminderStage Stage, string Url, DateOnly On)> Heard(Duty duty, TreePath place, AlertDays alerts, DateOnly silent, DateOnly today)
    {
        var doers = Doers(duty, place, today);
        var made = VietnameseFormat.DayOf(Id.MadeAt(duty.Id));
        for (var on = silent < made ? made : silent; on <= today && (duty.ClosedOn is null || on < duty.ClosedOn); on = on.AddDays(1))
        {
            foreach (var (account, stage, url) in Hearers(duty, place, doers, alerts, on))
            {
                yield return (account, stage, url, on);
            }
        }
    }

    private IEnumerable<(Guid Account, ReminderStage Stage, string Url)> Hearers(Duty duty, TreePath place, List<Guid> doers, AlertDays alerts, DateOnly on)
    {
        var late = duty.DueOn is { } due ? on.DayNumber - due.DayNumber : int.MinValue;
        foreach (var account in doers)
        {
            if (late != int.MinValue && late >= -alerts.DueSoonDays)
            {
                yield return (account, late > 0 ? ReminderStage.Late : ReminderStage.DueSoon, duty.Url);
            }

            if (duty.IsReturned)
            {
                yield return (account, ReminderStage.Returned, duty.Url);
            }
        }

        if (late > 0)
        {
            var leaders = holders.RolesWith(DutyPermissions.Unsolved, day.Today);
            var keepers = kinds.HeardWith(duty.Kind) is { } right ? holders.RolesWith(right, day.Today) : [];
            var told = place.Chain.Where(above => alerts.Reaches(place.Level - above.Level, late)).SelectMany(above => byPath[above.Value].Where(h =>
                leaders.Contains(h.Role, StringComparer.Ordinal) || (above != place && keepers.Contains(h.Role, StringComparer.Ordinal)))).Select(h => h.AccountId).Distinct();
            foreach (var account in told.Except(doers))
            {
                yield return (account, ReminderStage.Unsolved, "/viec-phai-lam/qua-han");
            }
        }
    }

    /// <summary>The person named, else those with the right in the unit, else in the nearest unit above where somebody has it; beside these who answers for it.</summary>
    private List<Guid> Doers(Duty duty, TreePath place, DateOnly today)
    {
        if (duty.Person is { } person)
        {
            return [.. AccountsOf(person)];
        }

        var roles = holders.RolesWith(duty.Permission, today);
        var unit = place.Chain.Reverse().Select(above => byPath[above.Value].Where(h => roles.Contains(h.Role, StringComparer.Ordinal)).Select(h => h.AccountId).Distinct().ToList()).FirstOrDefault(accounts => accounts.Count > 0) ?? [];
        return duty.Answerable is { } answers ? [.. unit.Union(AccountsOf(answers))] : unit;
    }

    private IEnumerable<Guid> AccountsOf(PersonId person) => byPath.SelectMany(p => p).Where(h => h.PersonId == person).Select(h => h.AccountId).Distinct();
}
