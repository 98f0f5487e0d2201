namespace ThenChot.Domain.Organizations.Committees;

/// <summary>Kết quả xét một quy định về số lượng.</summary>
public enum SizeAnswer
{
    /// <summary>Đúng quy định.</summary>
    Kept,

    /// <summary>Chưa đúng quy định.</summary>
    Broken,

    /// <summary>Chưa nhập giá trị của quy định.</summary>
    NotEntered,

    /// <summary>Chưa có số để xét.</summary>
    NotCounted,

    /// <summary>Không áp dụng cho đơn vị này.</summary>
    NotConcerned,
}

/// <summary>Kết quả xét: null where nothing was counted or the rule has no value.</summary>
public sealed record SizeFinding(SizeRule Rule, SizeAnswer Answer, int? Found, int? Allowed);
