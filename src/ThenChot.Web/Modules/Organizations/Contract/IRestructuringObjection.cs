namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module objects to a restructuring: accepted figures stand after its day, reports are open, members have no home.</summary>
public interface IRestructuringObjection
{
    /// <summary>Null when the act may take effect.</summary>
    Task<Refusal?> ObjectAsync(RestructuringEffect act, CancellationToken cancel);
}
