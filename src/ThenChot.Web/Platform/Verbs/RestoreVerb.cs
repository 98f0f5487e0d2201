using System.CommandLine;
using ThenChot.Web.Platform.Backup;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>restore F [--replace]</c>: a backup into this database, whole or not at all; never under a running server.</summary>
internal static class RestoreVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("tệp") { Description = "Tệp sao lưu" };
        var replace = new Option<bool>("--replace") { Description = "Thay toàn bộ dữ liệu đang có" };
        return VerbHost.Command("restore", "Khôi phục cơ sở dữ liệu từ tệp sao lưu", [file, replace], (arguments, cancel) => host.RunAsync(async services =>
        {
            var restored = await services.GetRequiredService<BackupReader>().RestoreAsync(Path.GetFullPath(arguments.GetValue(file)!), arguments.GetValue(replace), cancel);
            return host.PrintBackup(restored);
        }, needsTables: false));
    }
}
