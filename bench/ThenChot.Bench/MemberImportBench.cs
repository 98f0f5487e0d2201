using Microsoft.EntityFrameworkCore.Storage;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members.Imports;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Bench;

/// <summary>
/// A list of members from .xlsx as one act, against the same parser and a raw insert of the same cells into the same tables (people, files, stays, totals, slim rows
/// of the act) with their indexes. The tables are empty afterwards.
/// </summary>
internal static class MemberImportBench
{
    private const string File = "danh sách đảng viên.xlsx";
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>In the order in which they may be filled.</summary>
    private static readonly string[] Tables = ["org_person", "member_file", "member_stay", "member_total_seat", "member_total", "platform_bulk_row"];

    public static async Task RunAsync(IServiceProvider app, string name, int rows)
    {
        var content = Xlsx(rows);
        await MembersBench.WithAsync(app, services => EmptyAsync(services.GetRequiredService<AppDb>()));
        var peak = 0L;
        var ours = await MembersBench.TimeAsync(() => MembersBench.WithAsync(app, services => ImportAsync(services, content, rows, heap => peak = Math.Max(peak, heap))));
        var tables = await MembersBench.ReadAsync(app, services => ReadAsync(services.GetRequiredService<AppDb>()));
        await MembersBench.WithAsync(app, services => EmptyAsync(services.GetRequiredService<AppDb>()));
        var plain = await MembersBench.TimeAsync(() => MembersBench.WithAsync(app, services => PlainAsync(services.GetRequiredService<AppDb>(), content, rows, tables)));
        await MembersBench.WithAsync(app, services => EmptyAsync(services.GetRequiredService<AppDb>()));
        Medians.Print($"{name}: import of {rows:N0} members from .xlsx, one round", ours, plain, "ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak of the managed heap during the import {peak >> 20} MB, file {content.Length >> 20} MB"));
    }

    private static async Task ImportAsync(IServiceProvider services, byte[] content, int rows, Action<long> heap)
    {
        var refusal = await services.GetRequiredService<Acts>().RunAsync("members.import", async () =>
        {
            var order = new ImportOrder(MemberImport.Kind, new MemoryStream(content, writable: false), File) { Take = true, OnProgress = (_, read) => heap(read % 20_000 == 0 ? GC.GetTotalMemory(false) : 0) };
            return (await ImportRun.WalkAsync(order, MemberImport.Kind.Taker(services), default)).TryGet(out var result, out var why) ? result.Taken == rows ? null : new Refusal("bench.taken", result.ToString()) : why;
        });
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }

    private static async Task<List<PlainTable>> ReadAsync(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        var tables = new List<PlainTable>();
        foreach (var table in Tables)
        {
            tables.Add(await PlainTable.ReadAsync(db, table));
        }

        return tables;
    }

    private static async Task EmptyAsync(AppDb db)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("truncate platform_bulk_row, member_total, member_total_seat, org_person cascade");
            return;
        }

        foreach (var table in Tables.Reverse())
        {
#pragma warning disable EF1002 // the bench's own table names
            await db.Database.ExecuteSqlRawAsync($"delete from {table}");
#pragma warning restore EF1002
        }
    }

    private static async Task PlainAsync(AppDb db, byte[] content, int rows, List<PlainTable> tables)
    {
        if (!SheetStream.Open(content, File, new SheetLimits { Rows = rows + 10, UnpackedBytes = 1L << 31 }).TryGet(out var file, out var why))
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

        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var table in tables)
        {
            await table.InsertAsync(db, transaction.GetDbTransaction());
        }

        await transaction.CommitAsync();
    }

    /// <summary>The members of the demo who are still there, each with a card; nobody is left out for having the name of another.</summary>
    private static byte[] Xlsx(int rows)
    {
        var (draw, places) = (new DemoMembers(2, DemoCity.FoundedOn, Today), SmallRandom.For(2, "bench import"));
        var bodies = TreeData.City.Units.Where(unit => unit.Kind == "party_body").Select(unit => unit.Code).ToList();
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("Dữ liệu", [.. MemberImport.Kind.Columns.Where(c => c.Field is not ("citizen" or "occupation")).Select(c => new SheetColumn(c.Heading))]);
            for (var n = 0; n < rows; n++)
            {
                var one = draw.Next();
                sheet.Row([
                    one.FullName, one.BornOn.Text, one.IsWoman ? "Nữ" : "Nam", string.Create(CultureInfo.InvariantCulture, $"{places.Pick(bodies)}.{places.Between(1, TreeData.CellsOfABody)}"), VietnameseFormat.Date(one.From),
                    one.DecidedOn.Text, one.CeremonyOn.Text, one.OfficialOn?.Text ?? "", one.Card, one.HomePlace, "có",
                ]);
            }
        }

        return stream.ToArray();
    }
}
