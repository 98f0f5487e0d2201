using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Accounts;

/// <summary>Whatever roles an account has where, its pages open exactly what a small reference model says.</summary>
public sealed class RightsTests
{
    private static readonly DateOnly Day = new(2023, 5, 10);

    /// <summary>Child to parent, written down again by hand: the model shares no code with the product.</summary>
    private static readonly Dictionary<string, string> Above = new(StringComparer.Ordinal)
    {
        ["BTC"] = "TP", ["CQ01"] = "TP", ["QU01"] = "TP", ["QU02"] = "TP", ["QU01-1"] = "QU01", ["QU01-2"] = "QU01", ["QU02-1"] = "QU02", ["QU01-1-1"] = "QU01-1",
    };

    [Theory]
    [OnBothDatabases]
    public async Task Pages_open_exactly_within_the_roles(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var ids = await office.RunAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            return (await units.SubtreeAsync(TreePath.Root(1), Day)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal);
        });
        var random = new Random(2023);
        for (var n = 0; n < 12; n++)
        {
            var grants = Enumerable.Range(0, random.Next(1, 3)).Select(_ => (Pick(random, RoleNames.All), Pick(random, [.. ids.Keys]))).ToList();
            var name = $"ai{n}";
            await office.EnsureAccountAsync(name, grants);
            using var visitor = office.Visit();
            await visitor.SignInAsync(name);
            foreach (var (code, id) in ids)
            {
                var reads = grants.Any(g => IsWithin(code, g.Item2));
                var edits = grants.Any(g => g.Item1 is RoleNames.OrganisationSpecialist or RoleNames.Administrator && IsWithin(code, g.Item2));
                Assert.Equal((name, code, reads), (name, code, (await visitor.GetAsync($"/to-chuc/{id}")).Status == HttpStatusCode.OK));
                Assert.Equal((name, code, edits), (name, code, (await visitor.GetAsync($"/to-chuc/{id}/doi-ten")).Status == HttpStatusCode.OK));
            }
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static bool IsWithin(string unit, string top) => unit == top || (Above.TryGetValue(unit, out var above) && IsWithin(above, top));
}
