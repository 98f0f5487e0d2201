using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Demo;
using ThenChot.Web.Modules.Documents;
using ThenChot.Web.Modules.Figures;
using ThenChot.Web.Modules.Organizations;
using ThenChot.Web.Modules.Programmes;
using ThenChot.Web.Modules.Reports;
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
        FiguresModule.Module,
        DocumentsModule.Module,
        ProgrammesModule.Module,
        VotesModule.Module,
        ReportsModule.Module,
        DemoModule.Module,
    ];
}
