using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What rules/inspection-complaints.yaml holds.</summary>
public sealed class ComplaintSettings
{
    public List<string> Grounds { get; set; } = [];

    /// <summary>On which a letter of any sort is not handled.</summary>
    public List<string> LetterGrounds { get; set; } = [];
}

/// <summary>A discipline with its complaints and the levels they go through.</summary>
public sealed record ComplaintStanding(IReadOnlyList<DisciplineComplaint> Complaints, IReadOnlyList<ComplaintInstance> Ladder, IReadOnlyDictionary<UnitId, UnitRef> Units)
{
    public DisciplineComplaint? Open => Complaints.FirstOrDefault(static one => one.IsOpen);

    /// <summary>How a level is called.</summary>
    public string NameOf(UnitId? unit, BodyKind? body, string? central) => central ?? (body == BodyKind.Commission ? $"Ủy ban kiểm tra, {Units[unit!.Value].Name}" : Units[unit!.Value].Name);

    /// <summary>The next level to complain to; null when one is open or the last has answered.</summary>
    public string? Next => Open is null && Complaints.All(static one => one.Outcome != ComplaintOutcome.Annulled) && Complaints.Count(static one => one.AnsweredOn is not null) is var done && done < Ladder.Count
        ? NameOf(Ladder[done].Unit, Ladder[done].Body, Ladder[done].Central)
        : null;
}

/// <summary>Khiếu nại kỷ luật: which level is asked, until when one may complain, and the duty to answer.</summary>
public sealed class ComplaintBook(AppDb db, UnitDirectory units, InspectionRules rules, WorkingDays days, DutyBook duties, RuleBook book, WorkingDay day)
{
    internal static readonly DutyKind Answer = new("inspections.complaint", "Giải quyết khiếu nại kỷ luật");

    public IReadOnlyList<string> GroundsOn(DateOnly on) => book.InForce<ComplaintSettings>("inspection-complaints", on).Settings.Grounds;

    /// <summary>Complaints of a file, and its ladder from the body that decided upwards; three queries, one less when its unit is at hand.</summary>
    public async Task<ComplaintStanding> ReadAsync(DisciplineFile file, InspectionCase inspection, bool tracked, CancellationToken cancel, UnitRef? of = null)
    {
        var query = db.Set<DisciplineComplaint>().Where(c => c.FileId == file.Id).OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id);
        var complaints = await (tracked ? query.AsTracking() : query.AsNoTracking()).ToListAsync(cancel);
        var (unit, body) = (file.Deciding?.UnitId ?? inspection.UnitId, file.Deciding?.BodyKind ?? inspection.BodyKind);
        var own = of?.Id == unit ? of : await units.FindLastAsync(unit, day.Today, cancel);
        var chain = own is null ? [] : await units.AtPathsAsync(own.Path.Chain, day.Today < own.ClosedOn || own.ClosedOn is null ? day.Today : own.ClosedOn.Value.AddDays(-1), cancel);
        var above = chain.Where(one => one.Id != unit).OrderByDescending(static one => one.Path.Level).ToList();
        var known = chain.Concat(own is null ? [] : [own]).DistinctBy(static one => one.Id).ToDictionary(static one => one.Id);
        foreach (var (id, name) in await units.NamesAsync(complaints.Select(static c => c.UnitId).OfType<UnitId>().Where(id => !known.ContainsKey(id)), day.Today, cancel))
        {
            known[id] = new UnitRef(id, "", name, "", null, own!.Path, default, null);
        }

        return new ComplaintStanding(complaints, ComplaintLadder.Of(body, unit, [.. above.Select(static one => one.Id)], file.DecidedForm ?? DisciplineForm.Reprimand), known);
    }

    /// <summary>Last day to complain: from the announcement, or from the answer of the level before; null: the rule of that day gives no length.</summary>
    public async Task<DateOnly?> LastDayAsync(DisciplineFile file, ComplaintStanding standing, CancellationToken cancel) =>
        (standing.Complaints.Select(static c => c.AnsweredOn).Append(file.AnnouncedOn).Max() is { } since && rules.ClockOf("complaint_file", "", since) is { } clock) ? clock.DueOn(since, await days.ReadAsync(cancel)) : null;

    /// <summary>Last day to answer one accepted on a day.</summary>
    public async Task<DateOnly?> DueAsync(DateOnly accepted, CancellationToken cancel) => rules.ClockOf("complaint_answer", "", accepted) is { } clock ? clock.DueOn(accepted, await days.ReadAsync(cancel)) : null;

    /// <summary>The level that is asked has a duty; a body of the centre has none here.</summary>
    public void Received(DisciplineComplaint complaint, InspectionCase inspection, CaseSubjectId subject)
    {
        if (complaint.UnitId is { } unit)
        {
            duties.Open(new NewDuty(Answer.Code, complaint.Id.Value, $"Giải quyết khiếu nại kỷ luật lần {complaint.Level}: {inspection.Decision}", unit, InspectionPermissions.Decide, complaint.ReceivedOn, null, $"/kiem-tra/{inspection.Id}/ky-luat/{subject}/khieu-nai"));
        }
    }

    public Task AcceptedAsync(DisciplineComplaint complaint, CancellationToken cancel) => duties.PostponeAsync(complaint.Id.Value, complaint.DueOn, Answer.Code, cancel);

    public Task ClosedAsync(DisciplineComplaint complaint, CancellationToken cancel) => duties.CloseAsync(complaint.Id.Value, Answer.Code, cancel: cancel);
}
