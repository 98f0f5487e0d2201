namespace ThenChot.Domain.Members.Merging;

/// <summary>Hai hồ sơ có thể là một người: what speaks for it, and what against; people decide.</summary>
public sealed record Likeness(IReadOnlyList<string> For, IReadOnlyList<string> Against)
{
    /// <summary>Null when the two cannot be one person by name or birth date.</summary>
    public static Likeness? Of(FileState one, FileState other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var named = Name(one, other);
        if (named is null || !MayBeSame(one.Born, other.Born))
        {
            return null;
        }

        var (signs, doubts) = (new List<string> { named }, new List<string>());
        signs.Add((one.Born, other.Born) switch
        {
            (null, _) or (_, null) => "một bên chưa ghi ngày sinh",
            ({ } a, { } b) when a == b => $"cùng ngày sinh {a.Text}",
            _ => "ngày sinh không trái nhau, một bên ghi thiếu",
        });
        Weigh(signs, doubts, MayBeSame(one.Dates.JoinedOn, other.Dates.JoinedOn), "ngày vào Đảng không trái nhau", "ngày vào Đảng khác nhau");
        Weigh(signs, doubts, Same(one.CitizenKey, other.CitizenKey), "", "hai số định danh khác nhau");
        Weigh(signs, doubts, Same(one.CardKey, other.CardKey), "", "hai số thẻ khác nhau");
        Weigh(signs, doubts, Same(one.Said(MergeField.Sex), other.Said(MergeField.Sex)), "", "giới tính khác nhau");
        Weigh(signs, doubts, one.Cell == other.Cell ? true : null, "cùng một chi bộ", "");
        Weigh(signs, doubts, Same(Key(one.Particulars.HomePlace), Key(other.Particulars.HomePlace)), "cùng quê quán", "quê quán ghi khác nhau");
        return new Likeness(signs, doubts);
    }

    /// <summary>Partial dates do not contradict when some day fits both; an unknown one fits all.</summary>
    public static bool MayBeSame(PartialDate? one, PartialDate? other) => one is not { } a || other is not { } b || (a.Earliest <= b.Latest && b.Earliest <= a.Latest);

    private static string? Name(FileState one, FileState other) =>
        one.FullName == other.FullName ? "cùng họ tên"
        : Key(one.FullName) == Key(other.FullName) ? "họ tên chỉ khác dấu hoặc chữ hoa"
        : Key(one.FullName) == Key(other.Particulars.OtherName) || Key(other.FullName) == Key(one.Particulars.OtherName) ? "họ tên của bên này là tên gọi khác của bên kia"
        : null;

    private static string? Key(string? text) => text is null ? null : VietnameseText.SearchKey(text);

    private static bool? Same(string? one, string? other) => one is null || other is null ? null : one == other;

    private static void Weigh(List<string> signs, List<string> doubts, bool? same, string sign, string doubt)
    {
        if (same is { } known && (known ? sign : doubt) is { Length: > 0 } text)
        {
            (known ? signs : doubts).Add(text);
        }
    }
}
