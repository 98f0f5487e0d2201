using System.Diagnostics;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>
/// The register at the city's size, 17,500 cells, one database an engine: the import of a list of so many rows and its raw insert; then invented members
/// with their histories, and over them the year's increase and decrease, the list, the search by name, the composition from kept totals and again over ten times the rows.
/// </summary>
internal static class MembersBench
{
    private const int Piece = 25_000;
    private const int Rounds = 7;
    private const string Committee = "QU07";
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);

    private const string Year = """
        select 'opening', count(*) from member_stay where "from" < @first and ("to" is null or "to" >= @first)
        union all select 'closing', count(*) from member_stay where "from" <= @last and ("to" is null or "to" > @last)
        union all select coalesce(came_as, 'other'), count(*) from member_stay s where "from" between @first and @last and not exists (select 1 from member_stay p where p.member_id = s.member_id and p."to" = s."from") group by came_as
        union all select left_as, count(*) from member_stay where "to" between @first and @last and left_as is not null group by left_as
        """;

    private const string Form = """
        with m as (
            select f.sex, f.official_on, f.decided_on, p.born_on, f.occupation, f.schooling, f.profession, f.theory,
                exists (select 1 from member_case c where c.member_id = f.id and c.kind = 'exemption' and c.outcome = 'done' and c.effective_on <= @last and (c.until is null or c.until >= @last)) as exempt
            from member_stay s join member_file f on f.id = s.member_id and f.merged_into_id is null join org_person p on p.id = f.person_id
            where s."from" <= @last and (s."to" is null or s."to" > @last))
        select 'sex', sex, count(*) from m group by sex
        union all select 'standing', case when official_on <= '2025-12-31' then 'official' else 'probationary' end, count(*) from m group by 2
        union all select 'exempt', case when exempt then 'yes' else '' end, count(*) from m group by 2
        union all select 'age', substr(born_on, 1, 4), count(*) from m group by 2
        union all select 'admitted', substr(decided_on, 1, 4), count(*) from m group by 2
        union all select 'occupation', occupation, count(*) from m group by 2
        union all select 'schooling', schooling, count(*) from m group by 2
        union all select 'profession', profession, count(*) from m group by 2
        union all select 'theory', theory, count(*) from m group by 2
        """;

    private const string List = """
        select f.id, p.full_name, p.born_on, f.official_on, f.age_from, c.name from member_file f join org_person p on p.id = f.person_id
        join member_stay s on s.member_id = f.id and s."from" <= @day and (s."to" is null or s."to" > @day)
        join org_unit_position u on u.unit_id = s.unit_id and u."from" <= @day and (u."to" is null or u."to" > @day)
        join org_unit_name c on c.unit_id = s.unit_id and c."from" <= @day and (c."to" is null or c."to" > @day)
        where u.path >= @path and u.path < @until and (f.left_on is null or f.left_on > @day) and p.born_on >= '1985'
        order by p.sort_key, p.id limit 51
        """;

    /// <summary>Parts by name, with commas between; null: all of them.</summary>
    public static async Task RunAsync(int members, string? only = null)
    {
        var parts = only?.Split(',') ?? ["import", "statistics", "list", "search", "composition"];
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await using var app = OfficeHost.Build(database.Choice);
                await WithAsync(app.Services, TreeData.FoundAsync);
                if (parts.Contains("import"))
                {
                    await MemberImportBench.RunAsync(app.Services, database.Name, members);
                }

                if (parts is not ["import"])
                {
                    await PourAsync(app.Services, database.Name, members);
                    await MeasureAsync(app.Services, database.Name, members, parts);
                }
            }
        }
    }

    private static async Task MeasureAsync(IServiceProvider app, string name, int members, string[] parts)
    {
        if (parts.Contains("statistics"))
        {
            await StatisticsAsync(app, name);
            await FormsAsync(app, name);
        }

        if (parts.Contains("list"))
        {
            await ListAsync(app, name);
        }

        if (parts.Contains("search"))
        {
            await MemberSearchBench.RunAsync(app, name, Committee, Day);
        }

        if (parts.Contains("composition"))
        {
            var small = await CompositionAsync(app, $"{name}: composition of the city, {members:N0}");
            await WithAsync(app, GrowAsync);
            var large = await CompositionAsync(app, $"{name}: the same over {members * 10:N0}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: ten times the rows cost {large / small:0.00} times the reading"));
        }
    }

    private static async Task PourAsync(IServiceProvider app, string name, int members)
    {
        var draw = new DemoMembers(1, DemoCity.FoundedOn, Day);
        var places = SmallRandom.For(1, "bench");
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < members; done += Piece)
        {
            await WithAsync(app, async services =>
            {
                var cells = (await services.GetRequiredService<UnitDirectory>().OfKindAsync("cell", Day)).Select(cell => cell.Id).ToList();
                var at = BulkWriter.InstantOf(new DateTimeOffset(Day, new TimeOnly(1, 0), TimeSpan.Zero), done / Piece);
                var piece = Enumerable.Range(0, Math.Min(Piece, members - done)).Select(_ => draw.Next()).ToList();
                await services.GetRequiredService<Acts>().RunAsync("members.import", async () =>
                {
                    var people = await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([.. piece.Select(m => (m.FullName, (PartialDate?)m.BornOn))], at);
                    await services.GetRequiredService<MemberSeeds>().PourAsync(
                        [.. piece.Zip(people).Select(m => new MemberSeed(m.Second, m.First.BornOn, m.First.DecidedOn, m.First.CeremonyOn, m.First.OfficialOn, places.Pick(cells), m.First.From)
                        {
                            IsWoman = m.First.IsWoman, DiedOn = m.First.DiedOn, Occupation = m.First.Work.Occupation, Schooling = m.First.Work.Schooling, Profession = m.First.Work.Profession, Theory = m.First.Work.Theory,
                        })], at);
                });
            });
        }

        await WithAsync(app, services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("analyze"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {members:N0} members with their totals in {watch.Elapsed.TotalSeconds:0} s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    private static Task StatisticsAsync(IServiceProvider app, string name) => CompareAsync($"{name}: increase and decrease of the city, one year", app, async services =>
    {
        var root = await services.GetRequiredService<UnitDirectory>().RootAsync(Day);
        if (!(await services.GetRequiredService<MovementReader>().ReadAsync(root.Id, root.Code, [(First, Last)], null)).TryGet(out var sheets, out _) || !sheets[0].Balances)
        {
            throw new InvalidOperationException("The year does not balance.");
        }
    }, Year, ("@first", First), ("@last", Last));

    /// <summary>Form 3 of the city at the end of a year, all its groups.</summary>
    private static Task FormsAsync(IServiceProvider app, string name) => CompareAsync($"{name}: form 3 of the city, nine groups, one year", app, async services =>
    {
        var root = await services.GetRequiredService<UnitDirectory>().RootAsync(Day);
        var form = services.GetRequiredService<StatisticsForms>().On(Last).Settings.Forms.Single(static f => f.Code == "3");
        var reader = services.GetRequiredService<FormReader>();
        if (!(await reader.FieldsAsync(form.Of, root, [(First, Last)], null)).TryGet(out var fields, out _))
        {
            throw new InvalidOperationException("The city is not there.");
        }

        var counts = await reader.CountAsync(fields[0], [.. form.Groups.Select(static g => g.By)]);
        var sums = form.Groups.Select(g => g.Row(counts[g.By], Last.Year).Sum()).Distinct().ToList();
        if (sums is not [> 0])
        {
            throw new InvalidOperationException($"The groups add up to {string.Join(", ", sums)}.");
        }
    }, Form, ("@last", Last));

    /// <summary>The first page by age: for a committee's officer, who reaches it alone, and for the city.</summary>
    private static async Task ListAsync(IServiceProvider app, string name)
    {
        foreach (var code in new[] { "TP", Committee })
        {
            var unit = await ReadAsync(app, services => services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, Day));
            var filter = new MemberFilter { AgeTo = 41 };
            await CompareAsync($"{name}: first page of the list of {code}, by age", app, services => services.GetRequiredService<MemberFinder>().ReadAsync(filter, unit, new Scope([unit!.Path]), Day, default, 51, default),
                List, ("@day", Day), ("@path", unit!.Path.Value), ("@until", unit.Path.UpperBound));
        }
    }

    private static async Task<double> CompositionAsync(IServiceProvider app, string what)
    {
        var root = (await ReadAsync(app, services => services.GetRequiredService<UnitDirectory>().RootAsync(Day))).Id;
        var (ours, row) = await Medians.CompareAsync(
            () => WithAsync(app, services => services.GetRequiredService<CompositionReader>().ReadAsync(root)),
            () => WithAsync(app, services => services.GetRequiredService<AppDb>().Set<MemberTotal>().AsNoTracking().FirstOrDefaultAsync(t => t.UnitId == root && t.Trait == MemberTrait.Everyone && t.Value == "")));
        Medians.Print($"{what}, beside one row", ours, row, "ms");
        return ours;
    }

    /// <summary>Ten times the rows of the register, and totals ten times as high; nobody behind them.</summary>
    private static async Task GrowAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.OpenConnectionAsync();
        var server = db.Database.IsNpgsql();
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(MemberFile))!.GetProperties().Select(p => p.GetColumnName()).Where(c => c is not ("id" or "person_id" or "card_key" or "citizen_key")));
        const string Made = "upper(substr(hex(randomblob(4)), 1, 8) || '-' || substr(hex(randomblob(2)), 1, 4) || '-4' || substr(hex(randomblob(2)), 2, 3) || '-8' || substr(hex(randomblob(2)), 2, 3) || '-' || hex(randomblob(6)))";
        var made = server ? "gen_random_uuid()" : Made;
        var nine = string.Join(" union all ", Enumerable.Range(1, 9).Select(n => $"select {n} as n"));
        await db.Database.ExecuteSqlRawAsync(server ? "set session_replication_role = replica" : "pragma foreign_keys = off");
#pragma warning disable EF1002 // columns of the model alone
        await db.Database.ExecuteSqlRawAsync($"insert into member_file (id, person_id, {columns}) select {made}, {made}, {columns} from member_file cross join ({nine}) as nine");
#pragma warning restore EF1002
        await db.Database.ExecuteSqlRawAsync("update member_total set own = own * 10, whole = whole * 10");
        await db.Database.ExecuteSqlRawAsync("analyze");
        await db.Database.CloseConnectionAsync();
    }

    private static async Task CompareAsync(string what, IServiceProvider app, Func<IServiceProvider, Task> ours, string sql, params (string Name, object Value)[] values)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (a, b) = (await TimeAsync(() => WithAsync(app, ours)), await TimeAsync(() => WithAsync(app, services => PlainAsync(services.GetRequiredService<AppDb>(), sql, values))));
            if (round > 0)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        Medians.Print(what, Medians.Of(first), Medians.Of(second), "ms");
    }

    internal static async Task PlainAsync(AppDb db, string sql, (string Name, object Value)[] values)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            _ = rows.GetValue(0);
        }
    }

    internal static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    internal static Task<bool> WithAsync(IServiceProvider app, Func<IServiceProvider, Task> work) => ReadAsync(app, async services =>
    {
        await work(services);
        return true;
    });

    internal static async Task<T> ReadAsync<T>(IServiceProvider app, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        return await work(scope.ServiceProvider);
    }
}
