using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ListDocumentsModel(AppDb db, DocumentLawBook laws, Actor actor) : OfficePage
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true, Name = "loc")]
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

    public string ExportUrl => "/van-ban/tai-ve" + Request.QueryString;

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

    private static List<SelectListItem> Choices(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).OrderBy(VietnameseText.AlphabetKey, StringComparer.Ordinal).Select(Choice)];

    private static SelectListItem Choice(string name) => new(name, name);
}
