namespace ThenChot.Domain.Kernel;

/// <summary>
/// A record that people edit at the same time. The form posts the version it showed; a write against another
/// version is refused and the later change is shown beside the earlier one.
/// </summary>
public interface IVersioned
{
    /// <summary>Number of changes so far; raised by the store, never by the domain.</summary>
    int Version { get; }
}
