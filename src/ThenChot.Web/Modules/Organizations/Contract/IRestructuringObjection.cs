using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module objects to a restructuring: accepted figures stand after its day, members have no home.</summary>
public interface IRestructuringObjection
{
    /// <summary>Null when the act may take effect on that day for these units.</summary>
    Task<Refusal?> ObjectAsync(DateOnly on, IReadOnlyCollection<UnitId> touched, CancellationToken cancel);
}
