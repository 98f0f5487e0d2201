namespace ThenChot.Domain.Votes;

/// <summary>Roll, room, board and box of a vote.</summary>
public sealed partial class ConfidenceVote
{
    private const string RollApproval = "roll_approval";

    /// <summary>Tổng số thành viên của cơ quan.</summary>
    public int? AllMembers { get; private set; }

    /// <summary>Có mặt khi mở bỏ phiếu.</summary>
    public int? Present { get; private set; }

    public int? SlipsIssued { get; private set; }

    public int? SlipsReturned { get; private set; }

    public int? SlipsInvalid { get; private set; }

    /// <summary>Who froze the roll: whoever holds the roll does not hold the count.</summary>
    public PersonId? RollFrozenBy { get; private set; }

    /// <summary>Kiểm lần thứ mấy: 1, and one more with every correction, which counts everything again.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Random bytes for the key of the board; null until the board set one.</summary>
    public string? KeySalt { get; private set; }

    /// <summary>A known text under the key of the board: tells a wrong key, gives nothing away.</summary>
    public string? KeyCheck { get; private set; }

    /// <summary>The first of the two members who close; null until then.</summary>
    public BoardMemberId? FirstCloser { get; private set; }

    /// <summary>The three numbers frozen at the opening.</summary>
    public Outcome<Electorate> Electorate => Votes.Electorate.Of(AllMembers ?? 0, voters.Count, Present ?? 0);

    /// <summary>The counts of the merged box.</summary>
    public Outcome<SlipCount> Slips => Electorate.TryGet(out var electorate, out var why) ? SlipCount.Of(electorate, SlipsIssued ?? 0, SlipsReturned ?? 0, SlipsInvalid ?? 0) : why;

    /// <summary>The slips of one rated person: their own where they were counted so, those of the ballot otherwise.</summary>
    public Outcome<SlipCount> SlipsOf(RatedRowId row) => personSlips.Find(one => one.RowId == row) is { } own
        ? Electorate.TryGet(out var electorate, out var why) ? SlipCount.Of(electorate, own.SlipsIssued, own.SlipsReturned, own.SlipsInvalid) : why
        : Slips;

    /// <summary>Ngày phê duyệt danh sách triệu tập; null: not yet.</summary>
    public DateOnly? RollApprovedOn => steps.Find(step => step.Code == RollApproval)?.DoneOn;

    /// <summary>Phê duyệt danh sách triệu tập đã chốt: by another than who froze it.</summary>
    public Refusal? ApproveRoll(PersonId? by, DateOnly today)
    {
        if (Stage != VoteStage.RollFrozen || RollApprovedOn is not null)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        return by is not null && by == RollFrozenBy ? VotesRefusals.OwnRoll() : MarkStep(RollApproval, today, today);
    }

    /// <summary>Chốt danh sách triệu tập with posts and units of that day.</summary>
    public Refusal? FreezeRoll(IReadOnlyList<Convened> roll, int allMembers, PersonId? by)
    {
        ArgumentNullException.ThrowIfNull(roll);
        if (Stage != VoteStage.ListApproved)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (roll.Count == 0)
        {
            return VotesRefusals.NobodyConvened();
        }

        if (roll.GroupBy(one => one.Person).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return VotesRefusals.ListedTwice(twice.First().Name);
        }

        if (roll.Count > allMembers)
        {
            return VotesRefusals.ElectorateImpossible(allMembers, roll.Count, 0);
        }

        voters.AddRange(roll.Select(one => Voter.Of(Id, one)));
        (Stage, AllMembers, RollFrozenBy) = (VoteStage.RollFrozen, allMembers, by);
        return null;
    }

    /// <summary>Ban kiểm phiếu: at least two, from the roll, none of them rated, none who froze the roll; the first named is its head.</summary>
    public Refusal? FormBoard(IReadOnlyList<PersonId> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (Stage != VoteStage.RollFrozen)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (members.Distinct().Count() < 2)
        {
            return VotesRefusals.BoardTooSmall();
        }

        foreach (var person in members)
        {
            if (voters.Find(voter => voter.PersonId == person) is not { } voter)
            {
                return VotesRefusals.BoardOutsideRoll();
            }

            if (rated.Exists(row => row.IsRated && row.PersonId == person))
            {
                return VotesRefusals.RatedOnBoard(voter.Name);
            }

            if (RollFrozenBy == person)
            {
                return VotesRefusals.RollHolderOnBoard(voter.Name);
            }
        }

        board.Clear();
        board.AddRange(members.Distinct().Select((person, at) => BoardMember.Of(Id, voters.Find(voter => voter.PersonId == person)!, at == 0)));
        return null;
    }

    /// <summary>Mở bỏ phiếu: who is present is frozen; without two thirds of those convened, or without a board, nothing opens.</summary>
    public Refusal? Open(IReadOnlySet<PersonId> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        if (Stage != VoteStage.RollFrozen)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (board.Count < 2)
        {
            return VotesRefusals.BoardTooSmall();
        }

        if (RollApprovedOn is null)
        {
            return VotesRefusals.RollNotApproved();
        }

        var there = voters.Count(voter => present.Contains(voter.PersonId));
        if (!Votes.Electorate.Of(AllMembers ?? 0, voters.Count, there).TryGet(out var electorate, out var why))
        {
            return why;
        }

        if (!electorate.HasQuorum)
        {
            return VotesRefusals.NoQuorum(there, Votes.Electorate.LeastPresent(voters.Count));
        }

        foreach (var voter in voters)
        {
            voter.WasPresent = present.Contains(voter.PersonId);
        }

        (Stage, Present) = (VoteStage.BallotOpen, there);
        return null;
    }

    /// <summary>Đến muộn, ra về: written beside the numbers of the opening.</summary>
    public Refusal? NoteMovement(PersonId person, bool cameIn)
    {
        if (Stage != VoteStage.BallotOpen || Round > 1 || voters.Find(voter => voter.PersonId == person) is not { } voter)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        var inside = movements.FindLast(one => one.PersonId == person)?.CameIn ?? voter.WasPresent;
        if (inside == cameIn)
        {
            return VotesRefusals.MovementTwice(voter.Name, cameIn);
        }

        movements.Add(RoomMovement.Of(Id, movements.Count + 1, person, cameIn));
        return null;
    }

    /// <summary>
    /// Gộp hòm phiếu: issued, returned, invalid of the whole electorate, never by box or table. <paramref name="own"/>: of rated persons whose numbers
    /// differ, where the rule counts slips per person.
    /// </summary>
    public Refusal? MergeBoxes(int issued, int returned, int invalid, IReadOnlyDictionary<RatedRowId, (int Issued, int Returned, int Invalid)>? own = null)
    {
        if (Stage != VoteStage.BallotOpen)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (KeySalt is null)
        {
            return VotesRefusals.KeyMissing();
        }

        if (!Electorate.TryGet(out var electorate, out var why) || !SlipCount.Of(electorate, issued, returned, invalid).TryGet(out _, out why))
        {
            return why;
        }

        if (IsNoBase(returned) || own?.Values.Any(slips => IsNoBase(slips.Returned)) == true)
        {
            return VotesRefusals.BaseNotPositive(0);
        }

        var theirs = new List<PersonSlips>();
        foreach (var (row, slips) in own ?? new Dictionary<RatedRowId, (int, int, int)>())
        {
            if (rated.Find(one => one.Id == row && one.IsRated) is null || !SlipCount.Of(electorate, slips.Issued, slips.Returned, slips.Invalid).TryGet(out var count, out why))
            {
                return why ?? VotesRefusals.WrongStage(Stage);
            }

            theirs.Add(Votes.PersonSlips.Of(Id, row, count));
        }

        personSlips.Clear();
        personSlips.AddRange(theirs);
        (Stage, SlipsIssued, SlipsReturned, SlipsInvalid) = (VoteStage.Counting, issued, returned, invalid);
        return null;
    }

    /// <summary>Shares of slips returned cannot be taken of none: said while the box is merged, not when every pile is counted.</summary>
    public bool IsNoBase(int returned) => BaseKind == BaseKind.BallotsReturned && returned == 0;

    /// <summary>The board set its key: once, before the box is merged.</summary>
    public Refusal? SetKey(string salt, string check)
    {
        if (Stage != VoteStage.BallotOpen || KeySalt is not null)
        {
            return VotesRefusals.KeyStands();
        }

        (KeySalt, KeyCheck) = (salt, check);
        return null;
    }

    /// <summary>One of two different members closes; true when it was the second, so that the result is made now.</summary>
    public Outcome<bool> CloseBy(BoardMemberId member, bool everyPileAgreed)
    {
        if (Stage != VoteStage.Counting || board.TrueForAll(one => one.Id != member))
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (!everyPileAgreed)
        {
            return VotesRefusals.PilesOpen();
        }

        if (FirstCloser is null)
        {
            FirstCloser = member;
            return false;
        }

        if (FirstCloser == member)
        {
            return VotesRefusals.SecondCloserMissing();
        }

        Stage = VoteStage.CountClosed;
        return true;
    }

    /// <summary>
    /// Kiểm lại toàn bộ: the whole count starts anew from the box, with a reason; of the result before nothing is kept but that it was. Also before it is closed,
    /// where the numbers of the box were typed wrong.
    /// </summary>
    public Refusal? CountAgain(string? reason)
    {
        if (Stage is not (VoteStage.Counting or VoteStage.CountClosed))
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (VietnameseText.NfcOrNull(reason) is null)
        {
            return VotesRefusals.ReasonMissing();
        }

        (Stage, FirstCloser, SlipsIssued, SlipsReturned, SlipsInvalid) = (VoteStage.BallotOpen, null, null, null, null);
        personSlips.Clear();
        Round++;
        return null;
    }
}
