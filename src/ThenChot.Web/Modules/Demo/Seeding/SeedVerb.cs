using System.CommandLine;
using System.Diagnostics;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary><c>seed</c>: demo data, only into an empty database or one marked demo; repeating changes nothing.</summary>
internal static class SeedVerb
{
    public static Command Create(VerbHost host)
    {
        var members = new Option<int>("--members") { Description = $"Số đảng viên minh họa (mặc định {DemoSeeder.UsualMembers})", DefaultValueFactory = _ => DemoSeeder.UsualMembers };
        return VerbHost.Command("seed", "Tạo thành phố minh họa trong cơ sở dữ liệu trống", [members], (arguments, cancel) => host.RunAsync(async services =>
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
            var watch = Stopwatch.StartNew();
            if (!(await services.GetRequiredService<DemoSeeder>().SeedAsync(Math.Max(0, arguments.GetValue(members)), cancel)).TryGet(out var seeded, out var refusal))
            {
                return refusal;
            }

            host.Print(new { seeded, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) });
            return null;
        }, needsTables: false));
    }

    /// <summary>The first start in a new folder, or after one that was cut short: the same, with a word of what is going on.</summary>
    public static async Task<Refusal?> NewFolderAsync(IServiceProvider services, TextWriter says, CancellationToken cancel)
    {
        await says.WriteLineAsync("Đang tạo thành phố minh họa...");
        return (await services.GetRequiredService<DemoSeeder>().SeedAsync(cancel: cancel)).TryGet(out _, out var refusal) ? null : refusal;
    }
}
