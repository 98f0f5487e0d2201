using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Sổ theo dõi khắc phục hạn chế, khuyết điểm within reach; counts add up to the total.</summary>
[Demand(DirectionPermissions.ReadShortcomings)]
public sealed class ListShortcomingsModel(ShortcomingRows rows, DirectionAccess access) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public ShortcomingSource? Source { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public WorkState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ShortcomingRow> Matching { get; private set; } = [];

    public IReadOnlyList<ShortcomingRow> View { get; private set; } = [];

    public WorkTally Tally { get; private set; } = null!;

    public int Pages => Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);

    public bool MayRecord => access.Own(DirectionPermissions.RecordShortcomings).Count > 0;

    public static IReadOnlyList<SelectListItem> Sources => DirectionChoices.Of<ShortcomingSource>(Shortcoming.Label);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = (await rows.ReadAsync(rows.Readable(), Day, cancel)).Where(r => Source is null || r.Row.Source == Source).ToList();
        Tally = WorkTally.Of([.. found.Select(r => r.Reading)], Day);
        Matching = [.. found.Where(r => State is null || r.Reading.State == State).OrderBy(r => r.Reading.IsDone)];
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = [.. Matching.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<ShortcomingRow>(
        new("khac-phuc", "Sổ theo dõi khắc phục hạn chế, khuyết điểm"),
        ListSheet.InPiecesAsync(
            rows.Readable().Where(s => s.FoundOn <= Day && (Source == null || s.Source == Source)).OrderBy(s => s.RemediedOn != null && s.RemediedOn <= Day).ThenBy(s => s.DueOn).ThenBy(s => s.Id).Select(s => s.Id),
            async ids => (IReadOnlyList<ShortcomingRow>)[.. (await rows.ReadAsync(rows.Readable().Where(s => ids.Contains(s.Id)), Day, cancel)).Where(r => State is null || r.Reading.State == State)], r => r.Row.Id, cancel),
        new("Hạn chế, khuyết điểm", 56, r => r.Row.Text), new("Nguồn", 30, r => Shortcoming.Label(r.Row.Source)), new("Biện pháp", 50, r => r.Row.Remedy), new("Đơn vị", 36, r => r.Unit), new("Người chịu trách nhiệm", 24, r => r.Owner),
        new("Ngày chỉ ra", 13, r => r.Row.FoundOn), new("Hạn", 13, r => r.Row.DueOn), new("Tình trạng", 24, r => r.StateLabel), new("Ngày khắc phục", 14, r => r.Reading.DoneOn));
}
