namespace ThenChot.Web.Modules.Programmes.Contract;

/// <summary>How many local plans of a unit serve the programme.</summary>
public sealed record UnitPlans(UnitId Unit, string Name, int Count);

/// <summary>The lists of a programme on a day; local plans by code of the unit.</summary>
public sealed record ProgrammeLists(IReadOnlyList<TargetView> Targets, IReadOnlyList<DeliverableView> Deliverables, IReadOnlyList<UnitPlans> LocalPlans);
