namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Loại thao tác sắp xếp tổ chức.</summary>
public enum RestructuringKind
{
    /// <summary>Thành lập.</summary>
    Found,

    /// <summary>Kết thúc hoạt động, giải thể.</summary>
    Close,

    /// <summary>Hợp nhất: several units end, a new one takes over.</summary>
    Merge,

    /// <summary>Sáp nhập: units end and go into one that goes on.</summary>
    Absorb,

    /// <summary>Chia (the unit ends) hoặc tách (its code stands among the new ones: it goes on).</summary>
    Split,

    /// <summary>Chuyển giao: units move under another one.</summary>
    Transfer,

    /// <summary>Đổi tên; a kind given with it changes too.</summary>
    Rename,

    /// <summary>Đổi loại hình: another kind of organisation from a day on.</summary>
    Rekind,

    /// <summary>Hủy bỏ thao tác: everything stands again as if the act that is reversed had never been.</summary>
    Reverse,
}

/// <summary>Một đơn vị ở phía sau thao tác. Null name, kind or parent: as it is, or as the first unit before the act.</summary>
public sealed record UnitTarget(string Code, string? Name = null, string? Kind = null, string? Parent = null);

/// <summary>
/// Một thao tác sắp xếp như văn bản quyết định nêu. <see cref="Children"/>: where each unit below goes, by code;
/// <see cref="Allocate"/>: per figure code (or "*" for all) the share of each successor.
/// </summary>
public sealed record RestructuringDraft
{
    public required RestructuringKind Kind { get; init; }

    /// <summary>Ngày có hiệu lực: the act counts from the beginning of this day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Quyết định, as written; empty while nobody has given it.</summary>
    public string Decision { get; init; } = string.Empty;

    /// <summary>The decision in the register; null when only its text is known.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>Of hủy bỏ: the act that is reversed; null for every other kind.</summary>
    public Guid? Reverses { get; init; }

    public IReadOnlyList<string> From { get; init; } = [];

    public IReadOnlyList<UnitTarget> To { get; init; } = [];

    public IReadOnlyDictionary<string, string> Children { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Posts that do not end with their unit, "code | title | holder" (what is left out: all), each with the unit in which the same person goes on.</summary>
    public IReadOnlyDictionary<string, string> Posts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Allocate { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
}
