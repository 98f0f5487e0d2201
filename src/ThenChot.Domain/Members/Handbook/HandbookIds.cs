namespace ThenChot.Domain.Members.Handbook;

/// <summary>Đề nghị của đảng viên về hồ sơ của mình.</summary>
public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    public static RequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Buổi sinh hoạt chi bộ.</summary>
public readonly record struct CellMeetingId(Guid Value) : IId<CellMeetingId>
{
    public static CellMeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần nhập thay chi bộ.</summary>
public readonly record struct StandInId(Guid Value) : IId<StandInId>
{
    public static StandInId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
