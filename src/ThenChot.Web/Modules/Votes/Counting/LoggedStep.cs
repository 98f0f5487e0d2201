using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Một bước của nhật ký kiểm phiếu as stored: chained, without time, device or count. <c>By</c> null: the board as a whole; <c>Row</c> null: no one row.</summary>
public sealed class LoggedStep
{
    public ConfidenceVoteId VoteId { get; init; }

    public int Round { get; init; }

    public int Number { get; init; }

    public string Kind { get; init; } = "";

    public BoardMemberId? By { get; init; }

    public int? Row { get; init; }

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";

    public static LoggedStep Of(ConfidenceVoteId vote, int round, VoteEvent one) => new()
    {
        VoteId = vote,
        Round = round,
        Number = one.Number,
        Kind = one.Kind,
        By = one.By is { } by ? BoardMemberId.From(Guid.Parse(by)) : null,
        Row = one.Row,
        Previous = one.Previous,
        Hash = one.Hash,
    };

    public VoteEvent Event => new(Number, Kind, By?.Value.ToString("N"), Row, Previous, Hash);
}
