using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>The cases behind one row of a statistics form, within rights; the others by number alone.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ListFormCasesModel(InspectionForms reader, InspectionReach reach, InspectionRules rules, UnitDirectory units, Actor actor) : FormRowPage(reader, units, actor)
{
    /// <summary>One case with the lượt it adds to the row.</summary>
    public sealed record Row(CaseLink Case, string Kind, string Unit, int Turns);

    private const int PageSize = 100;
    private readonly InspectionForms reader = reader;
    private readonly UnitDirectory units = units;

    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        await ReadAsync(PageSize, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        PageNumber = 1;
        await ReadAsync(int.MaxValue, cancel);
        return await this.ListAsync<Row>(
            new("cuoc-kiem-tra", $"{Form.Name}, {Unit!.Name}"), View,
            new("Quyết định, kế hoạch", 24, static row => row.Case.Decision), new("Ngày", 14, static row => row.Case.DecidedOn), new("Loại việc", 34, static row => row.Kind), new("Chủ thể", 34, static row => row.Unit), new("Lượt", 10, static row => row.Turns));
    }

    private async Task ReadAsync(int size, CancellationToken cancel)
    {
        var rows = await reader.OpenAsync(Form, Query, Group, Key ?? "", cancel);
        var alike = rows.GroupBy(static row => row.CaseId).Select(static one => new { Id = one.Key, Turns = one.Count() });
        var open =
            from one in alike
            join known in reach.Readable() on one.Id equals known.Id
            select new { known.Id, known.Decision, known.DecidedOn, known.KindCode, known.UnitId, one.Turns };
        Found(await alike.CountAsync(cancel), await open.CountAsync(cancel), size);
        var found = await open.OrderBy(static one => one.DecidedOn).ThenBy(static one => one.Decision).ThenBy(static one => one.Id).Skip((PageNumber - 1) * size).Take(size).ToListAsync(cancel);
        var names = await units.NamesAsync(found.Select(static one => one.UnitId), Last, cancel);
        View = [.. found.Select(one => new Row(new(one.Id.Value, one.Decision, one.DecidedOn), rules.KindNames.GetValueOrDefault(one.KindCode, "Loại việc cũ"), names[one.UnitId], one.Turns))];
    }
}
