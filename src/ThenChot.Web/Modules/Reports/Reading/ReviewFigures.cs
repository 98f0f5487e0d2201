using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>The figures of a report. <see cref="Tree"/> null: as they stood; otherwise re-cast onto the tree of that day.</summary>
public sealed record FiguresRead(IReadOnlyList<ReviewFigure> Figures, IReadOnlyList<string> MissingUnits, DateOnly? Tree)
{
    /// <summary>Periods of re-cast figures; those of the other figures are read as they stood.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FigureCell>> Series { get; init; } = new Dictionary<string, IReadOnlyList<FigureCell>>(StringComparer.Ordinal);
}

/// <summary>Reads the figures of a report, as they stood or re-cast: those that do not add up over units are the same on every tree.</summary>
public sealed class ReviewFigures(FigureReader figures, RecastReader recast)
{
    /// <summary>On a tree that does not have the unit of the report, the figures are read as they stood.</summary>
    public async Task<FiguresRead> ReadAsync(FigureQuery query, IReadOnlyList<string> codes, DateOnly? tree, CancellationToken cancel)
    {
        if (codes.Count == 0)
        {
            return new([], [], tree);
        }

        var carried = tree is { } day ? await recast.ReadAsync(query, day, codes, cancel) : null;
        var onto = carried is null ? null : tree;
        carried ??= new Dictionary<string, RecastFigure>(StringComparer.Ordinal);
        var rest = codes.Where(code => !carried.ContainsKey(code)).ToList();
        var values = rest.Count == 0 ? new Dictionary<string, FigureValue>(StringComparer.Ordinal) : await figures.ReadAsync(query, rest, cancel);
        var notes = await NotesAsync(query, [.. values.Values], cancel);
        return new(
            [.. codes.Where(code => carried.ContainsKey(code) || values.ContainsKey(code)).Select(code => carried.TryGetValue(code, out var known) ? Recast(known, []) : Figure(values[code], [], notes))],
            [.. values.Values.Concat(carried.Values.Select(one => one.Figure)).SelectMany(value => value.MissingUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            onto)
        {
            Series = carried.ToDictionary(pair => pair.Key, pair => pair.Value.Series, StringComparer.Ordinal),
        };
    }

    /// <summary>One figure with its sources; null when the catalogue has no such code.</summary>
    public async Task<ReviewFigure?> OpenAsync(FigureQuery query, string code, DateOnly? tree, CancellationToken cancel)
    {
        if (tree is { } day && await recast.OpenAsync(code, query, day, cancel) is { } carried)
        {
            return Recast(carried.Figure, Parts(carried.Tree.Parts));
        }

        return await figures.OpenAsync(code, query, cancel) is { } opened
            ? Figure(opened.Value, Parts(opened.Tree.Parts), await NotesAsync(query, [opened.Value], cancel))
            : null;
    }

    /// <summary>True when the sources of the figure differ from reader to reader.</summary>
    public Task<bool> ShowsByRightsAsync(string code, CancellationToken cancel) => figures.ShowsByRightsAsync(code, cancel);

    public static IReadOnlyList<ReviewPart> Parts(IReadOnlyList<SourcePart> parts) =>
        [.. parts.Select(part => new ReviewPart(part.Label, part.Unit, part.Period, part.Value, part.By, part.At, Parts(part.Parts)) { Url = part.Url })];

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

    /// <summary>What is unallocated stands beside the value wherever the figure is shown.</summary>
    private static ReviewFigure Recast(RecastFigure carried, IReadOnlyList<ReviewPart> sources)
    {
        var value = carried.Figure;
        var display = carried.Unallocated == 0 ? value.Display : $"{value.Display} (và {VietnameseFormat.Number(carried.Unallocated)} chưa phân bổ)";
        return new(value.Code, value.Label, value.UnitOfMeasure, value.Value, display, value.Rule, value.MissingUnits, sources)
        {
            Recast = new ReviewRecast(carried.Unallocated, [.. carried.Lies.Select(part => new ReviewUnallocated(part.Name, part.Value))]),
        };
    }
}
