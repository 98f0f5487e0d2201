using System.Text;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Verifying;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>A row of a disclosed result: counts, shares as printed, and the bracket with what the rule lets be proposed (null: none reached).</summary>
public sealed record ResultRow(long Number, RatedRowId Row, string Name, string Posts, long High, long Medium, long Low, long Void, long Base, string HighShare, string MediumShare, string LowShare, string? Bracket, string? Proposal)
{
    /// <summary>All valid marks of the row are of one kind: it says how everybody marked.</summary>
    public bool IsUnanimous => new[] { High, Medium, Low }.Count(marks => marks > 0) == 1 && Void == 0;
}

/// <summary>A disclosed result as pages and papers show it, read from the record that is exported.</summary>
public sealed record ReadResult(long AllMembers, long Convened, long Present, long Issued, long Returned, long Valid, long Invalid, IReadOnlyList<ResultRow> Rows)
{
    public static ReadResult Of(string record, ConfidenceRule rule)
    {
        var written = RecordReader.Read(Encoding.UTF8.GetBytes(record), out var fault) ?? throw new InvalidOperationException($"The stored record cannot be read: {fault}");
        return new ReadResult(written.AllMembers, written.Convened, written.Present, written.Issued, written.Returned, written.Valid, written.Invalid, [.. written.Rows.Select(row => Row(row, rule))]);
    }

    private static ResultRow Row(WrittenRow row, ConfidenceRule rule)
    {
        var reached = rule.Thresholds.FirstOrDefault(threshold => threshold.Bracket == row.Bracket);
        return new ResultRow(
            row.Number, RatedRowId.From(Guid.Parse(row.Person)), row.Name, string.Join("; ", row.Posts), row.High, row.Medium, row.Low, row.Void, row.Base,
            Share(row.HighPct), Share(row.MediumPct), Share(row.LowPct), reached?.Bracket, reached?.Proposal);
    }

    private static string Share(string percent) => VietnameseFormat.Percent(decimal.Parse(percent, CultureInfo.InvariantCulture), 2);
}
