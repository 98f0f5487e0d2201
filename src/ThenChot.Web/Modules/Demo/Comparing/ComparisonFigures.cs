using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Comparing;

/// <summary>Computes every row of seed-figures.csv that the system has a source for, at the date its article speaks of.</summary>
public sealed class ComparisonFigures(FigureReader figures)
{
    private static readonly DateOnly Review = DemoDeliverables.Review;
    private static readonly DateOnly EndOf2023 = new(2023, 12, 31);

    // Counted from the documents that the page has looked up anyway, which spares the register a second reading.
    private static readonly string[] FromRegister = ["conference_documents_central", "conference_documents_city", "conference_documents_total", "directive24_plan_lag_days"];

    internal async Task<IReadOnlyDictionary<string, Computed>> ReadAsync(
        ProgrammeRef programme, IReadOnlyList<TargetView> targets, IReadOnlyDictionary<string, DocumentRef> documents, CancellationToken cancel)
    {
        var yearly = FigurePlan.Demo.Figures.Where(figure => figure.IsYearly).Select(figure => figure.Code)
            .ToHashSet(StringComparer.Ordinal);
        var others = SeedFigures.All.Select(row => row.Code).Where(code => !yearly.Contains(code) && !FromRegister.Contains(code, StringComparer.Ordinal)).ToList();
        var computed = new Dictionary<string, Computed>(StringComparer.Ordinal);
        var read = await figures.ReadManyAsync(
            [
                new(new FigureQuery(programme.Issuer, programme.ActiveFrom, Review) { Programme = programme.Id }, others),
                new(new FigureQuery(programme.Issuer, new(2023, 1, 1), EndOf2023), yearly),
            ],
            cancel);
        Add(computed, read[0], code => ReviewBoard.SourceUrl(programme, code, Review));
        Add(computed, read[1], code => $"/so-lieu/{code}/nguon?tu=2023-01-01&den=2023-12-31");
        AddBounds(computed, targets);
        AddDocuments(computed, documents);
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

    private static void AddDocuments(Dictionary<string, Computed> computed, IReadOnlyDictionary<string, DocumentRef> documents)
    {
        var presented = SourceDocuments.All.Where(source => source.Conference && documents.ContainsKey(source.Symbol)).Select(source => documents[source.Symbol]).ToList();
        var central = presented.Count(document => document.Symbol.EndsWith("/TW", StringComparison.Ordinal));
        computed["conference_documents_central"] = Counted(central);
        computed["conference_documents_city"] = Counted(presented.Count - central);
        computed["conference_documents_total"] = Counted(presented.Count);
        if (documents.TryGetValue("24-CT/TU", out var directive) && documents.TryGetValue("171-KH/TU", out var plan) && directive.IssuedOn is { } from && plan.IssuedOn is { } to)
        {
            computed["directive24_plan_lag_days"] = new Computed(to.Earliest.DayNumber - from.Earliest.DayNumber, directive.Url, "tính từ ngày của hai văn bản trong sổ");
        }
    }

    private static Computed Counted(int number) => new(number, "/van-ban/hoi-nghi", "đếm trong sổ văn bản");
}
