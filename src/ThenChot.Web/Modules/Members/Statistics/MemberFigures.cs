using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Figures counted from members' files: admissions of a unit, each by the cell and the tree of its own day.</summary>
public sealed class MemberFigures(AppDb db, UnitDirectory units, CoveredParts covered) : IDerivedFigures
{
    private const string Admitted = "register_admissions";

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } =
    [
        new(Admitted, "Đảng viên mới kết nạp theo hồ sơ", "đảng viên", "Đếm lượt kết nạp, kết nạp lại trong khoảng thời gian đọc theo hồ sơ đảng viên, ở đơn vị mà chi bộ kết nạp đứng dưới vào ngày ấy.") { Adds = true },
    ];

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await ComputeManyAsync([query], codes, cancel))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var rows = codes.Contains(Admitted, StringComparer.Ordinal) ? await AdmissionsAsync(queries[0].Unit, queries.Min(static q => q.From), queries.Max(static q => q.AsOf), cancel) : [];
        return [.. queries.Select(query => codes.Contains(Admitted, StringComparer.Ordinal)
            ? new Dictionary<string, decimal>(StringComparer.Ordinal) { [Admitted] = rows.Where(r => r.On >= query.From && r.On <= query.AsOf).Sum(static r => r.Count) }
            : [])];
    }

    /// <summary>Each admission at the cell, in its month.</summary>
    public Task<IQueryable<PlacedTally>?> PlacingAsync(FigureQuery query, string code, CancellationToken cancel) => Task.FromResult<IQueryable<PlacedTally>?>(Admissions(query.From, query.AsOf)
        .GroupBy(static stay => new { stay.UnitId, stay.From.Year, stay.From.Month })
        .Select(static cell => new PlacedTally { Unit = cell.Key.UnitId, Year = cell.Key.Year, Month = cell.Key.Month, Count = cell.Count() }));

    public async Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel)
    {
        var definition = Definitions.Single(d => d.Code == code);
        var rows = await AdmissionsAsync(query.Unit, query.From, query.AsOf, cancel);
        var names = await units.NamesAsync(rows.Select(static r => r.Cell), query.AsOf, cancel);
        var parts = await covered.OfAsync(
            [.. rows.GroupBy(static r => r.Cell).Select(cell => (cell.Key, Part: new SourcePart("Kết nạp theo hồ sơ", names.GetValueOrDefault(cell.Key), null, cell.Sum(static r => r.Count), null, null, null, []))).OrderByDescending(static p => p.Part.Value)], cancel);
        return new SourceTree(code, definition.Label, definition.UnitOfMeasure, parts.Sum(static p => p.Value ?? 0), definition.Rule, parts);
    }

    /// <summary>By cell and day; two queries.</summary>
    private async Task<List<Admission>> AdmissionsAsync(UnitId unit, DateOnly first, DateOnly asOf, CancellationToken cancel)
    {
        var seats = await units.DatedPlaces().Where(p => p.UnitId == unit && p.From <= asOf).Select(static p => new { p.Path, p.From, p.To, p.ClosedOn }).ToListAsync(cancel);
        var scope = new Scope([.. seats.Select(static s => TreePath.Parse(s.Path)).Distinct()]);
        var rows = await (
            from stay in Admissions(first, asOf)
            join place in units.DatedPlaces().Within(scope, p => p.Path) on stay.UnitId equals place.UnitId
            where place.From <= stay.From && (place.To == null || stay.From < place.To)
            group stay by new { stay.UnitId, stay.From, place.Path } into cell
            select new { cell.Key.UnitId, cell.Key.From, cell.Key.Path, Count = cell.Count() }).ToListAsync(cancel);
        return [.. rows.Where(r => seats.Exists(s => s.From <= r.From && (s.To is null || r.From < s.To) && TreePath.Parse(r.Path).IsUnder(TreePath.Parse(s.Path)))).Select(static r => new Admission(r.UnitId, r.From, r.Count))];
    }

    private IQueryable<CellStay> Admissions(DateOnly first, DateOnly asOf) => db.Set<CellStay>().AsNoTracking()
        .Where(stay => (stay.CameAs == EntryWay.Admitted || stay.CameAs == EntryWay.Readmitted) && stay.From >= first && stay.From <= asOf);

    private sealed record Admission(UnitId Cell, DateOnly On, int Count);
}
