using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một lần mở hồ sơ của một cuộc.</summary>
public sealed class CaseOpening : Opening
{
    public InspectionCaseId CaseId { get; init; }
}
