using ThenChot.Web.Modules.Demo.Comparing;
using ThenChot.Web.Modules.Demo.Seeding;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Demo;

/// <summary>The demo city, its start page, the page of comparison and the walk. The last module: it may use every Contract.</summary>
public static class DemoModule
{
    public const string SeedAct = "demo.seed";

    public static Module Module { get; } = new("demo")
    {
        Services = services => services
            .AddScoped<ReviewBoard>()
            .AddScoped<Comparison>()
            .AddScoped<ComparisonFigures>()
            .AddScoped<LiveComparison>()
            .AddSingleton<LastComparison>()
            .AddScoped<DemoSeeder>()
            .AddScoped<IDemoStep, StructureStep>()
            .AddScoped<IDemoStep, RestructuringStep>()
            .AddScoped<IDemoStep, PeopleStep>()
            .AddScoped<IDemoStep, AccountsStep>()
            .AddScoped<IDemoStep, DocumentsStep>()
            .AddScoped<IDemoStep, RegisterStep>()
            .AddScoped<IDemoStep, CommitteesStep>()
            .AddScoped<IDemoStep, CatalogueStep>()
            .AddScoped<RoundsStep>()
            .AddScoped<IDemoStep>(services => services.GetRequiredService<RoundsStep>())
            .AddScoped<IDemoStep, LivingStep>()
            .AddScoped<IDemoStep, ProgrammesStep>()
            .AddScoped<IDemoStep, DeliverablesStep>()
            .AddScoped<IDemoStep, JudgementsStep>()
            .AddScoped<IDemoStep, LivingProgrammeStep>()
            .AddScoped<IDemoStep, DirectionStep>()
            .AddScoped<IDemoStep, LivingDirectionStep>()
            .AddScoped<IDemoStep, VotesStep>()
            .AddScoped<IDemoStep, LivingInquiryStep>()
            .AddScoped<IDemoStep, LivingYearPlanStep>()
            .AddScoped<IDemoStep, NoticeStep>()
            .AddScoped<IDemoStep, MembersStep>()
            .AddScoped<IDemoStep, CasesStep>()
            .AddScoped<IDemoStep, HandbookStep>()
            .AddScoped<IDemoStep, DuesStep>()
            .AddScoped<IDemoStep, InspectionsStep>()
            .AddScoped<IDemoStep, TrackedStep>()
            .AddScoped<IDemoStep, ReviewStep>(), // freezes a draft of what all others recorded
        Permissions = [new Permission(DemoPermissions.ReadReview, "Xem số liệu sơ kết ở trang đầu và trang đối chiếu")],
        Acts = [new ActKind(SeedAct, "Tạo dữ liệu minh họa")],
        SeedNewFolder = SeedVerb.NewFolderAsync,
        Verbs = [SeedVerb.Create],
    };
}

public static class DemoPermissions
{
    public const string ReadReview = "demo.review";
}
