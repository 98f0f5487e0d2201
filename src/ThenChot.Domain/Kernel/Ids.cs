namespace ThenChot.Domain.Kernel;

/// <summary>A typed identifier: a version 7 <see cref="Guid"/> that cannot be mistaken for another kind of record.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The stored value.</summary>
    Guid Value { get; }

    /// <summary>Gives a stored value its type back.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes new identifiers; they sort by the instant they were made at.</summary>
public static class Id
{
    /// <summary>A new identifier of version 7 at the instant <paramref name="now"/>.</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(now));
}

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
