using System.CommandLine;
using ThenChot.Web.Platform.Backup;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>backup F</c>: everything in the database into one file, while the server may go on.</summary>
internal static class BackupVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("tệp") { Description = "Tệp sao lưu sẽ được tạo" };
        return VerbHost.Command("backup", "Sao lưu toàn bộ cơ sở dữ liệu vào một tệp", [file], (arguments, cancel) => host.RunAsync(async services =>
        {
            var made = await services.GetRequiredService<BackupWriter>().WriteAsync(Path.GetFullPath(arguments.GetValue(file)!), cancel);
            return host.PrintBackup(made);
        }));
    }

    /// <summary>What backup and restore print: the tables with their rows, and what a backup does not hold.</summary>
    public static Domain.Kernel.Refusal? PrintBackup(this VerbHost host, Domain.Kernel.Outcome<BackupManifest> outcome)
    {
        if (outcome.TryGet(out var manifest, out var refusal))
        {
            host.Print(new { manifest.MadeAt, manifest.Migrations, tables = manifest.Tables.Select(t => new { t.Name, t.Rows }), BackupManifest.LeftOut });
        }

        return refusal;
    }
}
