using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>A content read live, with the writings its texts come from.</summary>
public sealed record LiveReview(ReviewContent Content, IReadOnlyDictionary<string, Narrative> Texts);

/// <summary>
/// Builds the content of a report from the live records, as of the report's day. The only place that reads them. With a tree the
/// figures are re-cast onto it; the head of the content says so, or does not when that tree has no such unit.
/// </summary>
public sealed class ReviewBuilder(
    ReviewFigures figures,
    ReviewAnnexes annexes,
    OutlineBook book,
    ReportShelf shelf,
    LiveReadings kept,
    Installation installation)
{
    public async Task<ReviewContent> BuildAsync(Report report, ReviewParts parts, CancellationToken cancel, DateOnly? tree = null) =>
        (await ReadAsync(report, parts, cancel, tree)).Content;

    /// <summary>With the writings that the texts come from, for whoever may write the next one; texts come with the figures.</summary>
    public Task<LiveReview> ReadAsync(Report report, ReviewParts parts, CancellationToken cancel, DateOnly? tree = null) =>
        kept.ReadAsync((report.Id, parts, tree), () => MakeAsync(report, parts, tree, cancel), cancel);

    /// <summary>One section alone, such as an annex on its own page.</summary>
    public Task<ReviewContent> BuildAsync(Report report, OutlineSection section, CancellationToken cancel, DateOnly? tree = null) => kept.ReadAsync(
        (report.Id, section.Code, tree),
        () => MakeAsync(
            report, [section], new Dictionary<string, Narrative>(StringComparer.Ordinal), ReviewParts.Lists | ReviewParts.Series | ReviewParts.Figures, tree, cancel),
        cancel);

    /// <summary>One figure with its sources; null when the catalogue has no such code. Sources that open by rights are never kept for the next reader.</summary>
    public async Task<ReviewFigure?> OpenAsync(Report report, string code, CancellationToken cancel, DateOnly? tree = null) => await figures.ShowsByRightsAsync(code, cancel)
        ? await figures.OpenAsync(Query(report), code, tree, cancel)
        : (await kept.ReadAsync((report.Id, "figure", code, tree), async () => Tuple.Create(await figures.OpenAsync(Query(report), code, tree, cancel)), cancel)).Item1;

    private async Task<LiveReview> MakeAsync(Report report, ReviewParts parts, DateOnly? tree, CancellationToken cancel)
    {
        var texts = parts.HasFlag(ReviewParts.Figures) ? await shelf.NarrativesAsync(report.Id, cancel) : new Dictionary<string, Narrative>(StringComparer.Ordinal);
        return new LiveReview(await MakeAsync(report, book.Of(report).Sections, texts, parts, tree, cancel), texts);
    }

    private async Task<ReviewContent> MakeAsync(
        Report report, IReadOnlyList<OutlineSection> sections, IReadOnlyDictionary<string, Narrative> texts, ReviewParts parts, DateOnly? tree, CancellationToken cancel)
    {
        var query = Query(report);
        var codes = parts.HasFlag(ReviewParts.Figures) ? sections.SelectMany(section => section.Codes()).Distinct(StringComparer.Ordinal).ToList() : [];
        var read = await figures.ReadAsync(query, codes, tree, cancel);
        var annex = await annexes.ReadAsync(report, sections, query, parts, read.Series, cancel);
        return new ReviewContent(
            new ReviewHead(
                report.Name,
                report.OutlineId,
                report.OutlineVersion,
                report.ProgrammeSymbol,
                report.ProgrammeName,
                report.UnitCode,
                report.UnitName,
                report.From,
                report.AsOf,
                book.Of(report).Issuer.For(report.UnitName, report.ProgrammeSymbol),
                await installation.IsDemoAsync(cancel))
            {
                Tree = read.Tree,
            },
            [.. sections.Select(section => Section(section, texts))],
            read.Figures,
            annex.Targets,
            annex.Deliverables,
            annex.Documents,
            annex.LocalPlans,
            annex.Series,
            annex.Units,
            read.MissingUnits)
        {
            Contributions = annex.Contributions,
        };
    }

    /// <summary>With the sources of every figure, down to the entries: what a frozen draft keeps. Everybody who reads the draft reads them, so they go as far as everybody may.</summary>
    public async Task<ReviewContent> WithSourcesAsync(Report report, CancellationToken cancel, DateOnly? tree = null)
    {
        var content = (await MakeAsync(report, ReviewParts.All, tree, cancel)).Content;
        var query = Query(report) with { ForEverybody = true };
        var explained = new List<ReviewFigure>(content.Figures.Count);
        foreach (var figure in content.Figures)
        {
            explained.Add(figure with { Sources = (await figures.OpenAsync(query, figure.Code, content.Head.Tree, cancel))?.Sources ?? [] });
        }

        return content with { Figures = explained };
    }

    /// <summary>What the figures of a report are read for.</summary>
    public static FigureQuery Query(Report report) => new(report.UnitId, report.From, report.AsOf, report.ProgrammeId);

    private static ReviewSection Section(OutlineSection section, IReadOnlyDictionary<string, Narrative> texts) => new(
        section.Code,
        section.Title,
        section.Level,
        section.Kind,
        section.Annex,
        texts.TryGetValue(section.Code, out var written) ? written.Text : section.Draft,
        section.Figures,
        section.Columns,
        [.. section.Rows.Select(row => new ReviewRow(row.Label, row.Codes))],
        section.Series,
        section.Bars);
}
