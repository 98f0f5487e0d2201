namespace ThenChot.Domain.Kernel;

/// <summary>
/// A rule said no (từ chối). <paramref name="Code"/> is stable and unique (<c>figures.period-locked</c>);
/// <paramref name="Sentence"/> is what the person reads: Vietnamese, with its figures and the cited rule.
/// </summary>
public sealed record Refusal(string Code, string Sentence);

/// <summary>What a factory returns: the thing made, or why it was refused.</summary>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
    where T : notnull
{
    private readonly T? made;
    private readonly Refusal? refusal;

    private Outcome(T? made, Refusal? refusal)
    {
        this.made = made;
        this.refusal = refusal;
    }

    public static implicit operator Outcome<T>(T made) => new(made, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <summary>True with the thing made; false with the refusal.</summary>
    public bool TryGet(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? result,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Refusal? why)
    {
        result = made;
        why = refusal;
        return refusal is null;
    }

    public bool Equals(Outcome<T> other) => Equals(made, other.made) && Equals(refusal, other.refusal);

    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(made, refusal);
}
