using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Documents;

public sealed class DocumentFiguresTests
{
    private static readonly string[] Codes = ["conference_documents_central", "conference_documents_city", "conference_documents_total", "directive24_plan_lag_days"];

    [Theory, OnBothDatabases]
    public async Task Counts_what_was_presented_and_the_days_to_the_plan(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        Assert.Equal([5, 5, 10, 7], await ReadAsync(office, "TP", "2021-03-17", "2023-12-28"));
        Assert.Equal([5, 5, 10, null], await ReadAsync(office, "TP", "2021-11-18", "2021-11-18"));
        Assert.Equal([0, 0, 0, null], await ReadAsync(office, "TP", "2021-11-19", "2023-08-13"));
        Assert.Equal([0, 0, 0, 7], await ReadAsync(office, "TP", "2023-01-01", "2023-08-14"));
        Assert.Equal([null, null, null, null], await ReadAsync(office, "QU01", "2021-03-17", "2023-12-28"));
    }

    [Theory, OnBothDatabases]
    public async Task Opens_to_the_documents_that_add_up(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        foreach (var code in Codes)
        {
            var tree = await office.RunAsync(async services => await services.GetRequiredService<FigureReader>().ExplainAsync(code, await QueryAsync(services, "TP", "2021-03-17", "2023-12-28"), default));
            Assert.Equal(tree!.Value, tree.Parts.Sum(p => p.Value));
            Assert.All(tree.Parts, p => Assert.StartsWith("/van-ban/", p.Url, StringComparison.Ordinal));
        }
    }

    private static Task<List<decimal?>> ReadAsync(RunningOffice office, string unit, string from, string asOf) => office.RunAsync(async services =>
    {
        var values = await services.GetRequiredService<FigureReader>().ReadAsync(await QueryAsync(services, unit, from, asOf), Codes, default);
        return Codes.Select(code => values.TryGetValue(code, out var value) ? value.Value : null).ToList();
    });

    private static async Task<FigureQuery> QueryAsync(IServiceProvider services, string unit, string from, string asOf)
    {
        var (first, last) = (PartialDate.Parse(from).Earliest, PartialDate.Parse(asOf).Earliest);
        return new((await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(unit, last, default))!.Id, first, last);
    }
}
