using System.Diagnostics;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Direction;
using ThenChot.Web.Modules.Documents;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>The search box over 100,000 documents and 100,000 work items, within rights, against the engine's own text query for the same words and order. 95th percentile of 200 searches.</summary>
internal static class SearchBench
{
    private const int Rows = 100_000;
    private const int Piece = 5_000;
    private const int Most = 7;

    private static readonly string[] Starts = ["Triển khai", "Tổng kết", "Sơ kết", "Hướng dẫn", "Kiểm tra", "Rà soát", "Ban hành", "Sửa đổi", "Góp ý", "Báo cáo"];
    private static readonly string[] Things = ["quy chế làm việc", "công tác cán bộ", "nghị quyết đại hội", "kế hoạch kiểm tra", "sinh hoạt chi bộ", "hồ sơ đảng viên", "cải cách hành chính", "phòng chống lãng phí", "đào tạo bồi dưỡng", "kết nạp đảng viên", "sắp xếp tổ chức", "chuyển đổi số"];
    private static readonly string[] Places = ["khu vực nội thành", "khối trường học", "khối doanh nghiệp", "các xã miền núi", "lực lượng vũ trang", "cơ quan chuyên trách", "đơn vị sự nghiệp", "ban quản lý dự án"];

    public static async Task RunAsync()
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await using var app = OfficeHost.Build(database.Choice);
                await WithAsync(app.Services, FillAsync);
                await CompareAsync(app.Services, $"{database.Name}: documents", DocumentSearch.Source.FindAsync, "doc_document", "search_key", "sort_key");
                await CompareAsync(app.Services, $"{database.Name}: work items", WorkItemSearch.Source.FindAsync, "dir_work_item", "title", "assigned_on");
            }
        }
    }

    private static async Task CompareAsync(
        IServiceProvider app, string what, Func<IServiceProvider, string, int, CancellationToken, Task<IReadOnlyList<Web.Platform.Ui.SearchHit>>> find, string table, string column, string order)
    {
        var (ours, plain) = (new List<double>(), new List<double>());
        var texts = Enumerable.Range(0, 250).Select(Asked).ToList();
        foreach (var text in texts)
        {
            ours.Add(await TimedAsync(() => WithAsync(app, async services => Found(await find(services, text, Most, default), text))));
            plain.Add(await TimedAsync(() => WithAsync(app, services => PlainAsync(services.GetRequiredService<AppDb>(), text, table, column, order))));
        }

        Medians.Print($"{what}, p95 over {Rows:N0}", P95(ours.Skip(50)), P95(plain.Skip(50)), "ms");
        Medians.Print($"{what}, median", Medians.Of(ours.Skip(50)), Medians.Of(plain.Skip(50)), "ms");
    }

    /// <summary>What people type: a thing, or two words of it, or a thing and a place with the last word unfinished.</summary>
    private static string Asked(int n) => (n % 3) switch
    {
        0 => Things[n % Things.Length],
        1 => VietnameseText.SearchKey($"{Starts[n % Starts.Length]} {Things[n / 3 % Things.Length]}"),
        _ => $"{Things[n % Things.Length]} {Places[n % Places.Length]}"[..^2],
    };

    private static void Found(IReadOnlyCollection<object> hits, string text)
    {
        if (hits.Count == 0)
        {
            throw new InvalidOperationException($"Nothing found for {text}.");
        }
    }

    private static async Task PlainAsync(AppDb db, string text, string table, string column, string order)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var words = VietnameseText.SearchKey(text).Split(' ');
        var (query, sql) = db.Database.IsNpgsql()
            ? (string.Join(" & ", words) + ":*", $"select * from {table} where platform_words({column}) @@ to_tsquery('simple', @q) order by {order} desc limit {Most}")
            : (string.Join(' ', words.Select(w => $"\"{w}\"")) + "*", $"select t.* from {table}_words w join {table} t on t.id = w.id where w.words match @q order by t.{order} desc limit {Most}");
#pragma warning disable CA2100 // the bench's own texts
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@q", query);
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetValue(0);
        }
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync();
        var city = default(UnitId);
        await services.GetRequiredService<Acts>().RunAsync("organizations.import-units", async () =>
            city = (await services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync([new("TP", "Thành ủy", "city", null, new(2000, 1, 1))]))["TP"]);
        var (law, today, now) = (services.GetRequiredService<DocumentLawBook>().On(new(2026, 1, 1)), new DateOnly(2026, 1, 1), DateTimeOffset.UnixEpoch.AddYears(50));
        await services.GetRequiredService<Acts>().RunAsync("documents.register", async () =>
        {
            var bulk = new BulkWriter(services.GetRequiredService<AppDb>());
            for (var from = 0; from < Rows; from += Piece)
            {
                await bulk.AddAsync([.. Enumerable.Range(from, Piece).Select(n => Taken(Document.Register(Id.New<DocumentId>(now.AddMilliseconds(n)), Content(n), law, today)))]);
                await bulk.AddAsync([.. Enumerable.Range(from, Piece).Select(n => Taken(WorkItem.Give(Terms(n, city), new WorkLead(city, "Thành ủy", null, null, null, false), null, today, now.AddMilliseconds(n))))]);
            }
        });
        await services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("analyze");
    }

    private static T Taken<T>(Outcome<T> made)
        where T : notnull => made.TryGet(out var one, out var why) ? one : throw new InvalidOperationException(why.Sentence);

    private static string Title(int n) => $"{Starts[n % Starts.Length]} {Things[n / 10 % Things.Length]} {Places[n / 120 % Places.Length]} lần {n / 960}";

    private static DocumentContent Content(int n) => new()
    {
        Symbol = string.Create(CultureInfo.InvariantCulture, $"{(n % 900) + 100}-KH/QU"), TypeName = "Kế hoạch", Issuer = $"Quận ủy đo thử {n / 900}", Subject = Title(n), IssuedOn = PartialDate.On(new DateOnly(2010, 1, 1).AddDays(n % 5_000)),
    };

    private static WorkItemTerms Terms(int n, UnitId city) => new(
        WorkSource.Sudden, null, "việc đo thử", Title(n), null, null, null, null, city, null, new DateOnly(2015, 1, 1).AddDays(n % 3_000), new Deadline(DeadlineKind.FixedDate, new DateOnly(2025, 1, 1).AddDays(n % 300)));

    private static double P95(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count * 95 / 100];
    }

    private static async Task WithAsync(IServiceProvider app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        await work(scope.ServiceProvider);
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
