using System.Runtime.CompilerServices;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Danh sách của một ô công tác đảng viên: whose procedure or file it was, when, what it says. Whoever's file the actor no longer reaches is counted and not named.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListWorkModel(AppDb db, WorkReader reader, StatisticsForms forms, MemberReach reach, PersonDirectory people, UnitDirectory units, Actor actor) : StatisticsPage(units, actor)
{
    public const string Address = "/dang-vien/cong-tac/danh-sach";
    private const int PageSize = 100;
    private readonly UnitDirectory directory = units;

    /// <summary>A null name: the file is with another unit now; a null address: nothing the actor may open.</summary>
    public sealed record Line(string? FullName, PartialDate? BornOn, string Cell, string When, string What, string? Url);

    [BindProperty(SupportsGet = true, Name = "dong")]
    public int Row { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public WorkRow Asked { get; private set; } = new();

    public IReadOnlyList<Line> View { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string Back => AddressOf(Asked.IsOfToday ? "/dang-vien/to-chuc" : "/dang-vien/cong-tac");

    public string BackName => Asked.IsOfToday ? "Tổ chức đảng và đảng viên" : "Công tác đảng viên";

    public override IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Trees => [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FactsAsync(cancel) is not { } facts)
        {
            return Gone();
        }

        Count = facts.Count;
        Number = Math.Clamp(Number, 1, Pages);
        View = await LinesAsync([.. facts.Skip((Number - 1) * PageSize).Take(PageSize)], cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await FactsAsync(cancel) is not { } facts ? Gone() : await this.ListAsync<Line>(
        new("cong-tac-dang-vien-danh-sach", $"{Asked.Label}, {Period.Name}, {Unit!.Name}") { Personal = true }, NamedAsync(facts, cancel),
        new("Họ và tên", 32, l => l.FullName ?? "hồ sơ ở đơn vị khác"), new("Ngày sinh", 14, l => l.BornOn?.Text), new("Chi bộ", 44, l => l.Cell), new("Ngày", 14, l => l.When), new("Nội dung", 60, l => l.What));

    private async IAsyncEnumerable<Line> NamedAsync(IReadOnlyList<WorkFact> facts, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var piece in facts.Chunk(ListSheet.Piece))
        {
            foreach (var line in await LinesAsync(piece, cancel))
            {
                yield return line;
            }
        }
    }

    /// <summary>Null when there is no such cell within reach.</summary>
    private async Task<IReadOnlyList<WorkFact>?> FactsAsync(CancellationToken cancel)
    {
        var form = new WorkForm(forms.On(Period.End).Settings.Work);
        if (Row < 0 || Row >= form.Rows.Count || !await FindAsync(cancel))
        {
            return null;
        }

        Asked = form.Rows[Row];
        var facts = await reader.ReadAsync(Unit!.Path, Period, Period, [Asked.Of], cancel);
        return [.. facts.Where(f => (Asked.IsOfToday || Period.Contains(f.On)) && form.Holds(Row, f)).Distinct().OrderBy(static f => f.On).ThenBy(static f => f.Person.Value)];
    }

    /// <summary>Names, and addresses of procedures, only of what the actor reaches.</summary>
    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<WorkFact> facts, CancellationToken cancel)
    {
        var ids = facts.Select(static f => f.Member).OfType<MemberId>().Distinct().ToList();
        var found = await (
            from file in reach.Within(Scope).AsNoTracking()
            where ids.Contains(file.Id)
            join person in people.Lines() on file.PersonId equals person.Id
            select new { file.Id, person.FullName, person.BornOn }).ToDictionaryAsync(one => one.Id, cancel);
        var cases = facts.Select(static f => f.Case).OfType<Guid>().Select(CaseId.From).ToList();
        var reached = directory.Reached(Scope, Today);
        var open = cases.Count == 0 ? [] : (await db.Set<MemberCase>().Where(c => cases.Contains(c.Id) && (reached.Contains(c.CellId) || (c.ToCellId != null && reached.Contains(c.ToCellId.Value)))).Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
        var names = await directory.NamesAsync(facts.Select(static f => f.Cell), Today, cancel);
        return [.. facts.Select(f =>
        {
            var known = f.Member is { } member ? found.GetValueOrDefault(member) : null;
            var url = f.Case is { } of && open.Contains(CaseId.From(of)) ? $"/dang-vien/thu-tuc/{of}" : known is null ? null : $"/dang-vien/{known.Id}";
            return new Line(known?.FullName, known?.BornOn, names.GetValueOrDefault(f.Cell) ?? "", f.When, f.Text, url);
        })];
    }
}
