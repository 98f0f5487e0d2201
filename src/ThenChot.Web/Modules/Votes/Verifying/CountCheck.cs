using System.Numerics;

namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>The arithmetic of a record, done again from the piles.</summary>
internal static class CountCheck
{
    public static IEnumerable<BrokenRule> Of(WrittenRecord record)
    {
        foreach (var (code, sentence, holds) in Whole(record))
        {
            if (!holds)
            {
                yield return new BrokenRule(code, sentence);
            }
        }

        foreach (var row in record.Rows)
        {
            foreach (var (code, sentence, holds) in Row(record, row))
            {
                if (!holds)
                {
                    yield return new BrokenRule(code, $"Dòng {row.Number.ToString(CultureInfo.InvariantCulture)}: {sentence}", row.Number);
                }
            }
        }
    }

    private static IEnumerable<(string Code, string Sentence, bool Holds)> Whole(WrittenRecord r) =>
    [
        ("electorate", "người có mặt, người được triệu tập và tổng số không khớp nhau", r.Present <= r.Convened && r.Convened <= r.AllMembers && r.Convened > 0),
        ("roll", "số người trong danh sách khác số được triệu tập", r.RollCount == r.Convened),
        ("quorum", "không đủ 2/3 số được triệu tập", 3 * r.Present >= 2 * r.Convened),
        ("issued", "phiếu phát ra nhiều hơn người có mặt", r.Slips.Issued <= r.Present),
        ("returned", "phiếu thu về nhiều hơn phiếu phát ra", r.Slips.Returned <= r.Slips.Issued),
        ("valid", "phiếu hợp lệ và không hợp lệ cộng lại khác phiếu thu về", r.Slips.Valid + r.Slips.Invalid == r.Slips.Returned),
        ("rows", "không có dòng nào, hoặc các dòng không đánh số liên tiếp", r.Rows.Count > 0 && r.Rows.Select((row, at) => row.Number == at + 1).All(holds => holds)),
        ("person-twice", "một người có hai dòng", r.Rows.DistinctBy(row => row.Person, StringComparer.OrdinalIgnoreCase).Count() == r.Rows.Count),
        ("board", "ban kiểm phiếu có người trùng hoặc ít hơn hai người", r.Board.Count >= 2 && r.Board.Distinct(StringComparer.OrdinalIgnoreCase).Count() == r.Board.Count),
        ("rated-on-board", "người được lấy phiếu ở trong ban kiểm phiếu", !r.Rows.Any(row => r.Board.Contains(row.Person, StringComparer.OrdinalIgnoreCase))),
        ("rounding", "cách làm tròn không phải rounded hoặc truncated", r.Rounding is "rounded" or "truncated"),
    ];

    private static IEnumerable<(string Code, string Sentence, bool Holds)> Row(WrittenRecord r, WrittenRow row)
    {
        var whole = r.Base switch
        {
            "all_members" => r.AllMembers,
            "present" => r.Present,
            "ballots_returned" => row.Slips.Returned,
            "valid_row_marks" => row.High + row.Medium + row.Low,
            _ => -1,
        };
        var unmarked = r.Base == "valid_row_marks" && whole == 0;
        return
        [
            ("row-sum", "ba mức và số dòng không hợp lệ cộng lại khác số phiếu hợp lệ", row.High + row.Medium + row.Low + row.Void == row.Slips.Valid),
            ("row-slips", "số phiếu của dòng không khớp nhau, hoặc khác số phiếu chung", r.SlipsPer == "person" ? row.Slips.Issued <= r.Present && row.Slips.Returned <= row.Slips.Issued && row.Slips.Valid + row.Slips.Invalid == row.Slips.Returned : row.Slips == r.Slips),
            ("row-base", "mẫu số khác con số mà loại mẫu số chỉ tới", row.Base == whole && (whole > 0 || unmarked)),
            ("row-share", "tỷ lệ in khác tỷ lệ tính lại", unmarked ? row is { HighPct: "", MediumPct: "", LowPct: "" } : whole > 0 && row.HighPct == Share(row.High, whole, r.Rounding) && row.MediumPct == Share(row.Medium, whole, r.Rounding) && row.LowPct == Share(row.Low, whole, r.Rounding)),
            ("row-bracket", "mức ghi khác mức tính lại", unmarked ? row.Bracket == "none" : whole > 0 && row.Bracket == Bracket(r.Thresholds, row.Low, whole)),
        ];
    }

    /// <summary>Long division by hand: two decimals, then the next digit decides when rounding.</summary>
    private static string Share(long count, long whole, string rounding)
    {
        var scaled = BigInteger.DivRem(new BigInteger(count) * 10_000, whole, out var rest);
        if (rounding == "rounded" && rest * 2 >= whole)
        {
            scaled += 1;
        }

        var digits = scaled.ToString("000", CultureInfo.InvariantCulture);
        return $"{digits[..^2]}.{digits[^2..]}";
    }

    private static string Bracket(IReadOnlyList<WrittenThreshold> thresholds, long low, long whole)
    {
        var bracket = "none";
        foreach (var threshold in thresholds)
        {
            var parts = threshold.Share.Split('/');
            if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var top) || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bottom))
            {
                return "?";
            }

            var compared = (new BigInteger(low) * bottom).CompareTo(new BigInteger(whole) * top);
            bracket = compared > 0 || (compared == 0 && threshold.Inclusive) ? threshold.Bracket : bracket;
        }

        return bracket;
    }
}
