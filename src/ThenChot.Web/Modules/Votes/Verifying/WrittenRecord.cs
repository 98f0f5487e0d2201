namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>A record as the file has it, before anything is believed.</summary>
internal sealed record WrittenRecord(
    DateOnly HeldOn, string RuleId, IReadOnlyList<WrittenThreshold> Thresholds, string Base, string Rounding, long RollCount,
    long AllMembers, long Convened, long Present, long Issued, long Returned, long Invalid, long Valid,
    IReadOnlyList<string> Board, IReadOnlyList<WrittenRow> Rows, IReadOnlyList<WrittenEvent> Log);

/// <summary>Bracket and operator as written: <c>share</c> such as 1/2.</summary>
internal sealed record WrittenThreshold(string Bracket, string Share, bool Inclusive);

internal sealed record WrittenRow(
    long Number, string Person, string Name, IReadOnlyList<string> Posts, long High, long Medium, long Low, long Void, long Base,
    string HighPct, string MediumPct, string LowPct, string Bracket);

internal sealed record WrittenEvent(long Number, string Kind, string? By, long? Row, string Previous, string Hash);

/// <summary>A rule as this installation knows it, days in force included (null: not known or open).</summary>
internal sealed record KnownRule(string Id, DateOnly? From, DateOnly? To, string? Base, IReadOnlyList<WrittenThreshold> Thresholds);

/// <summary>Something that does not hold; the row when it is about one.</summary>
public sealed record BrokenRule(string Code, string Sentence, long? Row = null);
