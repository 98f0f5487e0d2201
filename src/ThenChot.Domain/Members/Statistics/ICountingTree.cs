namespace ThenChot.Domain.Members.Statistics;

/// <summary>Đếm ở một đơn vị theo một cây tổ chức: whether a member in that stay counts there on a day, and on which days that can change within one stay.</summary>
public interface ICountingTree
{
    bool Counts(MemberHistory member, int stay, DateOnly day);

    /// <summary>Days on which the tree itself brings the unit of a stay in or takes it out.</summary>
    IEnumerable<DateOnly> TurnsOf(UnitId unit);

    /// <summary>The unit no longer existed that day: whoever moved on from it did so because of the restructuring.</summary>
    bool HasEnded(UnitId unit, DateOnly day);
}
