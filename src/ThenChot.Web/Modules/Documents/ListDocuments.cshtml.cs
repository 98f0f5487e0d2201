using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ListDocumentsModel(AppDb db, DocumentLawBook laws, Actor actor) : OfficePage
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public DocumentFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<DocumentRow> View { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Documents dated after the working day, which the list leaves out.</summary>
    public int Later { get; private set; }

    public int Pages => Math.Max(1, (Count + Rows - 1) / Rows);

    public bool MayRegister => actor.Can(DocumentPermissions.Register);

    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var law = laws.On(Today);
        var all = db.Set<Document>().AsNoTracking();
        var counts = await all.Filtered(Filter, law).GroupBy(d => d.IssuedFrom > Day).Select(g => new { Later = g.Key, Count = g.Count() }).ToListAsync(cancel);
        Later = counts.Where(c => c.Later).Sum(c => c.Count);
        Count = counts.Sum(c => c.Count) - Later;
        Number = Math.Clamp(Number, 1, Pages);
        View = await DocumentRow.Of(db, all.IssuedBy(Day).Filtered(Filter, law).OrderByDescending(d => d.SortKey), Day)
            .Skip((Number - 1) * Rows).Take(Rows).ToListAsync(cancel);
        var kinds = await all.Select(d => new { d.Issuer, d.TypeName, Year = d.IssuedFrom == null ? (int?)null : d.IssuedFrom.Value.Year }).Distinct().ToListAsync(cancel);
        Issuers = Choices(kinds.Select(k => k.Issuer));
        Types = Choices(kinds.Select(k => k.TypeName));
        Years = [.. kinds.Select(k => k.Year).OfType<int>().Distinct().OrderDescending().Select(y => Choice(y.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    public Task<IActionResult> OnGetTaiVeAsync() => this.ListAsync<DocumentRow>(
        new("so-van-ban", "Sổ văn bản"),
        DocumentRow.Of(db, db.Set<Document>().AsNoTracking().IssuedBy(Day).Filtered(Filter, laws.On(Today)).OrderByDescending(d => d.SortKey), Day).AsAsyncEnumerable(),
        new("Số ký hiệu", 16, r => r.Document.Symbol), new("Thể loại", 14, r => r.Document.TypeName), new("Cơ quan ban hành", 28, r => r.Document.Issuer),
        new("Nhiệm kỳ, năm", 20, r => DocumentWords.OfSeries(r.Document.Series)),
        new("Ngày ban hành", 16, r => r.Document.IssuedOn is { Day: not null } day ? day.Earliest : DocumentWords.Of(r.Document.IssuedOn)), new("Trích yếu", 60, r => r.Document.Subject),
        new("Người ký", 22, r => r.Document.Signer), new("Hiệu lực từ", 14, r => r.Document.InForceFrom), new("Hiệu lực đến", 14, r => r.Document.InForceTo),
        new("Tình trạng", 18, r => DocumentWords.Of(r.Force)), new("Ghi chú", 36, r => r.Document.Note));

    private static List<SelectListItem> Choices(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).OrderBy(VietnameseText.AlphabetKey, StringComparer.Ordinal).Select(Choice)];

    private static SelectListItem Choice(string name) => new(name, name);
}
