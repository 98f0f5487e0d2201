namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>Loại nội dung của một mục hỏi.</summary>
public enum InquiryFieldKind
{
    Number,
    Text,
    Day,
    YesNo,
    File,
    Rows,
}

/// <summary>What each kind is called, how it is read from what was typed, and how it is shown again.</summary>
public static class InquiryFieldKinds
{
    public const string Yes = "yes";
    public const string No = "no";

    private const int LongestText = 4_000;

    public static string Label(InquiryFieldKind kind) => kind switch
    {
        InquiryFieldKind.Number => "số",
        InquiryFieldKind.Text => "chữ",
        InquiryFieldKind.Day => "ngày",
        InquiryFieldKind.YesNo => "có/không",
        InquiryFieldKind.File => "tệp",
        _ => "danh sách nhiều dòng",
    };

    /// <summary>The stored form of what was typed (never empty): 1234.5, 2023-04-19, yes; or why it cannot be read.</summary>
    public static Outcome<string> Read(InquiryFieldKind kind, string typed) => kind switch
    {
        InquiryFieldKind.Number => VietnameseFormat.TryNumber(typed, out var number) ? number.ToString(CultureInfo.InvariantCulture) : DirectionRefusals.NotANumber(typed.Trim()),
        InquiryFieldKind.Day => VietnameseFormat.TryDate(typed, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : DirectionRefusals.NotADay(typed.Trim()),
        InquiryFieldKind.YesNo => typed is Yes or No ? typed : DirectionRefusals.NotYesOrNo(),
        _ => typed.Length > LongestText ? DirectionRefusals.TextTooLong(LongestText) : VietnameseText.Nfc(typed),
    };

    /// <summary>The stored form as a number, a day or words: for a cell of a sheet.</summary>
    public static object? Cell(InquiryFieldKind kind, string? stored) => stored is null ? null : kind switch
    {
        InquiryFieldKind.Number => decimal.Parse(stored, CultureInfo.InvariantCulture),
        InquiryFieldKind.Day => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        InquiryFieldKind.YesNo => stored == Yes ? "có" : "không",
        _ => stored,
    };

    /// <summary>The stored form as it stands in the form again.</summary>
    public static string? Typed(InquiryFieldKind kind, string? stored) => kind == InquiryFieldKind.YesNo ? stored : Show(kind, stored);

    /// <summary>The stored form as a person reads it; null was not answered.</summary>
    public static string? Show(InquiryFieldKind kind, string? stored) => Cell(kind, stored) switch
    {
        decimal number => VietnameseFormat.Number(number),
        DateOnly day => VietnameseFormat.Date(day),
        var words => words as string,
    };
}
