using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>
/// The search by name among the members as a page asks it, within the rights of a committee's officer and of the city, against the engine's own text query
/// for the same words, joined to the register, in the same order. 95th percentile of 200 searches.
/// </summary>
internal static class MemberSearchBench
{
    private const int Most = 51;
    private const int Warming = 20;
    private const int Searches = 200;

    public static async Task RunAsync(IServiceProvider app, string name, string committee, DateOnly day)
    {
        var names = await MembersBench.ReadAsync(app, services => services.GetRequiredService<AppDb>().Set<Domain.Organizations.Person>().AsNoTracking().OrderBy(p => p.Id).Take(5_000).Select(p => p.FullName).ToListAsync());
        var texts = Enumerable.Range(0, Warming + Searches).Select(n => Asked(n, names[n * 7 % names.Count])).ToList();
        foreach (var code in new[] { "TP", committee })
        {
            var unit = await MembersBench.ReadAsync(app, services => services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, day));
            var (ours, plain) = (new List<double>(), new List<double>());
            foreach (var text in texts)
            {
                ours.Add(await MembersBench.TimeAsync(() => MembersBench.WithAsync(app, services =>
                    services.GetRequiredService<MemberFinder>().ReadAsync(new MemberFilter { Text = text }, null, new Scope([unit!.Path]), day, default, Most, default))));
                plain.Add(await MembersBench.TimeAsync(() => MembersBench.WithAsync(app, services => PlainAsync(services.GetRequiredService<AppDb>(), text))));
            }

            Medians.Print($"{name}: search by name for {code}, p95", P95(ours.Skip(Warming)), P95(plain.Skip(Warming)), "ms");
            Medians.Print($"{name}: search by name for {code}, median", Medians.Of(ours.Skip(Warming)), Medians.Of(plain.Skip(Warming)), "ms");
        }
    }

    /// <summary>What people type: a whole name, one without marks, its last two words, the last word unfinished.</summary>
    private static string Asked(int n, string name) => (n % 4) switch
    {
        0 => name,
        1 => VietnameseText.SearchKey(name),
        2 => string.Join(' ', name.Split(' ')[^2..]),
        _ => VietnameseText.SearchKey(name)[..^1],
    };

    private static Task PlainAsync(AppDb db, string text)
    {
        var words = VietnameseText.SearchKey(text).Split(' ');
        const string Rest = "join member_file f on f.person_id = p.id where f.left_on is null order by p.sort_key, p.id limit 51";
        return db.Database.IsNpgsql()
            ? MembersBench.PlainAsync(db, $"select f.id, p.full_name, p.born_on, f.official_on, f.age_from, f.cell_id from org_person p {Rest.Replace("where", "where platform_words(p.search_key) @@ to_tsquery('simple', @q) and", StringComparison.Ordinal)}", [("@q", string.Join(" & ", words) + ":*")])
            : MembersBench.PlainAsync(db, $"select f.id, p.full_name, p.born_on, f.official_on, f.age_from, f.cell_id from org_person_words w join org_person p on p.id = w.id {Rest.Replace("where", "where w.words match @q and", StringComparison.Ordinal)}", [("@q", string.Join(' ', words.Select(w => $"\"{w}\"")) + "*")]);
    }

    private static double P95(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count * 95 / 100];
    }
}
