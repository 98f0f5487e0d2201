using ThenChot.Domain.Kernel;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>A content read live, with the writings its texts come from.</summary>
public sealed record LiveReview(ReviewContent Content, IReadOnlyDictionary<string, Narrative> Texts);

/// <summary>Builds the content of a report from the live records, as of the report's day. The only place that reads them.</summary>
public sealed class ReviewBuilder(
    FigureReader figures,
    ReviewAnnexes annexes,
    OutlineBook book,
    ReportShelf shelf,
    LiveReadings kept,
    Installation installation)
{
    public async Task<ReviewContent> BuildAsync(Report report, ReviewParts parts, CancellationToken cancel) =>
        (await ReadAsync(report, parts, cancel)).Content;

    /// <summary>With the writings that the texts come from, for whoever may write the next one; texts come with the figures.</summary>
    public Task<LiveReview> ReadAsync(Report report, ReviewParts parts, CancellationToken cancel) =>
        kept.ReadAsync((report.Id, parts), () => MakeAsync(report, parts, cancel), cancel);

    /// <summary>One section alone, such as an annex on its own page.</summary>
    public Task<ReviewContent> BuildAsync(Report report, OutlineSection section, CancellationToken cancel) => kept.ReadAsync(
        (report.Id, section.Code),
        () => MakeAsync(
            report, [section], new Dictionary<string, Narrative>(StringComparer.Ordinal), ReviewParts.Lists | ReviewParts.Series | ReviewParts.Figures, cancel),
        cancel);

    /// <summary>One figure with its sources; null when the catalogue has no such code.</summary>
    public async Task<ReviewFigure?> OpenAsync(Report report, string code, CancellationToken cancel)
    {
        var opened = await kept.ReadAsync((report.Id, "figure", code), async () => Tuple.Create(await figures.OpenAsync(code, Query(report), cancel)), cancel);
        return opened.Item1 is { } figure ? Figure(figure.Value, Parts(figure.Tree.Parts), await NotesAsync(Query(report), [figure.Value], cancel)) : null;
    }

    private async Task<LiveReview> MakeAsync(Report report, ReviewParts parts, CancellationToken cancel)
    {
        var texts = parts.HasFlag(ReviewParts.Figures) ? await shelf.NarrativesAsync(report.Id, cancel) : new Dictionary<string, Narrative>(StringComparer.Ordinal);
        return new LiveReview(await MakeAsync(report, book.Of(report).Sections, texts, parts, cancel), texts);
    }

    private async Task<ReviewContent> MakeAsync(
        Report report, IReadOnlyList<OutlineSection> sections, IReadOnlyDictionary<string, Narrative> texts, ReviewParts parts, CancellationToken cancel)
    {
        var query = Query(report);
        var codes = sections.SelectMany(section => section.Codes()).Distinct(StringComparer.Ordinal).ToList();
        var values = parts.HasFlag(ReviewParts.Figures) && codes.Count > 0
            ? await figures.ReadAsync(query, codes, cancel)
            : new Dictionary<string, FigureValue>(StringComparer.Ordinal);
        var notes = await NotesAsync(query, [.. values.Values], cancel);
        var annex = await annexes.ReadAsync(report, sections, query, parts, cancel);
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
                await installation.IsDemoAsync(cancel)),
            [.. sections.Select(section => Section(section, texts))],
            [.. codes.Where(values.ContainsKey).Select(code => Figure(values[code], [], notes))],
            annex.Targets,
            annex.Deliverables,
            annex.Documents,
            annex.LocalPlans,
            annex.Series,
            annex.Units,
            [.. values.Values.SelectMany(value => value.MissingUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>With the sources of every figure, down to the entries: what a frozen draft keeps.</summary>
    public async Task<ReviewContent> WithSourcesAsync(Report report, CancellationToken cancel)
    {
        var content = (await MakeAsync(report, ReviewParts.All, cancel)).Content;
        var query = Query(report);
        var explained = new List<ReviewFigure>(content.Figures.Count);
        foreach (var figure in content.Figures)
        {
            var tree = await figures.ExplainAsync(figure.Code, query, cancel);
            explained.Add(figure with { Sources = Parts(tree?.Parts ?? []) });
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

    /// <summary>No query while no derived value differs from the reported one.</summary>
    private async Task<IReadOnlyList<DifferenceNote>> NotesAsync(FigureQuery query, IReadOnlyList<FigureValue> values, CancellationToken cancel)
    {
        var codes = values.Where(value => value.Differs).Select(value => value.Code).ToList();
        return codes.Count == 0 ? [] : await figures.NotesAsync(query, codes, cancel);
    }

    private static ReviewFigure Figure(FigureValue value, IReadOnlyList<ReviewPart> sources, IReadOnlyList<DifferenceNote> notes) =>
        new(value.Code, value.Label, value.UnitOfMeasure, value.Value, value.Display, value.Rule, value.MissingUnits, sources)
        {
            Difference = value.Differs
                ? new ReviewDifference(value.Reported!.Value, [.. notes.Where(note => note.Code == value.Code).Select(note => $"{note.Period.Name}: {note.Text} ({note.By}, {VietnameseFormat.Instant(note.At)})")])
                : null,
        };

    public static IReadOnlyList<ReviewPart> Parts(IReadOnlyList<SourcePart> parts) =>
        [.. parts.Select(part => new ReviewPart(part.Label, part.Unit, part.Period, part.Value, part.By, part.At, Parts(part.Parts)))];
}
