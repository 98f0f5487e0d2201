using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Domain.Organizations.Committees;

/// <summary>
/// Người tham gia cấp ủy: who sits in the committee of a term under which title, from a day to before another; null: still
/// does. Whoever leaves stays on record. The decision is null when it is not in the register.
/// </summary>
public sealed class CommitteeSeat : IVersioned
{
    public const int MaxReasonLength = 500;

    private CommitteeSeat()
    {
    }

    public CommitteeSeatId Id { get; private set; }

    public CommitteeTermId TermId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Code in the dated list of titles.</summary>
    public string Role { get; private set; } = string.Empty;

    /// <summary>The title as it was called then.</summary>
    public string Title { get; private set; } = string.Empty;

    public bool IsStanding { get; private set; }

    public bool IsSecretary { get; private set; }

    public bool IsDeputy { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public DocumentId? DecisionId { get; private set; }

    /// <summary>Why the person left; null while seated or when the term ended.</summary>
    public string? LeftBecause { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary>A seat lies within its term, and nobody sits twice at one time.</summary>
    public static Outcome<CommitteeSeat> Take(CommitteeTerm term, PersonId person, CommitteeRole? role, DateSpan span, DocumentId? decision, IEnumerable<CommitteeSeat> seats, DateTimeOffset now)
    {
        if (role is null)
        {
            return RegisterRefusals.RoleUnknown;
        }

        var held = span.To is null ? span with { To = term.To } : span;
        if (held.IsEmpty && span.To is not null)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        if (held.IsEmpty || !term.Span.Contains(held))
        {
            return RegisterRefusals.OutsideTerm(term.Span);
        }

        if (seats.FirstOrDefault(s => s.TermId == term.Id && s.PersonId == person && s.Span.Overlaps(held)) is { } other)
        {
            return RegisterRefusals.PersonTwice(other.Title, other.From);
        }

        return new CommitteeSeat
        {
            Id = Kernel.Id.New<CommitteeSeatId>(now), TermId = term.Id, PersonId = person, Role = role.Code, Title = role.Name,
            IsStanding = role.IsStanding, IsSecretary = role.IsSecretary, IsDeputy = role.IsDeputy, From = held.From, To = held.To, DecisionId = decision,
        };
    }

    /// <summary>Thôi tham gia: <paramref name="on"/> is the first day without the seat.</summary>
    public Refusal? Leave(DateOnly on, string? reason, CommitteeTerm term)
    {
        if (To is { } ended && ended != term.To)
        {
            return RegisterRefusals.SeatEnded(ended);
        }

        if (on <= From)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        if (on > term.To)
        {
            return RegisterRefusals.OutsideTerm(term.Span);
        }

        var kept = VietnameseText.Nfc(reason);
        if (kept.Length > MaxReasonLength)
        {
            return RegisterRefusals.TextTooLong;
        }

        To = on;
        LeftBecause = kept.Length == 0 ? null : kept;
        return null;
    }

    internal void EndWithTerm(DateOnly day) => To = day;
}
