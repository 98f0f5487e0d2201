using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Imports;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>
/// 500,000 people with their posts as one act, from .xlsx and from .csv, against the same parser and a raw insert of the same cells into the same
/// tables (people, posts, and the slim rows of the act) with their indexes.
/// </summary>
internal static class ImportBench
{
    private static int rows = 500_000;
    private static int rounds = 5;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Middles = ["Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quốc", "Xuân", "Kim", "Hoài", "Thu", "Bảo", "Gia", "Tuấn", "Phương"];
    private static readonly string[] Given = ["An", "Ánh", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hạnh", "Hiếu", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tú", "Uyên", "Vinh", "Yến"];

    public static async Task RunAsync(int count = 500_000, int times = 5)
    {
        (rows, rounds) = (count, times);
        (string Name, byte[] Content)[] files = [("500.000 dòng.csv", Csv()), ("500.000 dòng.xlsx", Xlsx())];
        foreach (var (name, content) in files)
        {
            foreach (var database in await BenchDatabase.AllAsync())
            {
                await using (database)
                {
                    await MeasureAsync(database, name, content);
                }
            }
        }
    }

    private static async Task MeasureAsync(BenchDatabase database, string name, byte[] content)
    {
        await using var app = OfficeHost.Build(database.Choice);
        await WithAsync(app.Services, async services =>
        {
            await services.GetRequiredService<Migrator>().MigrateAsync();
            await services.GetRequiredService<Acts>().RunAsync("organizations.import-units", async () =>
                await services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync([new("TP", "Thành ủy", "city", null, new(2000, 1, 1)), .. Enumerable.Range(1, 50).Select(n => new UnitSeed($"QU{n:00}", $"Quận ủy {n}", "committee", "TP", new(2000, 1, 1)))]));
        });
        var (ours, plain) = (new List<double>(), new List<double>());
        var peak = 0L;
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect(); // what the last round put back by hand is no part of this import
            ours.Add(await TimedAsync(() => WithAsync(app.Services, services => ImportAsync(services, name, content, heap => peak = Math.Max(peak, heap)))));
            plain.Add(await PutBackAsync(app.Services, name, content));
        }

        Medians.Print($"{database.Name}: {name}", Medians.Of(ours), Medians.Of(plain), "ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak of the managed heap during the import {peak / 1048576} MB, file {content.Length / 1048576} MB"));
    }

    /// <summary>Takes out what was imported and times its raw insert; nothing of it is held afterwards.</summary>
    private static async Task<double> PutBackAsync(IServiceProvider app, string name, byte[] content)
    {
        var cells = await TakeOutAsync(app);
        var time = await TimedAsync(() => WithAsync(app, services => PlainAsync(services, name, content, cells)));
        await TakeOutAsync(app);
        return time;
    }

    private static async Task ImportAsync(IServiceProvider services, string name, byte[] content, Action<long> heap)
    {
        var refusal = await services.GetRequiredService<Acts>().RunAsync("organizations.import-people", async () =>
        {
            var order = new ImportOrder(PeopleTaker.Kind, new MemoryStream(content, writable: false), name) { Take = true, OnProgress = (_, read) => heap(read % 20_000 == 0 ? GC.GetTotalMemory(false) : 0) };
            return (await ImportRun.WalkAsync(order, PeopleTaker.Kind.Taker(services), default)).TryGet(out var result, out var why)
                ? result.Taken == rows ? null : new Refusal("bench.taken", result.ToString())
                : why;
        });
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }

    /// <summary>What the import stored, ready to be inserted again as it is; the tables are empty afterwards.</summary>
    private static async Task<List<PlainTable>> TakeOutAsync(IServiceProvider services)
    {
        var tables = new List<PlainTable>();
        await WithAsync(services, async scope =>
        {
            var db = scope.GetRequiredService<AppDb>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in (string[])["org_person", "org_post", "platform_bulk_row"])
            {
                tables.Add(await PlainTable.ReadAsync(db, table));
            }

            if (db.Database.IsNpgsql())
            {
                // Emptied row by row it would look into every table that points at people; emptied and vacuumed, its keys would be looked up by reading it whole.
                await db.Database.ExecuteSqlRawAsync("truncate platform_bulk_row, org_person cascade");
                return;
            }

            foreach (var table in (string[])["platform_bulk_row", "org_post", "org_person"])
            {
#pragma warning disable EF1002 // the bench's own table names
                await db.Database.ExecuteSqlRawAsync($"delete from {table}");
#pragma warning restore EF1002
            }
        });
        return tables;
    }

    private static async Task PlainAsync(IServiceProvider services, string name, byte[] content, List<PlainTable> tables)
    {
        if (!SheetStream.Open(content, name, new SheetLimits { Rows = rows + 10, UnpackedBytes = 1L << 30 }).TryGet(out var file, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        using (file)
        {
            if (file.Rows().Count() != rows + 1)
            {
                throw new InvalidOperationException("The parser lost rows.");
            }
        }

        var db = services.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var table in tables)
        {
            await table.InsertAsync(db, transaction.GetDbTransaction());
        }

        await transaction.CommitAsync();
    }

    private static async Task WithAsync(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        await work(scope.ServiceProvider);
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static IEnumerable<string[]> People()
    {
        for (var n = 0; n < rows; n++)
        {
            yield return [$"{Families[n % 16]} {Middles[n / 16 % 16]} {Given[n / 256 % 30]}", $"{(n % 28) + 1}/{(n / 28 % 12) + 1}/{1950 + (n / 7680 % 50)}", $"QU{(n % 50) + 1:00}", "Đảng viên", "1/7/2021", n >= 7680 * 50 ? "có" : ""];
        }
    }

    private static byte[] Csv()
    {
        var text = new StringBuilder("Họ và tên;Ngày sinh;Mã đơn vị;Chức vụ;Giữ chức vụ từ ngày;Là người khác\n");
        foreach (var row in People())
        {
            text.AppendJoin(';', row).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("Dữ liệu", [new("Họ và tên"), new("Ngày sinh"), new("Mã đơn vị"), new("Chức vụ"), new("Giữ chức vụ từ ngày"), new("Là người khác")]);
            foreach (var row in People())
            {
                sheet.Row(row);
            }
        }

        return stream.ToArray();
    }
}
