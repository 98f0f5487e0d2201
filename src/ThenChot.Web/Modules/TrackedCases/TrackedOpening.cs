using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>
/// Một lần đọc: who opened what and when. Unlike other openings it is stored by an act of its own, so that it stands in the chain and <c>verify</c> finds a line that
/// was changed or taken out.
/// </summary>
public sealed class TrackedOpening
{
    public Guid Id { get; init; }

    /// <summary>Null: the list.</summary>
    public TrackedCaseId? CaseId { get; init; }

    public PersonId PersonId { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>True: by an urgent opening, not as one of the circle.</summary>
    public bool IsUrgent { get; init; }
}
