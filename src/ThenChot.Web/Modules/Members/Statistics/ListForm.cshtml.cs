using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Danh sách của một số trong biểu. Members whose file the reader no longer reaches are counted and not named, after the others.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListFormModel(AppDb db, FormReader reader, StatisticsForms forms, MemberRules rules, MemberReach reach, PersonDirectory people, UnitDirectory units, Actor actor) : FormPage(forms, rules, units, actor)
{
    private const int PageSize = 100;

    /// <summary>A null name: the file is with another unit now.</summary>
    public sealed record Line(MemberId Id, string? FullName, PartialDate? BornOn, PartialDate? AdmittedOn);

    [BindProperty(SupportsGet = true, Name = "nhom")]
    public int GroupAt { get; set; }

    [BindProperty(SupportsGet = true, Name = "dong")]
    public int LineAt { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public FormGroup Asked { get; private set; } = new();

    public IReadOnlyList<Line> View { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string Back => FormAddress("/dang-vien/bieu");

    protected override string Right => MemberPermissions.Read;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || (FormCode is not null && Form.Code != FormCode) || Form.Groups.ElementAtOrDefault(GroupAt) is not { } group || LineAt < 0 || LineAt > group.EmptyAt || IsCovered(group) || NotKept(group) is not null
            || !(await reader.FieldsAsync(Form.Of, Unit!, [Spans[0]], Tree, cancel)).TryGet(out var fields, out _)
            || await reader.LineAsync(fields[0], group, LineAt, cancel) is not { } members)
        {
            return Gone();
        }

        Asked = group;
        Count = await members.CountAsync(cancel);
        Number = Math.Clamp(Number, 1, Pages);
        var reached = reach.Within(Scope).Select(static f => f.Id);
        var page = await (
            from id in members
            join file in db.Set<MemberFile>().AsNoTracking() on id equals file.Id
            join person in people.Lines() on file.PersonId equals person.Id
            let isReached = reached.Contains(file.Id)
            orderby isReached descending, isReached ? person.SortKey : "", file.Id
            select new { file.Id, isReached, person.FullName, person.BornOn, file.DecidedOn }).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        View = [.. page.Select(static p => p.isReached ? new Line(p.Id, p.FullName, p.BornOn, p.DecidedOn) : new Line(p.Id, null, null, null))];
        return Page();
    }
}
