namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>The words of a record: a salt that hides, ids that can be compared letter by letter, people who are named.</summary>
internal static class FormCheck
{
    private const int SaltDigits = 32;
    private const int IdDigits = 32;
    private const int DigestDigits = 64;

    public static IEnumerable<BrokenRule> Of(WrittenRecord record)
    {
        if (record.Salt is { } salt && !IsHex(salt, SaltDigits))
        {
            yield return new BrokenRule("salt", "Chuỗi ngẫu nhiên không phải 32 chữ số thập lục phân viết thường: có thể thử ngược ra số phiếu.");
        }

        if (!IsHex(record.RollDigest, DigestDigits))
        {
            yield return new BrokenRule("roll-digest", "Mã của danh sách triệu tập không phải 64 chữ số thập lục phân viết thường.");
        }

        if (!IsHex(record.VoteId, IdDigits) || !record.Board.All(IsId) || record.Log.Any(step => step.By is { } by && !IsId(by)))
        {
            yield return new BrokenRule("id", "Mã của lần lấy phiếu hoặc của ban kiểm phiếu không phải 32 chữ số thập lục phân viết thường.");
        }

        if (IsBlank(record.Title))
        {
            yield return new BrokenRule("name", "Tên lần lấy phiếu để trống.");
        }

        foreach (var row in record.Rows)
        {
            if (!IsId(row.Person))
            {
                yield return new BrokenRule("id", $"Dòng {row.Number.ToString(CultureInfo.InvariantCulture)}: mã của người được lấy phiếu không phải 32 chữ số thập lục phân viết thường.", row.Number);
            }

            if (IsBlank(row.Name) || row.Posts.Count == 0 || row.Posts.Any(IsBlank))
            {
                yield return new BrokenRule("name", $"Dòng {row.Number.ToString(CultureInfo.InvariantCulture)}: họ tên hoặc chức vụ để trống.", row.Number);
            }
        }
    }

    private static bool IsId(string text) => IsHex(text, IdDigits);

    private static bool IsHex(string text, int digits) => text.Length == digits && text.All(char.IsAsciiHexDigitLower);

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);
}
