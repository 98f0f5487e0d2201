using System.CommandLine;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>migrate</c>: creates or updates the schema; an empty database has no units.</summary>
internal static class MigrateVerb
{
    public static Command Create(VerbHost host) => VerbHost.Command("migrate", "Tạo hoặc cập nhật cấu trúc cơ sở dữ liệu", [], (_, cancel) => host.RunAsync(async services =>
    {
        var applied = await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
        host.Print(new { applied });
        return null;
    }, needsTables: false));
}
