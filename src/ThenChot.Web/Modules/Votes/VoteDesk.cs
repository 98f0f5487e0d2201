using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Counting;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Finds votes within reach, and writes the log of a count.</summary>
public sealed class VoteDesk(AppDb db, UnitDirectory units, ConfidenceRuleBook rules, RuleBook book, WorkingDay day, Actor actor)
{
    public VoteSettings SettingsOf(ConfidenceVote vote) => VoteSettings.On(book, vote.HeldOn);

    public ConfidenceRule RuleOf(ConfidenceVote vote) => rules.Find(vote.RuleCode).TryGet(out var rule, out var why) ? rule : throw new InvalidOperationException(why.Sentence);

    public bool InForce(string rule, DateOnly on) => rules.InForce(rule, on);

    /// <summary>Votes of units where the permission reaches; its board reads it too, and once it is closed everybody who was in the room.</summary>
    public IQueryable<ConfidenceVote> Within(string permission)
    {
        var reached = units.Reached(actor.ScopeOf(permission), day.Today);
        var me = actor.IsVisitor || permission != VotePermissions.Read ? null : actor.PersonId;
        return db.Set<ConfidenceVote>().Where(vote => reached.Contains(vote.UnitId) || (me != null && (vote.Board.Any(member => member.PersonId == me) || (vote.Stage == VoteStage.CountClosed && (vote.Voters.Any(voter => voter.PersonId == me) || vote.Rated.Any(row => row.PersonId == me))))));
    }

    /// <summary>The vote with its rows and board alone, for its result.</summary>
    public Task<ConfidenceVote?> ReadHeadAsync(ConfidenceVoteId id, CancellationToken cancel = default) =>
        Within(VotePermissions.Read).AsNoTracking().Include(v => v.Rated).Include(v => v.Board).AsSplitQuery().OrderBy(v => v.Id).FirstOrDefaultAsync(vote => vote.Id == id, cancel);

    /// <summary>The vote for reading, with its roll and room when asked; null: not there or not theirs.</summary>
    public Task<ConfidenceVote?> ReadAsync(ConfidenceVoteId id, bool withRoom = false, CancellationToken cancel = default)
    {
        var found = Within(VotePermissions.Read).AsNoTracking().Include(v => v.Rated).Include(v => v.Board);
        return (withRoom ? found.Include(v => v.Voters).Include(v => v.Movements).Include(v => v.Steps).AsQueryable() : found.Include(v => v.Steps))
            .AsSplitQuery().OrderBy(v => v.Id).FirstOrDefaultAsync(vote => vote.Id == id, cancel);
    }

    /// <summary>True where the actor holds the permission over the unit of the vote.</summary>
    public Task<bool> MayAsync(string permission, ConfidenceVote vote, CancellationToken cancel = default) =>
        actor.IsVisitor || !actor.Can(permission) ? Task.FromResult(false) : units.Reached(actor.ScopeOf(permission), day.Today).AnyAsync(unit => unit == vote.UnitId, cancel);

    /// <summary>The vote for a change within a permission; one hand at a time.</summary>
    public async Task<ConfidenceVote?> TakeAsync(ConfidenceVoteId id, string permission, CancellationToken cancel = default)
    {
        await LockAsync(id, cancel);
        return await Within(permission).AnyAsync(vote => vote.Id == id, cancel) ? await Whole(db.Set<ConfidenceVote>()).FirstOrDefaultAsync(vote => vote.Id == id, cancel) : null;
    }

    /// <summary>The vote for a member of its board, to change when <paramref name="toChange"/>.</summary>
    public async Task<ConfidenceVote?> AtTableAsync(ConfidenceVoteId id, bool toChange, CancellationToken cancel = default)
    {
        if (actor.IsVisitor || actor.PersonId is not { } me)
        {
            return null;
        }

        if (toChange)
        {
            await LockAsync(id, cancel);
        }

        var votes = db.Set<ConfidenceVote>().Where(vote => vote.Id == id && vote.Board.Any(member => member.PersonId == me));
        return await (toChange ? votes : votes.AsNoTracking()).Include(v => v.Rated).Include(v => v.Board).Include(v => v.Voters).Include(v => v.PersonSlips).AsSplitQuery().OrderBy(v => v.Id).FirstOrDefaultAsync(cancel);
    }

    public BoardMember? Me(ConfidenceVote vote) => vote.Board.FirstOrDefault(member => member.PersonId == actor.PersonId);

    public async Task<VoteLog> LogAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        var (id, round) = (vote.Id, vote.Round);
        var stored = await db.Set<LoggedStep>().AsNoTracking().Where(step => step.VoteId == id && step.Round == round).OrderBy(step => step.Number).ToListAsync(cancel);
        return VoteLog.Of(stored.Select(step => step.Event));
    }

    /// <summary>Adds a step to the log in the open act.</summary>
    public void Write(ConfidenceVote vote, VoteLog log, string kind, BoardMember? by = null, int? row = null) =>
        db.Add(LoggedStep.Of(vote.Id, vote.Round, log.Add(kind, by?.Id.Value.ToString("N"), row)));

    /// <summary>The log of a count that begins anew: roll, board and opening stand, the box is merged again.</summary>
    public void BeginAgain(ConfidenceVote vote)
    {
        var log = new VoteLog();
        foreach (var kind in new[] { VoteLog.RollFrozen, VoteLog.BoardFormed, VoteLog.Opened })
        {
            Write(vote, log, kind);
        }
    }

    /// <summary>Two members at two devices write one after the other: steps of a log have no gap and no double.</summary>
    private async Task LockAsync(ConfidenceVoteId id, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql() && db.Database.CurrentTransaction is not null)
        {
            var key = BitConverter.ToInt64(id.Value.ToByteArray());
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({key})", cancel);
        }
    }

    private static IQueryable<ConfidenceVote> Whole(IQueryable<ConfidenceVote> votes) =>
        votes.Include(v => v.Rated).Include(v => v.Voters).Include(v => v.Board).Include(v => v.Movements).Include(v => v.Steps).Include(v => v.PersonSlips).AsSplitQuery().OrderBy(v => v.Id);
}
