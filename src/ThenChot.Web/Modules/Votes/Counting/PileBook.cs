using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>The piles of a count in the open act: entered, compared, closed. Counts are in the clear only inside these methods.</summary>
public sealed class PileBook(AppDb db, VoteDesk desk, CountingRoom room, ResultMaker maker)
{
    private static readonly string[] Levels = ["tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp", "không hợp lệ ở dòng"];

    public async Task<IReadOnlyList<PileLine>> LinesAsync(ConfidenceVote vote, BoardMember me, CancellationToken cancel = default)
    {
        var id = vote.Id;
        var entries = await db.Set<PileEntry>().AsNoTracking().Where(entry => entry.VoteId == id).Select(entry => new { entry.RowId, entry.MemberId, entry.Agreed }).ToListAsync(cancel);
        var differed = room.DifferencesOf(vote.Id);
        var round = vote.Round;
        var turns = await db.Set<LoggedStep>().Where(step => step.VoteId == id && step.Round == round && step.Kind == VoteLog.Differs).GroupBy(step => step.Row!.Value).Select(group => new { Row = group.Key, Times = group.Count() }).ToDictionaryAsync(group => group.Row, group => group.Times, cancel);
        return [.. vote.SlipRows.Select(row => new PileLine(row, Turn(vote, turns.GetValueOrDefault(row.Number)), entries.Any(e => e.RowId == row.Id && e.Agreed), entries.Any(e => e.RowId == row.Id && e.MemberId == me.Id), differed.GetValueOrDefault(row.Number, [])))];
    }

    /// <summary>The first entry waits; the second is compared with it: the same, and the pile stands; not the same, and both count again, told so until they agree.</summary>
    public async Task<Refusal?> EnterAsync(ConfidenceVote vote, RatedRow row, BoardMember me, RowCount counts, string? turn, byte[] key, CancellationToken cancel)
    {
        if (vote.Stage != VoteStage.Counting || vote.FirstCloser is not null)
        {
            return VotesRefusals.WrongStage(vote.Stage);
        }

        var entries = await db.Set<PileEntry>().Where(entry => entry.RowId == row.Id).ToListAsync(cancel);
        if (entries.Exists(entry => entry.Agreed))
        {
            return VotesRefusals.PileAgreed();
        }

        if (entries.Exists(entry => entry.MemberId == me.Id))
        {
            return VotesRefusals.EnteredAlready();
        }

        // What a browser sends again after a lost answer belongs to the count it was typed for, never to the recount.
        var log = await desk.LogAsync(vote, cancel);
        if (turn != Turn(vote, log.Events.Count(step => step.Kind == VoteLog.Differs && step.Row == row.Number)))
        {
            return VotesRefusals.PileTurned();
        }

        desk.Write(vote, log, VoteLog.Entered, me, row.Number);
        if (entries is not [var first])
        {
            db.Add(PileEntry.Of(vote.Id, row.Id, me.Id, BoardCipher.SealPile(key, counts, Place(vote, row.Id, me.Id))));
            return null;
        }

        if (BoardCipher.OpenPile(key, first.SealedCounts, Place(vote, row.Id, first.MemberId)) is not { } before)
        {
            return VotesRefusals.ResultDamaged();
        }

        int[] mine = [counts.High, counts.Medium, counts.Low, counts.Void];
        if (mine.SequenceEqual(before))
        {
            var second = PileEntry.Of(vote.Id, row.Id, me.Id, BoardCipher.SealPile(key, counts, Place(vote, row.Id, me.Id)));
            first.Agree();
            second.Agree();
            db.Add(second);
            desk.Write(vote, log, VoteLog.Agreed, null, row.Number);
            room.NoteDifference(vote.Id, row.Number, []);
            return null;
        }

        db.Remove(first);
        desk.Write(vote, log, VoteLog.Differs, null, row.Number);
        room.NoteDifference(vote.Id, row.Number, [.. Levels.Where((_, at) => mine[at] != before[at])]);
        return null;
    }

    /// <summary>True when this member was the second to close: the result is made, sealed, and the piles are gone.</summary>
    public async Task<Outcome<bool>> CloseAsync(ConfidenceVote vote, BoardMember me, byte[] key, CancellationToken cancel)
    {
        var id = vote.Id;
        var entries = await db.Set<PileEntry>().Where(entry => entry.VoteId == id).ToListAsync(cancel);
        var agreed = entries.Where(entry => entry.Agreed).GroupBy(entry => entry.RowId).ToDictionary(group => group.Key, group => group.First());
        if (!vote.CloseBy(me.Id, vote.SlipRows.All(row => agreed.ContainsKey(row.Id))).TryGet(out var whole, out var why))
        {
            return why;
        }

        var log = await desk.LogAsync(vote, cancel);
        desk.Write(vote, log, VoteLog.Closed, me);
        if (!whole)
        {
            return false;
        }

        var rows = new List<RowCount>();
        foreach (var (row, entry) in vote.SlipRows.Select(row => (row, agreed[row.Id])))
        {
            if (BoardCipher.OpenPile(key, entry.SealedCounts, Place(vote, entry.RowId, entry.MemberId)) is not [var high, var medium, var low, var @void])
            {
                return VotesRefusals.ResultDamaged();
            }

            if (!vote.SlipsOf(row.Id).TryGet(out var slips, out why) || !RowCount.Of(slips, high, medium, low, @void).TryGet(out var pile, out why))
            {
                return why;
            }

            rows.Add(pile);
        }

        if (!(await maker.MakeAsync(vote, rows, log, cancel)).TryGet(out var record, out why))
        {
            return why;
        }

        db.Add(ConfidenceResult.Seal(vote.Id, vote.Round, Sealed(key, record, vote)));
        db.RemoveRange(entries);
        room.Clear(vote.Id);
        return true;
    }

    /// <summary>Takes away everything entered so far: the count begins anew.</summary>
    public async Task ForgetAsync(ConfidenceVote vote, CancellationToken cancel)
    {
        var id = vote.Id;
        db.RemoveRange(await db.Set<PileEntry>().Where(entry => entry.VoteId == id).ToListAsync(cancel));
        foreach (var row in vote.SlipRows)
        {
            room.NoteDifference(vote.Id, row.Number, []);
        }
    }

    public static string Sealed(byte[] key, VoteRecord record, ConfidenceVote vote)
    {
        var file = record.Write().File;
        return BoardCipher.SealRecord(key, file, record.Room(file), ResultPlace(vote.Id, vote.Round));
    }

    public static string ResultPlace(ConfidenceVoteId vote, int round) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{vote}/{round}/result");

    /// <summary>Which count of the pile it is: the round, and how often two entries differed in it.</summary>
    private static string Turn(ConfidenceVote vote, int differed) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{vote.Round}.{differed}");

    private static string Place(ConfidenceVote vote, RatedRowId row, BoardMemberId member) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{vote.Id}/{vote.Round}/{row}/{member}");
}

/// <summary>Makes the record of a closed count.</summary>
public sealed class ResultMaker(VoteDesk desk, UnitDirectory units)
{
    public async Task<Outcome<VoteRecord>> MakeAsync(ConfidenceVote vote, IReadOnlyList<RowCount> rows, VoteLog log, CancellationToken cancel)
    {
        if (!vote.Electorate.TryGet(out var electorate, out var why) || !vote.Slips.TryGet(out var slips, out why)
            || !ClosedCount.Close(desk.RuleOf(vote), vote.BaseKind, vote.ShareRounding, electorate, slips, rows).TryGet(out var count, out why))
        {
            return why;
        }

        var unit = (await units.NamesAsync([vote.UnitId], vote.HeldOn, cancel)).GetValueOrDefault(vote.UnitId, "");
        return new VoteRecord(
            new VoteHead(vote.Id.Value.ToString("N"), vote.Title, unit, vote.HeldOn), count,
            [.. vote.SlipRows.Select(row => new Records.RatedPerson(row.Id.Value.ToString("N"), row.Name, row.PostLines))],
            [.. vote.Board.Select(member => member.Id.Value.ToString("N")).Order(StringComparer.Ordinal)], RollDigest(vote), log, VoteRecord.NewSalt());
    }

    /// <summary>Over the frozen roll, in the order of names: the roll itself is kept apart.</summary>
    private static string RollDigest(ConfidenceVote vote) => Platform.Acts.ChangeRecord.Sha256(string.Join('\n', vote.Voters.Select(voter => $"{voter.PersonId}|{voter.Name}|{voter.Post}|{voter.UnitName}").Order(StringComparer.Ordinal)));
}
