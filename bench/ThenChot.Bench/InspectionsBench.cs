using System.Diagnostics;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>Ten times the lượt of half a term: each statistics form against one plain statement, and the list of cases of one committee's officer against that of the whole city.</summary>
internal static class InspectionsBench
{
    private const int Rounds = 7;
    private const int SubjectsOfACase = 5;
    private const int Piece = 4_000;
    private const string Committee = "QU07";
    private static readonly DateOnly First = new(2021, 1, 1);
    private static readonly DateOnly Last = new(2023, 4, 19);
    private static readonly DateTimeOffset At = new(2023, 4, 19, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = ["inspection_regular", "inspection_thematic", "supervision_thematic", "signs", "finance"];
    private static readonly string[] Results = ["carried_out_well", "has_shortcomings", "in_violation"];
    private static readonly string[] Forms = ["reprimand", "warning", "removal"];

    public static async Task RunAsync(int subjects)
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await using var app = OfficeHost.Build(database.Choice);
                await ReadAsync(app.Services, null, async services =>
                {
                    await TreeData.FoundAsync(services);
                    return true;
                });
                await PourAsync(app.Services, database.Name, subjects);
                await FormsAsync(app.Services, database.Name);
                await ListsAsync(app.Services, database.Name);
            }
        }
    }

    private static async Task PourAsync(IServiceProvider app, string name, int subjects)
    {
        var (random, watch) = (SmallRandom.For(1, "bench of inspections"), Stopwatch.StartNew());
        await ReadAsync(app, null, async services =>
        {
            var lives = await services.GetRequiredService<UnitDirectory>().LivesAsync();
            var bodies = TreeData.City.Units.Where(static unit => unit.Kind is "committee" or "party_body").Select(static unit => unit.Code).ToHashSet(StringComparer.Ordinal);
            var units = lives.Where(life => bodies.Contains(life.Code)).Select(static life => life.Id).ToList();
            await services.GetRequiredService<Acts>().RunAsync("inspections.open", async () =>
            {
                var people = await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([.. Enumerable.Range(0, Math.Max(50, subjects / 3)).Select(_ => (DemoPeople.Draw(random, random.Chance(40)), (PartialDate?)null))], At);
                var seeds = Enumerable.Range(0, subjects / SubjectsOfACase).Select(n => Case(n, random, units, people)).ToList();
                foreach (var (piece, call) in seeds.Chunk(Piece).Select(static (piece, call) => (piece, call)))
                {
                    await services.GetRequiredService<InspectionSeeds>().PourAsync(piece, BulkWriter.InstantOf(At, call));
                }
            });
            await services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("analyze");
            return true;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {subjects:N0} lượt in {watch.Elapsed.TotalSeconds:0} s"));
    }

    private static CaseSeed Case(int n, SmallRandom random, List<UnitId> units, IReadOnlyList<PersonId> people)
    {
        var (on, kind) = (First.AddDays(random.Below(780)), Kinds[n % Kinds.Length]);
        var one = new CaseSeed(kind, kind == "signs" ? "commission" : "party_committee", random.Pick(units), string.Create(CultureInfo.InvariantCulture, $"{n + 1}-QĐ/{(kind == "signs" ? "UBKTQU" : "QU")}"), on, "Nội dung đo", people[^1]); // who leads is nobody's subject
        for (var i = 0; i < SubjectsOfACase; i++)
        {
            var (isUnit, result) = (i % 2 == 0, Results[random.Below(Results.Length)]);
            var (due, concluded) = (!isUnit && result == "in_violation" && random.Chance(50), on.AddDays(30));
            one.Subjects.Add(new SubjectSeed(isUnit ? units[(n + (i * 97)) % units.Count] : null, isUnit ? null : people[(n + (i * 89)) % (people.Count - 1)], concluded, result, isUnit ? $"to_chuc_{1 + (n % 7)}" : $"dang_vien_{1 + (n % 11)}", due)
            {
                Discipline = due ? new DisciplineSeed(Forms[n % Forms.Length], $"{n}-QĐ/QU", concluded, concluded) : null,
            });
        }

        return one;
    }

    private static async Task FormsAsync(IServiceProvider app, string name)
    {
        var root = (await ReadAsync(app, null, static services => services.GetRequiredService<UnitDirectory>().RootAsync(Last))).Id;
        var forms = await ReadAsync(app, null, static services => Task.FromResult(services.GetRequiredService<InspectionForms>().FormsOn(Last).Settings.Forms));
        foreach (var form in forms.Where(static form => form.Counts is CountedThing.Turns or CountedThing.Disciplines))
        {
            var rules = await ReadAsync(app, null, static services => Task.FromResult(services.GetRequiredService<InspectionRules>()));
            var sql = InspectionsSql.Of(form, [.. rules.KindNames.Keys.Where(kind => form.Kinds.Contains(kind, StringComparer.Ordinal) || form.Natures.Contains(rules.NatureOf(kind)))]);
            var (ours, plain) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                var (lines, a) = await TimeAsync(() => ReadAsync(app, null, services => services.GetRequiredService<InspectionForms>().ReadAsync(form, new FormQuery(root, First, Last, null), default)));
                var (cells, b) = await TimeAsync(() => ReadAsync(app, null, services => InspectionsSql.ReadAsync(services.GetRequiredService<AppDb>(), sql, First, Last)));
                var (one, other) = (lines.Sum(static line => line.Cases + line.UnitTurns + line.Units + line.MemberTurns + (long)line.Members), cells);
                if (one != other)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{form.Code}: {one} is not {other}."));
                }

                if (round > 0)
                {
                    ours.Add(a);
                    plain.Add(b);
                }
            }

            Medians.Print($"{name}: {form.Code}", Medians.Of(ours), Medians.Of(plain), "ms");
        }
    }

    private static async Task ListsAsync(IServiceProvider app, string name)
    {
        var units = await ReadAsync(app, null, async services =>
        {
            var directory = services.GetRequiredService<UnitDirectory>();
            return (City: await directory.RootAsync(Last), Committee: (await directory.FindByCodeAsync(Committee, Last))!);
        });
        var (scoped, whole) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds * 3; round++)
        {
            var (_, a) = await TimeAsync(() => ListAsync(units.Committee));
            var (_, b) = await TimeAsync(() => ListAsync(units.City));
            if (round > 0)
            {
                scoped.Add(a);
                whole.Add(b);
            }
        }

        Medians.Print($"{name}: list of cases of {Committee} beside the city's", Medians.Of(scoped), Medians.Of(whole), "ms");

        Task<FoundCases> ListAsync(UnitRef unit) => ReadAsync(app, unit, static services => services.GetRequiredService<CaseFinder>().ReadAsync(new CaseFilter(null, null, null), Last, 1, default));
    }

    private static async Task<(T Value, double Took)> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var value = await work();
        return (value, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>As the operator, or as an officer of a unit.</summary>
    private static async Task<T> ReadAsync<T>(IServiceProvider app, UnitRef? officerOf, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (officerOf is null)
        {
            actor.ActAsOperator();
        }
        else
        {
            var now = TimeProvider.System.GetUtcNow();
            actor.SignIn(Guid.CreateVersion7(now), Id.New<PersonId>(now), "Cán bộ đo", [new ActorGrant("inspection_officer", officerOf.Id, officerOf.Path, new HashSet<string>(StringComparer.Ordinal) { InspectionPermissions.Read })]);
        }

        return await work(scope.ServiceProvider);
    }
}
