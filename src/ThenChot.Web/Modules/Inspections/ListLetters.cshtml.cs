using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Sổ tiếp nhận, phân loại, xử lý đơn thư within the scope: neither senders nor contents.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ListLettersModel(AppDb db, UnitDirectory units, Actor actor) : OfficePage
{
    /// <summary>A letter of the list.</summary>
    public sealed record Row(Guid Id, int Number, string Unit, LetterSort Sort, DateOnly ReceivedOn, LetterHandling? Handling, DateOnly? DueOn, DateOnly? AnsweredOn);

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "xu-ly")]
    public string? Handled { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> View { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public int Total { get; private set; }

    public int Waiting { get; private set; }

    public int Late { get; private set; }

    public bool MayRecord => actor.Can(InspectionPermissions.Edit);

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(PageSize, cancel);

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        PageNumber = 1;
        await ReadAsync(int.MaxValue, cancel);
        return await this.ListAsync<Row>(
            new("so-don-thu", "Sổ tiếp nhận, phân loại, xử lý đơn thư"), View,
            new("Số đến", 10, static row => row.Number), new("Nơi nhận", 34, static row => row.Unit), new("Loại đơn", 24, static row => LetterWords.Label(row.Sort)), new("Ngày nhận", 14, static row => row.ReceivedOn),
            new("Xử lý", 26, static row => LetterWords.Label(row.Handling)), new("Hạn", 14, static row => row.DueOn), new("Đã trả lời", 14, static row => row.AnsweredOn));
    }

    private async Task ReadAsync(int size, CancellationToken cancel)
    {
        var asOf = Day;
        var mine = units.LastPlaces(Today).Within(actor.ScopeOf(InspectionPermissions.Read), static p => p.Path).Select(static p => p.UnitId);
        var letters = db.Set<Letter>().AsNoTracking().Where(letter => letter.ReceivedOn <= asOf && mine.Contains(letter.UnitId));
        var counts = await letters.GroupBy(static letter => letter.Handling).Select(alike => new { alike.Key, Count = alike.Count(), Late = alike.Count(letter => letter.AnsweredOn == null && letter.DueOn < asOf) }).ToListAsync(cancel);
        (Waiting, Late) = (counts.Where(static c => c.Key is null).Sum(static c => c.Count), counts.Sum(static c => c.Late));
        if (Enum.TryParse<LetterHandling>(Handled, out var handling))
        {
            (letters, Total) = (letters.Where(letter => letter.Handling == handling), counts.Where(c => c.Key == handling).Sum(static c => c.Count));
        }
        else
        {
            Total = counts.Sum(static c => c.Count);
        }

        Pages = Math.Max(1, (int)(((long)Total + size - 1) / size));
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var rows = await letters.OrderByDescending(static letter => letter.ReceivedOn).ThenByDescending(static letter => letter.Number).ThenBy(static letter => letter.Id).Skip((PageNumber - 1) * size).Take(size)
            .Select(static letter => new { letter.Id, letter.Number, letter.UnitId, letter.Sort, letter.ReceivedOn, letter.Handling, letter.DueOn, letter.AnsweredOn }).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(static row => row.UnitId), Day, cancel);
        View = [.. rows.Select(row => new Row(row.Id.Value, row.Number, names[row.UnitId], row.Sort, row.ReceivedOn, row.Handling, row.DueOn, row.AnsweredOn))];
    }
}
