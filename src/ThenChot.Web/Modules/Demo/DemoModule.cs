using ThenChot.Web.Modules.Demo.Seeding;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Acts;

namespace ThenChot.Web.Modules.Demo;

/// <summary>The demo city, its start page, the page of comparison and the walk. The last module: it may use every Contract.</summary>
public static class DemoModule
{
    public const string SeedAct = "demo.seed";

    public static Module Module { get; } = new("demo")
    {
        Services = services => services
            .AddScoped<DemoSeeder>()
            .AddScoped<IDemoStep, StructureStep>()
            .AddScoped<IDemoStep, PeopleStep>()
            .AddScoped<IDemoStep, AccountsStep>()
            .AddScoped<IDemoStep, CatalogueStep>()
            .AddScoped<RoundsStep>()
            .AddScoped<IDemoStep>(services => services.GetRequiredService<RoundsStep>())
            .AddScoped<IDemoStep, LivingStep>()
            .AddScoped<IDemoStep, ProgrammesStep>()
            .AddScoped<IDemoStep, JudgementsStep>(),
        Acts = [new ActKind(SeedAct, "Tạo dữ liệu minh họa")],
        SeedNewFolder = SeedVerb.NewFolderAsync,
        Verbs = [SeedVerb.Create],
    };
}
