namespace ThenChot.Domain.Members;

/// <summary>Hồ sơ đảng viên.</summary>
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Bộ lọc danh sách đã lưu.</summary>
public readonly record struct SavedFilterId(Guid Value) : IId<SavedFilterId>
{
    public static SavedFilterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một mục ghi trong hồ sơ đảng viên.</summary>
public readonly record struct MemberEntryId(Guid Value) : IId<MemberEntryId>
{
    public static MemberEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
