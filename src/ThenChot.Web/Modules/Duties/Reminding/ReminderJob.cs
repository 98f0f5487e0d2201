using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>
/// Once a day: what holds of the open duties today and was not told yet. It does not replay days, so a day without the office is caught up
/// by the next run; and it tells nothing twice, because the key of a reminder is the account, the duty, the stage and the last day.
/// </summary>
internal sealed class ReminderJob(AppDb db, UnitDirectory units, RoleHolders holders, RuleBook rules, WorkingDay day, TimeProvider clock)
{
    private ILookup<string, RoleHolder> byPath = Array.Empty<RoleHolder>().ToLookup(h => h.Path, StringComparer.Ordinal);

    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => ActivatorUtilities.CreateInstance<ReminderJob>(services).RunAsync(cancel);

    private async Task RunAsync(CancellationToken cancel)
    {
        var (today, alerts) = (day.Today, rules.InForce<AlertDays>("alerts", day.Today).Settings);
        var soon = today.AddDays(alerts.DueSoonDays);
        var due = db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null && (d.DueOn <= soon || d.IsReturned));
        var open = await (
            from duty in due
            join place in units.LastPlaces(today) on duty.Unit equals place.UnitId
            orderby duty.Id
            select new { duty, place.Path }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return;
        }

        byPath = (await holders.On(today).ToListAsync(cancel)).ToLookup(h => h.Path, StringComparer.Ordinal);
        var muted = (await db.Set<ReminderSetting>().AsNoTracking().Where(s => s.Muted != "").ToListAsync(cancel)).ToDictionary(s => s.AccountId, s => s.MutedKinds);
        var told = (await (from reminder in db.Set<Reminder>().AsNoTracking() join duty in due on reminder.Duty equals duty.Id select new { reminder.AccountId, reminder.Duty, reminder.Stage, reminder.DueOn }).ToListAsync(cancel))
            .Select(r => (r.AccountId, r.Duty, r.Stage, r.DueOn)).ToHashSet();
        foreach (var row in open)
        {
            foreach (var (account, stage, url) in Hearers(row.duty, TreePath.Parse(row.Path), alerts, today))
            {
                var until = row.duty.DueOn ?? DateOnly.MinValue;
                if ((!muted.TryGetValue(account, out var kinds) || !kinds.Contains(row.duty.Kind, StringComparer.Ordinal)) && told.Add((account, row.duty.Id, stage, until)))
                {
                    db.Add(new Reminder { Id = Guid.CreateVersion7(clock.GetUtcNow()), AccountId = account, Duty = row.duty.Id, Stage = stage, Kind = row.duty.Kind, Unit = row.duty.Unit, DueOn = until, RaisedOn = today, Url = url });
                }
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private IEnumerable<(Guid Account, ReminderStage Stage, string Url)> Hearers(Duty duty, TreePath place, AlertDays alerts, DateOnly today)
    {
        var late = duty.DueOn is { } due ? today.DayNumber - due.DayNumber : int.MinValue;
        var doers = Doers(duty, place, today);
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
            var leaders = holders.RolesWith(DutyPermissions.Unsolved, today);
            var told = place.Chain.Where(above => alerts.Reaches(place.Level - above.Level, late)).SelectMany(above => byPath[above.Value]).Where(h => leaders.Contains(h.Role, StringComparer.Ordinal)).Select(h => h.AccountId).Distinct();
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
