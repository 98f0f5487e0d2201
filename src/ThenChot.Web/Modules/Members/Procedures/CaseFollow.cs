using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>What a restructuring does to procedures in progress: they go with the unit that takes over alone; otherwise they wait until the member is placed.</summary>
internal sealed class CaseFollow(AppDb db) : IRestructuringConsequence
{
    public Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ConsequenceList>>([]);

    public async Task FollowAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        var cases = await db.Set<MemberCase>().AsTracking().Where(c => c.ClosedOn == null && (ending.Contains(c.CellId) || ending.Contains(c.HolderId) || (c.ToCellId != null && ending.Contains(c.ToCellId.Value)))).ToListAsync(cancel);
        foreach (var act in plan.Acts)
        {
            foreach (var ended in act.Ending)
            {
                if (MemberFollow.Heirs(act, ended) is [var heir])
                {
                    cases.ForEach(of => of.Follow(ended, heir));
                }
            }
        }
    }
}
