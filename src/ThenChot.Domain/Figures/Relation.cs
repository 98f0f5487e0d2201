namespace ThenChot.Domain.Figures;

/// <summary>Một ràng buộc bị phá vỡ: ô bị nhắc và câu nêu tên, giá trị của các số liệu liên quan.</summary>
public sealed record RelationBreak(Relation Relation, string FigureCode, string Sentence);

/// <summary>
/// Ràng buộc giữa các số liệu của cùng một đơn vị và kỳ: <c>a + b = c</c>, <c>a &lt;= b</c>, <c>round0(100 * a / b) = c</c>.
/// A relation that names a figure without a value is not checked.
/// </summary>
public sealed class Relation
{
    private readonly RelationTerm left;
    private readonly RelationTerm right;
    private readonly string comparator;

    private Relation(RelationTerm left, string comparator, RelationTerm right)
    {
        this.left = left;
        this.comparator = comparator;
        this.right = right;
        Codes = left.Codes.Concat(right.Codes).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Mã các số liệu được nhắc tới.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Dạng viết chuẩn; hai ràng buộc giống nhau có cùng dạng viết.</summary>
    public string Text => $"{left.Text} {comparator} {right.Text}";

    /// <summary>Refused with the text that could not be read.</summary>
    public static Outcome<Relation> Parse(string text)
    {
        var reader = new RelationReader(text);
        if (reader.Expression() is { } left && reader.Comparator() is { } comparator && reader.Expression() is { } right
            && reader.AtEnd && left.Codes.Concat(right.Codes).Any())
        {
            return new Relation(left, comparator, right);
        }

        return FiguresRefusals.RelationMalformed(text);
    }

    /// <summary>Reads one relation a line; empty lines are skipped, unreadable ones were refused when the figure was saved.</summary>
    public static IReadOnlyList<Relation> ParseLines(IEnumerable<string> texts) => texts
        .SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(line => Parse(line).TryGet(out var relation, out _) ? relation : null)
        .OfType<Relation>()
        .DistinctBy(relation => relation.Text, StringComparer.Ordinal)
        .ToList();

    /// <summary>Null when it holds or when a value is missing; otherwise the sentence that names the figures and their values.</summary>
    public RelationBreak? Check(Func<string, decimal?> valueOf, Func<string, string> nameOf)
    {
        if (left.Evaluate(valueOf) is not { } first || right.Evaluate(valueOf) is not { } second || Holds(first, second))
        {
            return null;
        }

        var blamed = comparator == "=" && right.Codes.Count == 1 ? right.Codes[0] : Codes[0];
        var must = comparator switch
        {
            "=" => "phải bằng",
            "<=" => "không được lớn hơn",
            ">=" => "không được nhỏ hơn",
            "<" => "phải nhỏ hơn",
            _ => "phải lớn hơn",
        };
        var gap = comparator == "=" ? $" Đang lệch {VietnameseFormat.Number(Math.Abs(first - second))}." : string.Empty;
        return new(this, blamed, $"{left.Say(valueOf, nameOf)} {must} {right.Say(valueOf, nameOf)}.{gap}");
    }

    private bool Holds(decimal first, decimal second) => comparator switch
    {
        "=" => first == second,
        "<=" => first <= second,
        ">=" => first >= second,
        "<" => first < second,
        _ => first > second,
    };
}
