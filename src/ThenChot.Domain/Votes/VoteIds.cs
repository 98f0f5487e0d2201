using System.Security.Cryptography;

namespace ThenChot.Domain.Votes;

/// <summary>Lần lấy phiếu. The id is random: nothing around slips may tell an order or an hour.</summary>
public readonly record struct ConfidenceVoteId(Guid Value) : IId<ConfidenceVoteId>
{
    public static ConfidenceVoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Người được lấy phiếu, một dòng của phiếu.</summary>
public readonly record struct RatedRowId(Guid Value) : IId<RatedRowId>
{
    public static RatedRowId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Thành viên ban kiểm phiếu của một lần lấy phiếu.</summary>
public readonly record struct BoardMemberId(Guid Value) : IId<BoardMemberId>
{
    public static BoardMemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Đợt lấy phiếu.</summary>
public readonly record struct VoteSeasonId(Guid Value) : IId<VoteSeasonId>
{
    public static VoteSeasonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Ids without time or order in them.</summary>
internal static class RandomId
{
    public static TId New<TId>()
        where TId : struct, IId<TId> => TId.From(new Guid(RandomNumberGenerator.GetBytes(16)));
}
