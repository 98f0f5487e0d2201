using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Results;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>A step of a unit in a season: done on a day (null: not yet), by which day it had to be.</summary>
public sealed record SeasonCell(DateOnly? DoneOn, DateOnly DueOn, DateOnly Today)
{
    public bool IsLate => (DoneOn ?? Today) > DueOn;
}

/// <summary>A unit of a season. <c>Vote</c> null: it has planned no vote yet.</summary>
public sealed record SeasonLine(UnitId Unit, string Name, string Kind, ConfidenceVoteId? Vote, SeasonCell List, SeasonCell Dossiers, SeasonCell Held, SeasonCell Minutes, SeasonCell Reported)
{
    public bool IsLate => List is { DoneOn: null, IsLate: true } || Held is { DoneOn: null, IsLate: true } || Minutes is { DoneOn: null, IsLate: true } || Reported is { DoneOn: null, IsLate: true };
}

/// <summary>Counts of a group of units together, never of a single one: units done, persons rated, persons in each bracket.</summary>
public sealed record SeasonGroup(string Name, int Units, int Done, int Rated, int BracketA, int BracketB);

/// <summary>The matrix of a season: who has done what by when, and what all results together say.</summary>
public sealed class SeasonMatrix(AppDb db, UnitDirectory units, ConfidenceRuleBook rules, WorkingDay day, Actor actor)
{
    public IQueryable<VoteSeason> Readable()
    {
        var reached = units.Reached(actor.ScopeOf(VotePermissions.Read), day.Today);
        return db.Set<VoteSeason>().AsNoTracking().Where(season => reached.Contains(season.UnitId) || season.Units.Any(unit => reached.Contains(unit.UnitId)));
    }

    /// <summary>All units for the owner of the season; a unit below sees itself.</summary>
    public async Task<(IReadOnlyList<SeasonLine> Lines, IReadOnlyList<ConfidenceVote> Votes)> ReadAsync(VoteSeason season, CancellationToken cancel)
    {
        var id = season.Id;
        var reached = await units.Reached(actor.ScopeOf(VotePermissions.Read), day.Today).Where(unit => unit == season.UnitId || db.Set<SeasonUnit>().Any(one => one.SeasonId == id && one.UnitId == unit)).ToListAsync(cancel);
        var shown = season.Units.Where(unit => reached.Contains(unit.UnitId)).ToList();
        var places = (await units.FindManyAsync(shown.Select(unit => unit.UnitId), season.HoldBy < day.Today ? season.HoldBy : day.Today, cancel)).ToDictionary(unit => unit.Id);
        var votes = await db.Set<ConfidenceVote>().AsNoTracking().Where(vote => vote.SeasonId == id).Include(vote => vote.Rated).Include(vote => vote.Steps).AsSplitQuery().OrderBy(vote => vote.Id).ToListAsync(cancel);
        var reported = await db.Set<ConfidenceResult>().AsNoTracking().Where(result => result.ReplacedBecause == null && (result.Disclosure == DisclosureState.ToManagingAuthority || result.Disclosure == DisclosureState.MadePublic) && db.Set<ConfidenceVote>().Any(vote => vote.Id == result.VoteId && vote.SeasonId == id))
            .Select(result => new { result.VoteId, On = result.Disclosures.Where(step => step.State != DisclosureState.AnnouncedInRoom).Min(step => (DateOnly?)step.On) ?? result.DisclosedOn }).ToDictionaryAsync(result => result.VoteId, result => result.On, cancel);
        var lines = shown.Where(unit => places.ContainsKey(unit.UnitId)).Select(unit => Line(season, unit, places[unit.UnitId], votes.LastOrDefault(vote => vote.UnitId == unit.UnitId), reported)).OrderBy(line => line.Name, StringComparer.CurrentCulture).ToList();
        return (lines, [.. votes.Where(vote => reached.Contains(vote.UnitId) || reached.Contains(season.UnitId))]);
    }

    /// <summary>
    /// By kind of unit; kinds with fewer units than <paramref name="least"/> are counted together, and brackets are counted for so many units more at a time, in the
    /// order they reported (-1: not yet for so many): what a count grew by would otherwise be the result of the one unit that came last.
    /// </summary>
    public async Task<IReadOnlyList<SeasonGroup>> GroupsAsync(IReadOnlyList<SeasonLine> lines, IReadOnlyList<ConfidenceVote> votes, int least, IReadOnlyDictionary<string, string> kinds, CancellationToken cancel)
    {
        var ids = lines.Where(line => line.Reported.DoneOn is not null).Select(line => line.Vote!.Value).ToList();
        var records = (await db.Set<ConfidenceResult>().AsNoTracking().Where(result => ids.Contains(result.VoteId) && result.ReplacedBecause == null && result.Record != null).Select(result => new { result.VoteId, result.Record }).ToListAsync(cancel)).ToDictionary(result => result.VoteId, result => result.Record!);
        var byKind = lines.GroupBy(line => line.Kind, StringComparer.Ordinal).ToList();
        var merged = byKind.Where(group => group.Count() < least).SelectMany(group => group).ToList();
        return [.. byKind.Where(group => group.Count() >= least).OrderByDescending(group => group.Count()).Select(group => (Name: kinds.GetValueOrDefault(group.Key, group.Key), Lines: group.ToList()))
            .Concat(merged.Count > 0 ? [(Name: "Các đơn vị khác", Lines: merged)] : [])
            .Select(group => Group(group.Name, group.Lines, votes, records, least))];
    }

    private SeasonGroup Group(string name, List<SeasonLine> lines, IReadOnlyList<ConfidenceVote> votes, Dictionary<ConfidenceVoteId, string> records, int least)
    {
        var own = votes.Where(vote => lines.Any(line => line.Vote == vote.Id)).ToList();
        var told = lines.Where(line => line.Vote is { } vote && records.ContainsKey(vote)).OrderBy(line => line.Reported.DoneOn).ThenBy(line => line.Vote!.Value.Value)
            .Select(line => own.First(vote => vote.Id == line.Vote)).ToList();
        told = told[..(told.Count - (told.Count % least))];
        var brackets = told.SelectMany(vote => rules.Find(vote.RuleCode).TryGet(out var rule, out _) ? ReadResult.Of(records[vote.Id], rule).Rows : []).Select(row => row.Bracket).ToList();
        return new SeasonGroup(
            name, lines.Count, lines.Count(line => line.Held.DoneOn is not null), own.Sum(vote => vote.SlipRows.Count),
            told.Count < least ? -1 : brackets.Count(bracket => bracket == "A"), told.Count < least ? -1 : brackets.Count(bracket => bracket == "B"));
    }

    private SeasonLine Line(VoteSeason season, SeasonUnit unit, UnitRef place, ConfidenceVote? vote, Dictionary<ConfidenceVoteId, DateOnly?> reported)
    {
        SeasonCell Cell(DateOnly? done, DateOnly due) => new(done, due, day.Today);
        var held = vote is { Stage: >= VoteStage.CountClosed } ? vote.HeldOn : (DateOnly?)null;
        return new SeasonLine(
            unit.UnitId, place.Name, place.Kind, vote?.Id,
            Cell(vote?.ListApprovedOn, season.ListBy),
            Cell(vote?.Steps.FirstOrDefault(step => step.Code == "dossiers")?.DoneOn, vote?.HeldOn ?? season.HoldBy),
            Cell(held, season.HoldBy),
            Cell(unit.MinutesOn, season.ReportBy),
            Cell(vote is not null && reported.TryGetValue(vote.Id, out var on) ? on : null, season.ReportBy));
    }
}
