namespace ThenChot.Domain.Inspections;

/// <summary>Cuộc kiểm tra, giám sát.</summary>
public readonly record struct InspectionCaseId(Guid Value) : IId<InspectionCaseId>
{
    public static InspectionCaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một đối tượng của một cuộc: one lượt.</summary>
public readonly record struct CaseSubjectId(Guid Value) : IId<CaseSubjectId>
{
    public static CaseSubjectId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một thành viên đoàn, tổ kiểm tra.</summary>
public readonly record struct TeamSeatId(Guid Value) : IId<TeamSeatId>
{
    public static TeamSeatId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một giấy tờ của hồ sơ kiểm tra.</summary>
public readonly record struct CasePaperId(Guid Value) : IId<CasePaperId>
{
    public static CasePaperId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Mã mẫu trống của một giấy tờ trong danh mục.</summary>
public readonly record struct PaperFormId(Guid Value) : IId<PaperFormId>
{
    public static PaperFormId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
