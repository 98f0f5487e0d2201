namespace ThenChot.Domain.Members.Statistics;

/// <summary>Một biểu thống kê đảng viên as the rules define it: whom it counts, and by what.</summary>
public sealed class FormDefinition
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public FormOf Of { get; set; }

    public List<FormGroup> Groups { get; set; } = [];
}

/// <summary>So many members whose file says the same of one trait; a null or empty value: it does not say.</summary>
public readonly record struct FormCount(string? Value, int Count);

/// <summary>
/// Một nhóm dòng của biểu. Every member counted is in exactly one line of a group: one of its own, the line of what it does not know, or the line of those whose file says nothing.
/// </summary>
public sealed class FormGroup
{
    public string Name { get; set; } = "";

    public FormTrait By { get; set; }

    public List<FormLine> Lines { get; set; } = [];

    /// <summary>What no line knows.</summary>
    public string Other { get; set; } = "Khác";

    /// <summary>The file does not say.</summary>
    public string Empty { get; set; } = "Chưa ghi";

    /// <summary>The mục hạn chế the group reads; null: it reads none.</summary>
    public EntryKind? Restricted => By switch { FormTrait.Ethnicity => EntryKind.Ethnicity, FormTrait.Religion => EntryKind.Religion, _ => null };

    /// <summary>The lines as they are printed: the group's own, then the two besides.</summary>
    public IReadOnlyList<string> Labels => [.. Lines.Select(static l => l.Label), Other, Empty];

    public int EmptyAt => Lines.Count + 1;

    private bool IsOfYears => By is FormTrait.Age or FormTrait.AdmittedIn;

    /// <summary>The line a value belongs to. <paramref name="year"/>: the one in which ages are told.</summary>
    public int PlaceOf(string? value, int year)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return EmptyAt;
        }

        if (IsOfYears)
        {
            var years = int.Parse(value, CultureInfo.InvariantCulture);
            var asked = By == FormTrait.Age ? year - years : years;
            return Lines.FindIndex(l => l.From <= asked && asked <= l.To) is >= 0 and var band ? band : Lines.Count;
        }

        var (place, longest) = (Lines.Count, 0);
        for (var n = 0; n < Lines.Count; n++)
        {
            if (Lines[n].Fit(value) is var length && length > longest)
            {
                (place, longest) = (n, length);
            }
        }

        return place;
    }

    /// <summary>How many in each of <see cref="Labels"/>; adds up to everybody counted.</summary>
    public int[] Row(IEnumerable<FormCount> counts, int year)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var row = new int[Lines.Count + 2];
        foreach (var (value, count) in counts)
        {
            row[PlaceOf(value, year)] += count;
        }

        return row;
    }

    /// <summary>Tuổi bình quân of those whose year of birth is known; null: the group is not of ages, or nobody's is known.</summary>
    public decimal? Mean(IEnumerable<FormCount> counts, int year)
    {
        var known = By == FormTrait.Age ? counts.Where(static c => !string.IsNullOrEmpty(c.Value)).ToList() : [];
        return known.Count == 0 ? null : known.Sum(c => (decimal)(year - int.Parse(c.Value!, CultureInfo.InvariantCulture)) * c.Count) / known.Sum(static c => c.Count);
    }
}

/// <summary>Một dòng của nhóm: the words a file may say, or years from one to another, both inside.</summary>
public sealed class FormLine
{
    private FreeWords? words;

    public string Label { get; set; } = "";

    public List<string> Words { get; set; } = [];

    public int From { get; set; } = int.MaxValue;

    public int To { get; set; } = int.MinValue;

    internal int Fit(string value) => (words ??= new FreeWords(Words)).LongestIn(value);
}
