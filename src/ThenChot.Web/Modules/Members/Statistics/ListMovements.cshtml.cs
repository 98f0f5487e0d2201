using ThenChot.Domain.Members;
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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(Math.Max(1, Number), PageSize, cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => !await ReadAsync(1, int.MaxValue, cancel) ? Gone() : await this.ListAsync<Line>(
        new("dang-vien-tang-giam", $"{Asked.Label}, {Period.Name}, {Unit!.Name}") { Personal = true }, View,
        new("Họ và tên", 32, l => l.FullName ?? "hồ sơ ở đơn vị khác"), new("Ngày sinh", 14, l => l.BornOn?.Text), new("Từ ngày", 14, l => l.On));

    private async Task<bool> ReadAsync(int page, int size, CancellationToken cancel)
    {
        var rows = forms.On(Period.End).Settings.Movements;
        if (Row < 0 || Row >= rows.Count || !await FindAsync(cancel)
            || !(await reader.ReadAsync(Unit!.Id, Unit.Code, [(Period.Start, Period.End)], Tree, cancel)).TryGet(out var sheets, out _))
        {
            return false;
        }

        Asked = rows[Row];
        var movements = sheets[0].Movements.Where(Asked.Holds).ToList();
        Count = movements.Count;
        Number = Math.Min(page, Pages);
        var shown = movements.Skip((Number - 1) * Math.Min(size, PageSize)).Take(size).ToList();
        var names = new Dictionary<MemberId, (string Name, PartialDate? Born)>();
        foreach (var piece in shown.Select(static m => m.Member).Distinct().Chunk(ListSheet.Piece))
        {
            var found = from file in reach.Within(Scope).AsNoTracking()
                        where piece.Contains(file.Id)
                        join person in people.Lines() on file.PersonId equals person.Id
                        select new { file.Id, person.FullName, person.BornOn };
            foreach (var one in await found.ToListAsync(cancel))
            {
                names[one.Id] = (one.FullName, one.BornOn);
            }
        }

        View = shown.ConvertAll(m => names.TryGetValue(m.Member, out var known) ? new Line(m.Member, known.Name, known.Born, m.On) : new Line(m.Member, null, null, m.On));
        return true;
    }
}
