using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Comments;
using ThenChot.Web.Modules.Demo;
using ThenChot.Web.Modules.Direction;
using ThenChot.Web.Modules.Documents;
using ThenChot.Web.Modules.Duties;
using ThenChot.Web.Modules.Figures;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Notices;
using ThenChot.Web.Modules.Organizations;
using ThenChot.Web.Modules.Programmes;
using ThenChot.Web.Modules.Reports;
using ThenChot.Web.Modules.TrackedCases;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Platform;

namespace ThenChot.Web;

/// <summary>The modules in their order: each may use the Contract of those before it.</summary>
public static class Office
{
    public static IReadOnlyList<Module> Modules { get; } =
    [
        PlatformModule.Module,
        OrganizationsModule.Module,
        AccountsModule.Module,
        DutiesModule.Module,
        CommentsModule.Module,
        FiguresModule.Module,
        DocumentsModule.Module,
        MembersModule.Module,
        ProgrammesModule.Module,
        DirectionModule.Module,
        InspectionsModule.Module,
        TrackedCasesModule.Module,
        VotesModule.Module,
        NoticesModule.Module,
        ReportsModule.Module,
        DemoModule.Module,
    ];

    /// <summary>The modules of an installation: all of them but those it does without, or on the Internet those whose content everybody may read.</summary>
    public static ModuleList In(Zone zone) => In(zone, LeftOutModules.FromEnvironment(Modules));

    public static ModuleList In(Zone zone, IReadOnlyList<Module> leftOut) => zone == Zone.Internet
        ? new ModuleList([PlatformModule.Module, NoticesModule.Module]) { Zone = zone }
        : new ModuleList([.. Modules.Except(leftOut)]) { Zone = zone, LeftOut = leftOut };
}
