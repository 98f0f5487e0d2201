using System.CommandLine;
using ThenChot.Web.Platform.Backup;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>backup F</c>: everything in the database into one file, while the server may go on, and a checkpoint beside it.</summary>
internal static class BackupVerb
{
    /// <summary>The checkpoint lies beside the backup under its name and this.</summary>
    public const string CheckpointSuffix = ".moc.json";

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("tệp") { Description = "Tệp sao lưu sẽ được tạo" };
        return VerbHost.Command("backup", "Sao lưu toàn bộ cơ sở dữ liệu vào một tệp", [file], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = Path.GetFullPath(arguments.GetValue(file)!);
            if (File.Exists(path + CheckpointSuffix))
            {
                return TrustRefusals.FileExists(path + CheckpointSuffix);
            }

            // The checkpoint comes first: whatever is done while the backup is written is younger than it and does not contradict it.
            var found = await services.GetRequiredService<Verifier>().VerifyAsync(progress: host.Errors.WriteLine, cancel: cancel);
            var made = await services.GetRequiredService<BackupWriter>().WriteAsync(path, cancel);
            if (found.IsValid && made.TryGet(out _, out _))
            {
                await VerifyVerb.KeepAsync(services, found.Checkpoint, path + CheckpointSuffix, cancel);
            }
            else if (!found.IsValid)
            {
                await host.Errors.WriteLineAsync($"{TrustRefusals.Broken(found.Count).Sentence} Không lập mốc kiểm tra; đồng chí hãy chạy verify.");
            }

            return host.PrintBackup(made, found.IsValid ? found.Checkpoint.Fingerprint : null);
        }));
    }

    /// <summary>What backup and restore print: the tables with their rows, and what a backup does not hold.</summary>
    public static Domain.Kernel.Refusal? PrintBackup(this VerbHost host, Domain.Kernel.Outcome<BackupManifest> outcome, string? checkpoint = null)
    {
        if (outcome.TryGet(out var manifest, out var refusal))
        {
            host.Print(new { manifest.MadeAt, manifest.Migrations, tables = manifest.Tables.Select(t => new { t.Name, t.Rows }), checkpoint, BackupManifest.LeftOut });
        }

        return refusal;
    }
}
