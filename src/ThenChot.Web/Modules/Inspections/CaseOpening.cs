using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một lần mở hồ sơ của một cuộc.</summary>
public sealed class CaseOpening : Opening
{
    public InspectionCaseId CaseId { get; init; }
}
