namespace ThenChot.Domain.Figures;

/// <summary>Mã định danh một kỳ báo cáo.</summary>
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Mã định danh một bản báo cáo của một đơn vị trong một kỳ.</summary>
public readonly record struct SubmissionId(Guid Value) : IId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Mã định danh một số liệu đã nhập.</summary>
public readonly record struct EntryId(Guid Value) : IId<EntryId>
{
    public static EntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Mã định danh một dòng thuộc bản báo cáo hay kỳ báo cáo (phần lời, tệp, ý kiến, nguồn).</summary>
public readonly record struct FigureRowId(Guid Value) : IId<FigureRowId>
{
    public static FigureRowId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
