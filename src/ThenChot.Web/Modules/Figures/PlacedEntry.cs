using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>An entry and the path of its unit on the period's last day.</summary>
public sealed class PlacedEntry
{
    public required Entry Entry { get; init; }

    public required string Path { get; init; }
}
