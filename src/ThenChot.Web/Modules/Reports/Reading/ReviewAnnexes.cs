using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>What is read of a report; a page reads only what it shows.</summary>
[Flags]
public enum ReviewParts
{
    None = 0,

    /// <summary>Figures with their values, and the texts.</summary>
    Figures = 8,

    /// <summary>Figures over periods.</summary>
    Series = 1,

    /// <summary>Targets, deliverables, documents and local plans.</summary>
    Lists = 2,

    /// <summary>How the units reported.</summary>
    Units = 4,

    All = Figures | Series | Lists | Units,
}

/// <summary>Cuts a content down to what another was read with, so that both can be compared.</summary>
internal static class ReviewCut
{
    public static ReviewContent Only(this ReviewContent content, ReviewParts parts) => content with
    {
        Sections = parts.HasFlag(ReviewParts.Figures) ? content.Sections : [],
        Figures = parts.HasFlag(ReviewParts.Figures) ? content.Figures : [],
        MissingUnits = parts.HasFlag(ReviewParts.Figures) ? content.MissingUnits : [],
        Targets = parts.HasFlag(ReviewParts.Lists) ? content.Targets : [],
        Deliverables = parts.HasFlag(ReviewParts.Lists) ? content.Deliverables : [],
        Documents = parts.HasFlag(ReviewParts.Lists) ? content.Documents : [],
        LocalPlans = parts.HasFlag(ReviewParts.Lists) ? content.LocalPlans : [],
    };
}

/// <summary>The lists of a report beside its figures; only those that its outline asks for are read.</summary>
public sealed record AnnexContent
{
    public IReadOnlyList<ReviewTarget> Targets { get; init; } = [];

    public IReadOnlyList<ReviewDeliverable> Deliverables { get; init; } = [];

    public IReadOnlyList<ReviewDocument> Documents { get; init; } = [];

    public IReadOnlyList<ReviewLocalPlans> LocalPlans { get; init; } = [];

    public IReadOnlyList<ReviewSeries> Series { get; init; } = [];

    public IReadOnlyList<ReviewUnit> Units { get; init; } = [];

    /// <summary>Null when there are none.</summary>
    public IReadOnlyList<ReviewContribution>? Contributions { get; init; }
}

/// <summary>Reads targets, deliverables, documents, local plans, series and the punctuality of units as of the report's day.</summary>
public sealed class ReviewAnnexes(
    FigureReader figures,
    PunctualityReader punctuality,
    ProgrammeReader programmes,
    DocumentRegister documents,
    OutlineBook book,
    AppDb db)
{
    private const int LongestList = 500;

    public async Task<AnnexContent> ReadAsync(Report report, IReadOnlyList<OutlineSection> sections, FigureQuery query, ReviewParts parts, IReadOnlyDictionary<string, IReadOnlyList<FigureCell>> recast, CancellationToken cancel)
    {
        var kinds = sections.Select(section => section.Kind).ToHashSet();
        var content = new AnnexContent
        {
            Documents = parts.HasFlag(ReviewParts.Lists) && kinds.Contains(SectionKind.Documents) ? await DocumentsAsync(query, cancel) : [],
            Series = parts.HasFlag(ReviewParts.Series) ? await SeriesAsync(sections, query, recast, cancel) : [],
            Units = parts.HasFlag(ReviewParts.Units) ? await UnitsAsync(query, cancel) : [],
            Contributions = parts == ReviewParts.All ? await ContributionsAsync(report, cancel) : null,
        };
        if (!parts.HasFlag(ReviewParts.Lists) || report.ProgrammeId is not { } programme || !kinds.Overlaps([SectionKind.Targets, SectionKind.Deliverables, SectionKind.LocalPlans]))
        {
            return content;
        }

        var lists = await programmes.ListsAsync(programme, report.AsOf, cancel);
        return content with
        {
            Targets = kinds.Contains(SectionKind.Targets) ? Targets(lists.Targets) : [],
            Deliverables = kinds.Contains(SectionKind.Deliverables) ? Deliverables(lists.Deliverables) : [],
            LocalPlans = kinds.Contains(SectionKind.LocalPlans) ? [.. lists.LocalPlans.Select(unit => new ReviewLocalPlans(unit.Name, unit.Count))] : [],
        };
    }

    private async Task<IReadOnlyList<ReviewContribution>?> ContributionsAsync(Report report, CancellationToken cancel)
    {
        var standing = await db.Set<Contribution>().AsNoTracking()
            .Where(one => one.ReportId == report.Id && one.WithdrawnOn == null && (one.Kind == ContributionKind.Commendation || one.Kind == ContributionKind.GoodModel))
            .OrderBy(one => one.Id).ToListAsync(cancel);
        return standing.Count == 0 ? null : [.. standing.OrderBy(one => one.Kind).Select(one => new ReviewContribution(one.Kind, one.Whose ?? "", one.Title, one.Text))];
    }

    private async Task<List<ReviewDocument>> DocumentsAsync(FigureQuery query, CancellationToken cancel) =>
        [
            .. (await documents.OfCityAsync(query.From, query.AsOf, LongestList, cancel)).Select(document => new ReviewDocument(
                document.Symbol, document.TypeName, document.Issuer, document.IssuedOn?.Text ?? "", document.Subject)),
        ];

    private static List<ReviewTarget> Targets(IReadOnlyList<TargetView> targets) =>
        [
            .. targets.Select(target => new ReviewTarget(
                target.Label, target.Name, target.Bar, target.ValueText, target.Word ?? "chưa đánh giá", target.Word is not null, target.Reason, target.Monitor)),
        ];

    private static List<ReviewDeliverable> Deliverables(IReadOnlyList<DeliverableView> items) =>
        [
            .. items.Select(item => new ReviewDeliverable(
                VietnameseFormat.Number(item.Number), item.Title, item.Kind, item.Lead, item.State, item.IsDone, item.DueOn, item.DaysLeft, item.HeldBy, item.HeldSince, item.DoneOn)),
        ];

    private async Task<List<ReviewSeries>> SeriesAsync(IReadOnlyList<OutlineSection> sections, FigureQuery query, IReadOnlyDictionary<string, IReadOnlyList<FigureCell>> recast, CancellationToken cancel)
    {
        var codes = sections.SelectMany(section => section.Series).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
        {
            return [];
        }

        var stood = codes.Where(code => !recast.ContainsKey(code)).ToList();
        var cells = codes.Where(recast.ContainsKey).SelectMany(code => recast[code]).Concat(stood.Count == 0 ? [] : await figures.CellsAsync(query, stood, cancel)).ToList();
        var periods = cells.Select(cell => cell.Period).Distinct().Order().ToList();
        return
        [
            .. codes.Where(code => cells.Any(cell => string.Equals(cell.Code, code, StringComparison.Ordinal))).Select(code => new ReviewSeries(
                code,
                [.. periods.Select(period => new ReviewPoint(period.Name, cells.FirstOrDefault(cell => cell.Period == period && string.Equals(cell.Code, code, StringComparison.Ordinal))?.Value))])),
        ];
    }

    private async Task<List<ReviewUnit>> UnitsAsync(FigureQuery query, CancellationToken cancel)
    {
        var grouping = book.Grouping(query.AsOf);
        var lines = await punctuality.ReadAsync(query, cancel);

        // The unit itself reports too, to nobody above it: only those it asks are grouped.
        return [.. lines.Where(line => line.Unit != query.Unit).Select(line => new ReviewUnit(line.Code, line.Name, line.Asked, line.Accepted, line.OnTime, grouping.Of(line.Asked, line.Accepted, line.OnTime)))];
    }
}
