using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes.Contract;

/// <summary>What other modules read of programmes, always as of a day.</summary>
public sealed class ProgrammeReader(AppDb db, TargetRows targets, DeliverableRows deliverables, UnitDirectory units)
{
    /// <summary>The latest programme of that symbol issued by the day; spelling of the symbol is read tolerantly.</summary>
    public async Task<ProgrammeRef?> FindBySymbolAsync(string symbol, DateOnly asOf, CancellationToken cancel = default)
    {
        var key = Programme.KeyOf(symbol);
        var found = await db.Set<Programme>().AsNoTracking().Where(p => p.SymbolKey == key && p.IssuedOn <= asOf).OrderByDescending(p => p.IssuedOn).FirstOrDefaultAsync(cancel);
        return found is null ? null : Ref(found);
    }

    public async Task<ProgrammeRef?> FindAsync(ProgrammeId id, CancellationToken cancel = default) =>
        await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } found ? Ref(found) : null;

    /// <summary>Programmes issued by the day, newest term first, then by number.</summary>
    public async Task<IReadOnlyList<ProgrammeRef>> ListAsync(DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await db.Set<Programme>().AsNoTracking().Where(p => p.IssuedOn <= asOf).OrderByDescending(p => p.TermFrom).ThenBy(p => p.Number).ToListAsync(cancel)).Select(Ref)];

    /// <summary>Without <paramref name="monitors"/> nobody is named who follows a target, which spares a query.</summary>
    public async Task<IReadOnlyList<TargetView>> TargetsAsync(ProgrammeId programme, DateOnly asOf, bool monitors = true, CancellationToken cancel = default) =>
        [.. (await targets.ReadAsync(programme, asOf, monitors, cancel)).Select(View)];

    /// <summary>Targets of the programmes in action on the day whose confirmed word is chưa đạt, khó đạt or không đạt, the worst first; one query.</summary>
    public async Task<IReadOnlyList<TargetView>> AtRiskAsync(DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await targets.ReadCurrentAsync(asOf, cancel)).Where(r => r.Word is { } word && word.IsAtRisk()).OrderBy(r => r.Word!.Value.Rank()).Select(View)];

    public async Task<IReadOnlyList<DeliverableView>> DeliverablesAsync(ProgrammeId programme, DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await deliverables.ReadAsync(deliverables.Of(programme), asOf, cancel)).Select(View)];

    /// <summary>Targets, work and local plans together: five queries, because the names of all their units are asked for once.</summary>
    public async Task<ProgrammeLists> ListsAsync(ProgrammeId programme, DateOnly asOf, CancellationToken cancel = default)
    {
        var rows = await targets.ReadAsync(programme, asOf, monitors: false, cancel);
        var works = await deliverables.WorksAsync(deliverables.Of(programme), asOf, cancel);
        var plans = await LocalPlanCountsAsync(programme, asOf, cancel);
        var ids = rows.Select(r => r.Target.Monitor).OfType<UnitId>().Concat(works.Select(w => w.LeadUnit)).Concat(plans.Keys).ToHashSet();
        var standing = await units.FindManyAsync(ids, asOf, cancel);
        var names = standing.ToDictionary(u => u.Id, u => u.Name);
        foreach (var (closed, name) in await units.NamesAsync(ids.Where(id => !names.ContainsKey(id)), asOf, cancel))
        {
            names[closed] = name;
        }

        return new(
            [.. TargetRows.Named(rows, names).Select(View)],
            [.. (await deliverables.NamedAsync(works, names, asOf, cancel)).Select(View)],
            [.. standing.Select(u => u.Id).Concat(names.Keys).Distinct().Where(plans.ContainsKey).Select(id => new UnitPlans(id, names[id], plans[id]))]);
    }

    /// <summary>How many local plans serve the programme, by issuing unit.</summary>
    public async Task<IReadOnlyDictionary<UnitId, int>> LocalPlanCountsAsync(ProgrammeId programme, DateOnly asOf, CancellationToken cancel = default) =>
        await db.Set<LocalPlan>().Where(p => p.IssuedOn <= asOf && p.Serves.Any(s => s.Programme == programme))
            .GroupBy(p => p.Issuer).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    public async Task<SteeringView> SteeringAsync(ProgrammeId programme, DateOnly asOf, CancellationToken cancel = default)
    {
        var name = await db.Set<Programme>().Where(p => p.Id == programme).Select(p => p.CommitteeName).SingleOrDefaultAsync(cancel);
        var seats = await db.Set<SteeringSeat>().AsNoTracking().Where(s => s.Programme == programme && s.From <= asOf && (s.To == null || asOf < s.To)).ToListAsync(cancel);
        var agency = await db.Set<StandingAgency>().AsNoTracking().Where(a => a.Programme == programme && a.From <= asOf && (a.To == null || asOf < a.To))
            .OrderByDescending(a => a.From).FirstOrDefaultAsync(cancel);
        return new(name, agency?.Name, agency?.Unit, [.. seats.OrderBy(s => s.Role).ThenBy(s => s.From).Select(s => new SeatView(ProgrammeWords.Of(s.Role), s.Post, s.Person, s.Fields, s.Areas, s.From))]);
    }

    private static TargetView View(TargetRow r) => new(
        r.Target.Id.Value, r.Label, r.Target.Group is not null, r.Name, r.Target.Name is not null, r.Bar, r.Word is { } w ? Conventions.SnakeCase(w.ToString()) : null, r.Word?.Label(), r.Judgement?.Value, r.ValueText, r.Judgement?.Reason, r.Judgement?.JudgedOn, r.Monitor, $"/chuong-trinh/chi-tieu/{r.Target.Id}");

    private static DeliverableView View(DeliverableRow r) => new(
        r.Work.Id.Value, r.Work.Number, r.Work.KindName, r.Title, r.Work.LeadUnit, r.Lead, r.Accountable, Conventions.SnakeCase(r.Reading.State.ToString()), WorkStatus.Label(r.Reading.State), r.Reading.IsDone, r.Reading.IsLate, r.Reading.IsIssued, r.Reading.IsImplemented, r.Reading.DueOn, r.Reading.DaysLeft, r.Reading.DoneOn, r.HeldBy, r.HeldSince, $"/chuong-trinh/viec/{r.Work.Id}");

    private static ProgrammeRef Ref(Programme p) => new(
        p.Id, p.Number, p.Symbol, p.Subject, p.IssuedOn, p.Issuer, p.Congress, p.TermFrom, p.TermTo, p.ActiveFrom, p.ActiveThrough, p.SignerPost, p.Document, $"/chuong-trinh/{p.Id}");
}
