using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Một lần mở phát hiện có nêu tên người.</summary>
public sealed class FindingOpening : Opening
{
    public SignFindingId FindingId { get; init; }
}
