using System.Runtime.CompilerServices;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Danh sách của một ô tăng, giảm: who it was and when. Members whose file the actor no longer reaches are counted and not named.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListMovementsModel(MovementReader reader, StatisticsForms forms, MemberReach reach, PersonDirectory people, UnitDirectory units, Actor actor) : StatisticsPage(units, actor)
{
    private const int PageSize = 100;

    /// <summary>A null name: the file is with another unit now.</summary>
    public sealed record Line(MemberId Id, string? FullName, PartialDate? BornOn, DateOnly On);

    [BindProperty(SupportsGet = true, Name = "dong")]
    public int Row { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public StatisticsForms.MovementRow Asked { get; private set; } = new();

    public IReadOnlyList<Line> View { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string Back => AddressOf("/dang-vien/tang-giam");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await MovementsAsync(cancel) is not { } movements)
        {
            return Gone();
        }

        Count = movements.Count;
        Number = Math.Clamp(Number, 1, Pages);
        View = await LinesAsync([.. movements.Skip((Number - 1) * PageSize).Take(PageSize)], cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await MovementsAsync(cancel) is not { } movements ? Gone() : await this.ListAsync<Line>(
        new("dang-vien-tang-giam", $"{Asked.Label}, {Period.Name}, {Unit!.Name}") { Personal = true }, NamedAsync(movements, cancel),
        new("Họ và tên", 32, l => l.FullName ?? "hồ sơ ở đơn vị khác"), new("Ngày sinh", 14, l => l.BornOn?.Text), new("Từ ngày", 14, l => l.On));

    private async IAsyncEnumerable<Line> NamedAsync(IReadOnlyList<Movement> movements, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var piece in movements.Chunk(ListSheet.Piece))
        {
            foreach (var line in await LinesAsync(piece, cancel))
            {
                yield return line;
            }
        }
    }

    /// <summary>Null when there is no such cell within reach.</summary>
    private async Task<IReadOnlyList<Movement>?> MovementsAsync(CancellationToken cancel)
    {
        var rows = forms.On(Period.End).Settings.Movements;
        if (Row < 0 || Row >= rows.Count || !await FindAsync(cancel)
            || !(await reader.ReadAsync(Unit!.Id, Unit.Code, [(Period.Start, Period.End)], Tree, cancel)).TryGet(out var sheets, out _))
        {
            return null;
        }

        Asked = rows[Row];
        return [.. sheets[0].Movements.Where(Asked.Holds)];
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<Movement> movements, CancellationToken cancel)
    {
        var ids = movements.Select(static m => m.Member).Distinct().ToList();
        var found = await (
            from file in reach.Within(Scope).AsNoTracking()
            where ids.Contains(file.Id)
            join person in people.Lines() on file.PersonId equals person.Id
            select new { file.Id, person.FullName, person.BornOn }).ToDictionaryAsync(one => one.Id, cancel);
        return [.. movements.Select(m => found.TryGetValue(m.Member, out var known) ? new Line(m.Member, known.FullName, known.BornOn, m.On) : new Line(m.Member, null, null, m.On))];
    }
}
