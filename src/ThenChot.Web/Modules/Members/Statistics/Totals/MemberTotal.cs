using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary>Một số tổng giữ sẵn: how many members of a unit have this value today. What it counts follows from the files; recount finds the same.</summary>
public sealed class MemberTotal : IOutsideActs
{
    public UnitId UnitId { get; init; }

    public MemberTrait Trait { get; init; }

    public string Value { get; init; } = "";

    /// <summary>In the unit itself.</summary>
    public int Own { get; init; }

    /// <summary>In the unit and all beneath it.</summary>
    public int Whole { get; init; }
}

/// <summary>Chỗ cộng của một đơn vị: the path under which its own members are counted in the units above.</summary>
public sealed class TotalSeat : IOutsideActs
{
    public UnitId UnitId { get; init; }

    public string Path { get; init; } = "";
}
