using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations;

/// <summary>Tên đơn vị qua các thời kỳ: one name of a unit, from a day to before another; null: still its name.</summary>
public sealed class UnitName
{
    private UnitName()
    {
    }

    internal UnitName(UnitId unit, string name, DateOnly from)
    {
        UnitId = unit;
        From = from;
        Correct(name);
    }

    public UnitId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string SearchKey { get; private set; } = string.Empty;

    public DateSpan Span => new(From, To);

    internal void Correct(string name)
    {
        Name = VietnameseText.Nfc(name);
        SearchKey = VietnameseText.SearchKey(name);
    }

    internal void EndOn(DateOnly day) => To = day;
}
