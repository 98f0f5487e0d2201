using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Backup;

/// <summary>Sao lưu: every row of every table, read in one snapshot while the office goes on serving, into one file.</summary>
public sealed class BackupWriter(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<BackupManifest>> WriteAsync(string file, CancellationToken cancel = default)
    {
        if (File.Exists(file))
        {
            return BackupRefusals.FileExists(file);
        }

        var unfinished = file + ".partial";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it holds everything, keys of the office included
        }

        try
        {
            BackupManifest manifest;
            await using (var stream = new FileStream(unfinished, options))
            await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                await using var snapshot = await ReadSnapshot.OpenAsync(db, cancel);
                manifest = await WriteAsync(zip, snapshot, cancel);
            }

            File.Move(unfinished, file);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<BackupManifest> WriteAsync(ZipArchive zip, ReadSnapshot snapshot, CancellationToken cancel)
    {
        var tables = new List<BackupTable>();
        var migrations = await Migrator.AppliedNamesAsync(snapshot.Connection, cancel);
        foreach (var table in BackupTables.InOrder(db))
        {
            tables.Add(await WriteAsync(zip, snapshot, table, cancel));
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, db.Database.ProviderName!, clock.GetUtcNow(), migrations, tables);
        await using var entry = await zip.CreateEntry(BackupManifest.Entry).OpenAsync(cancel);
        await entry.WriteAsync(manifest.ToJson(), cancel);
        return manifest;
    }

    private static async Task<BackupTable> WriteAsync(ZipArchive zip, ReadSnapshot snapshot, ITable table, CancellationToken cancel)
    {
        var columns = BackupTables.Columns(table);
        await using var command = snapshot.Command($"select {BackupTables.Names(columns.Select(c => c.Name))} from \"{table.Name}\"");
        using var hash = SHA256.Create();
        var rows = 0L;
        await using (var entry = await zip.CreateEntry(BackupManifest.EntryOf(table.Name), CompressionLevel.Fastest).OpenAsync(cancel))
        await using (var hashed = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true))
        await using (var json = new Utf8JsonWriter(hashed))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            for (; await reader.ReadAsync(cancel); rows++)
            {
                json.WriteStartArray();
                for (var at = 0; at < columns.Count; at++)
                {
                    BackupValue.Write(json, reader, at, columns[at].ProviderClrType);
                }

                json.WriteEndArray();
                await json.FlushAsync(cancel);
                json.Reset();
                await hashed.WriteAsync("\n"u8.ToArray(), cancel);
            }
        }

        return new BackupTable(table.Name, [.. columns.Select(c => c.Name)], rows, Convert.ToHexStringLower(hash.Hash!));
    }
}
