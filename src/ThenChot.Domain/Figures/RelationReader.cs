namespace ThenChot.Domain.Figures;

/// <summary>Reads the written form of a relation; null means unreadable.</summary>
internal sealed class RelationReader(string text)
{
    private static readonly string[] Comparators = ["<=", ">=", "<", ">", "="];
    private int at;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return at == text.Length;
        }
    }

    public string? Comparator()
    {
        SkipSpace();
        return Array.Find(Comparators, Take);
    }

    public RelationTerm? Expression() => Chain(Product, '+', '-');

    private RelationTerm? Product() => Chain(Atom, '*', '/');

    private RelationTerm? Chain(Func<RelationTerm?> part, char first, char second)
    {
        var term = part();
        while (term is not null)
        {
            SkipSpace();
            if (at == text.Length || (text[at] != first && text[at] != second))
            {
                return term;
            }

            var sign = text[at++];
            term = part() is { } next ? new PairTerm(term, sign, next) : null;
        }

        return null;
    }

    private RelationTerm? Atom()
    {
        SkipSpace();
        if (Take("("))
        {
            return Closed(Expression());
        }

        var word = Word();
        if (word.Length == 0)
        {
            return null;
        }

        if (word.Length == 6 && word.StartsWith("round", StringComparison.Ordinal) && char.IsAsciiDigit(word[5]) && Take("("))
        {
            return Closed(Expression()) is { } inner ? new RoundTerm(inner, word[5] - '0') : null;
        }

        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new NumberTerm(number);
        }

        return Figure.IsCode(word) ? new FigureTerm(word) : null;
    }

    private RelationTerm? Closed(RelationTerm? inner)
    {
        SkipSpace();
        return inner is not null && Take(")") ? inner : null;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Take(string wanted)
    {
        if (string.CompareOrdinal(text, at, wanted, 0, wanted.Length) != 0)
        {
            return false;
        }

        at += wanted.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
