using System.Text;
using ThenChot.Web.Modules.Organizations.Imports;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>A long file goes through the office in pieces, from the upload to the last row. Memory is that of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(LongSheetTests))]
public sealed class LongUploadTests
{
    private const int Rows = 40_000;

    [Theory]
    [OnBothDatabases]
    public async Task A_poured_file_stands_as_a_small_one_would(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var bytes = People(5_000);
        await office.ActAsync(async services =>
        {
            await using var content = new MemoryStream(bytes, writable: false);
            Assert.True((await services.GetRequiredService<FileVault>().PourAsync("người.csv", content, bytes.Length)).TryGet(out _, out var why), why?.Sentence);
        });
        Assert.Empty(await office.BrokenAsync());
        await office.RunAsync(async services =>
        {
            var (db, vault) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<FileVault>());
            var file = await db.Set<FileContent>().SingleAsync();
            Assert.Equal(bytes, file.Bytes);
            var change = await db.Set<ActChange>().AsNoTracking().SingleAsync(c => c.TableName == "platform_file_content");
            Assert.Equal((ChangeRecord.RecordId(db.Entry(file)), ChangeRecord.Digest(db.Entry(file))), (change.RecordId, change.Digest));
            await using var copy = await vault.OpenAsync(file.FileId);
            using var read = new MemoryStream();
            await copy!.CopyToAsync(read);
            Assert.Equal(bytes, read.ToArray());
            Assert.Null(await vault.OpenAsync(Domain.Kernel.FileId.From(Guid.Empty)));
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_upload_beyond_the_size_or_of_another_kind_leaves_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            await using var content = new MemoryStream(People(10), writable: false);
            var vault = services.GetRequiredService<FileVault>();
            Assert.False((await vault.PourAsync("người.csv", content, content.Length - 1)).TryGet(out _, out var large));
            Assert.False((await vault.PourAsync("người.xlsx", content, content.Length)).TryGet(out _, out var other));
            Assert.Equal(("files.too-large", "files.not-what-it-says"), (large.Code, other.Code));
        });
        Assert.Equal(0, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<StoredFile>().CountAsync()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Twice_as_many_rows_hold_no_more_than_their_names(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, People(Rows));
        var (half, whole) = (0L, 0L);
        await office.ActAsync(async services =>
        {
            await using var content = File.OpenRead(path);
            var order = new ImportOrder(PeopleTaker.Kind, content, "người.csv")
            {
                Take = true,
                OnProgress = (_, rows) => (half, whole) = rows switch { Rows / 2 => (GC.GetTotalMemory(forceFullCollection: true), whole), Rows => (half, GC.GetTotalMemory(forceFullCollection: true)), _ => (half, whole) },
            };
            Assert.True((await ImportRun.WalkAsync(order, PeopleTaker.Kind.Taker(services), default)).TryGet(out var result, out var why), why?.Sentence);
            Assert.Equal(Rows, result.Taken);
        });
        File.Delete(path);

        // What a name and a birth take in the list of those seen; a row held would take five times as much.
        Assert.True(whole - half < Rows / 2 * 250, $"{(whole - half) / (Rows / 2)} bytes held for each row");
    }

    private static byte[] People(int rows)
    {
        var text = new StringBuilder("Họ và tên;Ngày sinh\n");
        for (var n = 0; n < rows; n++)
        {
            text.Append("Nguyễn Văn ").Append((char)('A' + (n % 26))).Append((char)('a' + (n / 26 % 26))).Append(n / 676 % 2 == 0 ? " An" : " Bình").Append(';').Append((n / 1352 % 28) + 1).Append("/3/").Append(1950 + (n / 37856)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
