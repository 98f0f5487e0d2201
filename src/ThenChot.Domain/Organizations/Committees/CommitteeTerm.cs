using ThenChot.Domain.Kernel;
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

    /// <summary>Bắt đầu nhiệm kỳ; the open term before it and everyone's seat in that one end on its first day.</summary>
    public static Outcome<CommitteeTerm> Begin(UnitId unit, DateSpan life, string? name, DateSpan span, DocumentId? decision, IReadOnlyList<CommitteeTerm> others, IEnumerable<CommitteeSeat> seats, DateTimeOffset now)
    {
        var kept = VietnameseText.Nfc(name);
        if (kept.Length is 0 or > MaxNameLength)
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

        var before = others.FirstOrDefault(o => o.To is null && o.From < span.From);
        if (others.FirstOrDefault(o => o != before && o.Span.Overlaps(span)) is { } rival)
        {
            return RegisterRefusals.TermsOverlap(rival.Name, rival.Span);
        }

        before?.EndOn(span.From, seats);
        return new CommitteeTerm { Id = Kernel.Id.New<CommitteeTermId>(now), UnitId = unit, Name = kept, From = span.From, To = span.To, DecisionId = decision };
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
