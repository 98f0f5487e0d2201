namespace ThenChot.Domain.Kernel;

/// <summary>
/// Đường dẫn trong cây tổ chức: one segment of four base-36 characters for each level from the root down. Everything
/// under a path is the range from <see cref="Value"/> up to <see cref="UpperBound"/>, in byte order.
/// </summary>
public readonly record struct TreePath : IComparable<TreePath>
{
    public const int SegmentLength = 4;

    /// <summary>How many children one unit may number: 36 to the fourth.</summary>
    public const int Segments = 1_679_616;

    /// <summary>How deep a tree may grow; a path of this length is still a key of every database.</summary>
    public const int MostLevels = 60;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly string? value;

    private TreePath(string value) => this.value = value;

    /// <summary>The stored text; empty for <c>default</c>, which is the place above every root.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>1 for a root.</summary>
    public int Level => Value.Length / SegmentLength;

    /// <summary>Sorts after everything under this path and before everything beside it.</summary>
    public string UpperBound => Value + "~";

    /// <summary>The path one level up; of a root <c>default</c>.</summary>
    public TreePath Parent => Level <= 1 ? default : new(Value[..^SegmentLength]);

    /// <summary>The path itself and those above it, the root first.</summary>
    public IEnumerable<TreePath> Chain
    {
        get
        {
            var whole = Value;
            return Enumerable.Range(1, Level).Select(level => new TreePath(whole[..(level * SegmentLength)]));
        }
    }

    /// <summary>The number of the last segment.</summary>
    public int Number => Value.Length == 0
        ? throw new InvalidOperationException("The empty path has no segment.")
        : Value[^SegmentLength..].Aggregate(0, (sum, digit) => (sum * 36) + Digits.IndexOf(digit, StringComparison.Ordinal));

    public static bool operator <(TreePath left, TreePath right) => left.CompareTo(right) < 0;

    public static bool operator >(TreePath left, TreePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(TreePath left, TreePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TreePath left, TreePath right) => left.CompareTo(right) >= 0;

    public static TreePath Root(int number) => default(TreePath).Child(number);

    public static TreePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"Not a tree path: {text}");

    public static bool TryParse(string? text, out TreePath path)
    {
        path = default;
        if (text is null || text.Length % SegmentLength != 0 || text.Any(c => !Digits.Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        path = new(text);
        return true;
    }

    public TreePath Child(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Segments);
        var segment = new char[SegmentLength];
        for (var i = SegmentLength - 1; i >= 0; i--)
        {
            segment[i] = Digits[number % 36];
            number /= 36;
        }

        return new(Value + new string(segment));
    }

    /// <summary>True for the path itself and everything beneath <paramref name="top"/>.</summary>
    public bool IsUnder(TreePath top) => Value.StartsWith(top.Value, StringComparison.Ordinal);

    /// <summary>The same place after its ancestor <paramref name="from"/> has moved to <paramref name="to"/>.</summary>
    public TreePath Moved(TreePath from, TreePath to) =>
        IsUnder(from) ? new(to.Value + Value[from.Value.Length..]) : this;

    public int CompareTo(TreePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
