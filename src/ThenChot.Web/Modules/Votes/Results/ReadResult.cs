using System.Text;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Verifying;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>
/// A row of a disclosed result: counts, the slips they were made of, shares as printed, and the bracket with what the rule lets be proposed (null: none
/// reached).
/// </summary>
public sealed record ResultRow(
    long Number, RatedRowId Row, string Name, string Posts, ResultSlips Slips, long High, long Medium, long Low, long Void, long Base, string HighShare, string MediumShare, string LowShare, string? Bracket, string? Proposal)
{
    /// <summary>All slips of the row say the same, or all are void: it says how everybody marked.</summary>
    public bool IsUnanimous => new[] { High, Medium, Low, Void }.Count(marks => marks > 0) == 1;
}

/// <summary>Phiếu phát ra, thu về, không hợp lệ, hợp lệ: of the ballot or of one person.</summary>
public sealed record ResultSlips(long Issued, long Returned, long Invalid, long Valid);

/// <summary>A disclosed result as pages and papers show it, read from the record that is exported: a rule changed later changes nothing of it.</summary>
public sealed record ReadResult(long AllMembers, long Convened, long Present, ResultSlips Slips, bool IsPerPerson, string Operators, int LogSteps, string LogEnd, IReadOnlyList<ResultRow> Rows)
{
    /// <summary>Hex digits of the last step of the log, as printed.</summary>
    private const int LogDigits = 16;

    /// <summary>The base behind the name of its kind: one number for all rows, or that each has its own.</summary>
    public string BaseNumber => Rows.Select(row => row.Base).Distinct().ToList() is [var one] ? string.Create(CultureInfo.InvariantCulture, $" ({one})") : " (mỗi người một số riêng)";

    public static ReadResult Of(string record, ConfidenceRule rule)
    {
        var written = RecordReader.Read(Encoding.UTF8.GetBytes(record), out var fault) ?? throw new InvalidOperationException($"The stored record cannot be read: {fault}");
        return new ReadResult(
            written.AllMembers, written.Convened, written.Present, Slipped(written.Slips), written.SlipsPer == ThresholdSettings.PerPerson,
            string.Join("; ", written.Thresholds.Select(t => $"{t.Bracket} khi tín nhiệm thấp {(t.Inclusive ? "từ" : "trên")} {t.Share}")),
            written.Log.Count, written.Log.Count == 0 ? "" : written.Log[^1].Hash[..LogDigits], [.. written.Rows.Select(row => Row(row, rule))]);
    }

    private static ResultRow Row(WrittenRow row, ConfidenceRule rule) => new(
        row.Number, RatedRowId.From(Guid.Parse(row.Person)), row.Name, string.Join("; ", row.Posts), Slipped(row.Slips), row.High, row.Medium, row.Low, row.Void, row.Base,
        Share(row.HighPct), Share(row.MediumPct), Share(row.LowPct), row.Bracket == "none" ? null : row.Bracket, rule.Thresholds.FirstOrDefault(threshold => threshold.Bracket == row.Bracket)?.Proposal);

    private static ResultSlips Slipped(WrittenSlips slips) => new(slips.Issued, slips.Returned, slips.Invalid, slips.Valid);

    /// <summary>Empty: the row has no mark to take a share of.</summary>
    private static string Share(string percent) => percent.Length == 0 ? "không có dấu hợp lệ" : VietnameseFormat.Percent(decimal.Parse(percent, CultureInfo.InvariantCulture), 2);
}
