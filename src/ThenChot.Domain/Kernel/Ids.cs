namespace ThenChot.Domain.Kernel;

/// <summary>Đơn vị, tổ chức đảng, cơ quan.</summary>
public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một con người; đảng viên, tài khoản, cán bộ là các vai của người đó.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Thao tác nghiệp vụ đã ghi.</summary>
public readonly record struct ActId(Guid Value) : IId<ActId>
{
    public static ActId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Tệp đã tải lên.</summary>
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public static FileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Văn bản trong sổ văn bản.</summary>
public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chương trình công tác.</summary>
public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
