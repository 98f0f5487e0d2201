namespace ThenChot.Domain.Direction;

/// <summary>Buổi giao ban của một cấp: its day and its minutes (biên bản), one line a conclusion; a line becomes work in one step.</summary>
public sealed class Briefing : IVersioned
{
    private Briefing()
    {
    }

    public BriefingId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public string Minutes { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>The lines of the minutes, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Minutes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Outcome<Briefing> Hold(UnitId unit, DateOnly heldOn, string? minutes, DateTimeOffset now)
    {
        var briefing = new Briefing { Id = Kernel.Id.New<BriefingId>(now), Unit = unit, HeldOn = heldOn };
        return briefing.Write(minutes) is { } refusal ? refusal : briefing;
    }

    public Refusal? Write(string? minutes)
    {
        if (VietnameseText.NfcOrNull(minutes) is not { } text)
        {
            return DirectionRefusals.TextMissing("Biên bản");
        }

        Minutes = text;
        return null;
    }
}

/// <summary>Cách chuẩn bị giao ban (rules/briefing.yaml): how far the list looks ahead and back, and the head of the letter.</summary>
public sealed class BriefingRule
{
    public int DaysAhead { get; init; }

    public int DaysBack { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Symbol of the letter by kind of unit; a kind without one leaves room to fill in.</summary>
    public Dictionary<string, string> LetterSymbols { get; init; } = [];
}
