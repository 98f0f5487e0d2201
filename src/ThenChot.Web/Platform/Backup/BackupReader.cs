using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Backup;

/// <summary>Khôi phục: all rows of a backup in one transaction, in the order of the foreign keys, or nothing.</summary>
public sealed class BackupReader(AppDb db, Migrator migrator, DatabaseChoice choice)
{
    public async Task<Outcome<BackupManifest>> RestoreAsync(string file, bool replace, CancellationToken cancel = default)
    {
        if (!File.Exists(file))
        {
            return BackupRefusals.NoFile(file);
        }

        await using var mark = await RunningMark.TakeAloneAsync(choice, cancel);
        if (mark is null)
        {
            return BackupRefusals.ServerRuns;
        }

        await using var stream = File.OpenRead(file);
        await using var zip = Open(stream);
        if (zip is null || await ManifestAsync(zip, cancel) is not { } manifest)
        {
            return BackupRefusals.NotABackup(file);
        }

        await migrator.MigrateAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var refusal = await RestoreAsync(zip, manifest, replace, cancel);
            return refusal is null ? manifest : refusal;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Refusal?> RestoreAsync(ZipArchive zip, BackupManifest manifest, bool replace, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        var tables = BackupTables.InOrder(db);
        var mine = await Migrator.AppliedNamesAsync(connection, cancel);
        var apart = mine.Except(manifest.Migrations, StringComparer.Ordinal).Concat(manifest.Migrations.Except(mine, StringComparer.Ordinal))
            .Concat(tables.Where(t => !Matches(t, manifest)).Select(t => t.Name)).ToList();
        if (manifest.Format != BackupManifest.CurrentFormat || apart.Count > 0)
        {
            return BackupRefusals.OtherVersion(string.Join(", ", apart));
        }

        await using var target = await RestoreTarget.OpenAsync(connection, cancel);
        if (!replace && await target.HoldsActsAsync(cancel))
        {
            return BackupRefusals.NotEmpty;
        }

        await target.EmptyAsync(tables, cancel);
        foreach (var table in tables)
        {
            var stated = manifest.Tables.Single(t => t.Name == table.Name);
            if (await FillAsync(target, zip, table, cancel) != (stated.Rows, stated.Sha256))
            {
                return BackupRefusals.Damaged(table.Name);
            }
        }

        await target.CommitAsync(cancel);
        return null;
    }

    private static async Task<(long Rows, string Sha256)> FillAsync(RestoreTarget target, ZipArchive zip, ITable table, CancellationToken cancel)
    {
        var columns = BackupTables.Columns(table);
        using var hash = SHA256.Create();
        await using var entry = await zip.GetEntry(BackupManifest.EntryOf(table.Name))!.OpenAsync(cancel);
        await using var hashed = new CryptoStream(entry, hash, CryptoStreamMode.Read);
        using var lines = new StreamReader(hashed);
        var rows = 0L;
        await using (var writer = await target.WriteToAsync(table.Name, [.. columns.Select(c => c.Name)], cancel))
        {
            for (; await lines.ReadLineAsync(cancel) is { } line; rows++)
            {
                using var row = JsonDocument.Parse(line);
                await writer.AddAsync([.. row.RootElement.EnumerateArray().Select((value, at) => BackupValue.Read(value, columns[at].ProviderClrType))], cancel);
            }

            await writer.CompleteAsync(cancel);
        }

        return (rows, Convert.ToHexStringLower(hash.Hash!));
    }

    private static bool Matches(ITable table, BackupManifest manifest) =>
        manifest.Tables.Any(t => t.Name == table.Name && t.Columns.SequenceEqual(BackupTables.Columns(table).Select(c => c.Name), StringComparer.Ordinal));

    private static ZipArchive? Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            return null; // no zip: the caller refuses the file by its name
        }
    }

    private static async Task<BackupManifest?> ManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        if (zip.GetEntry(BackupManifest.Entry) is not { } entry)
        {
            return null;
        }

        try
        {
            await using var json = await entry.OpenAsync(cancel);
            return BackupManifest.FromJson(json) is { } manifest && manifest.Tables.All(t => zip.GetEntry(BackupManifest.EntryOf(t.Name)) is not null) ? manifest : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            return null; // a zip with a manifest that is none of ours
        }
    }
}
