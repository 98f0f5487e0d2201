using System.Text.Json.Serialization;

namespace ThenChot.Domain.Reports;

/// <summary>
/// Nội dung báo cáo: everything a report shows, read at one day. Pages, documents and workbooks are made from this alone,
/// so a live report and a frozen one are printed by the same code.
/// </summary>
public sealed record ReviewContent(
    ReviewHead Head,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<ReviewFigure> Figures,
    IReadOnlyList<ReviewTarget> Targets,
    IReadOnlyList<ReviewDeliverable> Deliverables,
    IReadOnlyList<ReviewDocument> Documents,
    IReadOnlyList<ReviewLocalPlans> LocalPlans,
    IReadOnlyList<ReviewSeries> Series,
    IReadOnlyList<ReviewUnit> Units,
    IReadOnlyList<string> MissingUnits)
{
    private Dictionary<string, ReviewFigure>? byCode;

    /// <summary>Đề nghị khen thưởng, mô hình hay, printed behind the annexes; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReviewContribution>? Contributions { get; init; }

    /// <summary>The figure of that code; null when the report does not show it.</summary>
    public ReviewFigure? Figure(string code)
    {
        byCode ??= Figures.ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        return byCode.GetValueOrDefault(code);
    }
}

/// <summary>
/// Đầu báo cáo. <c>Programme</c> is null for a report about a unit; in a demo city the numbers of single units are invented
/// and are printed with a line that says so.
/// </summary>
public sealed record ReviewHead(
    string Name,
    string OutlineId,
    string OutlineVersion,
    string? Programme,
    string? ProgrammeName,
    string UnitCode,
    string UnitName,
    DateOnly From,
    DateOnly AsOf,
    OutlineIssuer Issuer,
    bool IsDemo)
{
    /// <summary>Quy đổi theo tổ chức của ngày này; null as it stood, which every frozen draft is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Tree { get; init; }

    /// <summary>The days the figures are read at, in words.</summary>
    public string Days() => $"số liệu tính đến {VietnameseFormat.Date(AsOf)}{(Tree is null ? "" : $", quy đổi theo tổ chức ngày {VietnameseFormat.Date(Tree)}")}";
}

/// <summary>Phần của báo cáo: a section of the outline with the text typed for it; null text when nothing was written.</summary>
public sealed record ReviewSection(
    string Code,
    string Title,
    int Level,
    SectionKind Kind,
    bool Annex,
    string? Text,
    IReadOnlyList<string> Figures,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ReviewRow> Rows,
    IReadOnlyList<string> Series,
    bool Bars);

/// <summary>Dòng của bảng hai chiều.</summary>
public sealed record ReviewRow(string Label, IReadOnlyList<string> Codes);

/// <summary>
/// Số liệu trong báo cáo. A null value means that nobody gave one ("chưa có số liệu"), never zero.
/// <c>Sources</c> is empty in a live report, where the sources are read on their own page.
/// </summary>
public sealed record ReviewFigure(
    string Code,
    string Label,
    string Unit,
    decimal? Value,
    string Display,
    string Rule,
    IReadOnlyList<string> MissingUnits,
    IReadOnlyList<ReviewPart> Sources)
{
    /// <summary>Null while the system does not derive the figure, or derives what was reported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReviewDifference? Difference { get; init; }

    /// <summary>Null as it stood, and for figures that are not re-cast because the system derives them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReviewRecast? Recast { get; init; }
}

/// <summary>Phần chưa phân bổ của số liệu quy đổi: how much no unit of the other tree can be given, and where it lies.</summary>
public sealed record ReviewRecast(decimal Unallocated, IReadOnlyList<ReviewUnallocated> Lies);

/// <summary>Chưa phân bổ tại một đơn vị.</summary>
public sealed record ReviewUnallocated(string Unit, decimal Value);

/// <summary>Nguồn của số liệu: one part of its sum, by unit and period, down to the entry; nulls where a level has none.</summary>
public sealed record ReviewPart(
    string Label,
    string? Unit,
    string? Period,
    decimal? Value,
    string? By,
    DateTimeOffset? At,
    IReadOnlyList<ReviewPart> Parts)
{
    /// <summary>Where the part is opened while the report is read live; null in a frozen draft, which keeps no addresses.</summary>
    [JsonIgnore]
    public string? Url { get; init; }
}

/// <summary>Chỉ tiêu trong báo cáo: giao, thực hiện, đánh giá. The word is null when it is not due or not confirmed.</summary>
public sealed record ReviewTarget(
    string Code,
    string Name,
    string Assigned,
    string Done,
    string Word,
    bool Confirmed,
    string? Reason,
    string? Agency);

/// <summary>Đề án, chuyên đề, kế hoạch trong báo cáo, with whom it lies and since when.</summary>
public sealed record ReviewDeliverable(
    string Code,
    string Name,
    string Kind,
    string LeadUnit,
    string Status,
    bool Done,
    DateOnly? DueOn,
    int? DaysLeft,
    string? LiesWith,
    DateOnly? LiesSince,
    DateOnly? DoneOn);

/// <summary>Văn bản nêu trong báo cáo; the day as printed, which may be a year only.</summary>
public sealed record ReviewDocument(string Symbol, string TypeName, string Issuer, string IssuedOn, string Subject);

/// <summary>Số chương trình, kế hoạch của một đơn vị.</summary>
public sealed record ReviewLocalPlans(string Unit, int Count);

/// <summary>Số liệu qua các kỳ.</summary>
public sealed record ReviewSeries(string Code, IReadOnlyList<ReviewPoint> Points);

/// <summary>Một điểm của số liệu qua các kỳ; a null value is a period without a number.</summary>
public sealed record ReviewPoint(string Period, decimal? Value);

/// <summary>Đơn vị trong bản nội bộ: how it reported and the group it falls in, with the reason.</summary>
public sealed record ReviewUnit(string Code, string Name, int Asked, int Accepted, int OnTime, UnitGroup Group);

/// <summary>Dòng của phụ lục khen thưởng, mô hình hay.</summary>
public sealed record ReviewContribution(ContributionKind Kind, string Owner, string Title, string? Text);
