namespace ThenChot.Domain.Figures;

/// <summary>One side of a relation, or a part of it (vế của ràng buộc).</summary>
internal abstract record RelationTerm
{
    public abstract IReadOnlyList<string> Codes { get; }

    public abstract string Text { get; }

    public abstract decimal? Evaluate(Func<string, decimal?> valueOf);

    public abstract string Say(Func<string, decimal?> valueOf, Func<string, string> nameOf);
}

internal sealed record FigureTerm(string Code) : RelationTerm
{
    public override IReadOnlyList<string> Codes => [Code];

    public override string Text => Code;

    public override decimal? Evaluate(Func<string, decimal?> valueOf) => valueOf(Code);

    public override string Say(Func<string, decimal?> valueOf, Func<string, string> nameOf) =>
        valueOf(Code) is { } value ? $"“{nameOf(Code)}” ({VietnameseFormat.Number(value)})" : $"“{nameOf(Code)}”";
}

internal sealed record NumberTerm(decimal Value) : RelationTerm
{
    public override IReadOnlyList<string> Codes => [];

    public override string Text => Value.ToString(CultureInfo.InvariantCulture);

    public override decimal? Evaluate(Func<string, decimal?> valueOf) => Value;

    public override string Say(Func<string, decimal?> valueOf, Func<string, string> nameOf) => VietnameseFormat.Number(Value);
}

internal sealed record RoundTerm(RelationTerm Inner, int Decimals) : RelationTerm
{
    public override IReadOnlyList<string> Codes => Inner.Codes;

    public override string Text => $"round{Decimals.ToString(CultureInfo.InvariantCulture)}({Inner.Text})";

    public override decimal? Evaluate(Func<string, decimal?> valueOf) =>
        Inner.Evaluate(valueOf) is { } value ? Math.Round(value, Decimals, MidpointRounding.AwayFromZero) : null;

    public override string Say(Func<string, decimal?> valueOf, Func<string, string> nameOf) =>
        $"làm tròn của {Inner.Say(valueOf, nameOf)}{(Evaluate(valueOf) is { } value ? $" = {VietnameseFormat.Number(value)}" : string.Empty)}";
}

internal sealed record PairTerm(RelationTerm Left, char Operator, RelationTerm Right) : RelationTerm
{
    public override IReadOnlyList<string> Codes => [.. Left.Codes, .. Right.Codes];

    public override string Text => $"{Left.Text} {Operator} {(Right is PairTerm ? $"({Right.Text})" : Right.Text)}";

    public override decimal? Evaluate(Func<string, decimal?> valueOf)
    {
        if (Left.Evaluate(valueOf) is not { } left || Right.Evaluate(valueOf) is not { } right)
        {
            return null;
        }

        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right == 0 ? null : left / right,
        };
    }

    public override string Say(Func<string, decimal?> valueOf, Func<string, string> nameOf) =>
        $"{Left.Say(valueOf, nameOf)} {(Operator == '*' ? '×' : Operator)} {Right.Say(valueOf, nameOf)}";
}
