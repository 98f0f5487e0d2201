using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>A line of the list of seasons.</summary>
public sealed record SeasonHead(VoteSeasonId Id, string Title, int Units, DateOnly ListBy, DateOnly HoldBy, DateOnly ReportBy);

/// <summary>Các đợt lấy phiếu trong phạm vi.</summary>
[Demand(VotePermissions.Read)]
public sealed class ListSeasonsModel(SeasonMatrix matrix, Actor actor) : OfficePage
{
    private const int Most = 50;

    public IReadOnlyList<SeasonHead> View { get; private set; } = [];

    public bool MayOpen => actor.Can(VotePermissions.Season);

    public async Task OnGetAsync(CancellationToken cancel) => View = await matrix.Readable().OrderByDescending(season => season.HoldBy).ThenBy(season => season.Id).Take(Most)
        .Select(season => new SeasonHead(season.Id, season.Title, season.Units.Count, season.ListBy, season.HoldBy, season.ReportBy)).ToListAsync(cancel);
}
