using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Domain.Organizations.Committees;

/// <summary>
/// Nhiệm kỳ của cấp ủy một đơn vị, from a day to before another; null: still in office. Terms of one unit never overlap.
/// The decision approves its result (chuẩn y); null when it is not in the register.
/// </summary>
public sealed class CommitteeTerm : IVersioned
{
    public const int MaxNameLength = 100;

    private CommitteeTerm()
    {
    }

    public CommitteeTermId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public DocumentId? DecisionId { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary>Ghi nhầm: it was in office on no day.</summary>
    public bool IsAnnulled => Span.IsEmpty;

    /// <summary>Bắt đầu nhiệm kỳ; the open term before it and everyone's seat in that one end on its first day.</summary>
    public static Outcome<CommitteeTerm> Begin(UnitId unit, DateSpan life, string? name, DateSpan span, DocumentId? decision, IReadOnlyList<CommitteeTerm> others, IEnumerable<CommitteeSeat> seats, DateTimeOffset now)
    {
        var kept = VietnameseText.Nfc(name);
        var before = others.FirstOrDefault(o => o.To is null && o.From < span.From);
        if (Check(kept, span, life, others.Where(o => o != before)) is { } refusal)
        {
            return refusal;
        }

        before?.EndOn(span.From, seats);
        return new CommitteeTerm { Id = Kernel.Id.New<CommitteeTermId>(now), UnitId = unit, Name = kept, From = span.From, To = span.To, DecisionId = decision };
    }

    /// <summary>
    /// Đính chính: name, days and decision as they really were. Seats that began or ended with the term follow it; one that
    /// would then lie outside has to be corrected first.
    /// </summary>
    public Refusal? Correct(string? name, DateSpan span, DocumentId? decision, DateSpan life, IEnumerable<CommitteeTerm> others, IEnumerable<CommitteeSeat> seats)
    {
        var kept = VietnameseText.Nfc(name);
        if (Check(kept, span, life, others.Where(o => o.Id != Id)) is { } refusal)
        {
            return refusal;
        }

        var moved = seats.Where(s => s.TermId == Id && !s.IsAnnulled).Select(s => (Seat: s, Span: s.Following(Span, span))).ToList();
        if (moved.Count(m => m.Span.IsEmpty || !span.Contains(m.Span)) is > 0 and var outside)
        {
            return RegisterRefusals.SeatsOutsideTerm(outside);
        }

        moved.ForEach(m => m.Seat.Move(m.Span));
        (Name, From, To, DecisionId) = (kept, span.From, span.To, decision);
        return null;
    }

    /// <summary>Hủy nhiệm kỳ ghi nhầm, once nobody sits in it: it stays on record and is in office on no day. A term that it ended gets its end corrected by itself.</summary>
    public Refusal? Annul(IEnumerable<CommitteeSeat> seats)
    {
        if (seats.Count(s => s.TermId == Id && !s.IsAnnulled) is > 0 and var seated)
        {
            return RegisterRefusals.TermHasSeats(seated);
        }

        To = From;
        return null;
    }

    private static Refusal? Check(string name, DateSpan span, DateSpan life, IEnumerable<CommitteeTerm> others)
    {
        if (name.Length is 0 or > MaxNameLength)
        {
            return RegisterRefusals.TermNameMissing;
        }

        if (span.IsEmpty)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        if (!life.Contains(span.To is null ? new DateSpan(span.From, life.To) : span))
        {
            return RegisterRefusals.OutsideUnitLife(life);
        }

        return others.FirstOrDefault(o => o.Span.Overlaps(span)) is { } rival ? RegisterRefusals.TermsOverlap(rival.Name, rival.Span) : null;
    }

    private void EndOn(DateOnly day, IEnumerable<CommitteeSeat> seats)
    {
        To = day;
        foreach (var seat in seats.Where(s => s.TermId == Id && s.To is null))
        {
            seat.EndWithTerm(day);
        }
    }
}
