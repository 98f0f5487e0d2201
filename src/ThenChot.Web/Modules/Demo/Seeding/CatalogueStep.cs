using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Defines the figures of the demo, with the relations that the articles print.</summary>
internal sealed class CatalogueStep(FigureSeeds seeds, IEnumerable<IDerivedFigures> derived) : IDemoStep
{
    /// <summary>A figure of the quick monthly round of today; no article has it.</summary>
    public const string MonthlySample = "sample_cells_met";

    public Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var plan = FigurePlan.Demo;
        var counted = derived.SelectMany(static source => source.Definitions).Select(static definition => definition.Code).ToHashSet(StringComparer.Ordinal);
        var typed = plan.Figures.Where(figure => figure.Kind != "ratio").Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
        List<FigureDefinition> definitions =
        [
            .. plan.Groups.SelectMany(group => group.Figures.Select(figure => Definition(figure, group.Title, typed, counted))),
            new FigureDefinition(MonthlySample, "Chi bộ đã sinh hoạt định kỳ trong tháng (số liệu mẫu)", "chi bộ", PeriodKind.Month, FigureRule.Flow)
            {
                Field = "Sinh hoạt chi bộ",
                Meaning = "Số liệu mẫu của thành phố minh họa, không có trong bài viết.",
            },
            new FigureDefinition(DemoAdmissions.Code, "Kết nạp đảng viên mới (số liệu mẫu)", "đảng viên", PeriodKind.Quarter, FigureRule.Flow)
            {
                Field = "Phát triển đảng viên",
                Meaning = "Số liệu mẫu của thành phố minh họa: bài viết nêu chỉ tiêu và nêu là vượt, không nêu giá trị.",
            },
        ];
        return seeds.DefineFiguresAsync(definitions, cast.Specialist.At(DemoCast.OfficeHour(DemoCast.Began, "catalogue")), cancel);
    }

    private static FigureDefinition Definition(PlannedFigure figure, string field, HashSet<string> typed, HashSet<string> counted) => new(
        figure.Code,
        figure.Printed.Label,
        figure.Printed.UnitOfMeasure,
        figure.IsYearly ? PeriodKind.Year : PeriodKind.Quarter,
        figure.Kind switch { "flow" => FigureRule.Flow, "stock" => FigureRule.Stock, "ratio" => FigureRule.Ratio, _ => FigureRule.Alone })
    {
        Field = field,
        Meaning = figure.Meaning,
        LegalSource = figure.Source ?? "",
        Decimals = figure.Decimals,
        Numerator = figure.Numerator,
        Denominator = figure.Denominator,
        Factor = figure.Kind == "ratio" ? 100 : 1,
        Relations = Relations(figure, typed),
        Source = figure.Kind == "external" ? FigureKindOfSource.External : figure.Derived && counted.Contains(figure.Code) ? FigureKindOfSource.Derived : FigureKindOfSource.Reported,
    };

    /// <summary>What a form checks: the printed relations between figures that are typed, and the of-which of the plan.</summary>
    private static string Relations(PlannedFigure figure, HashSet<string> typed)
    {
        IEnumerable<string> printed = figure.Printed.Relations
            .Select(relation => relation.StartsWith("part_of:", StringComparison.Ordinal) ? $"{figure.Code} <= {relation["part_of:".Length..]}" : relation)
            .Where(relation => relation.Contains('=', StringComparison.Ordinal) && !relation.StartsWith("round", StringComparison.Ordinal)
                && relation.Split(['=', '<', '+', ' '], StringSplitOptions.RemoveEmptyEntries).All(typed.Contains));
        IEnumerable<string> planned = figure.Within is { } whole ? [$"{figure.Code} <= {whole}"] : [];
        return string.Join('\n', printed.Concat(planned).Distinct(StringComparer.Ordinal));
    }
}
