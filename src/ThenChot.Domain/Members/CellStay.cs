using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Members;

/// <summary>Chi bộ nhận đảng viên sinh hoạt: the unit, what it is called, its kind and its life.</summary>
public sealed record CellPlace(UnitId Unit, string Name, string Kind, DateSpan Life);

/// <summary>Sinh hoạt chính thức tại một chi bộ, from a day to before another; null: until now. A member has exactly one on any day.</summary>
public sealed class CellStay
{
    private CellStay()
    {
    }

    internal CellStay(MemberId member, UnitId unit, DateOnly from)
    {
        MemberId = member;
        UnitId = unit;
        From = from;
    }

    public MemberId MemberId { get; private set; }

    public UnitId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public DateSpan Span => new(From, To);

    internal void EndOn(DateOnly day) => To = day;
}
