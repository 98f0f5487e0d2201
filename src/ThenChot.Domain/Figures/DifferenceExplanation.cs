namespace ThenChot.Domain.Figures;

/// <summary>
/// Giải trình chênh lệch: why the derived value of a unit and a period is not the reported one. It speaks of these two values
/// alone: when either changes, the difference is asked about again and this explanation stays as history.
/// </summary>
public sealed class DifferenceExplanation
{
    public const int Longest = 1000;

    private DifferenceExplanation()
    {
    }

    public FigureRowId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public string FigureCode { get; private set; } = string.Empty;

    public Period Period { get; private set; }

    /// <summary>The system's value when it was explained, scaled.</summary>
    public long Derived { get; private set; }

    /// <summary>The accepted reported value when it was explained, scaled.</summary>
    public long Reported { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string WrittenBy { get; private set; } = string.Empty;

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Refused without a text, when both values agree, and when the pair is not the one that the person saw.</summary>
    public static Outcome<DifferenceExplanation> Write(
        FigureRowId id, FigureDifference now, decimal seenDerived, decimal seenReported, string? text, string by, DateTimeOffset at)
    {
        if (!now.IsOpen)
        {
            return FiguresRefusals.NothingToExplain();
        }

        if ((now.Derived, now.Reported) != (seenDerived, seenReported))
        {
            return FiguresRefusals.DifferenceChanged(VietnameseFormat.Number(now.Derived), VietnameseFormat.Number(now.Reported));
        }

        var written = VietnameseText.Nfc(text).Trim();
        return written.Length is 0 or > Longest
            ? FiguresRefusals.ExplanationMissing(Longest)
            : new DifferenceExplanation
            {
                Id = id,
                UnitId = now.Unit,
                FigureCode = now.FigureCode,
                Period = now.Period,
                Derived = Scaled.From(now.Derived),
                Reported = Scaled.From(now.Reported),
                Text = written,
                WrittenBy = by,
                WrittenAt = at,
            };
    }

    /// <summary>True while both values are still those that it speaks of.</summary>
    public bool Explains(FigureDifference difference) => Scaled.From(difference.Derived) == Derived && Scaled.From(difference.Reported) == Reported;
}
