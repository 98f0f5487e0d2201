namespace ThenChot.Web.Platform.Acts;

/// <summary>Says whether the actor may read the history of a record of this table.</summary>
public delegate Task<bool> HistoryScope(string recordId, IServiceProvider services, CancellationToken cancel);

/// <summary>Tables whose history can be read, each with the check its module gave; every other table is closed.</summary>
public sealed class HistoryScopes(ModuleList modules)
{
    private readonly Dictionary<string, HistoryScope> checks = modules.All.SelectMany(m => m.History).ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);

    public async Task<bool> AllowsAsync(string table, string recordId, IServiceProvider services, CancellationToken cancel) =>
        checks.TryGetValue(table, out var check) && await check(recordId, services, cancel);
}
