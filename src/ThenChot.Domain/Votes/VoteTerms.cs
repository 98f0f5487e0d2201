namespace ThenChot.Domain.Votes;

/// <summary>What is decided of a vote when it is planned. <c>Season</c> null: it belongs to no season; <c>InForce</c>: the rule stands on the day of the vote.</summary>
public sealed record VoteTerms(UnitId Unit, VoteSeasonId? Season, string? Title, VoteTrack Track, ConfidenceRule Rule, bool InForce, BaseKind Base, ShareRounding Rounding, DateOnly HeldOn, string? Note);

/// <summary>Một việc phải xong trước ngày mở bao nhiêu ngày.</summary>
public sealed record ClockStep(string Code, string Name, int DaysBefore)
{
    /// <summary>The last day: "at least N days before", counted back from the opening.</summary>
    public DateOnly LastDay(DateOnly heldOn) => heldOn.AddDays(-DaysBefore);
}

/// <summary>Một bước chuẩn bị đã xong của một lần lấy phiếu.</summary>
public sealed class StepMark
{
    private StepMark()
    {
    }

    public ConfidenceVoteId VoteId { get; private set; }

    public string Code { get; private set; } = "";

    public DateOnly DoneOn { get; internal set; }

    internal static StepMark Of(ConfidenceVoteId vote, string code, DateOnly doneOn) => new() { VoteId = vote, Code = code, DoneOn = doneOn };
}
