using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>What this module puts on the desk: own work due soon or late, judgements to check and to confirm. As of today.</summary>
internal static class ProgrammesDesk
{
    private const int MostJudgements = 20;

    public static async Task<IReadOnlyList<DeskItem>> ItemsAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        var items = new List<DeskItem>();
        if (actor.Can(ProgrammePermissions.Work))
        {
            items.AddRange(await WorksAsync(services, actor, cancel));
        }

        if (actor.Can(ProgrammePermissions.Unsolved))
        {
            items.AddRange(await UnsolvedAsync(services, actor, cancel));
        }

        foreach (var (permission, step, verb) in new[]
        {
            (ProgrammePermissions.Check, JudgementStep.Proposed, "Kiểm tra"), (ProgrammePermissions.Confirm, JudgementStep.Checked, "Xác nhận"),
        })
        {
            if (actor.Can(permission))
            {
                items.AddRange(await JudgementsAsync(services, permission, step, verb, cancel));
            }
        }

        return items;
    }

    /// <summary>Work whose lead unit is in scope, or that this very person answers for, and that is late or due soon.</summary>
    private static async Task<IEnumerable<DeskItem>> WorksAsync(IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        var (db, works, today) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<DeliverableRows>(), services.GetRequiredService<WorkingDay>().Today);
        var mine = services.GetRequiredService<ProgrammeAccess>().UnitsIn(ProgrammePermissions.Work);
        var open = db.Set<Deliverable>().Where(d => d.EvidenceOn == null && (mine.Contains(d.LeadUnit) || d.Accountable == actor.PersonId));
        return (await works.OfUnitsAsync(open, today, cancel))
            .Where(r => r.Reading.IsLate || r.Reading.State is WorkState.DueSoon or WorkState.NeedsDeadline)
            .Select(r => new DeskItem(
                r.Reading.IsLate ? DeskGroup.Late : DeskGroup.Asked, $"{r.Work.KindName} {r.Work.Number}: {r.Title} ({WorkStatus.Label(r.Reading.State)})", r.Lead, r.Reading.DueOn, $"/chuong-trinh/viec/{r.Work.Id}"));
    }

    /// <summary>Late work of units in reach that those below have not solved within the days the rule gives them.</summary>
    private static async Task<IEnumerable<DeskItem>> UnsolvedAsync(IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        var (db, works, today) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<DeliverableRows>(), services.GetRequiredService<WorkingDay>().Today);
        var scope = actor.ScopeOf(ProgrammePermissions.Unsolved);
        var below = services.GetRequiredService<UnitDirectory>().Places(today).Within(scope, p => p.Path);
        var open = db.Set<Deliverable>().Where(d => d.EvidenceOn == null && below.Any(p => p.UnitId == d.LeadUnit));
        var late = (await works.OfUnitsAsync(open, today, cancel)).Where(r => r.Reading.IsLate).ToList();
        var reaches = await services.GetRequiredService<LadderReach>().ReadAsync(ProgrammePermissions.Unsolved, late.Select(r => r.Work.LeadUnit), works.Alerts(today), today, cancel);
        return late.Where(r => reaches(r.Work.LeadUnit, -(r.Reading.DaysLeft ?? 0))).Select(r => new DeskItem(DeskGroup.Late, $"{r.Work.KindName} {r.Work.Number}: {r.Title} (quá hạn, cấp chủ trì chưa giải quyết xong)", r.Lead, r.Reading.DueOn, $"/chuong-trinh/viec/{r.Work.Id}"));
    }

    private static async Task<IEnumerable<DeskItem>> JudgementsAsync(IServiceProvider services, string permission, JudgementStep step, string verb, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var mine = services.GetRequiredService<ProgrammeAccess>().UnitsIn(permission);
        var waiting = await (
            from judgement in db.Set<Judgement>().AsNoTracking()
            join target in db.Set<Target>() on judgement.Target equals target.Id
            join programme in db.Set<Programme>() on target.Programme equals programme.Id
            where judgement.Step == step && mine.Contains(programme.Issuer)
            orderby judgement.JudgedOn
            select new { judgement.Id, judgement.Word, target.Number, target.Name, programme.Symbol }).Take(MostJudgements).ToListAsync(cancel);
        return waiting.Select(w => new DeskItem(
            DeskGroup.Asked, $"{verb} đánh giá “{w.Word.Label()}” của chỉ tiêu {w.Number}: {w.Name ?? "chưa nhập nội dung"}", $"Chương trình {w.Symbol}", null, $"/chuong-trinh/danh-gia/{w.Id}"));
    }
}
