namespace ThenChot.Domain.Direction;

/// <summary>
/// Lĩnh vực, địa bàn một lãnh đạo phụ trách, from a day to before another. <c>Area</c> null: no area, then <c>Field</c> says which field
/// (as it is written on work items); <c>To</c> null: still theirs.
/// </summary>
public sealed class Portfolio : IVersioned
{
    private Portfolio()
    {
    }

    public PortfolioId Id { get; private set; }

    /// <summary>The unit whose leadership divides the work.</summary>
    public UnitId Unit { get; private set; }

    public PersonId Person { get; private set; }

    public string? Field { get; private set; }

    public UnitId? Area { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Portfolio> Assign(UnitId unit, WorkLead leader, string? field, UnitId? area, DateOnly from, DateTimeOffset now)
    {
        if (leader.Person is not { } person)
        {
            return DirectionRefusals.TextMissing("Người phụ trách");
        }

        if (leader.RefusedOn(from) is { } unfit)
        {
            return unfit;
        }

        var kept = VietnameseText.NfcOrNull(field);
        return kept is null && area is null
            ? DirectionRefusals.PortfolioEmpty()
            : new Portfolio { Id = Kernel.Id.New<PortfolioId>(now), Unit = unit, Person = person, Field = kept, Area = area, From = from };
    }

    /// <summary>Thôi phụ trách từ ngày ấy.</summary>
    public Refusal? End(DateOnly on)
    {
        if (on <= From || To is not null)
        {
            return DirectionRefusals.PortfolioEnd(From);
        }

        To = on;
        return null;
    }

    public bool HoldsOn(DateOnly day) => new DateSpan(From, To).Contains(day);
}
