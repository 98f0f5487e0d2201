using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>One case of the list: never the name of a subject.</summary>
public sealed record CaseRow(InspectionCaseId Id, string KindCode, string Unit, BodyKind BodyKind, string Decision, DateOnly DecidedOn, CasePhase Phase, DateOnly? DueOn, int Organisations, int Members, int Open)
{
    public bool IsLateOn(DateOnly day) => Phase < CasePhase.Concluding && DueOn < day;
}

/// <summary>Các cuộc kiểm tra, giám sát trong phạm vi, and those on whose team the reader is named; subjects by number alone.</summary>
[SignedIn]
public sealed class ListCasesModel(InspectionReach reach, InspectionRules rules, UnitDirectory units, Actor actor, Installation installation) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public CasePhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<CaseRow> View { get; private set; } = [];

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public int Late { get; private set; }

    public IReadOnlyDictionary<CasePhase, int> ByPhase { get; private set; } = new Dictionary<CasePhase, int>();

    public bool IsDemo { get; private set; }

    public bool MayOpen => actor.Can(InspectionPermissions.Edit);

    public bool MayReadRules => actor.Can(InspectionPermissions.Read);

    public IReadOnlyDictionary<string, string> Kinds { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IEnumerable<SelectListItem> KindItems => Kinds.Select(k => new SelectListItem(k.Value, k.Key, k.Key == Kind));

    public static IEnumerable<CasePhase> Phases => Enum.GetValues<CasePhase>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Kinds = rules.KindNames;
        IsDemo = await installation.IsDemoAsync(cancel);
        var asOf = Day;
        var cases = reach.Readable().Where(c => c.DecidedOn <= asOf);
        cases = Kind is { Length: > 0 } kind ? cases.Where(c => c.KindCode == kind) : cases;
        if (Year is { } year and > 0 and < 9999)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            cases = cases.Where(c => c.DecidedOn >= first && c.DecidedOn < next);
        }

        var counts = await cases.GroupBy(c => c.Phase).Select(g => new { g.Key, Count = g.Count(), Late = g.Count(c => c.DueOn < asOf) }).ToListAsync(cancel);
        ByPhase = counts.ToDictionary(c => c.Key, c => c.Count);
        Late = counts.Where(c => c.Key < CasePhase.Concluding).Sum(c => c.Late);
        cases = Phase is { } phase ? cases.Where(c => c.Phase == phase) : cases;
        Total = Phase is { } only ? ByPhase.GetValueOrDefault(only) : ByPhase.Values.Sum();
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var rows = await cases.OrderByDescending(c => c.DecidedOn).ThenBy(c => c.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize).Select(c => new
        {
            c.Id, c.KindCode, c.UnitId, c.BodyKind, c.Decision, c.DecidedOn, c.Phase, c.DueOn,
            Organisations = c.Subjects.Count(s => s.Kind == SubjectKind.Organisation), Members = c.Subjects.Count(s => s.Kind != SubjectKind.Organisation), Open = c.Subjects.Count(s => s.Result == null),
        }).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), Day, cancel);
        View = [.. rows.Select(r => new CaseRow(r.Id, r.KindCode, names[r.UnitId], r.BodyKind, r.Decision, r.DecidedOn, r.Phase, r.DueOn, r.Organisations, r.Members, r.Open))];
    }
}
