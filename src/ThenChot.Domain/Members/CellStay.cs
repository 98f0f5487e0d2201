namespace ThenChot.Domain.Members;

/// <summary>Chi bộ nhận đảng viên sinh hoạt: the unit, what it is called, its kind and its life.</summary>
public sealed record CellPlace(UnitId Unit, string Name, string Kind, DateSpan Life);

/// <summary>Sinh hoạt chính thức tại một chi bộ, from a day to before another; null: until now. A member has exactly one on any day.</summary>
public sealed class CellStay
{
    private CellStay()
    {
    }

    internal CellStay(MemberId member, UnitId unit, DateOnly from, EntryWay? cameAs)
    {
        MemberId = member;
        UnitId = unit;
        From = from;
        CameAs = cameAs;
    }

    public MemberId MemberId { get; private set; }

    public UnitId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>How the member came into the register with this stay; null: moved here from another cell of it, or listed without saying.</summary>
    public EntryWay? CameAs { get; private set; }

    /// <summary>How the member left the register from this stay; null: moved on to another cell, or still here.</summary>
    public LeavingKind? LeftAs { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary>As it was written down when files were merged.</summary>
    internal static CellStay Of(MemberId member, Merging.StayState state) =>
        new CellStay(member, Kernel.UnitId.From(state.Unit), state.From, state.CameAs).Put(state);

    internal CellStay Put(Merging.StayState state)
    {
        (UnitId, To, CameAs, LeftAs) = (Kernel.UnitId.From(state.Unit), state.To, state.CameAs, state.LeftAs);
        return this;
    }

    internal void EndOn(DateOnly day, LeavingKind? leftAs = null) => (To, LeftAs) = (day, leftAs);

    /// <summary>As if the stay after it had never been: it ends where and how that one does.</summary>
    internal void GoOnAs(CellStay after) => (To, LeftAs) = (after.To, after.LeftAs);
}
