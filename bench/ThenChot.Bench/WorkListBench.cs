using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>The list of 200,000 work items (three in five done, one in ten extended), its counts and its first page, against two plain statements with the same meaning: for the city and for one committee.</summary>
internal static class WorkListBench
{
    private const int Piece = 5_000;
    private const int Committees = 50;
    private const int Rounds = 9;

    private static readonly DateOnly Given = new(2025, 1, 1);

    public static async Task RunAsync(int rows)
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await using var app = OfficeHost.Build(database.Choice);
                await WithAsync(app.Services, null, services => FillAsync(services, rows));
                var units = new List<UnitRef>();
                await WithAsync(app.Services, null, async services =>
                {
                    var directory = services.GetRequiredService<UnitDirectory>();
                    units.AddRange([await directory.RootAsync(Given), (await directory.FindByCodeAsync("QU07", Given))!]);
                });
                await CompareAsync(app.Services, $"{database.Name}: list of work, the city", units[0], "");
                await CompareAsync(app.Services, $"{database.Name}: list of work, one committee", units[1], $" where lead_unit = '{Stored(database.Name, units[1].Id)}'");
            }
        }
    }

    private static async Task CompareAsync(IServiceProvider app, string what, UnitRef unit, string where)
    {
        var (ours, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (total, a) = await TimedAsync(() => ReadAsync(app, unit));
            var (same, b) = await TimedAsync(() => PlainAsync(app, where));
            if (total != same || total == 0)
            {
                throw new InvalidOperationException($"{what}: {total} items here, {same} there.");
            }

            if (round > 0)
            {
                ours.Add(a);
                plain.Add(b);
            }
        }

        Medians.Print(what, Medians.Of(ours), Medians.Of(plain), "ms");
    }

    /// <summary>What the page reads before it is drawn; gives how many items are in reach.</summary>
    private static async Task<int> ReadAsync(IServiceProvider app, UnitRef unit)
    {
        var total = 0;
        await WithAsync(app, unit, async services =>
        {
            var page = ActivatorUtilities.CreateInstance<ListWorkItemsModel>(services);
            page.PageContext = new PageContext { HttpContext = new DefaultHttpContext { RequestServices = services } };
            await page.OnGetAsync(default);
            total = page.Tally.Total;
        });
        return total;
    }

    private static async Task<int> PlainAsync(IServiceProvider app, string where)
    {
        var total = 0;
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var clock = $"""
            with done as (select item, max(proposed_on) as done_on from dir_completion where confirmed = true and proposed_on <= '{day}' group by item),
            moved as (select item, max(new_due_on) as due_on from dir_extension where granted = true and decided_on <= '{day}' group by item),
            clock as (select i.id, d.done_on, coalesce(m.due_on, i.due_on) as due_on from dir_work_item i left join done d on d.item = i.id left join moved m on m.item = i.id{where})
            """;
        await WithAsync(app, null, async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the bench's own texts
            command.CommandText = $"{clock} select done_on is not null, due_on < '{day}', count(*) from clock group by 1, 2";
            await using (var counts = await command.ExecuteReaderAsync())
            {
                while (await counts.ReadAsync())
                {
                    total += counts.GetInt32(2);
                }
            }

            command.CommandText = $"{clock} select i.* from clock c join dir_work_item i on i.id = c.id order by c.done_on is not null, c.due_on is null, c.due_on, c.id desc limit 50";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                rows.GetValue(0);
            }
        });
        return total;
    }

    private static async Task FillAsync(IServiceProvider services, int rows)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync();
        IReadOnlyDictionary<string, UnitId> units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        await services.GetRequiredService<Acts>().RunAsync("organizations.import-units", async () =>
            units = await services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync([new("TP", "Thành ủy", "city", null, new(2000, 1, 1)), .. Enumerable.Range(1, Committees).Select(n => new UnitSeed($"QU{n:00}", $"Quận ủy đo thử {n:00}", "committee", "TP", new(2000, 1, 1)))]));
        await services.GetRequiredService<Acts>().RunAsync("direction.assign", async () =>
        {
            var bulk = new BulkWriter(services.GetRequiredService<AppDb>());
            for (var from = 0; from < rows; from += Piece)
            {
                IReadOnlyList<WorkItem> items = [.. Enumerable.Range(from, Piece).Select(n => Lived(n, units))];
                await bulk.AddAsync(items);
                await bulk.AddAsync<Completion>([.. items.SelectMany(i => i.Completions)]);
                await bulk.AddAsync<ExtensionRequest>([.. items.SelectMany(i => i.Extensions)]);
            }
        });
        await services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("analyze");
    }

    private static WorkItem Lived(int n, IReadOnlyDictionary<string, UnitId> units)
    {
        var (given, now) = (Given.AddDays(n % 600), DateTimeOffset.UnixEpoch.AddYears(55).AddMilliseconds(n));
        var terms = new WorkItemTerms(WorkSource.Sudden, null, "việc đo thử", $"Việc đo thử {n}", "Báo cáo", null, null, null, units["TP"], null, given, new Deadline(DeadlineKind.FixedDate, given.AddDays(20 + (n % 50))));
        var item = Taken(WorkItem.Give(terms, new WorkLead(units[$"QU{(n % Committees) + 1:00}"], "", null, null, null, false), null, given, now));
        if (n % 10 == 0)
        {
            Allowed(item.Extend(item.CurrentDueOn!.Value.AddDays(30), "Chờ góp ý", null, null, given.AddDays(5), now));
        }

        if (n % 5 < 3)
        {
            Allowed(item.ProposeCompletion(Id.New<DocumentId>(now), given.AddDays(15), null, null, given.AddDays(15), now));
            Allowed(item.DecideCompletion(confirmed: true, null, null, given.AddDays(16)));
        }

        return item;
    }

    private static string Stored(string engine, UnitId unit) => engine == "SQLite" ? unit.Value.ToString().ToUpperInvariant() : unit.Value.ToString();

    private static T Taken<T>(Outcome<T> made)
        where T : notnull => made.TryGet(out var one, out var why) ? one : throw new InvalidOperationException(why.Sentence);

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }

    /// <summary>As the operator, or as a specialist of a unit.</summary>
    private static async Task WithAsync(IServiceProvider app, UnitRef? specialistOf, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (specialistOf is null)
        {
            actor.ActAsOperator();
        }
        else
        {
            var now = TimeProvider.System.GetUtcNow();
            actor.SignIn(Guid.CreateVersion7(now), Id.New<PersonId>(now), "Chuyên viên đo", [new ActorGrant("organisation_specialist", specialistOf.Id, specialistOf.Path, new HashSet<string>(StringComparer.Ordinal) { DirectionPermissions.Read })]);
        }

        await work(scope.ServiceProvider);
    }

    private static async Task<(int Value, double Took)> TimedAsync(Func<Task<int>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var value = await work();
        return (value, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
