using System.IO.Compression;
using ThenChot.Web.Platform.Backup;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Tests.Platform;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thenchot-backup-").FullName;

    [Theory]
    [OnBothDatabases]
    public async Task A_backup_gives_every_row_back_after_the_database_was_lost(Engine engine)
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        IReadOnlyList<string> before;
        await using (var office = await FilledAsync(engine))
        {
            await BackupAsync(office, file);
            before = await office.AllRowsAsync();
        }

        await using var fresh = await RunningOffice.OpenEmptyAsync(engine);
        await RestoreAsync(fresh, file, replace: false);
        Assert.Equal(before, await fresh.AllRowsAsync());
    }

    [Fact]
    public async Task A_backup_moves_from_one_engine_to_the_other_and_back()
    {
        var file = Path.Combine(folder, "a.zip");
        var second = Path.Combine(folder, "b.zip");
        await using var sqlite = await FilledAsync(Engine.Sqlite);
        await BackupAsync(sqlite, file);
        Assert.SkipWhen(TestDatabases.PostgresServer is null && Environment.GetEnvironmentVariable("CI") is null, "THENCHOT_TEST_POSTGRES names no server; ./test starts one.");
        await using var postgres = await RunningOffice.OpenEmptyAsync(Engine.Postgres);
        await RestoreAsync(postgres, file, replace: false);
        await BackupAsync(postgres, second);
        await using var again = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        await RestoreAsync(again, second, replace: false);
        Assert.Equal(await sqlite.AllRowsAsync(), await again.AllRowsAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_database_with_rows_is_replaced_only_when_asked_for(Engine engine)
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        await using var office = await FilledAsync(engine);
        await BackupAsync(office, file);
        var before = await office.AllRowsAsync();
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync("later", "x"));
        Assert.Equal("backup.not-empty", await TryRestoreAsync(office, file, replace: false));
        Assert.NotEqual(before, await office.AllRowsAsync());
        await RestoreAsync(office, file, replace: true);
        Assert.Equal(before, await office.AllRowsAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_running_server_is_never_restored_under(Engine engine)
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        await using var office = await FilledAsync(engine);
        await BackupAsync(office, file);
        await using (var first = await RunningMark.ShareAsync(office.Database, default))
        await using (var second = await RunningMark.ShareAsync(office.Database, default))
        {
            Assert.NotNull(first);
            Assert.NotNull(second);
            Assert.Equal("backup.server-runs", await TryRestoreAsync(office, file, replace: true));
        }

        await RestoreAsync(office, file, replace: true);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_damaged_or_foreign_file_restores_nothing(Engine engine)
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        await using var office = await FilledAsync(engine);
        await BackupAsync(office, file);
        var before = await office.AllRowsAsync();
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update))
        {
            zip.GetEntry("platform_setting.jsonl")!.Delete();
            await using var changed = new StreamWriter(await zip.CreateEntry("platform_setting.jsonl").OpenAsync());
            await changed.WriteAsync("[\"a\",\"forged\"]\n");
        }

        Assert.Equal("backup.damaged", await TryRestoreAsync(office, file, replace: true));
        await File.WriteAllTextAsync(file, "không phải tệp nén");
        Assert.Equal("backup.not-a-backup", await TryRestoreAsync(office, file, replace: true));
        Assert.Equal("backup.no-file", await TryRestoreAsync(office, file + "x", replace: true));
        Assert.Equal(before, await office.AllRowsAsync());
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        await using var office = await FilledAsync(Engine.Sqlite);
        await BackupAsync(office, file);
        var outcome = await office.RunAsync(services => services.GetRequiredService<BackupWriter>().WriteAsync(file));
        Assert.False(outcome.TryGet(out _, out var refusal));
        Assert.Equal("backup.file-exists", refusal.Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The small city, a file, and a key of Data Protection.</summary>
    private static async Task<RunningOffice> FilledAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            await services.GetRequiredService<Installation>().SetAsync("a", "Ơ\t\"ờ\"\n\\N");
            Assert.True(services.GetRequiredService<FileVault>().Save("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 255]).TryGet(out _, out _));
        });
        using var visitor = office.Visit();
        await visitor.GetAsync("/ngay-lam-viec");
        return office;
    }

    private static async Task BackupAsync(RunningOffice office, string file) => await office.RunAsync(async services =>
    {
        Assert.True((await services.GetRequiredService<BackupWriter>().WriteAsync(file)).TryGet(out var manifest, out _));
        Assert.All(["platform_act", "platform_file_content", "platform_key"], name => Assert.True(manifest.Tables.Single(t => t.Name == name).Rows > 0, name));
        return true;
    });

    private static async Task RestoreAsync(RunningOffice office, string file, bool replace) => Assert.Null(await TryRestoreAsync(office, file, replace));

    private static Task<string?> TryRestoreAsync(RunningOffice office, string file, bool replace) => office.RunAsync(async services =>
        (await services.GetRequiredService<BackupReader>().RestoreAsync(file, replace)).TryGet(out _, out var refusal) ? null : refusal.Code);
}
