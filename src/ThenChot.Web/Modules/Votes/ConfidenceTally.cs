using System.Text.Json.Serialization;
using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Votes;

/// <summary>A row of a tally as printed; percentages are text, so that no reader rounds them again.</summary>
public sealed record TallyResult(
    string Post,
    [property: JsonPropertyName("post_no")] string? PostNo,
    [property: JsonPropertyName("high_pct")] string? HighPct,
    [property: JsonPropertyName("medium_pct")] string? MediumPct,
    [property: JsonPropertyName("low_pct")] string? LowPct,
    int? Gap,
    string? Bracket,
    string? Proposal,
    string Rule,
    string? Warning);

/// <summary>Reads a file of counts and says shares and bracket of every row under one rule. The whole file or nothing.</summary>
internal static class ConfidenceTally
{
    /// <summary>Only where a post is held by several: a file may do without it.</summary>
    private const string PostNumber = "post_no";

    private const string Date = "date";

    private static readonly string[] Columns = ["post", PostNumber, "high", "medium", "low", "base", "base_kind", "rounding"];

    /// <param name="inForce">Null: the days of the file are not asked for. Otherwise each row has one, and the rule stands on it.</param>
    public static Outcome<IReadOnlyList<TallyResult>> Read(SheetFile file, ConfidenceRule rule, Func<DateOnly, bool>? inForce = null)
    {
        var head = file.First.Rows[0].Cells.Select(VietnameseText.SearchKey).ToList();
        var places = Columns.Select(column => head.IndexOf(column)).ToArray();
        var dated = head.IndexOf(Date);
        var missing = Columns.Where((column, at) => places[at] < 0 && column != PostNumber).Concat(inForce is not null && dated < 0 ? [Date] : []).ToList();
        if (missing.Count > 0)
        {
            return TallyRefusals.ColumnsMissing(string.Join(", ", missing));
        }

        if (file.First.Rows.Count == 1)
        {
            return TallyRefusals.NothingCounted();
        }

        var results = new List<TallyResult>();
        foreach (var row in file.First.Rows.Skip(1))
        {
            if (inForce is not null && Day(row[dated].Trim(), rule, inForce) is { } foreign)
            {
                return TallyRefusals.RowFaulty(row.Number, foreign);
            }

            if (!Row([.. places.Select(place => place < 0 ? "" : row[place].Trim())], rule).TryGet(out var result, out var why))
            {
                return TallyRefusals.RowFaulty(row.Number, why);
            }

            results.Add(result);
        }

        return results;
    }

    private static Refusal? Day(string text, ConfidenceRule rule, Func<DateOnly, bool> inForce) =>
        !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? TallyRefusals.NotADay(text)
        : inForce(day) ? null
        : VotesRefusals.RuleNotInForce(rule.Document, day);

    private static Outcome<TallyResult> Row(string[] cells, ConfidenceRule rule)
    {
        var counts = new int?[4];
        for (var at = 0; at < counts.Length; at++)
        {
            var text = cells[at + 2];
            if (text.Length == 0 && at < 3)
            {
                continue;
            }

            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return TallyRefusals.NotACount(Columns[at + 2], text);
            }

            counts[at] = number;
        }

        if (TallyWords.RoundingOf(cells[7]) is not { } rounding)
        {
            return TallyRefusals.RoundingUnknown(cells[7]);
        }

        if (!ConfidenceCount.Of(counts[0], counts[1], counts[2], counts[3]!.Value).TryGet(out var count, out var why))
        {
            return why;
        }

        var reached = count.Low is { } low ? rule.Reached(low, count.CountedOf) : null;
        return new TallyResult(
            cells[0],
            cells[1].Length == 0 ? null : cells[1],
            count.Percent(count.High, rounding),
            count.Percent(count.Medium, rounding),
            count.Percent(count.Low, rounding),
            count.Gap,
            count.Low is null ? null : reached?.Bracket ?? "none",
            reached?.Proposal,
            rule.Id,
            Warning(cells[6], rule));
    }

    private static string? Warning(string word, ConfidenceRule rule)
    {
        if (word.Length == 0)
        {
            return "Không ghi mẫu số là gì: tỷ lệ và mức chỉ đúng khi mẫu số đúng theo quy tắc.";
        }

        var kind = TallyWords.BaseOf(word);
        if (kind is null)
        {
            return $"Không rõ loại mẫu số “{word}”.";
        }

        return rule.Base is { } asked && asked != kind
            ? $"Mẫu số là {TallyWords.NameOf(kind.Value)}, trong khi {rule.Document} tính trên {TallyWords.NameOf(asked)}."
            : null;
    }
}

/// <summary>Why a file of counts is not read.</summary>
internal static class TallyRefusals
{
    public static Refusal FileMissing(string path) => new("votes.file-missing", $"Không có tệp “{path}”.");

    public static Refusal RuleUnknown(string id, string known) => new("votes.rule-unknown", $"Không có quy tắc “{id}”. Các quy tắc đang có: {known}.");

    public static Refusal ColumnsMissing(string columns) => new("votes.columns-missing", $"Dòng đầu của tệp thiếu cột: {columns}.");

    public static Refusal NothingCounted() => new("votes.nothing-counted", "Tệp chỉ có dòng tên cột, chưa có dòng số phiếu nào.");

    public static Refusal NotADay(string text) => new("votes.not-a-day", $"Cột date ghi “{text}”; ngày viết dạng năm-tháng-ngày, như 2026-11-20.");

    public static Refusal NotACount(string column, string text) => new("votes.not-a-count", $"Cột {column} ghi “{text}”; số phiếu là số nguyên không âm.");

    public static Refusal RoundingUnknown(string word) => new("votes.rounding-unknown", $"Cột rounding ghi “{word}”; chỉ nhận rounded, truncated hoặc unknown.");

    public static Refusal RowFaulty(int row, Refusal why) => new("votes.row-faulty", $"Dòng {row.ToString(CultureInfo.InvariantCulture)}: {why.Sentence}");
}
