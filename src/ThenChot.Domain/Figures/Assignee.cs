namespace ThenChot.Domain.Figures;

/// <summary>Nơi, người được phân công; the name as it is shown, empty for nobody.</summary>
public sealed record Assignee(UnitId? Board, PersonId? Person, string Name)
{
    public static Assignee Nobody { get; } = new(null, null, string.Empty);
}
