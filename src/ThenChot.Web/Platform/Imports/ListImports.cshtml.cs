namespace ThenChot.Web.Platform.Imports;

/// <summary>Nạp dữ liệu từ tệp: what can be brought in, and the uploads of this person.</summary>
[Demand(PlatformPermissions.Import)]
public sealed class ListImportsModel(ImportKinds kinds, ImportDesk desk, Actor actor) : OfficePage
{
    public IReadOnlyList<ImportKind> Kinds => kinds.For(actor);

    public IReadOnlyList<Import> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => View = await desk.MineAsync(cancel);

    public string NameOf(Import import) => kinds.Find(import.Kind)?.Name ?? import.Kind;
}
