namespace ThenChot.Domain.Votes;

/// <summary>Who is to be convened: the person with the post and the unit of the day.</summary>
public sealed record Convened(PersonId Person, string Name, string Post, string Unit);

/// <summary>Người được triệu tập, as frozen: post and unit of that day never change afterwards. Whether and how they voted is nowhere.</summary>
public sealed class Voter
{
    private Voter()
    {
    }

    public ConfidenceVoteId VoteId { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public string Post { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    /// <summary>Có mặt khi mở bỏ phiếu. Who comes or leaves later is a <see cref="RoomMovement"/>.</summary>
    public bool WasPresent { get; internal set; }

    internal static Voter Of(ConfidenceVoteId vote, Convened who) => new()
    {
        VoteId = vote,
        PersonId = who.Person,
        Name = VietnameseText.Nfc(who.Name),
        Post = VietnameseText.Nfc(who.Post),
        UnitName = VietnameseText.Nfc(who.Unit),
    };
}

/// <summary>Đến muộn hoặc ra về sau khi mở bỏ phiếu: an event beside the frozen numbers, never an edit of them.</summary>
public sealed class RoomMovement
{
    private RoomMovement()
    {
    }

    public ConfidenceVoteId VoteId { get; private set; }

    public int Number { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>True: came in; false: left.</summary>
    public bool CameIn { get; private set; }

    internal static RoomMovement Of(ConfidenceVoteId vote, int number, PersonId person, bool cameIn) => new() { VoteId = vote, Number = number, PersonId = person, CameIn = cameIn };
}

/// <summary>Thành viên ban kiểm phiếu: a named person of this vote, not a role. The id in records is random.</summary>
public sealed class BoardMember
{
    private BoardMember()
    {
    }

    public BoardMemberId Id { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Trưởng ban kiểm phiếu.</summary>
    public bool IsHead { get; private set; }

    internal static BoardMember Of(ConfidenceVoteId vote, Voter who, bool isHead) => new() { Id = RandomId.New<BoardMemberId>(), VoteId = vote, PersonId = who.PersonId, Name = who.Name, IsHead = isHead };
}
