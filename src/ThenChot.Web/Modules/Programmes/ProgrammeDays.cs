using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>The counts over all programmes of a unit on several days: each kind of record is read once, whatever the number of days.</summary>
public sealed class ProgrammeDays(AppDb db, DeliverableRows works, UnitDirectory units)
{
    private const string Plans = "local_plans";

    /// <summary>By figure code, in the order of the days; at most four queries.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> CountAsync(UnitId unit, IReadOnlyList<DateOnly> days, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var last = days.Max();
        bool Asked(params string[] any) => any.Any(codes.Contains);
        var programmes = codes.All(code => code == Plans) ? [] : await ProgrammesAsync(unit, last, cancel);
        var ids = programmes.ConvertAll(programme => programme.Id);
        var targets = ids.Count > 0 && Asked("programme_targets_total", "targets_exceeded", "targets_basically_met") ? await TargetsAsync(ids, last, cancel) : [];
        var given = ids.Count > 0 && (Asked("lead_agencies") || codes.Any(code => code.StartsWith("deliverables_", StringComparison.Ordinal)))
            ? await works.WorksAsync(db.Set<Deliverable>().Where(work => ids.Contains(work.Programme)), last, cancel)
            : [];
        var plans = Asked(Plans) ? await PlansAsync(unit, last, cancel) : [];
        return [.. days.Select(day => Pick(On(day), codes))];

        Dictionary<string, decimal> On(DateOnly day)
        {
            var issued = programmes.Where(programme => programme.IssuedOn <= day).ToList();
            var mine = issued.ConvertAll(programme => programme.Id).ToHashSet();
            var words = targets.Where(target => mine.Contains(target.Programme)).Select(target => Judgement.InForce(target.Judgements, day)?.Word).ToList();
            var work = given.Where(one => mine.Contains(one.Programme) && one.AssignedOn <= day).ToList();
            var tally = WorkTally.Of(work.ConvertAll(one => one.At(works.Alerts(day), day)), day);
            return new(StringComparer.Ordinal)
            {
                ["work_programmes_total"] = issued.Count,
                ["programme_goals_total"] = issued.Sum(programme => programme.Goals),
                ["programme_requirements_total"] = issued.Sum(programme => programme.Requirements),
                ["admin_reform_groups_total"] = issued.Sum(programme => programme.Reform),
                ["programme_targets_total"] = words.Count,
                ["targets_exceeded"] = words.Count(word => word == JudgementWord.Exceeded),
                ["targets_basically_met"] = words.Count(word => word == JudgementWord.BasicallyMet),
                ["lead_agencies"] = work.Select(one => one.LeadUnit).Distinct().Count(),
                ["deliverables_total"] = tally.Total,
                ["deliverables_done"] = tally.Done,
                ["deliverables_in_progress"] = tally.Open,
                ["deliverables_remaining_notice26"] = tally.Open,
                [Plans] = plans.Where(plan => plan.CountsOn(day)).Sum(plan => plan.Count),
            };
        }
    }

    private static Dictionary<string, decimal> Pick(Dictionary<string, decimal> counts, IReadOnlyCollection<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).ToDictionary(code => code, code => counts[code], StringComparer.Ordinal);

    private Task<List<Parts>> ProgrammesAsync(UnitId unit, DateOnly last, CancellationToken cancel) => db.Set<Programme>().AsNoTracking()
        .Where(p => p.Issuer == unit && p.IssuedOn <= last)
        .Select(p => new Parts(
            p.Id,
            p.IssuedOn,
            db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.Goal),
            db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.Requirement),
            db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.AdminReformGroup)))
        .ToListAsync(cancel);

    private Task<List<Judged>> TargetsAsync(List<ProgrammeId> ids, DateOnly last, CancellationToken cancel) => db.Set<Target>().AsNoTracking().AsSingleQuery()
        .Where(t => ids.Contains(t.Programme) && t.Group == null)
        .Select(t => new Judged(t.Programme, db.Set<Judgement>().Where(j => j.Target == t.Id && j.Step == JudgementStep.Confirmed && j.JudgedOn <= last).ToList()))
        .ToListAsync(cancel);

    /// <summary>Plans by issuer and day of issue, with the days on which the issuer stood beneath the unit; closed units where they last stood.</summary>
    private Task<List<Issued>> PlansAsync(UnitId unit, DateOnly last, CancellationToken cancel)
    {
#pragma warning disable CA1309 // translated: the database compares the bytes of the paths
        var rows =
            from plan in db.Set<LocalPlan>()
            where plan.IssuedOn <= last
            join place in units.DatedPlaces() on plan.Issuer equals place.UnitId
            from top in units.DatedPlaces()
            where top.UnitId == unit && string.Compare(place.Path, top.Path) >= 0 && string.Compare(place.Path, top.Path + "~") < 0
            group plan by new { plan.Issuer, plan.IssuedOn, place.From, place.To, place.ClosedOn, TopFrom = top.From, TopTo = top.To, TopClosedOn = top.ClosedOn } into same
            select new Issued(same.Key.IssuedOn, same.Key.From, same.Key.To == same.Key.ClosedOn ? null : same.Key.To, same.Key.TopFrom, same.Key.TopTo == same.Key.TopClosedOn ? null : same.Key.TopTo, same.Count());
#pragma warning restore CA1309
        return rows.ToListAsync(cancel);
    }

    private sealed record Parts(ProgrammeId Id, DateOnly IssuedOn, int Goals, int Requirements, int Reform);

    private sealed record Judged(ProgrammeId Programme, List<Judgement> Judgements);

    private sealed record Issued(DateOnly On, DateOnly From, DateOnly? To, DateOnly TopFrom, DateOnly? TopTo, int Count)
    {
        public bool CountsOn(DateOnly day) => On <= day && From <= day && (To is null || day < To) && TopFrom <= day && (TopTo is null || day < TopTo);
    }
}
