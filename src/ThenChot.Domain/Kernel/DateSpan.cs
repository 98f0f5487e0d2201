namespace ThenChot.Domain.Kernel;

/// <summary>
/// Khoảng thời gian: from a day, which belongs to it, to a day, which does not. <paramref name="To"/> is null while it
/// has no end. A span that ends on or before its first day holds no day.
/// </summary>
public readonly record struct DateSpan(DateOnly From, DateOnly? To)
{
    public bool IsEmpty => To <= From;

    /// <summary>The last day inside; null while there is no end.</summary>
    public DateOnly? LastDay => To?.AddDays(-1);

    public bool Contains(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>True when every day of <paramref name="other"/> is in this span.</summary>
    public bool Contains(DateSpan other) =>
        other.IsEmpty || (From <= other.From && (To is null || (other.To is { } end && end <= To)));

    public bool Overlaps(DateSpan other) =>
        !IsEmpty && !other.IsEmpty && (To is null || other.From < To) && (other.To is null || From < other.To);
}
