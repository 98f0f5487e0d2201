using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Figures counted from the register: documents presented at the conferences of a span, and the days from a directive to its plan. The register is the city's: other units have none.</summary>
public sealed class DocumentFigures(AppDb db, UnitDirectory units) : IDerivedFigures
{
    private const string Central = "conference_documents_central";
    private const string City = "conference_documents_city";
    private const string Total = "conference_documents_total";
    private const string PlanLag = "directive24_plan_lag_days";
    private const string Directive = "24-CT/TU";
    private const string DirectiveSeries = "T2020-2025";

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } =
    [
        new(Central, "Văn bản của Trung ương được quán triệt tại hội nghị", "văn bản", "Đếm văn bản của Trung ương trong danh sách các hội nghị quán triệt tổ chức trong khoảng thời gian đọc.") { Adds = true },
        new(City, "Văn bản của Thành ủy được quán triệt tại hội nghị", "văn bản", "Đếm văn bản của Thành ủy trong danh sách các hội nghị quán triệt tổ chức trong khoảng thời gian đọc.") { Adds = true },
        new(Total, "Tổng số văn bản được quán triệt tại hội nghị", "văn bản", "Đếm mọi văn bản trong danh sách các hội nghị quán triệt tổ chức trong khoảng thời gian đọc.") { Adds = true },
        new(PlanLag, $"Số ngày từ Chỉ thị {Directive} đến kế hoạch triển khai", "ngày", "Ngày ban hành kế hoạch triển khai đầu tiên trừ ngày ban hành chỉ thị, theo sổ văn bản."),
    ];

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await ComputeManyAsync([query], codes, cancel))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var (from, asOf) = (queries.Min(query => query.From), queries.Max(query => query.AsOf));
        var root = (await units.RootAsync(asOf, cancel)).Id;
        var mine = queries.Any(query => query.Unit == root);
        var presented = mine && codes.Any(static c => c != PlanLag) ? await PresentedAsync(new(root, from, asOf), cancel) : [];
        var pairs = mine && codes.Contains(PlanLag, StringComparer.Ordinal) ? await PlansAsync(asOf, cancel) : [];
        return [.. queries.Select(query =>
        {
            var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var code in query.Unit == root ? codes : [])
            {
                if (code != PlanLag)
                {
                    values[code] = presented.Count(p => p.HeldOn >= query.From && p.HeldOn <= query.AsOf && Counts(code, p.Level));
                }
                else if (pairs.FirstOrDefault(pair => pair.To <= query.AsOf) is { } pair)
                {
                    values[code] = pair.Days;
                }
            }

            return values;
        })];
    }

    /// <summary>Each presentation at the city, in the month of its conference.</summary>
    public async Task<IReadOnlyList<DerivedCount>> PlacedAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var root = (await units.RootAsync(query.AsOf, cancel)).Id;
        return [.. (await PresentedAsync(query, cancel)).SelectMany(held => codes.Where(code => Counts(code, held.Level))
            .Select(code => new DerivedCount(code, root, Period.ForMonth(held.HeldOn.Year, held.HeldOn.Month), 1)))];
    }

    public async Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel)
    {
        var definition = Definitions.Single(d => d.Code == code);
        var root = await units.RootAsync(query.AsOf, cancel);
        var parts = root.Id != query.Unit ? []
            : code == PlanLag ? await LagPartsAsync(query.AsOf, cancel)
            : (await PresentedAsync(query, cancel)).Where(p => Counts(code, p.Level)).Select(static p => p.Part()).ToList();
        return new SourceTree(code, definition.Label, definition.UnitOfMeasure, root.Id == query.Unit && (parts.Count > 0 || code != PlanLag) ? parts.Sum(static p => p.Value ?? 0) : null, definition.Rule, parts);
    }

    private static bool Counts(string code, DocumentLevel level) => code switch
    {
        Central => level == DocumentLevel.Central,
        City => level == DocumentLevel.City,
        _ => true,
    };

    private async Task<List<Presentation>> PresentedAsync(FigureQuery query, CancellationToken cancel) => await db.Set<Conference>().AsNoTracking()
        .Where(c => c.HeldOn >= query.From && c.HeldOn <= query.AsOf)
        .SelectMany(c => c.Documents, (c, p) => new { Conference = c, p.DocumentId, p.Position })
        .Join(db.Set<Document>(), p => p.DocumentId, d => d.Id, (p, d) => new { p.Conference, p.Position, Document = d })
        .OrderBy(p => p.Conference.HeldOn).ThenBy(p => p.Position)
        .Select(p => new Presentation(p.Document.Id, p.Document.Symbol, p.Document.Issuer, p.Document.Level, p.Conference.Name, p.Conference.HeldOn))
        .ToListAsync(cancel);

    private async Task<List<SourcePart>> LagPartsAsync(DateOnly asOf, CancellationToken cancel) => await PlansAsync(asOf, cancel) is [var pair, ..]
        ? [new SourcePart($"Từ {Directive} ngày {VietnameseFormat.Date(pair.From)} đến {pair.Symbol} ngày {VietnameseFormat.Date(pair.To)}", null, null, pair.Days, null, null, $"/van-ban/{pair.Plan}", [])]
        : [];

    /// <summary>The plans that carry the directive out, issued by the day, the first one first.</summary>
    private async Task<IReadOnlyList<Pair>> PlansAsync(DateOnly asOf, CancellationToken cancel)
    {
        var plans = await db.Set<DocumentLink>().AsNoTracking().Where(l => l.Kind == DocumentLinkKind.Implements)
            .Join(db.Set<Document>().Where(d => d.Symbol == Directive && d.Series == DirectiveSeries), l => l.ToId, d => d.Id, (l, d) => new { l.FromId, d.IssuedOn })
            .Join(db.Set<Document>().Where(p => p.IssuedFrom <= asOf), l => l.FromId, p => p.Id, (l, p) => new { Directive = l.IssuedOn, Plan = p.IssuedOn, p.Id, p.Symbol })
            .ToListAsync(cancel);
        return [.. plans
            .Where(static p => p.Directive is { Day: not null } && p.Plan is { Day: not null })
            .OrderBy(static p => p.Plan)
            .Select(static p => new Pair(p.Id, p.Symbol, p.Directive!.Value.Earliest, p.Plan!.Value.Earliest))];
    }

    private sealed record Presentation(DocumentId Id, string Symbol, string Issuer, DocumentLevel Level, string Conference, DateOnly HeldOn)
    {
        public SourcePart Part() => new($"{Symbol} ({Issuer}), {Conference} ngày {VietnameseFormat.Date(HeldOn)}", null, null, 1, null, null, $"/van-ban/{Id}", []);
    }

    private sealed record Pair(DocumentId Plan, string Symbol, DateOnly From, DateOnly To)
    {
        public int Days => To.DayNumber - From.DayNumber;
    }
}
