namespace ThenChot.Domain.Members.Statistics;

/// <summary>
/// Quy đổi theo tổ chức của một ngày: every stay counts where its unit's heir stands on that tree. Nobody is divided by shares: where several
/// took over, the member's own next stay (carried back: the one before) says which; while it does not, the member counts at the lowest unit
/// above all of them. One stay has one place, whatever day it is read on.
/// </summary>
/// <param name="target">The day of the tree.</param>
/// <param name="from">How figures of a unit are carried that stood there on a day.</param>
/// <param name="isInside">Whether a unit of that tree stands at or under the counted one.</param>
public sealed class RecastTree(DateOnly target, Func<UnitId, DateOnly, Recast> from, Func<UnitId, bool> isInside) : ICountingTree
{
    public bool Counts(MemberHistory member, int stay, DateOnly day) => isInside(PlaceOf(member, stay));

    public IEnumerable<DateOnly> TurnsOf(UnitId unit) => [];

    public bool HasEnded(UnitId unit, DateOnly day) => false;

    /// <summary>The unit of the tree at which a stay counts.</summary>
    public UnitId PlaceOf(MemberHistory member, int stay)
    {
        ArgumentNullException.ThrowIfNull(member);
        var (unit, span) = (member.Stays[stay].Unit, member.Stays[stay].Span);
        var recast = from(unit, DayOf(span));
        var part = recast.Carry(unit, "", 1)[0];
        if (!part.Unallocated || Neighbour(member, stay) is not { } next)
        {
            return part.Unit;
        }

        var there = PlaceOf(member, next);
        return recast.HeirsOf(unit).Contains(there) ? there : part.Unit;
    }

    /// <summary>The day of the stay nearest to the tree: until then the member was in that very unit.</summary>
    private DateOnly DayOf(DateSpan span) => span.From > target ? span.From : span.LastDay is { } last && last < target ? last : target;

    private int? Neighbour(MemberHistory member, int stay)
    {
        var span = member.Stays[stay].Span;
        return span.From > target ? (stay > 0 && member.Stays[stay - 1].Span.To > target ? stay - 1 : null)
            : span.To <= target && stay + 1 < member.Stays.Count && member.Stays[stay + 1].Span.From <= target ? stay + 1
            : null;
    }
}
