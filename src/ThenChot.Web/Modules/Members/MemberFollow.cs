using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>
/// What a restructuring does to members: where one unit takes over from a cell that ends, they are there from that day; where several do, or
/// none, they wait with the ended cell until somebody places them, and nobody is lost from the lists meanwhile. A reversal takes them back.
/// </summary>
internal sealed class MemberFollow(AppDb db, UnitDirectory units, DutyBook duties, WorkingDays days, MemberRules rules) : IRestructuringConsequence
{
    /// <summary>Phân đảng viên về chi bộ kế thừa, where no single heir takes them along.</summary>
    public static DutyKind Waiting { get; } = new("members.waiting", "Chuyển sinh hoạt tập thể") { HeardWith = MemberPermissions.Unsolved };

    public async Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        var counts = ending.Count == 0 ? [] : await db.Set<MemberFile>().Where(f => f.LeftOn == null && ending.Contains(f.CellId))
            .GroupBy(f => f.CellId).Select(g => new { Cell = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            new ConsequenceList("Đảng viên", [.. counts.Select(c => new ConsequenceLine(
                NameOf(plan, c.Cell),
                HeirOf(plan, c.Cell) is { } heir
                    ? $"{VietnameseFormat.Number(c.Count)} đảng viên chuyển theo sang {NameOf(plan, heir)}"
                    : $"{VietnameseFormat.Number(c.Count)} đảng viên chờ phân về chi bộ kế thừa"))]),
        ];
    }

    public async Task FollowAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        await TakeBackAsync(plan, cancel);
        var ending = plan.Acts.SelectMany(act => act.Ending).Distinct().ToList();
        var files = await db.Set<MemberFile>().Include(f => f.Stays).Where(f => f.LeftOn == null && ending.Contains(f.CellId)).OrderBy(f => f.Id).ToListAsync(cancel);
        var there = files.GroupBy(f => f.CellId).ToDictionary(cell => cell.Key, cell => cell.ToList());
        foreach (var act in plan.Acts)
        {
            foreach (var cell in act.Ending)
            {
                if (!there.Remove(cell, out var members))
                {
                    continue;
                }

                if (Heirs(act, cell) is not [var heir])
                {
                    await AskAsync(act, cell, plan.Units.GetValueOrDefault(cell)?.Code, cancel);
                    continue;
                }

                // A stay that began on or after the day stays as it was written: a person looks at it.
                var moved = members.FindAll(file => file.Follow(heir, act.On) is null);
                there[heir] = [.. there.GetValueOrDefault(heir, []), .. moved];
            }
        }
    }

    /// <summary>The superior of the heirs, else of the cell itself, has so many working days to place its members.</summary>
    private async Task AskAsync(RestructuringEffect act, UnitId cell, string? code, CancellationToken cancel)
    {
        var heirs = await units.FindManyAsync(Heirs(act, cell), act.On, cancel);
        if ((heirs.Count > 0 ? heirs[0] : await units.FindLastAsync(cell, act.On, cancel)) is not { ParentId: { } above })
        {
            return;
        }

        var due = (await days.ReadAsync(cancel)).AddWorkingDays(act.On, rules.On(act.On).WorkingDaysToPlace);
        duties.Open(new NewDuty(Waiting.Code, cell.Value, "Phân đảng viên của chi bộ đã kết thúc hoạt động về chi bộ mới", above, MemberPermissions.Edit, act.On, due, $"/dang-vien/cho-phan?chi-bo={code}"));
    }

    /// <summary>A cell that an act takes back gets the members again who left it with what is taken back, the last act first.</summary>
    private async Task TakeBackAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var reopened = plan.Acts.SelectMany(act => act.Founded.Select(cell => (Cell: cell, act.On))).ToList();
        var cells = reopened.Select(one => one.Cell).Distinct().ToList();
        var turns = reopened.Select(one => one.On).Distinct().ToList();
        var files = cells.Count == 0 ? [] : await db.Set<MemberFile>().Include(f => f.Stays)
            .Where(f => f.Stays.Any(s => cells.Contains(s.UnitId) && s.To != null && turns.Contains(s.To.Value))).OrderBy(f => f.Id).ToListAsync(cancel);
        await duties.CloseAsync([.. cells.Select(static cell => cell.Value)], Waiting.Code, cancel: cancel);
        foreach (var (cell, on) in reopened)
        {
            files.ForEach(file => file.TakeBack(cell, on));
        }
    }

    private static UnitId? HeirOf(RestructuringPlan plan, UnitId cell) =>
        plan.Acts.FirstOrDefault(a => a.Ending.Contains(cell)) is { } act && Heirs(act, cell) is [var heir] ? heir : null;

    internal static List<UnitId> Heirs(RestructuringEffect act, UnitId cell) => [.. act.Successions.Where(s => s.From == cell && s.To != cell).Select(s => s.To).Distinct()];

    private static string NameOf(RestructuringPlan plan, UnitId unit) => plan.Units.TryGetValue(unit, out var affected) ? affected.Name : "chi bộ kế thừa";
}
