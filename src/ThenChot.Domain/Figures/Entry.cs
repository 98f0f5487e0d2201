namespace ThenChot.Domain.Figures;

/// <summary>Nội dung một ô trên biểu: giá trị, tính chất, lý do của mức tăng giảm bất thường.</summary>
public sealed record CellInput
{
    /// <summary>Null when the cell is empty or could not be read.</summary>
    public decimal? Typed { get; init; }

    /// <summary>What was typed when it could not be read, kept so that nothing is lost; null otherwise.</summary>
    public string? Unread { get; init; }

    public EntryNature Nature { get; init; } = EntryNature.Official;

    /// <summary>Empty when none was given.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <summary>
/// Số liệu đã nhập của một đơn vị, một mục, một kỳ, trong một bản báo cáo. <see cref="Live"/>: giá trị đang được tính;
/// mỗi (đơn vị, số liệu, kỳ) có nhiều nhất một giá trị như vậy.
/// </summary>
public sealed class Entry
{
    private Entry()
    {
    }

    internal Entry(EntryId id, Submission submission, Round round, string figureCode)
    {
        Id = id;
        SubmissionId = submission.Id;
        UnitId = submission.UnitId;
        FigureCode = figureCode;
        Period = round.Period;
        PeriodStart = round.PeriodStart;
        PeriodEnd = round.PeriodEnd;
        Scope = round.Scope;
    }

    public EntryId Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public UnitId UnitId { get; private set; }

    public string FigureCode { get; private set; } = string.Empty;

    public Period Period { get; private set; }

    public DateOnly PeriodStart { get; private set; }

    public DateOnly PeriodEnd { get; private set; }

    public EntryScope Scope { get; private set; }

    /// <summary>What the unit typed, scaled: the period's own value, or the cumulative one; null while empty.</summary>
    public long? Typed { get; private set; }

    /// <summary>The period's own value, scaled; null while empty.</summary>
    public long? Value { get; private set; }

    /// <summary>What was typed and could not be read; null otherwise.</summary>
    public string? Unread { get; private set; }

    public EntryNature Nature { get; private set; }

    /// <summary>Why the value jumps or falls; empty when nobody asked.</summary>
    public string Reason { get; private set; } = string.Empty;

    public bool Live { get; private set; }

    public string EnteredBy { get; private set; } = string.Empty;

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Called again when an earlier cumulative value of the same year was corrected.</summary>
    public void Rederive(long cumulativeBefore) => Value = Typed - cumulativeBefore;

    /// <summary>Another version of this value counts from now on.</summary>
    public void StopCounting() => Live = false;

    internal bool Write(CellInput cell, EntryMode mode, long cumulativeBefore, string by, DateTimeOffset now)
    {
        var typed = cell.Typed is { } value ? Scaled.From(value) : (long?)null;
        var derived = mode == EntryMode.Cumulative ? typed - cumulativeBefore : typed;
        if (typed == Typed && derived == Value && cell.Unread == Unread && cell.Nature == Nature && cell.Reason == Reason && EnteredBy.Length > 0)
        {
            return false;
        }

        Typed = typed;
        Value = derived;
        Unread = cell.Unread;
        Nature = cell.Nature;
        Reason = cell.Reason;
        EnteredBy = by;
        EnteredAt = now;
        return true;
    }

    internal void CopyFrom(Entry earlier)
    {
        Typed = earlier.Typed;
        Value = earlier.Value;
        Nature = earlier.Nature;
        Reason = earlier.Reason;
        EnteredBy = earlier.EnteredBy;
        EnteredAt = earlier.EnteredAt;
    }

    internal void HandTo(UnitId unit) => UnitId = unit;

    internal void Count() => Live = Value is not null;
}
