using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>
/// What a unit that ended had to do lies with its only heir. With several heirs, or none, it stays where it was, seen by the nearest holder
/// above, until the module of the case moves the case.
/// </summary>
internal sealed class DutiesFollow(AppDb db, WorkingDay day, SuccessionReader successions, UnitDirectory units, Acts acts) : IRestructuringConsequence
{
    public const string Followed = "duties.follow";

    public async Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        var open = await db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null && ending.Contains(d.Unit))
            .GroupBy(d => d.Unit).Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            new("Việc phải làm đang mở của đơn vị kết thúc hoạt động", [.. open.Where(o => plan.Units.ContainsKey(o.Unit)).OrderBy(o => plan.Units[o.Unit].Code, StringComparer.Ordinal).Select(o => new ConsequenceLine(
                plan.Units[o.Unit].Name,
                Heir(plan, o.Unit) is null ? $"{o.Count} việc: chưa rõ đơn vị tiếp nhận, cấp trên theo dõi" : $"{o.Count} việc: chuyển sang đơn vị tiếp nhận duy nhất"))]),
        ];
    }

    /// <summary>Acts of a later day are followed by <see cref="RunAsync"/> when it comes.</summary>
    public async Task FollowAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        foreach (var act in plan.Acts.Where(a => a.On <= day.Today))
        {
            var ending = act.Ending.ToList();
            foreach (var duty in await db.Set<Duty>().Where(d => d.ClosedOn == null && ending.Contains(d.Unit)).ToListAsync(cancel))
            {
                if (Heir(act.Successions, duty.Unit) is { } heir)
                {
                    duty.MoveTo(heir);
                }
            }
        }
    }

    /// <summary>Once a day: duties of units that have ended meanwhile.</summary>
    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => ActivatorUtilities.CreateInstance<DutiesFollow>(services).RunAsync(cancel);

    private async Task RunAsync(CancellationToken cancel)
    {
        var today = day.Today;
        await acts.RunAsync(Followed, async () =>
        {
            var left = await db.Set<Duty>().Where(d => d.ClosedOn == null && !units.Places(today).Any(p => p.UnitId == d.Unit)).Select(d => d.Unit).Distinct().ToListAsync(cancel);
            var orphans = await db.Set<Duty>().Where(d => d.ClosedOn == null && left.Contains(d.Unit)).ToListAsync(cancel);
            var heirs = await successions.SuccessorsAsync(orphans.Select(d => d.Unit), cancel);
            foreach (var duty in orphans)
            {
                if (heirs[duty.Unit].ToList() is [var heir])
                {
                    duty.MoveTo(heir);
                }
            }
        }, cancel: cancel);
    }

    private static UnitId? Heir(RestructuringPlan plan, UnitId unit) => Heir([.. plan.Acts.SelectMany(a => a.Successions)], unit);

    private static UnitId? Heir(IReadOnlyList<Succession> successions, UnitId unit) =>
        successions.Where(s => s.From == unit && s.To != unit).Select(s => s.To).Distinct().ToList() is [var only] ? only : null;
}
