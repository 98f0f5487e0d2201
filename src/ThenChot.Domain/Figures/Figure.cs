namespace ThenChot.Domain.Figures;

/// <summary>What the catalogue form says about a figure (nội dung một mục của danh mục số liệu).</summary>
public sealed record FigureContent
{
    public required string Name { get; init; }

    public required string UnitOfMeasure { get; init; }

    /// <summary>Lĩnh vực; figures of one field stand together on forms.</summary>
    public string Field { get; init; } = string.Empty;

    public string Meaning { get; init; } = string.Empty;

    /// <summary>Căn cứ; empty while nobody has entered it.</summary>
    public string LegalSource { get; init; } = string.Empty;

    public PeriodKind Frequency { get; init; } = PeriodKind.Quarter;

    public AcrossUnits AcrossUnits { get; init; } = AcrossUnits.Sum;

    public AcrossPeriods AcrossPeriods { get; init; } = AcrossPeriods.Flow;

    public EntryMode EntryMode { get; init; } = EntryMode.PerPeriod;

    public int Decimals { get; init; }

    public RoundingRule Rounding { get; init; } = RoundingRule.HalfUp;

    /// <summary>Code of the numerator; null unless the figure is a ratio.</summary>
    public string? Numerator { get; init; }

    /// <summary>Code of the denominator; null unless the figure is a ratio.</summary>
    public string? Denominator { get; init; }

    /// <summary>Hệ số nhân của tỷ lệ: 100 for percent.</summary>
    public int Factor { get; init; } = 1;

    /// <summary>Ràng buộc, one a line; empty when there is none.</summary>
    public string Relations { get; init; } = string.Empty;
}

/// <summary>
/// Số liệu: một mục của danh mục, với mã không đổi, đơn vị tính, ý nghĩa, căn cứ, kỳ báo cáo và các quy tắc tổng hợp.
/// Giá trị của nó theo đơn vị và kỳ nằm ở <see cref="Entry"/>.
/// </summary>
public sealed class Figure : IVersioned
{
    private Figure()
    {
    }

    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public string UnitOfMeasure { get; private set; } = string.Empty;

    public string Field { get; private set; } = string.Empty;

    public string Meaning { get; private set; } = string.Empty;

    public string LegalSource { get; private set; } = string.Empty;

    public PeriodKind Frequency { get; private set; }

    public AcrossUnits AcrossUnits { get; private set; }

    public AcrossPeriods AcrossPeriods { get; private set; }

    public EntryMode EntryMode { get; private set; }

    public int Decimals { get; private set; }

    public RoundingRule Rounding { get; private set; }

    /// <summary>Null unless the figure is a ratio.</summary>
    public string? Numerator { get; private set; }

    /// <summary>Null unless the figure is a ratio.</summary>
    public string? Denominator { get; private set; }

    public int Factor { get; private set; }

    public string Relations { get; private set; } = string.Empty;

    public string SearchKey { get; private set; } = string.Empty;

    public int Version { get; private set; }

    /// <summary>True when no unit types it: a ratio is computed from its two sums.</summary>
    public bool IsComputed => AcrossUnits == AcrossUnits.Ratio;

    /// <summary>True when the values of lower units add up to the value of the higher one.</summary>
    public bool Adds => AcrossUnits == AcrossUnits.Sum;

    public static bool IsCode(string text) =>
        text.Length is > 0 and <= 64 && char.IsAsciiLetterLower(text[0])
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    public static Outcome<Figure> Define(string code, FigureContent content)
    {
        if (!IsCode(code))
        {
            return FiguresRefusals.CodeMalformed(code);
        }

        var figure = new Figure { Code = code };
        return figure.Describe(content) is { } refusal ? refusal : figure;
    }

    /// <summary>Changes everything but the code.</summary>
    public Refusal? Describe(FigureContent content)
    {
        if (Objection(content) is { } refusal)
        {
            return refusal;
        }

        var ratio = content.AcrossUnits == AcrossUnits.Ratio;
        Name = VietnameseText.Nfc(content.Name);
        UnitOfMeasure = VietnameseText.Nfc(content.UnitOfMeasure);
        Field = VietnameseText.Nfc(content.Field);
        Meaning = VietnameseText.Nfc(content.Meaning);
        LegalSource = VietnameseText.Nfc(content.LegalSource);
        Frequency = content.Frequency;
        AcrossUnits = content.AcrossUnits;
        AcrossPeriods = content.AcrossPeriods;
        EntryMode = content.EntryMode;
        Decimals = content.Decimals;
        Rounding = content.Rounding;
        Numerator = ratio ? content.Numerator : null;
        Denominator = ratio ? content.Denominator : null;
        Factor = ratio ? content.Factor : 1;
        Relations = string.Join('\n', Relation.ParseLines([content.Relations]).Select(relation => relation.Text));
        SearchKey = VietnameseText.SearchKey($"{Name} {Field}");
        return null;
    }

    /// <summary>Số liệu như được in: làm tròn theo quy tắc của chính nó.</summary>
    public decimal Rounded(decimal value) => Figures.Rounding.Round(value, Decimals, Rounding);

    /// <summary>Factor x numerator / denominator, rounded; null when a part is missing or the denominator is 0.</summary>
    public decimal? RatioOf(decimal? numerator, decimal? denominator) =>
        numerator is { } above && denominator is { } below && below != 0 ? Rounded(Factor * above / below) : null;

    private static Refusal? Objection(FigureContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Name) || string.IsNullOrWhiteSpace(content.UnitOfMeasure))
        {
            return FiguresRefusals.NameMissing();
        }

        if (content.Frequency is PeriodKind.NineMonths or PeriodKind.Term)
        {
            return FiguresRefusals.FrequencyUnsupported();
        }

        if (content.Decimals is < 0 or > 4)
        {
            return FiguresRefusals.DecimalsOutOfRange();
        }

        if (content.AcrossUnits == AcrossUnits.Ratio
            && (content.Factor <= 0 || !IsCode(content.Numerator ?? string.Empty) || !IsCode(content.Denominator ?? string.Empty)))
        {
            return FiguresRefusals.RatioIncomplete();
        }

        if (content.EntryMode == EntryMode.Cumulative && content.AcrossPeriods == AcrossPeriods.Stock)
        {
            return FiguresRefusals.CumulativeStock();
        }

        var lines = content.Relations.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Select(line => Relation.Parse(line).TryGet(out _, out var why) ? null : why).FirstOrDefault(why => why is not null);
    }
}
