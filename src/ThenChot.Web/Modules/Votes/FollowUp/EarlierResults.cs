using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Results;

namespace ThenChot.Web.Modules.Votes.FollowUp;

/// <summary>Lần lấy phiếu năm trước của cùng cơ quan: what its disclosed result says, for documents that look at two years running.</summary>
public sealed class EarlierResults(AppDb db)
{
    /// <summary>The day of the low result of the year before; null: there is none, or the document does not look there.</summary>
    public async Task<DateOnly?> RunningAsync(ConfidenceVote vote, ConfidenceRule rule, PersonId person, string? bracket, CancellationToken cancel = default)
    {
        if (rule.Running is not { } running || bracket != running.Bracket)
        {
            return null;
        }

        var (unit, code, first, next) = (vote.UnitId, vote.RuleCode, new DateOnly(vote.HeldOn.Year - 1, 1, 1), new DateOnly(vote.HeldOn.Year, 1, 1));
        var earlier = await (
            from row in db.Set<RatedRow>().AsNoTracking()
            where row.PersonId == person && row.Exclusion == null
            join before in db.Set<ConfidenceVote>() on row.VoteId equals before.Id
            where before.UnitId == unit && before.RuleCode == code && before.HeldOn >= first && before.HeldOn < next
            join result in db.Set<ConfidenceResult>() on before.Id equals result.VoteId
            where result.ReplacedBecause == null && result.Record != null
            select new { before.HeldOn, row.Id, result.Record }).ToListAsync(cancel);
        return earlier.Where(one => running.Holds(vote.HeldOn, bracket, one.HeldOn, ReadResult.Of(one.Record!, rule).Rows.FirstOrDefault(row => row.Row == one.Id)?.Bracket)).Max(one => (DateOnly?)one.HeldOn);
    }
}
