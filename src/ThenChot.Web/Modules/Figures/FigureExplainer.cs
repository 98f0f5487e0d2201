using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The sums of one unit directly below.</summary>
public sealed record UnitSums(UnitId Unit, string Name, IReadOnlyList<CellSum> Sums);

/// <summary>Opens a figure down to its entries: unit by unit, period by period, with who entered, signed off and received them.</summary>
public sealed class FigureExplainer(AppDb db, FigureCatalogue catalogue, FigureCells cells, UnitDirectory units)
{
    public async Task<SourceTree> ExplainAsync(Figure figure, FigureQuery query, FigureValue value, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var typed = (figure.IsComputed ? new[] { figure.Numerator!, figure.Denominator! } : [figure.Code]).Where(all.ContainsKey).Select(code => all[code]).ToList();
        var below = await PartsAsync(typed, query, cancel);
        IReadOnlyList<SourcePart> parts = figure.IsComputed
            ? [.. typed.Select(part => new SourcePart(part.Name, null, null, below[part.Code].Count == 0 ? null : below[part.Code].Sum(leaf => leaf.Value), null, null, null, below[part.Code]))]
            : below[figure.Code];
        return new(figure.Code, figure.Name, figure.UnitOfMeasure, value.Value, value.Rule, parts);
    }

    /// <summary>What each unit adds that stood directly below when the period ended; units that have closed since stay in their periods.</summary>
    public async Task<IReadOnlyList<UnitSums>> ChildrenAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var children = (await units.EverBelowAsync(query.Unit, query.AsOf, cancel)).ToDictionary(child => child.Path, StringComparer.Ordinal);
        var rows = await cells.RowsAsync(query.Unit, codes, query.From, query.AsOf, cancel);
        var byChild = rows.Select(row => (Row: row, Child: TreePath.Parse(row.Path).Chain.Select(path => children.GetValueOrDefault(path.Value)).FirstOrDefault(child => child is not null)))
            .Where(row => row.Child is not null).GroupBy(row => row.Child!.UnitId);
        return [.. byChild.Select(group => new UnitSums(group.Key, group.First().Child!.Name, [.. group
            .GroupBy(row => (row.Row.Entry.FigureCode, row.Row.Entry.Period))
            .Select(cell => new CellSum(cell.Key.FigureCode, cell.Key.Period, cell.Sum(row => row.Row.Entry.Value ?? 0), cell.Count()))]))];
    }

    private async Task<Dictionary<string, List<SourcePart>>> PartsAsync(IReadOnlyList<Figure> figures, FigureQuery query, CancellationToken cancel)
    {
        var rows = (await cells.RowsAsync(query.Unit, [.. figures.Select(figure => figure.Code)], query.From, query.AsOf, cancel)).ToLookup(row => row.Entry.FigureCode, StringComparer.Ordinal);
        var counted = figures.ToDictionary(figure => figure.Code, figure => Counted(figure, rows[figure.Code], query.Unit), StringComparer.Ordinal);
        var entries = counted.Values.SelectMany(list => list).Select(row => row.Entry).ToList();
        var papers = await PapersAsync([.. entries.Select(entry => entry.SubmissionId).Distinct()], cancel);
        var known = (await units.FindManyAsync(entries.Select(entry => entry.UnitId), query.AsOf, cancel)).ToDictionary(unit => unit.Id);
        var names = await units.NamesAsync(entries.Select(entry => entry.UnitId).Where(unit => !known.ContainsKey(unit)), query.AsOf, cancel);
        return counted.ToDictionary(list => list.Key, list => list.Value.GroupBy(row => row.Entry.UnitId)
            .OrderBy(group => group.Key != query.Unit).ThenBy(group => group.First().Path, StringComparer.Ordinal)
            .Select(group =>
            {
                var unit = known.GetValueOrDefault(group.Key);
                var leaves = group.OrderBy(row => row.Entry.PeriodStart).Select(row => Leaf(row.Entry, papers[row.Entry.SubmissionId], unit?.Code)).ToList();
                return new SourcePart(unit?.Name ?? names.GetValueOrDefault(group.Key, "Đơn vị đã kết thúc hoạt động"), unit?.Code, null,
                    leaves.Sum(leaf => leaf.Value), null, null, $"/so-lieu/{list.Key}/nguon?don-vi={group.Key}&tu={query.From:yyyy-MM-dd}&den={query.AsOf:yyyy-MM-dd}", leaves);
            }).ToList(), StringComparer.Ordinal);
    }

    private static List<PlacedEntry> Counted(Figure figure, IEnumerable<PlacedEntry> rows, UnitId unit)
    {
        var counted = rows.Where(row => figure.Adds || row.Entry.UnitId == unit).ToList();
        if (figure.AcrossPeriods == AcrossPeriods.Flow || counted.Count == 0)
        {
            return counted;
        }

        var last = counted.Max(row => row.Entry.PeriodEnd);
        return counted.FindAll(row => row.Entry.PeriodEnd == last);
    }

    private static SourcePart Leaf(Entry entry, Paper paper, string? unit)
    {
        var steps = new[]
        {
            $"nhập: {entry.EnteredBy}",
            paper.SentBy is null ? null : $"duyệt gửi: {paper.SentBy}{(paper.SignedNumber is null ? string.Empty : $" (số {paper.SignedNumber} ngày {VietnameseFormat.Date(paper.SignedOn)})")}",
            paper.ReceivedBy is null ? null : $"tiếp nhận: {paper.ReceivedBy}",
            paper.Files.Count == 0 ? null : $"tệp: {string.Join(", ", paper.Files)}",
        };
        return new(entry.Period.Name, unit, entry.Period.Code, Scaled.Value(entry.Value), string.Join("; ", steps.Where(step => step is not null)),
            entry.EnteredAt, $"/ky-bao-cao/{paper.RoundId}/don-vi/{entry.UnitId}", []);
    }

    private async Task<Dictionary<SubmissionId, Paper>> PapersAsync(List<SubmissionId> submissions, CancellationToken cancel)
    {
        var rows = await db.Set<Submission>().AsNoTracking().Where(submission => submissions.Contains(submission.Id))
            .Select(s => new { s.Id, s.RoundId, s.SentBy, s.SignedNumber, s.SignedOn, s.ReceivedBy, Files = s.Files.Select(file => file.Name).ToList() })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => new Paper(row.RoundId, row.SentBy, row.SignedNumber, row.SignedOn, row.ReceivedBy, row.Files));
    }

    private sealed record Paper(RoundId RoundId, string? SentBy, string? SignedNumber, DateOnly? SignedOn, string? ReceivedBy, IReadOnlyList<string> Files);
}
