using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>One case of the list: never the name of a subject.</summary>
public sealed record CaseRow(InspectionCaseId Id, string KindCode, string Unit, BodyKind BodyKind, string Decision, DateOnly DecidedOn, CasePhase Phase, DateOnly? DueOn, int Organisations, int Members, int Open)
{
    public bool IsLateOn(DateOnly day) => Phase < CasePhase.Concluding && DueOn < day;
}

/// <summary>Which cases are looked for; null: all.</summary>
public sealed record CaseFilter(string? Kind, CasePhase? Phase, int? Year);

/// <summary>One page of cases, with how many stand in each phase and how many are late.</summary>
public sealed record FoundCases(IReadOnlyList<CaseRow> Rows, int Page, int Pages, int Total, int Late, IReadOnlyDictionary<CasePhase, int> ByPhase);

/// <summary>Cases within reach, newest decision first.</summary>
public sealed class CaseFinder(InspectionReach reach, UnitDirectory units)
{
    private const int PageSize = 50;

    public async Task<FoundCases> ReadAsync(CaseFilter filter, DateOnly asOf, int page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var cases = reach.Readable().Where(c => c.DecidedOn <= asOf);
        cases = filter.Kind is { Length: > 0 } kind ? cases.Where(c => c.KindCode == kind) : cases;
        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            cases = cases.Where(c => c.DecidedOn >= first && c.DecidedOn < next);
        }

        var counts = await cases.GroupBy(c => c.Phase).Select(g => new { g.Key, Count = g.Count(), Late = g.Count(c => c.DueOn < asOf) }).ToListAsync(cancel);
        var byPhase = counts.ToDictionary(c => c.Key, c => c.Count);
        var total = filter.Phase is { } only ? byPhase.GetValueOrDefault(only) : byPhase.Values.Sum();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        cases = filter.Phase is { } phase ? cases.Where(c => c.Phase == phase) : cases;
        var rows = await cases.OrderByDescending(c => c.DecidedOn).ThenBy(c => c.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(c => new
        {
            c.Id, c.KindCode, c.UnitId, c.BodyKind, c.Decision, c.DecidedOn, c.Phase, c.DueOn,
            Organisations = c.Subjects.Count(s => s.Kind == SubjectKind.Organisation), Members = c.Subjects.Count(s => s.Kind != SubjectKind.Organisation), Open = c.Subjects.Count(s => s.Result == null),
        }).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), asOf, cancel);
        return new FoundCases(
            [.. rows.Select(r => new CaseRow(r.Id, r.KindCode, names[r.UnitId], r.BodyKind, r.Decision, r.DecidedOn, r.Phase, r.DueOn, r.Organisations, r.Members, r.Open))],
            page, pages, total, counts.Where(c => c.Key < CasePhase.Concluding).Sum(c => c.Late), byPhase);
    }
}
