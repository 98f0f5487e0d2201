using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>
/// Checks the record of a vote from its file alone. It shares no code with what counts and writes: only the format of docs/vote-record.md, so that a fault of the
/// one does not hide behind the other.
/// </summary>
internal static class VoteVerifier
{
    private const string SealOpening = ",\"seal\":\"";
    private const int SealLength = 64;

    /// <summary>Everything that does not hold; empty: the record is consistent, and with a fingerprint also the one that was printed.</summary>
    public static IReadOnlyList<BrokenRule> Verify(ReadOnlyMemory<byte> file, string? fingerprint, IReadOnlyList<KnownRule> rules)
    {
        var broken = new List<BrokenRule>();
        if (SealOf(file.Span) is not { } seal)
        {
            broken.Add(new BrokenRule("seal", "Tệp không kết thúc bằng mã niêm phong."));
        }
        else
        {
            if (seal.Written != seal.Computed)
            {
                broken.Add(new BrokenRule("seal", "Nội dung khác lúc niêm phong."));
            }

            var printed = (fingerprint ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
            if (fingerprint is not null && (printed.Length is not (32 or 64) || !seal.Computed.StartsWith(printed, StringComparison.Ordinal)))
            {
                broken.Add(new BrokenRule("fingerprint", "Không phải hồ sơ mang mã đã in trên biên bản."));
            }
        }

        if (RecordReader.Read(file, out var fault) is not { } record)
        {
            broken.Add(new BrokenRule("format", $"Tệp không đúng khuôn dạng hồ sơ lấy phiếu, ở “{fault}”."));
            return broken;
        }

        broken.AddRange(FormCheck.Of(record));
        broken.AddRange(RuleOf(record, rules));
        broken.AddRange(CountCheck.Of(record));
        broken.AddRange(LogCheck.Of(record));
        return broken;
    }

    private static IEnumerable<BrokenRule> RuleOf(WrittenRecord record, IReadOnlyList<KnownRule> rules)
    {
        if (rules.FirstOrDefault(rule => rule.Id == record.RuleId) is not { } known)
        {
            yield return new BrokenRule("rule", $"Không rõ quy tắc “{record.RuleId}”.");
            yield break;
        }

        if (record.HeldOn < known.From || record.HeldOn >= known.To)
        {
            yield return new BrokenRule("rule-in-force", $"Quy tắc “{known.Id}” không có hiệu lực vào ngày {record.HeldOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.");
        }

        if (!record.Thresholds.SequenceEqual(known.Thresholds))
        {
            yield return new BrokenRule("rule-thresholds", $"Ngưỡng ghi trong hồ sơ khác ngưỡng của “{known.Id}”.");
        }

        if (record.SlipsPer is { } per && per != known.SlipsPer)
        {
            yield return new BrokenRule("slips-per", $"Số phiếu không được tính theo cách của “{known.Id}”.");
        }

        if (known.VoidMark == "slip" && record.Rows.Any(row => row.Void > 0))
        {
            yield return new BrokenRule("void-mark", $"Theo “{known.Id}” phiếu hợp lệ không còn dòng bỏ trống hoặc đánh nhiều ô.");
        }

        if (known.Base is { } asked && asked != record.Base)
        {
            yield return new BrokenRule("rule-base", $"Mẫu số ghi trong hồ sơ khác mẫu số của “{known.Id}”.");
        }
    }

    /// <summary>The seal as written and as computed over the bytes before it; null when the file does not end in one.</summary>
    private static (string Written, string Computed)? SealOf(ReadOnlySpan<byte> file)
    {
        var length = SealOpening.Length + SealLength + 2;
        if (file.Length <= length || Encoding.Latin1.GetString(file[^length..]) is not { } end || !end.StartsWith(SealOpening, StringComparison.Ordinal) || !end.EndsWith("\"}", StringComparison.Ordinal))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..^length]);
        hash.AppendData("}"u8);
        return (end[SealOpening.Length..^2], Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
