using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Comparing;

/// <summary>Computes every row of seed-figures.csv that the system has a source for, at the date its article speaks of.</summary>
public sealed class ComparisonFigures(FigureReader figures, UnitDirectory units)
{
    private static readonly DateOnly Review = DemoDeliverables.Review;
    private static readonly DateOnly EndOf2023 = new(2023, 12, 31);

    internal async Task<IReadOnlyDictionary<string, Computed>> ReadAsync(
        ProgrammeRef programme, IReadOnlyList<TargetView> targets, CancellationToken cancel)
    {
        var root = await units.RootAsync(Review, cancel);
        var yearly = FigurePlan.Demo.Figures.Where(figure => figure.IsYearly).Select(figure => figure.Code)
            .Concat(SeedFigures.All.Where(row => row.Scope == "directive_24").Select(row => row.Code)).ToHashSet(StringComparer.Ordinal);
        var others = SeedFigures.All.Select(row => row.Code).Where(code => !yearly.Contains(code)).ToList();
        var computed = new Dictionary<string, Computed>(StringComparer.Ordinal);
        Add(computed, await figures.ReadAsync(new FigureQuery(root.Id, programme.ActiveFrom, Review) { Programme = programme.Id }, others, cancel), code => ReviewBoard.SourceUrl(programme, code, Review));
        Add(computed, await figures.ReadAsync(new FigureQuery(root.Id, new(2023, 1, 1), EndOf2023), yearly, cancel), code => $"/so-lieu/{code}/nguon?tu=2023-01-01&den=2023-12-31");
        AddBounds(computed, targets);
        computed["urban_government_review_years"] = new Computed(null, programme.Url, "số nằm trong lời văn của chương trình: mở nhóm nhiệm vụ về chính quyền đô thị");
        return computed;
    }

    private static void Add(Dictionary<string, Computed> computed, IReadOnlyDictionary<string, FigureValue> values, Func<string, string> url)
    {
        foreach (var value in values.Values)
        {
            var planned = FigurePlan.Demo.Figures.FirstOrDefault(figure => figure.Code == value.Code);
            var note = value.Source switch
            {
                FigureKindOfSource.Derived => Computed.Counted,
                FigureKindOfSource.External => Computed.Outside,
                _ => planned is { AskedOf: "city" } ? Computed.Entered : Computed.Summed,
            };
            computed[value.Code] = new Computed(value.Value, url(value.Code), note);
        }
    }

    /// <summary>The bounds of the five targets are part of the programme: read as the system prints them.</summary>
    private static void AddBounds(Dictionary<string, Computed> computed, IReadOnlyList<TargetView> targets)
    {
        var planned = DemoProgrammes.File.Programmes[0].Targets;
        for (var i = 0; i < planned.Count && i < targets.Count; i++)
        {
            foreach (var code in new[] { planned[i].Low, planned[i].High }.OfType<string>())
            {
                var bound = SeedFigures.Of(code).Value;
                var holds = targets[i].Bar.Contains(VietnameseFormat.Number(bound), StringComparison.Ordinal);
                computed[code] = new Computed(holds ? bound : null, targets[i].Url, $"chỉ tiêu trong chương trình: {targets[i].Bar}");
            }
        }
    }
}
