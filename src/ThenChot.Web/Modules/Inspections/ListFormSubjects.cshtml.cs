using System.Linq.Expressions;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>The distinct subjects behind one row of a statistics form, each with its cases within rights; a member has no name here, whoever opens the case reads it there.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ListFormSubjectsModel(InspectionForms reader, InspectionReach reach, UnitDirectory units, Actor actor) : FormRowPage(reader, units, actor)
{
    /// <summary>One subject with how often it counts and in which cases.</summary>
    public sealed record Row(string Subject, int Turns, IReadOnlyList<CaseLink> Cases);

    private const int PageSize = 100;
    private readonly InspectionForms reader = reader;
    private readonly UnitDirectory units = units;

    /// <summary>Whose distinct number was opened.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public CountedSubject About { get; set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public string Noun => About == CountedSubject.Member ? "đảng viên" : "tổ chức đảng";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Enum.IsDefined(About))
        {
            return Gone();
        }

        var rows = await reader.OpenAsync(Form, Query, Group, Key ?? "", cancel);
        if (About == CountedSubject.Member)
        {
            await ReadAsync<PersonId>(rows.Where(static row => row.PersonId != null), static row => new Hit<PersonId> { CaseId = row.CaseId, Subject = row.PersonId!.Value }, static _ => Task.FromResult<Func<PersonId, string>>(static _ => "Đảng viên"), cancel);
        }
        else
        {
            await ReadAsync<UnitId>(rows.Where(static row => row.UnitId != null), static row => new Hit<UnitId> { CaseId = row.CaseId, Subject = row.UnitId!.Value }, ids => NamesAsync(ids, cancel), cancel);
        }

        return Page();
    }

    private async Task<Func<UnitId, string>> NamesAsync(IReadOnlyCollection<UnitId> ids, CancellationToken cancel)
    {
        var names = await units.NamesAsync(ids, Last, cancel);
        return id => names.GetValueOrDefault(id, "Tổ chức đảng đã kết thúc hoạt động");
    }

    private async Task ReadAsync<TId>(IQueryable<Counted> rows, Expression<Func<Counted, Hit<TId>>> pick, Func<IReadOnlyCollection<TId>, Task<Func<TId, string>>> names, CancellationToken cancel)
        where TId : struct
    {
        var hits = rows.Select(pick);
        var open =
            from hit in hits
            join known in reach.Readable() on hit.CaseId equals known.Id
            select new { hit.Subject, known.Id, known.Decision, known.DecidedOn };
        Found(await hits.Select(static hit => hit.Subject).Distinct().CountAsync(cancel), await open.Select(static hit => hit.Subject).Distinct().CountAsync(cancel), PageSize);
        var subjects = await open.GroupBy(static hit => hit.Subject).Select(static one => new { Subject = one.Key, Turns = one.Count(), First = one.Min(hit => hit.DecidedOn) })
            .OrderByDescending(static one => one.Turns).ThenBy(static one => one.First).ThenBy(static one => one.Subject).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = subjects.ConvertAll(static one => one.Subject);
        var cases = (await open.Where(hit => ids.Contains(hit.Subject)).Distinct().OrderBy(static hit => hit.DecidedOn).ThenBy(static hit => hit.Decision).ToListAsync(cancel)).ToLookup(static hit => hit.Subject);
        var name = await names(ids);
        View = subjects.ConvertAll(one => new Row(name(one.Subject), one.Turns, [.. cases[one.Subject].Select(static hit => new CaseLink(hit.Id.Value, hit.Decision, hit.DecidedOn))]));
    }

    private sealed class Hit<TId>
        where TId : struct
    {
        public InspectionCaseId CaseId { get; init; }

        public TId Subject { get; init; }
    }
}
