using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một lần mở đơn thư.</summary>
public sealed class LetterOpening : Opening
{
    public LetterId LetterId { get; init; }
}

/// <summary>What a letter asks of the unit that received it; texts name the number alone.</summary>
internal static class LetterDuties
{
    public static readonly DutyKind Classify = new("inspections.letter", "Phân loại đơn thư");
    public static readonly DutyKind Answer = new("inspections.letter-answer", "Giải quyết, trả lời đơn thư");
}
