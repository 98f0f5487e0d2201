using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Succeeding;

/// <summary>What a restructuring does to rights: shown before it is approved, and done in the same act.</summary>
internal sealed class RightsFollow(AppDb db, PersonDirectory people, UnitDirectory units, RoleBook roles, WorkingDay day, TimeProvider clock) : IRestructuringConsequence
{
    public async Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var held = await (
            from grant in GrantsOf(plan).AsNoTracking()
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            join person in people.Lines() on account.PersonId equals person.Id
            orderby grant.Id
            select new { Grant = grant, person.FullName }).ToListAsync(cancel);
        var names = held.Select(h => (h.Grant.AccountId, h.FullName)).Distinct().ToDictionary(h => h.AccountId, h => h.FullName);
        var steps = RightSuccession.Follow([.. held.Select(h => h.Grant)], EndingsOf(plan), clock.GetUtcNow());
        // A unit that takes over and stays where it is stands in no line of the plan.
        var staying = steps.SelectMany(s => s.Successors).Where(unit => !plan.Units.ContainsKey(unit)).Distinct().ToList();
        var known = staying.Count == 0 ? new Dictionary<UnitId, string>() : await units.NamesAsync(staying, day.Today, cancel);
        return
        [
            new ConsequenceList("Quyền thêm và mất", [.. steps.Select(step => new ConsequenceLine(
                NameOf(step.Grant.UnitId),
                $"{roles.NameOf(step.Grant.Role, day.Today)} của đồng chí {names[step.Grant.AccountId]}: " + step.Outcome switch
                {
                    RightOutcome.Moved => $"chuyển sang {NameOf(step.Successors[0])} từ ngày {VietnameseFormat.Date(step.On)}",
                    RightOutcome.Undecided => $"chờ quản trị quyết định giữa {string.Join(", ", step.Successors.Select(NameOf))}",
                    _ => $"hết hiệu lực từ ngày {VietnameseFormat.Date(step.On)}",
                },
                $"/quan-tri/tai-khoan/{step.Grant.AccountId}"))]),
        ];

        string NameOf(UnitId unit) => plan.Units.TryGetValue(unit, out var affected) ? affected.Name : known.GetValueOrDefault(unit, "đơn vị mới");
    }

    public async Task FollowAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await TakeBackAsync(plan, now, cancel);
        var steps = RightSuccession.Follow(await GrantsOf(plan).OrderBy(g => g.Id).ToListAsync(cancel), EndingsOf(plan), now);
        foreach (var step in steps)
        {
            if (step.Moved is not null)
            {
                db.Add(step.Moved);
                await MoveDelegationsAsync(step.Grant, step.Moved, step.On, now, cancel);
            }

            db.Add(new RightChange(Id.New<RightChangeId>(now), step.Grant, step.On, step.Outcome, step.Moved));
        }
    }

    private static IEnumerable<EndingUnits> EndingsOf(RestructuringPlan plan) => plan.Acts.Select(act => new EndingUnits(act.On, act.Ending, act.Successions));

    /// <summary>Roles in units that end, from the first day of the plan on.</summary>
    private IQueryable<RoleGrant> GrantsOf(RestructuringPlan plan)
    {
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        var first = plan.Acts.Min(act => (DateOnly?)act.On);
        return db.Set<RoleGrant>().Where(g => ending.Contains(g.UnitId) && (g.To == null || g.To > first));
    }

    /// <summary>An act that takes another back: what that one did to rights is undone from its day on.</summary>
    private async Task TakeBackAsync(RestructuringPlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var act in plan.Acts.Where(a => a.Founded.Count > 0))
        {
            var reopened = act.Founded.ToList();
            foreach (var change in await db.Set<RightChange>().Where(c => reopened.Contains(c.FromUnitId) && c.On == act.On && c.Outcome != RightOutcome.HandedOver).OrderBy(c => c.Id).ToListAsync(cancel))
            {
                var ended = await db.Set<RoleGrant>().FirstAsync(g => g.Id == change.GrantId, cancel);
                var moved = change.ToUnitId is null ? null : await db.Set<RoleGrant>().FirstOrDefaultAsync(
                    g => g.AccountId == change.AccountId && g.Role == change.Role && g.UnitId == change.ToUnitId && g.To == null, cancel);
                var restored = (moved ?? ended).MoveTo(change.FromUnitId, change.On, now);
                moved?.EndWithUnit(change.On);
                db.Add(restored);
                db.Add(new RightChange(Id.New<RightChangeId>(now), moved ?? ended, change.On, RightOutcome.Moved, restored));
            }
        }
    }

    /// <summary>Who stands in for somebody goes on standing in, in the succeeding unit.</summary>
    private async Task MoveDelegationsAsync(RoleGrant old, RoleGrant moved, DateOnly on, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var delegation in await db.Set<Delegation>().Where(d => d.GrantId == old.Id && d.To > on).ToListAsync(cancel))
        {
            db.Add(delegation.Follow(moved, on, now));
        }
    }
}
