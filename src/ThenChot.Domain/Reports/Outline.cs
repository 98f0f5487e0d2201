namespace ThenChot.Domain.Reports;

/// <summary>Kiểu phần của đề cương: what a section of a report is filled with.</summary>
public enum SectionKind
{
    /// <summary>A heading above other sections; nothing of its own.</summary>
    Heading,

    /// <summary>Lời văn: typed text only.</summary>
    Narrative,

    /// <summary>Bảng số liệu: one row a figure.</summary>
    Figures,

    /// <summary>Bảng số liệu hai chiều: rows and columns of figures, as for inspection and discipline.</summary>
    Grid,

    /// <summary>Bảng chỉ tiêu.</summary>
    Targets,

    /// <summary>Bảng đề án, chuyên đề, kế hoạch.</summary>
    Deliverables,

    /// <summary>Danh mục văn bản.</summary>
    Documents,

    /// <summary>Bảng chương trình, kế hoạch của đơn vị.</summary>
    LocalPlans,
}

/// <summary>Báo cáo về chương trình hay về đơn vị: what a report made from an outline is about.</summary>
public enum OutlineSubject
{
    Programme,
    Unit,
}

/// <summary>Đề cương báo cáo, kept as data: the sections in their order and the figures each of them shows.</summary>
public sealed record Outline
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public OutlineSubject Subject { get; init; }

    /// <summary>First day of the figures in the report; null when it is the first day of the programme's action period.</summary>
    public DateOnly? FiguresFrom { get; init; }

    /// <summary>Day the figures are usually read at; null when the person chooses freely.</summary>
    public DateOnly? UsualAsOf { get; init; }

    public OutlineIssuer Issuer { get; init; } = new();

    public List<OutlineSection> Sections { get; init; } = [];

    /// <summary>Codes of every figure the report shows, each once, in the order of the outline.</summary>
    public IReadOnlyList<string> FigureCodes() =>
        [.. Sections.SelectMany(section => section.Codes()).Distinct(StringComparer.Ordinal)];

    public OutlineSection? Section(string code) =>
        Sections.FirstOrDefault(section => string.Equals(section.Code, code, StringComparison.Ordinal));

    /// <summary>What is wrong with the outline as written; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        faults.AddRange(Sections
            .GroupBy(section => section.Code, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => $"{Id}: mã phần {same.Key} xuất hiện {same.Count()} lần"));
        foreach (var section in Sections)
        {
            if (section.Kind == SectionKind.Grid)
            {
                faults.AddRange(section.Rows
                    .Where(row => row.Codes.Count != section.Columns.Count)
                    .Select(row => $"{Id}: dòng {row.Label} có {row.Codes.Count} số liệu trên {section.Columns.Count} cột"));
            }

            faults.AddRange(NarrativeText.CodesIn(section.Draft)
                .Except(FigureCodes(), StringComparer.Ordinal)
                .Select(code => $"{Id}: lời văn phần {section.Code} nêu số liệu {code} không có trong đề cương"));
        }

        return faults;
    }
}

/// <summary>
/// Cơ quan ban hành in on the paper: the body above, the issuing body, the symbol after the number, who signs, who receives.
/// <c>{unit}</c> and <c>{programme}</c> stand for their names.
/// </summary>
public sealed record OutlineIssuer
{
    public string Parent { get; init; } = "";

    public string Body { get; init; } = "";

    public string Symbol { get; init; } = "";

    public string Place { get; init; } = "";

    public List<string> Authority { get; init; } = [];

    public string SignerTitle { get; init; } = "";

    public List<string> Recipients { get; init; } = [];

    /// <summary>The issuer with the names of this report in it.</summary>
    public OutlineIssuer For(string unit, string? programme) => this with
    {
        Parent = Fill(Parent, unit, programme),
        Body = Fill(Body, unit, programme),
    };

    private static string Fill(string text, string unit, string? programme) => text
        .Replace("{unit}", unit, StringComparison.Ordinal)
        .Replace("{programme}", programme ?? "", StringComparison.Ordinal);
}

/// <summary>Phần của đề cương. An annex (phụ lục) is printed after the body of the report.</summary>
public sealed record OutlineSection
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Depth of the heading: 1 for I, II; 2 for 1, 2; 3 for a, b.</summary>
    public int Level { get; init; } = 1;

    public SectionKind Kind { get; init; }

    public bool Annex { get; init; }

    /// <summary>What the author is asked to write here; null when nothing is asked.</summary>
    public string? Hint { get; init; }

    /// <summary>Sentences drawn from figures that stand here until somebody types others; null when there are none.</summary>
    public string? Draft { get; init; }

    public List<string> Figures { get; init; } = [];

    public List<string> Columns { get; init; } = [];

    public List<OutlineRow> Rows { get; init; } = [];

    /// <summary>Figures drawn over periods beside the table; empty when nothing is drawn.</summary>
    public List<string> Series { get; init; } = [];

    /// <summary>True when the rows are drawn as bars beside the table.</summary>
    public bool Bars { get; init; }

    /// <summary>Codes of the figures of this section, those drawn over periods included.</summary>
    public IEnumerable<string> Codes() =>
        Figures.Concat(Rows.SelectMany(row => row.Codes)).Concat(Series).Where(code => code.Length > 0);
}

/// <summary>Dòng của bảng hai chiều: one code a column; an empty code leaves the cell empty.</summary>
public sealed record OutlineRow
{
    public string Label { get; init; } = "";

    public List<string> Codes { get; init; } = [];
}
