using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>What came of an entry: the document, or the refusal and, when it is there already, the document that stands in the way.</summary>
public sealed record Entered(Document? Document, Refusal? Refusal, DocumentId? Existing = null);

/// <summary>Enters a document into the register inside the open act, looking for the same one first.</summary>
public sealed class DocumentEntry(AppDb db, DocumentLawBook laws, WorkingDay day, TimeProvider clock)
{
    /// <summary><paramref name="another"/>: the person confirmed that the same symbol of another issuer is another document.</summary>
    public async Task<Entered> RegisterAsync(DocumentContent content, bool another, CancellationToken cancel)
    {
        var made = Document.Register(Id.New<DocumentId>(clock.GetUtcNow()), content, laws.On(day.Today), day.Today);
        if (!made.TryGet(out var document, out var refusal))
        {
            return new Entered(null, refusal);
        }

        if (await TwinAsync(document, another, cancel) is { } twin)
        {
            return twin;
        }

        db.Add(document);
        return new Entered(document, null);
    }

    public async Task<Entered> CorrectAsync(Document document, DocumentContent content, bool another, CancellationToken cancel)
    {
        if (document.Correct(content, laws.On(day.Today), day.Today) is { } refusal)
        {
            return new Entered(null, refusal);
        }

        return await TwinAsync(document, another, cancel) ?? new Entered(document, null);
    }

    private async Task<Entered?> TwinAsync(Document document, bool another, CancellationToken cancel)
    {
        var alike = await db.Set<Document>().AsNoTracking()
            .Where(d => d.TypeKey == document.TypeKey && d.Series == document.Series && d.Id != document.Id)
            .Where(d => d.SymbolKey == document.SymbolKey || (d.IssuerKey == document.IssuerKey && d.Number == document.Number))
            .Select(d => new { d.Id, d.Symbol, d.TypeName, d.Issuer, d.IssuerKey })
            .ToListAsync(cancel);
        if (alike.Find(d => string.Equals(d.IssuerKey, document.IssuerKey, StringComparison.Ordinal)) is { } same)
        {
            return new Entered(null, DocumentsRefusals.AlreadyRegistered(same.Symbol, same.TypeName, same.Issuer), same.Id);
        }

        return alike.Count == 0 || another
            ? null
            : new Entered(null, DocumentsRefusals.SameSymbolElsewhere(document.Symbol, string.Join(", ", alike.Select(d => d.Issuer))), alike[0].Id);
    }
}
