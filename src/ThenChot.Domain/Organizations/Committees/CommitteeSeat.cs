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

    /// <summary>Ghi nhầm: on no day it was held; <see cref="LeftBecause"/> says what was wrong.</summary>
    public bool IsAnnulled => Span.IsEmpty;

    /// <summary>A seat lies within its term, and nobody sits twice at one time.</summary>
    public static Outcome<CommitteeSeat> Take(CommitteeTerm term, PersonId person, CommitteeRole? role, DateSpan span, DocumentId? decision, IEnumerable<CommitteeSeat> seats, DateTimeOffset now)
    {
        if (role is null)
        {
            return RegisterRefusals.RoleUnknown;
        }

        var held = Within(term, span);
        if (Check(term, person, span, held, seats) is { } refusal)
        {
            return refusal;
        }

        var seat = new CommitteeSeat { Id = Kernel.Id.New<CommitteeSeatId>(now), TermId = term.Id, PersonId = person };
        seat.Hold(role, held, decision);
        return seat;
    }

    /// <summary>Đính chính: title, days and decision as they really were; the person stays, who was never meant is annulled.</summary>
    public Refusal? Correct(CommitteeTerm term, CommitteeRole? role, DateSpan span, DocumentId? decision, string? leftBecause, IEnumerable<CommitteeSeat> seats)
    {
        if (role is null)
        {
            return RegisterRefusals.RoleUnknown;
        }

        var held = Within(term, span);
        var kept = VietnameseText.Nfc(leftBecause);
        if ((kept.Length > MaxReasonLength ? RegisterRefusals.TextTooLong : Check(term, PersonId, span, held, seats.Where(s => s.Id != Id))) is { } refusal)
        {
            return refusal;
        }

        Hold(role, held, decision);
        LeftBecause = kept.Length == 0 || held.To is null ? null : kept;
        return null;
    }

    /// <summary>Hủy mục ghi nhầm: it stays on record with the reason, and counts on no day.</summary>
    public Refusal? Annul(string? reason)
    {
        var kept = VietnameseText.Nfc(reason);
        if (kept.Length is 0 or > MaxReasonLength)
        {
            return RegisterRefusals.CorrectionReasonMissing;
        }

        (To, LeftBecause) = (From, kept);
        return null;
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

    /// <summary>The days of this seat when those of its term are corrected: what began or ended with the term still does.</summary>
    internal DateSpan Following(DateSpan old, DateSpan corrected) => new(
        From == old.From ? corrected.From : From, To == old.To && LeftBecause is null ? corrected.To : To);

    internal void Move(DateSpan span) => (From, To) = (span.From, span.To);

    private static DateSpan Within(CommitteeTerm term, DateSpan span) => span.To is null ? span with { To = term.To } : span;

    private static Refusal? Check(CommitteeTerm term, PersonId person, DateSpan asked, DateSpan held, IEnumerable<CommitteeSeat> seats)
    {
        if (held.IsEmpty && asked.To is not null)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        if (held.IsEmpty || !term.Span.Contains(held))
        {
            return RegisterRefusals.OutsideTerm(term.Span);
        }

        return seats.FirstOrDefault(s => s.TermId == term.Id && s.PersonId == person && s.Span.Overlaps(held)) is { } other
            ? RegisterRefusals.PersonTwice(other.Title, other.From)
            : null;
    }

    private void Hold(CommitteeRole role, DateSpan held, DocumentId? decision)
    {
        (Role, Title) = (role.Code, role.Name);
        (IsStanding, IsSecretary, IsDeputy) = (role.IsStanding, role.IsSecretary, role.IsDeputy);
        (From, To, DecisionId) = (held.From, held.To, decision);
    }
}
