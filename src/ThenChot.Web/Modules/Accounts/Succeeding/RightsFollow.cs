using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Accounts.Succeeding;

/// <summary>What a restructuring does to rights: shown before it is approved, and done in the same act.</summary>
internal sealed class RightsFollow(AppDb db, PersonDirectory people, UnitDirectory units, RoleBook roles, WorkingDay day, TimeProvider clock) : IRestructuringConsequence
{
    public async Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var steps = RightSuccession.Follow(await GrantsAsync(plan, tracked: false, cancel), EndingsOf(plan), clock.GetUtcNow());
        var holders = steps.Select(s => s.Grant.AccountId).Distinct().ToList();
        var names = await (
            from account in db.Set<Account>().AsNoTracking()
            where holders.Contains(account.Id)
            join person in people.Lines() on account.PersonId equals person.Id
            select new { account.Id, person.FullName }).ToDictionaryAsync(a => a.Id, a => a.FullName, cancel);
        var known = await units.NamesAsync(steps.SelectMany(s => s.Successors.Append(s.Grant.UnitId)), day.Today, cancel);
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

        string NameOf(UnitId unit) => known.TryGetValue(unit, out var name) ? name : plan.Units.TryGetValue(unit, out var affected) ? affected.Name : "đơn vị mới";
    }

    public async Task FollowAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await TakeBackAsync(plan, now, cancel);
        var steps = RightSuccession.Follow(await GrantsAsync(plan, tracked: true, cancel), EndingsOf(plan), now);
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

    private async Task<List<RoleGrant>> GrantsAsync(RestructuringPlan plan, bool tracked, CancellationToken cancel)
    {
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        if (ending.Count == 0)
        {
            return [];
        }

        var first = plan.Acts.Min(act => act.On);
        var grants = db.Set<RoleGrant>().Where(g => ending.Contains(g.UnitId) && (g.To == null || g.To > first));
        return await (tracked ? grants : grants.AsNoTracking()).OrderBy(g => g.Id).ToListAsync(cancel);
    }

    /// <summary>An act that takes another back: what that one did to rights is undone from its day on.</summary>
    private async Task TakeBackAsync(RestructuringPlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var act in plan.Acts.Where(a => a.Founded.Count > 0))
        {
            var reopened = act.Founded.ToList();
            foreach (var change in await db.Set<RightChange>().Where(c => reopened.Contains(c.FromUnitId) && c.On == act.On).OrderBy(c => c.Id).ToListAsync(cancel))
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
