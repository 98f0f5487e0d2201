namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>A record as the file has it, before anything is believed. <c>Salt</c>, <c>SlipsPer</c> null: the first format, which has no salt and the slips of the ballot alone.</summary>
internal sealed record WrittenRecord(
    string? Salt, string VoteId, string Title, string RollDigest, DateOnly HeldOn, string RuleId, IReadOnlyList<WrittenThreshold> Thresholds, string Base, string Rounding, string? SlipsPer, long RollCount,
    long AllMembers, long Convened, long Present, WrittenSlips Slips,
    IReadOnlyList<string> Board, IReadOnlyList<WrittenRow> Rows, IReadOnlyList<WrittenEvent> Log);

/// <summary>Bracket and operator as written: <c>share</c> such as 1/2.</summary>
internal sealed record WrittenThreshold(string Bracket, string Share, bool Inclusive);

internal sealed record WrittenRow(
    long Number, string Person, string Name, IReadOnlyList<string> Posts, WrittenSlips Slips, long High, long Medium, long Low, long Void, long Base,
    string HighPct, string MediumPct, string LowPct, string Bracket);

/// <summary>Slips of the ballot or of one person.</summary>
internal sealed record WrittenSlips(long Issued, long Returned, long Invalid, long Valid);

internal sealed record WrittenEvent(long Number, string Kind, string? By, long? Row, string Previous, string Hash);

/// <summary>A rule as this installation knows it, days in force included (null: not known or open).</summary>
internal sealed record KnownRule(string Id, DateOnly? From, DateOnly? To, string? Base, string SlipsPer, string VoidMark, IReadOnlyList<WrittenThreshold> Thresholds);

/// <summary>Something that does not hold; the row when it is about one.</summary>
public sealed record BrokenRule(string Code, string Sentence, long? Row = null);
