using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Ai đã đọc một hồ sơ: every reading, for whoever is let in to it. Nobody changes a line: each is an act of the chain.</summary>
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ListReadingsModel(AppDb db, TrackedReach reach, TrackedLog log) : OfficePage
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public TrackedCase Case { get; private set; } = null!;

    public IReadOnlyList<TrackedOpening> View { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Case = found.Case;
        await log.ReadAsync(id, found.IsUrgent, cancel);
        var lines = db.Set<TrackedOpening>().AsNoTracking().Where(o => o.CaseId == id);
        var count = await lines.CountAsync(cancel);
        Pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = await lines.OrderByDescending(o => o.At).ThenBy(o => o.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }
}
