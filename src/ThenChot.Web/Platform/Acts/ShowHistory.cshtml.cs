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

        var names = modules.All.SelectMany(m => m.Acts).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        var parts = PartsOf(table);
        var within = id + "/";
        var rows = await db.Set<ActChange>().AsNoTracking()
            .Where(c => (c.TableName == table && c.RecordId == id)
                || db.Set<BulkRow>().Any(b => b.TableName == table && b.RecordId == id && b.ActId == c.ActId && b.Number == c.Number)
                || (parts.Contains(c.TableName) && c.RecordId.StartsWith(within)))
            .Join(db.Set<Act>(), c => c.ActId, a => a.Id, (change, act) => new { change, act })
            .OrderByDescending(r => r.act.Sequence).ThenBy(r => r.change.Number)
            .Take(Longest)
            .ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return Gone();
        }

        var titles = await basis.TitlesAsync(rows.Select(r => r.act.DocumentId).OfType<DocumentId>(), cancel);
        View = [.. rows.Select(r => new Row(r.act.At, r.act.OnBehalfOf is { } absent ? $"{r.act.ActorName} thay {absent}" : r.act.ActorName, names.GetValueOrDefault(r.act.Kind, r.act.Kind), r.act.Reason, r.act.DocumentId, r.act.DocumentId is { } d ? titles.GetValueOrDefault(d) : null, Columns(r.change.Before), Columns(r.change.After)))];
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(string table, string id, CancellationToken cancel)
    {
        var shown = await OnGetAsync(table, id, cancel);
        return View.Count == 0 ? shown : await this.ListAsync<Row>(
            new("lich-su", "Lịch sử") { Personal = true }, View,
            new("Thời điểm", 18, r => r.At), new("Người thực hiện", 28, r => r.Actor), new("Thao tác", 32, r => r.Kind), new("Lý do", 40, r => r.Reason), new("Căn cứ", 32, r => r.Document),
            new("Trước", 50, r => Told(r.Before)), new("Sau", 50, r => Told(r.After)));
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
}
