using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.TrackedCases.Counting;

/// <summary>Tổng số vụ án, vụ việc thuộc diện: those on the list on the last day. On the list at the end = at the start + entered − left.</summary>
public sealed class TrackedTotal(TrackedCounts counts) : IDerivedFigures
{
    public const string Code = "tracked_cases_total";

    private static readonly DerivedFigureDefinition Definition = new(
        Code, "Tổng số vụ án, vụ việc thuộc diện theo dõi, chỉ đạo", "vụ án, vụ việc", "Đếm vụ án, vụ việc đang thuộc diện theo dõi, chỉ đạo vào ngày cuối của khoảng thời gian đọc: đã vào diện và chưa kết thúc theo dõi.") { OnlyInCatalogue = true, CountsOnDay = true, Adds = true };

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } = [Definition];

    public bool AsksOnDesk => false;

    public bool ShowsByRights => true;

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await ComputeManyAsync([query], codes, cancel))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        if (codes.Count == 0 || !await counts.IsOfAsync(queries[0].Unit, cancel))
        {
            return [.. queries.Select(static _ => new Dictionary<string, decimal>(StringComparer.Ordinal))];
        }

        var days = await counts.DaysAsync(cancel);
        return [.. queries.Select(query => new Dictionary<string, decimal>(StringComparer.Ordinal) { [Code] = days.Count(day => Counts(query, day)) })];
    }

    public Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel) => counts.OpenAsync(Definition, query, day => Counts(query, day), cancel);

    public Task<IQueryable<PlacedTally>?> PlacingAsync(FigureQuery query, string code, CancellationToken cancel) =>
        counts.PlacingAsync(query, tracked => tracked.ListedOn <= query.AsOf && (tracked.LeftOn == null || tracked.LeftOn > query.AsOf), cancel);

    private static bool Counts(FigureQuery query, (DateOnly On, DateOnly? Left) day) => day.On <= query.AsOf && !(day.Left <= query.AsOf);
}
