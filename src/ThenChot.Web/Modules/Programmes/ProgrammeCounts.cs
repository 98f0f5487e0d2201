using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>The counts of one programme on a day in one query; statuses of work still come from the one function that knows them.</summary>
public sealed class ProgrammeCounts(AppDb db, UnitDirectory units, RuleBook rules)
{
    /// <summary>By figure code; all zero before the programme was issued.</summary>
    public async Task<IReadOnlyDictionary<string, decimal>> CountAsync(ProgrammeId id, UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var under = Under(unit, day);
        var words = db.Set<Target>().Where(t => t.Programme == id && t.Group == null).Select(t => db.Set<Judgement>()
            .Where(j => j.Target == t.Id && j.Step == JudgementStep.Confirmed && j.JudgedOn <= day)
            .OrderByDescending(j => j.JudgedOn).ThenByDescending(j => j.Id).Select(j => (JudgementWord?)j.Word).FirstOrDefault());
        var row = await db.Set<Programme>().AsNoTracking().Where(p => p.Id == id && p.IssuedOn <= day).Select(p => new
        {
            Programmes = db.Set<Programme>().Count(o => o.Issuer == p.Issuer && o.Congress == p.Congress && o.IssuedOn <= day),
            Goals = db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.Goal),
            Requirements = db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.Requirement),
            Reform = db.Set<Provision>().Count(x => x.Programme == p.Id && x.Kind == ProvisionKind.AdminReformGroup),
            Targets = db.Set<Target>().Count(t => t.Programme == p.Id && t.Group == null),
            Exceeded = words.Count(w => w == JudgementWord.Exceeded),
            BasicallyMet = words.Count(w => w == JudgementWord.BasicallyMet),
            Plans = db.Set<LocalPlan>().Count(l => l.IssuedOn <= day && l.Serves.Any(s => s.Programme == p.Id) && under.Contains(l.Issuer)),
            Works = db.Set<Deliverable>().Where(d => d.Programme == p.Id && d.AssignedOn <= day).Select(d => new
            {
                Work = d,
                Marks = d.Milestones.Select(m => new { m.Id, m.ReachedOn, m.MeansIssued, m.MeansDone, m.MeansImplemented }).ToList(),
                Moved = d.Extensions.Select(e => new { e.Id, e.DecidedOn, e.NewDueOn }).ToList(),
            }).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancel);

        var alerts = rules.InForce<AlertDays>("alerts", day).Settings;
        var readings = row?.Works.ConvertAll(w => WorkStatus.At(
            w.Marks.ConvertAll(m => new MilestoneMark(m.ReachedOn, m.MeansIssued, m.MeansDone, m.MeansImplemented)), w.Work.Deadline, w.Moved.ConvertAll(m => new MovedDeadline(m.DecidedOn, m.NewDueOn)), w.Work.EvidenceOn, alerts, day)) ?? [];
        var tally = WorkTally.Of(readings, day);
        return new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["work_programmes_total"] = row?.Programmes ?? 0,
            ["programme_goals_total"] = row?.Goals ?? 0,
            ["programme_targets_total"] = row?.Targets ?? 0,
            ["programme_requirements_total"] = row?.Requirements ?? 0,
            ["admin_reform_groups_total"] = row?.Reform ?? 0,
            ["targets_exceeded"] = row?.Exceeded ?? 0,
            ["targets_basically_met"] = row?.BasicallyMet ?? 0,
            ["lead_agencies"] = row?.Works.Select(w => w.Work.LeadUnit).Distinct().Count() ?? 0,
            ["deliverables_total"] = tally.Total,
            ["deliverables_done"] = tally.Done,
            ["deliverables_in_progress"] = tally.Open,
            ["deliverables_remaining_notice26"] = tally.Open,
            ["local_plans"] = row?.Plans ?? 0,
        };
    }

    /// <summary>The unit and everything beneath it that day, for joins.</summary>
    public IQueryable<UnitId> Under(UnitId unit, DateOnly day) =>
#pragma warning disable CA1309 // translated: the database compares the bytes of the paths
        from place in units.LastPlaces(day)
        from top in units.LastPlaces(day)
        where top.UnitId == unit && string.Compare(place.Path, top.Path) >= 0 && string.Compare(place.Path, top.Path + "~") < 0
        select place.UnitId;
#pragma warning restore CA1309
}
