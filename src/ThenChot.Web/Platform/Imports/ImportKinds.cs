namespace ThenChot.Web.Platform.Imports;

/// <summary>What can be brought in from files, as the modules registered it.</summary>
public sealed class ImportKinds(ModuleList modules)
{
    private readonly List<ImportKind> all = [.. modules.All.SelectMany(static m => m.Imports)];

    public ImportKind? Find(string? code) => all.Find(kind => kind.Code == code);

    public IReadOnlyList<ImportKind> For(Actor actor) => [.. all.Where(kind => kind.IsFor(actor))];
}
