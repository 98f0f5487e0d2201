using System.Runtime.CompilerServices;
using System.Text.Json;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Acts;

/// <summary>Lịch sử: the acts that touched one record. A module decides who may read it through its own scope.</summary>
[Demand(PlatformPermissions.ReadHistory)]
public sealed class ShowHistoryModel(AppDb db, ModuleList modules, HistoryScopes scopes, ILegalBasis basis) : OfficePage
{
    private const int Longest = 200;

    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string table, string id, CancellationToken cancel)
    {
        if (!await scopes.AllowsAsync(table, id, HttpContext.RequestServices, cancel))
        {
            return Gone();
        }

        View = await RowsAsync(Changes(table, id).Take(Longest), cancel);
        return View.Count == 0 ? Gone() : Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(string table, string id, CancellationToken cancel) => !await scopes.AllowsAsync(table, id, HttpContext.RequestServices, cancel) || !await Changes(table, id).AnyAsync(cancel) ? Gone() : await this.ListAsync<Row>(
        new("lich-su", "Lịch sử") { Personal = true }, AllAsync(table, id, cancel),
        new("Thời điểm", 18, r => r.At), new("Người thực hiện", 28, r => r.Actor), new("Thao tác", 32, r => r.Kind), new("Lý do", 40, r => r.Reason), new("Căn cứ", 32, r => r.Document),
        new("Trước", 50, r => Told(r.Before)), new("Sau", 50, r => Told(r.After)));

    private async IAsyncEnumerable<Row> AllAsync(string table, string id, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Acts that are done meanwhile stand above the last one of now.
        var last = await db.Set<Act>().MaxAsync(a => (long?)a.Sequence, cancel) ?? 0;
        for (var read = 0; await RowsAsync(Changes(table, id).Where(r => r.Act.Sequence <= last).Skip(read).Take(ListSheet.Piece), cancel) is { Count: > 0 } piece; read += piece.Count)
        {
            foreach (var row in piece)
            {
                yield return row;
            }
        }
    }

    private IQueryable<Changed> Changes(string table, string id)
    {
        var (parts, within) = (PartsOf(table), id + "/");
        return db.Set<ActChange>().AsNoTracking()
            .Where(c => (c.TableName == table && c.RecordId == id)
                || db.Set<BulkRow>().Any(b => b.TableName == table && b.RecordId == id && b.ActId == c.ActId && b.Number == c.Number)
                || (parts.Contains(c.TableName) && c.RecordId.StartsWith(within)))
            .Join(db.Set<Act>(), c => c.ActId, a => a.Id, (change, act) => new Changed { Change = change, Act = act })
            .OrderByDescending(r => r.Act.Sequence).ThenBy(r => r.Change.Number);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Changed> changes, CancellationToken cancel)
    {
        var rows = await changes.ToListAsync(cancel);
        var names = modules.All.SelectMany(m => m.Acts).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        var titles = await basis.TitlesAsync(rows.Select(r => r.Act.DocumentId).OfType<DocumentId>(), cancel);
        return [.. rows.Select(r => new Row(r.Act.At, r.Act.OnBehalfOf is { } absent ? $"{r.Act.ActorName} thay {absent}" : r.Act.ActorName, names.GetValueOrDefault(r.Act.Kind, r.Act.Kind), r.Act.Reason, r.Act.DocumentId, r.Act.DocumentId is { } d ? titles.GetValueOrDefault(d) : null, Columns(r.Change.Before), Columns(r.Change.After)))];
    }

    private static string Told(IReadOnlyDictionary<string, string> columns) => string.Join("; ", columns.Select(c => $"{c.Key}: {c.Value}"));

    /// <summary>Tables whose rows are parts of a record of this one: their key begins with its key.</summary>
    private List<string> PartsOf(string table) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           let first = entity.FindPrimaryKey()?.Properties
           where first is { Count: > 1 } && first[0].GetContainingForeignKeys().Any(k => k.PrincipalEntityType.GetTableName() == table)
           select entity.GetTableName(),
    ];

    private static IReadOnlyDictionary<string, string> Columns(string? json)
    {
        if (json is null)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        using var document = JsonDocument.Parse(json);
        return HistoryWords.Read(document.RootElement);
    }

    public sealed record Row(DateTimeOffset At, string Actor, string Kind, string? Reason, DocumentId? DocumentId, string? Document, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After);

    private sealed class Changed
    {
        public ActChange Change { get; init; } = null!;

        public Act Act { get; init; } = null!;
    }
}
