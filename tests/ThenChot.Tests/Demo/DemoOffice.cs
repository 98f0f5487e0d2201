using ThenChot.Web.Modules.Demo.Seeding;

namespace ThenChot.Tests.Demo;

/// <summary>An office with the demo city in it, seeded once per process and database and copied for each test.</summary>
internal static class DemoOffice
{
    /// <summary>Fewer than the demo has: one for nearly every cell.</summary>
    public const int Members = 1_500;

    public static Task<RunningOffice> OpenAsync(Engine engine) => RunningOffice.OpenAsync(engine, "demo", SeedAsync);

    public static async Task SeedAsync(IServiceProvider services)
    {
        if (!(await services.GetRequiredService<DemoSeeder>().SeedAsync(Members)).TryGet(out _, out var refusal))
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
