namespace ThenChot.Domain.Votes;

/// <summary>
/// Một lần lấy phiếu tín nhiệm of one body on one day, under the rule in force that day. It holds the plan, the roll, the room and how far the count
/// is; never who voted how, and no mark before the board has closed. Numbers of the room are null until the opening, of the box until it is merged.
/// </summary>
public sealed partial class ConfidenceVote : IVersioned
{
    private readonly List<RatedRow> rated = [];
    private readonly List<Voter> voters = [];
    private readonly List<BoardMember> board = [];
    private readonly List<RoomMovement> movements = [];
    private readonly List<StepMark> steps = [];
    private readonly List<PersonSlips> personSlips = [];

    private ConfidenceVote()
    {
    }

    public ConfidenceVoteId Id { get; private set; }

    public VoteSeasonId? SeasonId { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Title { get; private set; } = "";

    public VoteTrack Track { get; private set; }

    /// <summary>The rule of <c>votes rules</c> the vote was planned under; a later rule never alters it.</summary>
    public string RuleCode { get; private set; } = "";

    public BaseKind BaseKind { get; private set; }

    public ShareRounding ShareRounding { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public string? Note { get; private set; }

    public VoteStage Stage { get; private set; }

    /// <summary>Null: planned by a verb or the demo.</summary>
    public PersonId? PlannedBy { get; private set; }

    public PersonId? ListApprovedBy { get; private set; }

    public DateOnly? ListApprovedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<RatedRow> Rated => rated;

    public IReadOnlyList<Voter> Voters => voters;

    public IReadOnlyList<BoardMember> Board => board;

    public IReadOnlyList<RoomMovement> Movements => movements;

    public IReadOnlyList<StepMark> Steps => steps;

    public IReadOnlyList<PersonSlips> PersonSlips => personSlips;

    /// <summary>The rows of the slip, in its order.</summary>
    public IReadOnlyList<RatedRow> SlipRows => [.. rated.Where(row => row.IsRated).OrderBy(row => row.Number).ThenBy(row => VietnameseText.SortKey(row.Name), StringComparer.Ordinal)];

    public static Outcome<ConfidenceVote> Plan(VoteTerms terms, PersonId? by)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (VietnameseText.NfcOrNull(terms.Title) is not { } title)
        {
            return VotesRefusals.TitleMissing();
        }

        if (!terms.InForce)
        {
            return VotesRefusals.RuleNotInForce(terms.Rule.Document, terms.HeldOn);
        }

        if (terms.Rule.Track is { } track && track != terms.Track)
        {
            return VotesRefusals.OtherTrack(terms.Rule.Document, terms.Track);
        }

        if (terms.Rule.Base is { } asked && asked != terms.Base)
        {
            return VotesRefusals.OtherBase(terms.Rule.Document);
        }

        return terms.Rounding == ShareRounding.Unknown
            ? VotesRefusals.RoundingMissing()
            : new ConfidenceVote
            {
                Id = RandomId.New<ConfidenceVoteId>(),
                SeasonId = terms.Season,
                UnitId = terms.Unit,
                Title = title,
                Track = terms.Track,
                RuleCode = terms.Rule.Id,
                BaseKind = terms.Base,
                ShareRounding = terms.Rounding,
                HeldOn = terms.HeldOn,
                Note = VietnameseText.NfcOrNull(terms.Note),
                PlannedBy = by,
            };
    }

    /// <summary>Sets the whole list: who is rated, and who of the holders of posts is not, for which reason.</summary>
    public Refusal? SetList(IReadOnlyList<(RatedCandidate Who, ExclusionReason? Exclusion, string? Note)> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (Stage != VoteStage.Planned)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (list.GroupBy(one => one.Who.Person).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return VotesRefusals.ListedTwice(twice.First().Who.Name);
        }

        if (list.All(one => one.Exclusion is not null))
        {
            return VotesRefusals.NobodyRated();
        }

        foreach (var (who, exclusion, note) in list)
        {
            if (exclusion is null && who.Elsewhere >= 2)
            {
                return VotesRefusals.TwoPlaces(who.Name, who.Elsewhere);
            }

            if (exclusion == ExclusionReason.OtherReason && VietnameseText.NfcOrNull(note) is null)
            {
                return VotesRefusals.ExclusionUnexplained(who.Name);
            }
        }

        rated.RemoveAll(row => list.All(one => one.Who.Person != row.PersonId));
        foreach (var (who, exclusion, note) in list)
        {
            var row = rated.Find(known => known.PersonId == who.Person);
            if (row is null)
            {
                rated.Add(row = RatedRow.Of(Id, who));
            }

            (row.Exclusion, row.ExclusionNote) = (exclusion, VietnameseText.NfcOrNull(note));
        }

        return null;
    }

    /// <summary>Report and declaration of a rated person arrived; null takes the mark away.</summary>
    public Refusal? Receive(RatedRowId id, DateOnly? reportOn, DateOnly? declarationOn, DateOnly today)
    {
        var row = rated.Find(one => one.Id == id && one.IsRated);
        if (row is null || Stage > VoteStage.RollFrozen)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (reportOn > today || declarationOn > today)
        {
            return VotesRefusals.FutureDay(today);
        }

        (row.ReportOn, row.DeclarationOn) = (reportOn, declarationOn);
        return null;
    }

    /// <summary>
    /// Phê duyệt danh sách: by another than who planned it; rows get their numbers on the slip. Where a clock of <paramref name="clocks"/> is not kept
    /// (<see cref="IsLate"/>), only with a <paramref name="remark"/> that says why it is approved all the same.
    /// </summary>
    public Refusal? Approve(PersonId? by, DateOnly today, IReadOnlyList<ClockStep> clocks, string? remark)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        if (Stage != VoteStage.Planned)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (SlipRows is not { Count: > 0 } rows)
        {
            return VotesRefusals.NobodyRated();
        }

        if (by is not null && by == PlannedBy)
        {
            return VotesRefusals.OwnList();
        }

        if (VietnameseText.NfcOrNull(remark) is null && clocks.Where(clock => IsLate(clock, today)).Select(clock => clock.Name).ToList() is { Count: > 0 } late)
        {
            return VotesRefusals.LateUnexplained(late);
        }

        for (var at = 0; at < rows.Count; at++)
        {
            rows[at].Number = at + 1;
        }

        (Stage, ListApprovedBy, ListApprovedOn) = (VoteStage.ListApproved, by, today);
        return null;
    }

    public static string Label(VoteStage stage) => stage switch
    {
        VoteStage.Planned => "đang chuẩn bị danh sách",
        VoteStage.ListApproved => "đã phê duyệt danh sách",
        VoteStage.RollFrozen => "đã chốt danh sách triệu tập",
        VoteStage.BallotOpen => "đã mở bỏ phiếu",
        VoteStage.Counting => "đang kiểm phiếu",
        _ => "đã đóng kết quả",
    };

    public static string Label(VoteTrack track) => track == VoteTrack.PartyTrack ? "trong Đảng" : "cơ quan dân cử";
}
