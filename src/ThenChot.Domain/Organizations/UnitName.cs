namespace ThenChot.Domain.Organizations;

/// <summary>Tên và loại hình qua các thời kỳ: what a unit was called and what it was, from a day to before another; null: still so.</summary>
public sealed class UnitName
{
    private UnitName()
    {
    }

    internal UnitName(UnitId unit, string name, string? kind, DateOnly from)
    {
        UnitId = unit;
        From = from;
        Correct(name, kind);
    }

    public UnitId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>The kind it changed to; null while it is still of the kind it was founded as.</summary>
    public string? Kind { get; private set; }

    public DateSpan Span => new(From, To);

    internal void Correct(string name, string? kind)
    {
        Name = VietnameseText.Nfc(name);
        SearchKey = VietnameseText.SearchKey(name);
        Kind = kind;
    }

    /// <summary>Null: it goes on; its own first day: it never was.</summary>
    internal void EndOn(DateOnly? day) => To = day;
}
