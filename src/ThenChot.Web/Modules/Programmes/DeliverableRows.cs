using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>A piece of assigned work as it reads on a day: status, names, with whom and since when.</summary>
public sealed record DeliverableRow(Deliverable Work, WorkReading Reading, string Lead, string? Accountable, string HeldBy, DateOnly HeldSince)
{
    public string Title => Work.Title ?? "chưa nhập nội dung";
}

/// <summary>Reads assigned work in three queries, whatever its number.</summary>
public sealed class DeliverableRows(AppDb db, RuleBook rules, UnitDirectory units, PersonDirectory people)
{
    /// <summary>The work given by <paramref name="day"/>, in the order of its numbers.</summary>
    public async Task<IReadOnlyList<DeliverableRow>> ReadAsync(IQueryable<Deliverable> which, DateOnly day, CancellationToken cancel = default)
    {
        var works = await WorksAsync(which, day, cancel);
        var names = await units.NamesAsync(works.Select(w => w.LeadUnit), day, cancel);
        return await NamedAsync(works, names, day, cancel);
    }

    /// <summary>As <see cref="ReadAsync"/> for lines that name the unit alone, in one query.</summary>
    public async Task<IReadOnlyList<DeliverableRow>> OfUnitsAsync(IQueryable<Deliverable> which, DateOnly day, CancellationToken cancel = default)
    {
        var rows = await Whole(which, day).Join(units.LastNames(day), d => d.LeadUnit, name => name.UnitId, (work, name) => new { Work = work, name.Name })
            .OrderBy(r => r.Work.Number).ThenBy(r => r.Work.Id).ToListAsync(cancel);
        var (alerts, names) = (Alerts(day), rows.DistinctBy(r => r.Work.LeadUnit).ToDictionary(r => r.Work.LeadUnit, r => r.Name));
        return [.. rows.Select(r => Row(r.Work, alerts, names, new Dictionary<PersonId, string>(), day))];
    }

    /// <summary>As <see cref="ReadAsync"/>, with the names of the lead units that the caller read for other lists too.</summary>
    public async Task<IReadOnlyList<DeliverableRow>> NamedAsync(IReadOnlyList<Deliverable> works, IReadOnlyDictionary<UnitId, string> names, DateOnly day, CancellationToken cancel = default)
    {
        var alerts = Alerts(day);
        var persons = await people.NamesAsync(works.Select(w => w.Accountable).OfType<PersonId>(), cancel);
        return [.. works.Select(w => Row(w, alerts, names, persons, day))];
    }

    public async Task<IReadOnlyList<Deliverable>> WorksAsync(IQueryable<Deliverable> which, DateOnly day, CancellationToken cancel = default) =>
        await Whole(which, day).OrderBy(d => d.Number).ThenBy(d => d.Id).ToListAsync(cancel);

    private static IQueryable<Deliverable> Whole(IQueryable<Deliverable> which, DateOnly day) =>
        which.AsNoTracking().Where(d => d.AssignedOn <= day).Include(d => d.Milestones).Include(d => d.Extensions).Include(d => d.Handings).AsSingleQuery();

    public IQueryable<Deliverable> Of(ProgrammeId programme) => db.Set<Deliverable>().Where(d => d.Programme == programme);

    public AlertDays Alerts(DateOnly day) => rules.InForce<AlertDays>("alerts", day).Settings;

    private static DeliverableRow Row(Deliverable work, AlertDays alerts, IReadOnlyDictionary<UnitId, string> names, IReadOnlyDictionary<PersonId, string> persons, DateOnly day)
    {
        var lead = names.GetValueOrDefault(work.LeadUnit, "");
        var held = work.HeldOn(day);
        return new(
            work, work.At(alerts, day), lead, work.Accountable is { } person ? persons.GetValueOrDefault(person) : null, held?.HeldBy ?? lead, held?.Since ?? work.AssignedOn);
    }
}
