using System.Text;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Counting;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes.Contract;

/// <summary>A person of a seeded vote with the post and unit of the day.</summary>
public sealed record VoteSeedPerson(PersonId Id, string Name, string Post, string Unit);

/// <summary>
/// A vote to seed as far as its days say; nulls did not happen. <c>Board</c>: the first is its head. <c>Piles</c> null: counting has begun and nothing is
/// entered; otherwise high, medium, low, void of each row in order, closed.
/// </summary>
public sealed record VoteSeed(UnitId Unit, Guid? Season, string Title, string Rule, DateOnly HeldOn, IReadOnlyList<VoteSeedPerson> Rated, IReadOnlyList<VoteSeedPerson> Roll, IReadOnlyList<PersonId> Board)
{
    public string? Note { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? DossiersOn { get; init; }

    public bool RollFrozen { get; init; }

    /// <summary>All members of the body; null: as many as are on the roll.</summary>
    public int? AllMembers { get; init; }

    /// <summary>How many of the roll stay away; null: the ballot was not opened.</summary>
    public int? Absent { get; init; }

    public IReadOnlyList<IReadOnlyList<int>>? Piles { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    public DateOnly? ReportedOn { get; init; }

    /// <summary>Made public on a day, on a document.</summary>
    public (DateOnly On, DocumentId Document)? Published { get; init; }
}

/// <summary>Votes for the demo and for tests; the caller opens the act. Everything passes the rules that the pages ask, and a refusal throws.</summary>
public sealed class VoteSeeds(AppDb db, VoteDesk desk, ConfidenceRuleBook rules, ResultMaker maker, VoteDuties duties)
{
    /// <summary>One salt for one key: seeded votes share the key their note tells.</summary>
    private (string Phrase, string Salt, byte[] Key)? board;

    public async Task<Guid> OpenSeasonAsync(UnitId owner, string title, DateOnly listBy, DateOnly holdBy, DateOnly reportBy, IReadOnlyList<UnitId> units, IReadOnlyDictionary<UnitId, DateOnly> minutes, DateOnly today, CancellationToken cancel = default)
    {
        var season = Made(VoteSeason.Open(new SeasonTerms(owner, title, null, listBy, holdBy, reportBy), units));
        foreach (var (unit, on) in minutes)
        {
            Allowed(season.ReceiveMinutes(unit, on, today));
        }

        db.Add(season);
        await db.SaveChangesAsync(cancel);
        return season.Id.Value;
    }

    public async Task<Guid> AddAsync(VoteSeed seed, string phrase, DateOnly today, CancellationToken cancel = default)
    {
        var rule = Made(rules.Find(seed.Rule));
        var vote = Made(ConfidenceVote.Plan(
            new VoteTerms(seed.Unit, seed.Season is { } season ? VoteSeasonId.From(season) : null, seed.Title, rule.Track ?? VoteTrack.PartyTrack, rule, desk.InForce(rule.Id, seed.HeldOn), rule.Base ?? BaseKind.Present, ShareRounding.Rounded, seed.HeldOn, seed.Note), null));
        db.Add(vote);
        Allowed(vote.SetList([.. seed.Rated.Select(who => (new RatedCandidate(who.Id, who.Name, [$"{who.Post}, {who.Unit}"], 0), (ExclusionReason?)null, (string?)null))]));
        if (seed.DossiersOn is { } sent)
        {
            Allowed(vote.MarkStep("dossiers", sent, today));
        }

        if (seed.ApprovedOn is { } approved)
        {
            Allowed(vote.Approve(null, approved, [], null));
            if (seed.RollFrozen)
            {
                await HoldAsync(vote, seed, phrase, today, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
        return vote.Id.Value;
    }

    private async Task HoldAsync(ConfidenceVote vote, VoteSeed seed, string phrase, DateOnly today, CancellationToken cancel)
    {
        var log = new VoteLog();
        Allowed(vote.FreezeRoll([.. seed.Roll.Select(who => new Convened(who.Id, who.Name, who.Post, who.Unit))], seed.AllMembers ?? seed.Roll.Count, null));
        desk.Write(vote, log, VoteLog.RollFrozen);
        Allowed(vote.ApproveRoll(null, seed.HeldOn < today ? seed.HeldOn : today));
        Allowed(vote.FormBoard(seed.Board));
        if (seed.Absent is not { } absent)
        {
            return;
        }

        Allowed(vote.Open(seed.Roll.Select(who => who.Id).OrderBy(who => seed.Board.Contains(who) ? 0 : 1).Take(seed.Roll.Count - absent).ToHashSet()));
        desk.Write(vote, log, VoteLog.BoardFormed);
        desk.Write(vote, log, VoteLog.Opened);
        if (board is not { } shared || shared.Phrase != phrase)
        {
            var salt = BoardCipher.NewSalt();
            board = shared = (phrase, salt, BoardCipher.KeyOf(phrase, salt));
        }

        Allowed(vote.SetKey(shared.Salt, BoardCipher.CheckOf(shared.Key, vote.Id)));
        Allowed(vote.MergeBoxes(vote.Present!.Value, vote.Present.Value, 0));
        desk.Write(vote, log, VoteLog.BoxesMerged);
        if (seed.Piles is { } piles)
        {
            await CloseAsync(vote, seed, piles, log, shared.Key, cancel);
        }
        else
        {
            duties.CountBegins(vote);
        }
    }

    private async Task CloseAsync(ConfidenceVote vote, VoteSeed seed, IReadOnlyList<IReadOnlyList<int>> piles, VoteLog log, byte[] key, CancellationToken cancel)
    {
        var rows = new List<RowCount>();
        for (var at = 0; at < piles.Count; at++)
        {
            rows.Add(Made(RowCount.Of(Made(vote.Slips), piles[at][0], piles[at][1], piles[at][2], piles[at][3])));
            desk.Write(vote, log, VoteLog.Entered, vote.Board[0], at + 1);
            desk.Write(vote, log, VoteLog.Entered, vote.Board[1], at + 1);
            desk.Write(vote, log, VoteLog.Agreed, null, at + 1);
        }

        foreach (var member in vote.Board.Take(2))
        {
            Made(vote.CloseBy(member.Id, everyPileAgreed: true));
            desk.Write(vote, log, VoteLog.Closed, member);
        }

        var record = Made(await maker.MakeAsync(vote, rows, log, cancel));
        var (file, fingerprint) = record.Write();
        var result = ConfidenceResult.Seal(vote.Id, vote.Round, PileBook.Sealed(key, record, vote));
        if (seed.AnnouncedOn is { } announced)
        {
            Allowed(result.Announce(Encoding.UTF8.GetString(file), fingerprint, null, announced));
        }

        if (seed.ReportedOn is { } reported)
        {
            Allowed(result.Widen(DisclosureState.ToManagingAuthority, null, null, reported));
        }

        if (seed.Published is { } made)
        {
            Allowed(result.Widen(DisclosureState.MadePublic, made.Document, null, made.On));
        }

        db.Add(result);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException($"{why.Code}: {why.Sentence}");

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }
}
