using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Votes;

/// <summary>A line of the list of votes.</summary>
public sealed record VoteLine(ConfidenceVoteId Id, string Title, UnitId UnitId, string Unit, DateOnly HeldOn, VoteTrack Track, VoteStage Stage);

/// <summary>Các lần lấy phiếu tín nhiệm trong phạm vi, lần gần nhất trước.</summary>
[SignedIn]
public sealed class ListVotesModel(VoteDesk desk, UnitDirectory units, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<VoteLine> View { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public bool MayPlan => actor.Can(VotePermissions.Plan);

    public bool MayFollow => actor.Can(VotePermissions.Disclose);

    public bool MayRead => actor.Can(VotePermissions.Read);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var count = await desk.Within(VotePermissions.Read).CountAsync(cancel);
        Pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = await ReadAsync(InOrder().Skip((PageNumber - 1) * PageSize).Take(PageSize), cancel);
        return Page();
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<VoteLine>(
        new("lay-phieu", "Các lần lấy phiếu tín nhiệm"), ListSheet.InPiecesAsync(InOrder().Select(v => v.Id), ids => ReadAsync(InOrder().Where(v => ids.Contains(v.Id)), cancel), r => r.Id, cancel),
        new("Lần lấy phiếu", 50, r => r.Title), new("Đơn vị", 40, r => r.Unit), new("Ngày mở", 13, r => r.HeldOn), new("Loại", 18, r => ConfidenceVote.Label(r.Track)), new("Tình trạng", 28, r => ConfidenceVote.Label(r.Stage)));

    private IQueryable<ConfidenceVote> InOrder() => desk.Within(VotePermissions.Read).AsNoTracking().OrderByDescending(v => v.HeldOn).ThenBy(v => v.Title).ThenBy(v => v.Id);

    private async Task<IReadOnlyList<VoteLine>> ReadAsync(IQueryable<ConfidenceVote> votes, CancellationToken cancel)
    {
        var rows = await votes
            .Select(v => new VoteLine(v.Id, v.Title, v.UnitId, "", v.HeldOn, v.Track, v.Stage)).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), Day, cancel);
        return [.. rows.Select(r => r with { Unit = names.GetValueOrDefault(r.UnitId, "") })];
    }
}
