using System.CommandLine;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Jobs;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Platform;

/// <summary>What a module tells the platform about itself. Program.cs lists the modules in their order.</summary>
public sealed record Module(string Name)
{
    /// <summary>Its tables, where an installation may do without the whole module; null: it belongs to every installation.</summary>
    public OptionalTables? MayBeLeftOut { get; init; }

    /// <summary>EF mapping of the module's tables.</summary>
    public Action<ModelBuilder> Map { get; init; } = _ => { };

    /// <summary>Registrations of its readers and sources.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Middleware between authentication and authorization; only Accounts needs it.</summary>
    public Action<IApplicationBuilder> Use { get; init; } = _ => { };

    /// <summary>Permissions its pages demand, with the Vietnamese name shown under "Vai trò và quyền".</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];

    /// <summary>Kinds of act it writes; the list is docs/acts.md.</summary>
    public IReadOnlyList<ActKind> Acts { get; init; } = [];

    /// <summary>Entries of the main navigation.</summary>
    public IReadOnlyList<NavItem> Navigation { get; init; } = [];

    /// <summary>What people find of it from the search box of every page.</summary>
    public IReadOnlyList<SearchSource> Search { get; init; } = [];

    /// <summary>Its lines of "Việc cần xử lý".</summary>
    public Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<DeskItem>>>? Desk { get; init; }

    /// <summary>What it does once a day, on one web node.</summary>
    public IReadOnlyList<DailyJob> Jobs { get; init; } = [];

    /// <summary>Tables whose history people may read, with the check of the actor's scope; other tables stay closed.</summary>
    public IReadOnlyDictionary<string, HistoryScope> History { get; init; } = new Dictionary<string, HistoryScope>(StringComparer.Ordinal);

    /// <summary>Its records that hold files; each table stands under History too.</summary>
    public IReadOnlyList<FileHolder> Files { get; init; } = [];

    /// <summary>Tables people can bring in from files.</summary>
    public IReadOnlyList<ImportKind> Imports { get; init; } = [];

    /// <summary>Fills a new SQLite folder at the first start; only Demo does.</summary>
    public Func<IServiceProvider, TextWriter, CancellationToken, Task<Refusal?>>? SeedNewFolder { get; init; }

    /// <summary>Its verbs of the command line.</summary>
    public IReadOnlyList<Func<VerbHost, Command>> Verbs { get; init; } = [];
}

/// <summary>Tables of a module that may be left out: how their names begin, and the first script that makes them.</summary>
public sealed record OptionalTables(string Prefix, string Since);

/// <summary>The modules in their order; injected where the platform needs to walk over them.</summary>
public sealed record ModuleList(IReadOnlyList<Module> All)
{
    public Zone Zone { get; init; }

    /// <summary>Modules this installation does without: neither their pages nor their tables are there.</summary>
    public IReadOnlyList<Module> LeftOut { get; init; } = [];

    /// <summary>True when a page of that file belongs to a module of this installation; where nobody signs in only open pages are served.</summary>
    public bool Serves(string relativePath, bool isOpen) =>
        !LeftOut.Any(m => IsOf(m, relativePath)) && (Zone == Zone.Internal || (isOpen && (!relativePath.StartsWith("/Modules/", StringComparison.Ordinal) || All.Any(m => IsOf(m, relativePath)))));

    private static bool IsOf(Module module, string relativePath) => relativePath.StartsWith($"/Modules/{module.Name}/", StringComparison.OrdinalIgnoreCase);
}
