using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.TrackedCases.Counting;

/// <summary>Số vụ án, vụ việc được bổ sung: a flow, at the city in the month of the decision that put each on the list.</summary>
public sealed class TrackedAdded(TrackedCounts counts) : IDerivedFigures
{
    public const string Code = "tracked_cases_added";

    private static readonly DerivedFigureDefinition Definition = new(
        Code, "Vụ án, vụ việc được bổ sung vào diện theo dõi, chỉ đạo", "vụ án, vụ việc", "Đếm vụ án, vụ việc vào diện theo dõi, chỉ đạo trong khoảng thời gian đọc, theo ngày vào diện của từng quyết định.") { OnlyInCatalogue = true, Adds = true };

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
        counts.PlacingAsync(query, tracked => tracked.ListedOn >= query.From && tracked.ListedOn <= query.AsOf, cancel);

    private static bool Counts(FigureQuery query, (DateOnly On, DateOnly? Left) day) => day.On >= query.From && day.On <= query.AsOf;
}
