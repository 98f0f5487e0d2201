namespace ThenChot.Domain.Votes;

/// <summary>
/// Tín nhiệm thấp hai năm liên tiếp: where a document looks at the year before, a result in <c>Bracket</c> after one in any bracket means more than it does
/// alone. Read from disclosed results of the same body; the two counts are never added. A proposal, as every bracket.
/// </summary>
public sealed record RunningLow(string Bracket, string Proposal)
{
    /// <summary>True when the result of a vote is in this bracket and that of the calendar year before reached one too (null: none).</summary>
    public bool Holds(DateOnly heldOn, string? bracket, DateOnly earlierOn, string? earlierBracket) => bracket == Bracket && earlierBracket is not null && earlierOn.Year == heldOn.Year - 1;
}
