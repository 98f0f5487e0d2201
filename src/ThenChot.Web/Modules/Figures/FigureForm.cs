using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The fields of the catalogue form.</summary>
public sealed class FigureForm
{
    public int Version { get; set; }

    public string? Code { get; set; }

    [Required(ErrorMessage = "Số liệu phải có tên.")]
    [StringLength(300, ErrorMessage = "Tên dài nhất 300 ký tự.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Số liệu phải có đơn vị tính.")]
    [StringLength(100, ErrorMessage = "Đơn vị tính dài nhất 100 ký tự.")]
    public string? UnitOfMeasure { get; set; }

    public string? Field { get; set; }

    public string? Meaning { get; set; }

    public string? LegalSource { get; set; }

    public PeriodKind Frequency { get; set; } = PeriodKind.Quarter;

    public AcrossUnits AcrossUnits { get; set; }

    public AcrossPeriods AcrossPeriods { get; set; }

    public EntryMode EntryMode { get; set; }

    [Range(0, 4, ErrorMessage = "Số chữ số thập phân từ 0 đến 4.")]
    public int Decimals { get; set; }

    public RoundingRule Rounding { get; set; }

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    public int Factor { get; set; } = 100;

    public string? Relations { get; set; }

    public static FigureForm From(Figure figure) => new()
    {
        Version = figure.Version,
        Code = figure.Code,
        Name = figure.Name,
        UnitOfMeasure = figure.UnitOfMeasure,
        Field = figure.Field,
        Meaning = figure.Meaning,
        LegalSource = figure.LegalSource,
        Frequency = figure.Frequency,
        AcrossUnits = figure.AcrossUnits,
        AcrossPeriods = figure.AcrossPeriods,
        EntryMode = figure.EntryMode,
        Decimals = figure.Decimals,
        Rounding = figure.Rounding,
        Numerator = figure.Numerator,
        Denominator = figure.Denominator,
        Factor = figure.Factor,
        Relations = figure.Relations,
    };

    public FigureContent Content() => new()
    {
        Name = Name ?? string.Empty,
        UnitOfMeasure = UnitOfMeasure ?? string.Empty,
        Field = Field ?? string.Empty,
        Meaning = Meaning ?? string.Empty,
        LegalSource = LegalSource ?? string.Empty,
        Frequency = Frequency,
        AcrossUnits = AcrossUnits,
        AcrossPeriods = AcrossPeriods,
        EntryMode = EntryMode,
        Decimals = Decimals,
        Rounding = Rounding,
        Numerator = Numerator,
        Denominator = Denominator,
        Factor = Factor,
        Relations = Relations ?? string.Empty,
    };
}
