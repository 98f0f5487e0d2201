using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>The log of a record: its chain, and that every step of the count was taken by those who had to, in order.</summary>
internal static class LogCheck
{
    private static readonly string[] Opening = ["roll_frozen", "board_formed", "opened", "boxes_merged"];

    public static IEnumerable<BrokenRule> Of(WrittenRecord record)
    {
        var before = new string('0', 64);
        for (var at = 0; at < record.Log.Count; at++)
        {
            var one = record.Log[at];
            var text = string.Create(CultureInfo.InvariantCulture, $"{one.Number}|{one.Kind}|{one.By}|{one.Row}|{one.Previous}");
            if (one.Number != at + 1 || one.Previous != before || one.Hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
            {
                yield return new BrokenRule("log-chain", $"Nhật ký bị sửa, xóa, thêm hoặc đổi thứ tự ở bước {(at + 1).ToString(CultureInfo.InvariantCulture)}.");
                yield break;
            }

            before = one.Hash;
        }

        if (Steps(record) is { } step)
        {
            yield return step;
        }
    }

    private static BrokenRule? Steps(WrittenRecord record)
    {
        var log = record.Log;
        if (!log.Take(Opening.Length).Select(one => one.Kind).SequenceEqual(Opening, StringComparer.Ordinal) || log.Take(Opening.Length).Any(one => one.Row is not null))
        {
            return new BrokenRule("log-opening", "Nhật ký không bắt đầu bằng chốt danh sách, lập ban kiểm phiếu, mở bỏ phiếu, gộp hòm phiếu.");
        }

        var entered = record.Rows.DistinctBy(row => row.Number).ToDictionary(row => row.Number, _ => new HashSet<string>(StringComparer.Ordinal));
        var agreed = new HashSet<long>();
        var closing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in log.Skip(Opening.Length))
        {
            var hands = one.Row is { } row ? entered.GetValueOrDefault(row) : null;
            var holds = one.Kind switch
            {
                "entered" => hands is not null && closing.Count == 0 && !agreed.Contains(one.Row!.Value) && one.By is { } by && record.Board.Contains(by, StringComparer.Ordinal) && hands.Add(by),
                "differs" => hands is { Count: 2 } && !agreed.Contains(one.Row!.Value) && Emptied(hands),
                "agreed" => hands is { Count: 2 } && agreed.Add(one.Row!.Value),
                "closed" => one.Row is null && agreed.Count == record.Rows.Count && one.By is { } by && record.Board.Contains(by, StringComparer.Ordinal) && closing.Add(by),
                _ => false,
            };
            if (!holds)
            {
                return new BrokenRule("log-step", $"Bước {one.Number.ToString(CultureInfo.InvariantCulture)} của nhật ký không được phép ở chỗ đó: mỗi chồng phiếu phải do hai thành viên nhập độc lập, khớp rồi mới đóng.", one.Row);
            }
        }

        return closing.Count == 2 ? null : new BrokenRule("log-closing", "Kết quả phải do hai thành viên ban kiểm phiếu cùng đóng.");
    }

    private static bool Emptied(HashSet<string> hands)
    {
        hands.Clear();
        return true;
    }
}
