using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Documents of the register for the search box: by symbol, or by the words of symbol, issuer, subject and signer; the latest first.</summary>
internal static class DocumentSearch
{
    public static SearchSource Source { get; } = new("Văn bản", DocumentPermissions.Read, FindAsync) { More = "/van-ban?Filter.Text=" };

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var (db, day) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkingDay>().Day);
        var law = services.GetRequiredService<DocumentLawBook>().On(day);
        var found = law.Read(text) is null ? db.WithWords<Document>(text) : db.Set<Document>().Matching(text, law);
        var rows = await found.AsNoTracking().IssuedBy(day).OrderByDescending(d => d.SortKey).Take(most).Select(d => new { d.Id, d.Symbol, d.TypeName, d.Issuer, d.Subject, d.IssuedOn }).ToListAsync(cancel);
        return [.. rows.Select(d => new SearchHit($"{d.TypeName} {d.Symbol}".Trim() + $": {d.Subject}", $"{d.Issuer}, {DocumentWords.Of(d.IssuedOn)}", $"/van-ban/{d.Id}"))];
    }
}
