namespace ThenChot.Domain.Members.Statistics;

/// <summary>Một chỗ đứng của đơn vị trong cây, with the day the unit ended; null while it goes on.</summary>
public sealed record StandingPlace(UnitId Unit, TreePath Path, DateOnly From, DateOnly? To, DateOnly? ClosedOn)
{
    /// <summary>A closed unit goes on standing where it last stood: who waits with it counts there.</summary>
    public DateSpan Span => new(From, To == ClosedOn ? null : To);
}

/// <summary>Theo tổ chức tại thời điểm: each day is read on the tree of that day.</summary>
public sealed class StandingTree : ICountingTree
{
    private readonly ILookup<UnitId, DateSpan>? spans;
    private readonly Dictionary<UnitId, DateOnly?> ended;

    private StandingTree(ILookup<UnitId, DateSpan>? spans, Dictionary<UnitId, DateOnly?> ended)
    {
        this.spans = spans;
        this.ended = ended;
    }

    /// <summary>The root: everybody counts, also whoever waits with a unit that closed.</summary>
    public static StandingTree Whole { get; } = new(null, []);

    /// <summary>Every unit that ever counts, the counted one among them; empty for the root.</summary>
    public IEnumerable<UnitId> Units => spans?.Select(static unit => unit.Key) ?? [];

    /// <summary>What stood at or under a unit, and when.</summary>
    /// <param name="seats">The places of the unit itself.</param>
    /// <param name="places">Every place that lies in the subtree of one of these.</param>
    public static StandingTree Under(IReadOnlyCollection<StandingPlace> seats, IReadOnlyCollection<StandingPlace> places)
    {
        var inside =
            from place in places
            from seat in seats
            where place.Path.IsUnder(seat.Path) && seat.Span.Overlaps(place.Span)
            select (place.Unit, Span: Shared(seat.Span, place.Span));
        return new StandingTree(inside.ToLookup(static pair => pair.Unit, static pair => pair.Span), places.DistinctBy(static p => p.Unit).ToDictionary(static p => p.Unit, static p => p.ClosedOn));
    }

    public bool Counts(MemberHistory member, int stay, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(member);
        return IsInside(member.Stays[stay].Unit, day);
    }

    public bool IsInside(UnitId unit, DateOnly day) => spans is null || spans[unit].Any(span => span.Contains(day));

    public IEnumerable<DateOnly> TurnsOf(UnitId unit) => spans is null ? [] : spans[unit].SelectMany(static span => span.To is { } to ? new[] { span.From, to } : [span.From]);

    public bool HasEnded(UnitId unit, DateOnly day) => ended.GetValueOrDefault(unit) <= day;

    private static DateSpan Shared(DateSpan a, DateSpan b) => new(a.From > b.From ? a.From : b.From, a.To is null || b.To < a.To ? b.To : a.To);
}
