using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>What a person filters the register by; the same for the list, the file and the suggestions.</summary>
public sealed class DocumentFilter
{
    public string? Text { get; set; }

    public string? Issuer { get; set; }

    public string? Type { get; set; }

    public int? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Issuer) && string.IsNullOrWhiteSpace(Type) && Year is null;
}

internal static class DocumentQuery
{
    private const int MostWords = 8;

    /// <summary>Documents dated by the day, and those of unknown date.</summary>
    public static IQueryable<Document> IssuedBy(this IQueryable<Document> documents, DateOnly day) =>
        documents.Where(d => d.IssuedFrom == null || d.IssuedFrom <= day);

    public static IQueryable<Document> Filtered(this IQueryable<Document> documents, DocumentFilter filter, DocumentLaw law)
    {
        var rows = documents.Matching(filter.Text, law);
        if (!string.IsNullOrWhiteSpace(filter.Issuer))
        {
            var issuer = VietnameseText.SearchKey(filter.Issuer);
            rows = rows.Where(d => d.IssuerKey == issuer);
        }

        if (!string.IsNullOrWhiteSpace(filter.Type))
        {
            var type = VietnameseText.SearchKey(filter.Type);
            rows = rows.Where(d => d.TypeKey == type);
        }

        if (filter.Year is >= 1900 and <= 9998 and var year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            rows = rows.Where(d => d.IssuedFrom >= from && d.IssuedFrom < to);
        }

        return rows;
    }

    /// <summary>A text that is a symbol finds its readings; other text finds documents that hold each of its words.</summary>
    public static IQueryable<Document> Matching(this IQueryable<Document> documents, string? text, DocumentLaw law)
    {
        if (law.Read(text) is { } reading)
        {
            var keys = reading.Readings.Select(r => r.Key).ToList();
            return documents.Where(d => keys.Contains(d.SymbolKey));
        }

        return VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)
            .Aggregate(documents, static (rows, word) => rows.Where(d => d.SearchKey.Contains(word)));
    }
}
