namespace ThenChot.Domain.Organizations.Register;

/// <summary>
/// Mục trong hồ sơ đơn vị: seat, function, duty, decision, delegated power or type of a unit, from a day to before another;
/// null: it still holds. Nothing is removed: what no longer holds gets its end.
/// </summary>
public sealed class UnitFact : IVersioned
{
    public const int MaxTextLength = 2000;
    public const int MostMembers = 1_000_000;

    private UnitFact()
    {
    }

    public UnitFactId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public UnitFactKind Kind { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>Code in the dated list the entry was chosen from; null where nothing is chosen.</summary>
    public string? Code { get; private set; }

    /// <summary>What was counted; null where nothing is.</summary>
    public int? Number { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public DocumentId? DecisionId { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary>
    /// Ghi một mục; <paramref name="others"/> are the unit's entries so far. Of a kind that is single, the open one that
    /// began earlier ends on the day the new one begins.
    /// </summary>
    public static Outcome<UnitFact> Record(UnitId unit, UnitFactKind kind, UnitFactContent content, DateSpan life, IEnumerable<UnitFact> others, DateTimeOffset now)
    {
        var fact = new UnitFact { Id = Kernel.Id.New<UnitFactId>(now), UnitId = unit, Kind = kind };
        var rivals = others.Where(o => o.Kind == kind).ToList();
        var before = kind.IsSingle() ? rivals.Find(o => o.To is null && o.From < content.Span.From) : null;
        if (fact.Take(content, life, rivals.Where(o => o != before)) is { } refusal)
        {
            return refusal;
        }

        before?.To = fact.From;
        return fact;
    }

    /// <summary>Sửa mục đã ghi, also to say until when it held.</summary>
    public Refusal? Correct(UnitFactContent content, DateSpan life, IEnumerable<UnitFact> others) =>
        Take(content, life, others.Where(o => o.Kind == Kind && o.Id != Id));

    private Refusal? Take(UnitFactContent content, DateSpan life, IEnumerable<UnitFact> rivals)
    {
        var text = VietnameseText.Nfc(content.Text);
        var span = Kind switch
        {
            UnitFactKind.FoundingDecision => new DateSpan(life.From, null),
            UnitFactKind.ClosingDecision => new DateSpan(life.To ?? life.From, null),
            _ => content.Span,
        };
        if ((CheckText(text, content) ?? CheckSpan(span, life, rivals)) is { } refusal)
        {
            return refusal;
        }

        Text = text;
        Code = Kind.IsChosen() ? content.Code : null;
        Number = Kind is UnitFactKind.OfficialMembers ? content.Number : null;
        From = span.From;
        To = span.To;
        DecisionId = content.Decision;
        return null;
    }

    private Refusal? CheckText(string text, UnitFactContent content)
    {
        if (text.Length > MaxTextLength)
        {
            return RegisterRefusals.TextTooLong;
        }

        if (Kind.IsChosen() && content.Code is null)
        {
            return RegisterRefusals.ChoiceMissing;
        }

        if (Kind is UnitFactKind.OfficialMembers && content.Number is not (>= 0 and <= MostMembers))
        {
            return RegisterRefusals.MembersMalformed;
        }

        if (text.Length == 0 && Kind is (UnitFactKind.Seat or UnitFactKind.Function or UnitFactKind.Duty))
        {
            return RegisterRefusals.TextMissing;
        }

        return Kind.NeedsDecision() && content.Decision is null ? RegisterRefusals.DecisionMissing : null;
    }

    private Refusal? CheckSpan(DateSpan span, DateSpan life, IEnumerable<UnitFact> rivals)
    {
        if (Kind is UnitFactKind.ClosingDecision && life.To is null)
        {
            return RegisterRefusals.NotClosed;
        }

        if (span.IsEmpty)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        if (!Kind.IsMilestone() && !life.Contains(span.To is null ? new DateSpan(span.From, life.To) : span))
        {
            return RegisterRefusals.OutsideUnitLife(life);
        }

        return (Kind.IsSingle() || Kind.IsMilestone()) && rivals.FirstOrDefault(o => o.Span.Overlaps(span)) is { } rival
            ? RegisterRefusals.SpansOverlap(rival.Span)
            : null;
    }
}
