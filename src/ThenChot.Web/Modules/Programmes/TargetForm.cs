using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>What the form of a target posts.</summary>
public sealed class TargetForm
{
    public TargetId? Group { get; set; }

    [Display(Name = "Số thứ tự")]
    [Range(1, 999, ErrorMessage = "Số thứ tự từ 1 đến 999.")]
    public int Number { get; set; } = 1;

    [StringLength(600, ErrorMessage = "Tên chỉ tiêu dài quá 600 ký tự.")]
    public string? Name { get; set; }

    [StringLength(60, ErrorMessage = "Đơn vị tính dài quá 60 ký tự.")]
    public string? UnitOfMeasure { get; set; }

    public TargetMeasure Measure { get; set; }

    public TargetBasis Basis { get; set; }

    public DateOnly? DueOn { get; set; }

    public TargetOperator Operator { get; set; } = TargetOperator.AtLeast;

    public TargetDirection Direction { get; set; }

    [Display(Name = "Cận dưới")]
    [Range(-1e12, 1e12, ErrorMessage = "Cận dưới quá lớn.")]
    public decimal? Low { get; set; }

    [Display(Name = "Cận trên")]
    [Range(-1e12, 1e12, ErrorMessage = "Cận trên quá lớn.")]
    public decimal? High { get; set; }

    [StringLength(600, ErrorMessage = "Định nghĩa tử số dài quá 600 ký tự.")]
    public string? Numerator { get; set; }

    [StringLength(600, ErrorMessage = "Định nghĩa mẫu số dài quá 600 ký tự.")]
    public string? Denominator { get; set; }

    [StringLength(80, ErrorMessage = "Mã số liệu dài quá 80 ký tự.")]
    public string? FigureCode { get; set; }

    [StringLength(80, ErrorMessage = "Tên chỉ số dài quá 80 ký tự.")]
    public string? IndexName { get; set; }

    public UnitId? Monitor { get; set; }

    public DocumentPick Source { get; set; } = new();

    public SubTargetRule GroupRule { get; set; }

    [Display(Name = "Số chỉ tiêu thành phần phải đạt")]
    [Range(1, 99, ErrorMessage = "Từ 1 đến 99.")]
    public int? GroupCount { get; set; }

    public int Version { get; set; }

    public static TargetForm Of(Target t) => new()
    {
        Group = t.Group,
        Number = t.Number,
        Name = t.Name,
        UnitOfMeasure = t.UnitOfMeasure,
        Measure = t.Measure,
        Basis = t.Basis,
        DueOn = t.DueOn,
        Operator = t.Operator,
        Direction = t.Direction,
        Low = t.Low,
        High = t.High,
        Numerator = t.Numerator,
        Denominator = t.Denominator,
        FigureCode = t.FigureCode,
        IndexName = t.IndexName,
        Monitor = t.Monitor,
        GroupRule = t.GroupRule ?? SubTargetRule.All,
        GroupCount = t.GroupCount,
        Version = t.Version,
    };

    /// <summary>The field a refusal of the domain belongs to.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "programmes.due-date-missing" => "Input.DueOn",
        "programmes.rank-counts-down" => "Input.Operator",
        "programmes.direction-contradicts" => "Input.Direction",
        "programmes.group-within-group" => "Input.Measure",
        "programmes.not-a-group" => "Input.Group",
        "programmes.group-count-missing" => "Input.GroupCount",
        _ => "Input.Low",
    };

    public TargetTerms Terms(DocumentId? source) => new(
        Number, Name, UnitOfMeasure, Measure, Basis, DueOn, Operator, Direction, Low, High, Numerator, Denominator, FigureCode, IndexName, Monitor, source, GroupRule, GroupCount);
}
