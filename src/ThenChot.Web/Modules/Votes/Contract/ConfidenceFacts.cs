using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Results;

namespace ThenChot.Web.Modules.Votes.Contract;

/// <summary>
/// What a reported vote of confidence says of one person, for succession planning and the yearly rating: known from <c>KnownOn</c>, the day it was reported to the
/// managing authority. <c>Bracket</c>, <c>Proposal</c> null: none reached. <c>TwoLevelOn</c> null: no such ballot; <c>Carried</c>: more than half of all members had
/// no confidence. <c>ResignedOn</c>, <c>RemovedOn</c> null: has not happened.
/// </summary>
public sealed record ConfidenceFact(
    PersonId Person, string Name, string Posts, UnitId Unit, Guid Vote, Guid Row, string VoteTitle, DateOnly HeldOn, DateOnly KnownOn, string Document, string? Bracket, string? Proposal,
    DateOnly? TwoLevelOn, bool Carried, DateOnly? ResignedOn, DateOnly? RemovedOn);

/// <summary>
/// Dữ kiện từ lấy phiếu tín nhiệm as known on a day: of results that stand and were reported, never of sealed ones or of those announced in the room alone. Marks are
/// not facts and are not given. Each call is four queries.
/// </summary>
public sealed class ConfidenceFacts(AppDb db, ConfidenceRuleBook rules)
{
    /// <summary>Of these people, wherever they were rated: the last vote first. Two votes of one person stay two facts and are never added.</summary>
    public async Task<IReadOnlyList<ConfidenceFact>> OfAsync(IReadOnlyCollection<PersonId> people, DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await ReadAsync(db.Set<ConfidenceVote>().Where(vote => vote.Rated.Any(row => people.Contains(row.PersonId))), asOf, cancel)).Where(fact => people.Contains(fact.Person))];

    /// <summary>Of the votes of these units.</summary>
    public Task<IReadOnlyList<ConfidenceFact>> WithinAsync(IQueryable<UnitId> units, DateOnly asOf, CancellationToken cancel = default) =>
        ReadAsync(db.Set<ConfidenceVote>().Where(vote => units.Contains(vote.UnitId)), asOf, cancel);

    private async Task<IReadOnlyList<ConfidenceFact>> ReadAsync(IQueryable<ConfidenceVote> votes, DateOnly asOf, CancellationToken cancel)
    {
        var reported = (await db.Set<ConfidenceResult>().AsNoTracking()
            .Where(result => result.ReplacedBecause == null && result.Record != null && (result.Disclosure == DisclosureState.ToManagingAuthority || result.Disclosure == DisclosureState.MadePublic))
            .Join(votes.AsNoTracking(), result => result.VoteId, vote => vote.Id, (result, vote) => new
            {
                vote.Id,
                vote.UnitId,
                vote.Title,
                vote.HeldOn,
                vote.RuleCode,
                result.Record,
                KnownOn = result.Disclosures.Where(step => step.State != DisclosureState.AnnouncedInRoom).Min(step => (DateOnly?)step.On) ?? result.DisclosedOn,
            }).ToListAsync(cancel)).Where(one => one.KnownOn <= asOf).OrderByDescending(one => one.HeldOn).ThenBy(one => one.Title, StringComparer.CurrentCulture).ToList();
        var ids = reported.ConvertAll(one => one.Id);
        var people = await db.Set<RatedRow>().AsNoTracking().Where(row => ids.Contains(row.VoteId) && row.Exclusion == null).ToDictionaryAsync(row => row.Id, row => row.PersonId, cancel);
        var ballots = await db.Set<FollowUpBallot>().AsNoTracking().Where(ballot => ids.Contains(ballot.VoteId) && ballot.HeldOn <= asOf).ToDictionaryAsync(ballot => ballot.RowId, cancel);
        var outcomes = await db.Set<FollowUpOutcome>().AsNoTracking().Where(outcome => ids.Contains(outcome.VoteId)).ToDictionaryAsync(outcome => outcome.RowId, cancel);
        var facts = new List<(ConfidenceFact Fact, ConfidenceRule Rule)>();
        foreach (var vote in reported)
        {
            if (!rules.Find(vote.RuleCode).TryGet(out var rule, out _))
            {
                continue;
            }

            foreach (var row in ReadResult.Of(vote.Record!, rule).Rows.Where(row => people.ContainsKey(row.Row)))
            {
                var (ballot, outcome) = (ballots.GetValueOrDefault(row.Row), outcomes.GetValueOrDefault(row.Row));
                facts.Add((new ConfidenceFact(
                    people[row.Row], row.Name, row.Posts, vote.UnitId, vote.Id.Value, row.Row.Value, vote.Title, vote.HeldOn, vote.KnownOn!.Value, rule.Document, row.Bracket, row.Proposal,
                    ballot?.HeldOn, ballot?.Carried == true, Until(ballot?.ResignedOn ?? outcome?.ResignedOn, asOf), Until(ballot?.RemovedOn ?? outcome?.RemovedOn, asOf)), rule));
            }
        }

        return [.. facts.Select(one => one.Rule.Running is { } running && facts.Any(before => IsOfYearBefore(before, one, running)) ? one.Fact with { Proposal = running.Proposal } : one.Fact)];
    }

    /// <summary>The same person, body and document a year earlier, low both times.</summary>
    private static bool IsOfYearBefore((ConfidenceFact Fact, ConfidenceRule Rule) before, (ConfidenceFact Fact, ConfidenceRule Rule) one, RunningLow running) =>
        before.Fact.Person == one.Fact.Person && before.Fact.Unit == one.Fact.Unit && before.Rule.Id == one.Rule.Id && running.Holds(one.Fact.HeldOn, one.Fact.Bracket, before.Fact.HeldOn, before.Fact.Bracket);

    private static DateOnly? Until(DateOnly? day, DateOnly asOf) => day <= asOf ? day : null;
}
