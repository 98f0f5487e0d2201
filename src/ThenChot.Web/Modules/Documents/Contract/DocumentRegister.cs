using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>Finds documents of the register and adds to it; one query a call.</summary>
public sealed class DocumentRegister(AppDb db, DocumentLawBook laws, DocumentEntry entry, WorkingDay day)
{
    public async Task<DocumentRef?> FindAsync(DocumentId id, CancellationToken cancel = default) =>
        await Refs(db.Set<Document>().Where(d => d.Id == id)).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<DocumentId, DocumentRef>> FindManyAsync(IEnumerable<DocumentId> ids, CancellationToken cancel = default)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<DocumentId, DocumentRef>()
            : await Refs(db.Set<Document>().Where(d => wanted.Contains(d.Id))).ToDictionaryAsync(d => d.Id, cancel);
    }

    /// <summary>By symbol or words, with or without marks; the latest first.</summary>
    public async Task<IReadOnlyList<DocumentRef>> SearchAsync(string? text, int take, CancellationToken cancel = default) =>
        await Refs(db.Set<Document>().Matching(text, laws.On(day.Today)).OrderByDescending(d => d.SortKey)).Take(take).ToListAsync(cancel);

    /// <summary>
    /// All documents a typed symbol can mean, the latest first: a day typed behind it, or <paramref name="issuedOn"/>, narrows. The second
    /// meaning of "TƯ" counts only when the first finds nothing. Empty also when the text is no symbol.
    /// </summary>
    public async Task<IReadOnlyList<DocumentRef>> AllBySymbolAsync(string? text, PartialDate? issuedOn = null, CancellationToken cancel = default)
    {
        if (laws.On(day.Today).Read(text) is not { } reading)
        {
            return [];
        }

        var keys = reading.Readings.Select(r => r.Key).ToList();
        var found = await Refs(db.Set<Document>().Where(d => keys.Contains(d.SymbolKey)).OrderByDescending(d => d.SortKey)).ToListAsync(cancel);
        var narrowed = found.Where(d => Fits(d, issuedOn ?? reading.IssuedOn)).ToList();
        var first = narrowed.Where(d => string.Equals(d.Symbol, reading.Number.Text, StringComparison.Ordinal)).ToList();
        return first.Count > 0 ? first : narrowed;
    }

    /// <summary>The document a typed symbol means; of several the one issued last.</summary>
    public async Task<DocumentRef?> FindBySymbolAsync(string? text, DateOnly? issuedOn = null, CancellationToken cancel = default) =>
        await AllBySymbolAsync(text, issuedOn is { } on ? PartialDate.On(on) : null, cancel) is [var latest, ..] ? latest : null;

    /// <summary>Everything in the register under these symbols, as one query; texts that are no symbol find nothing.</summary>
    public async Task<IReadOnlyList<DocumentRef>> FindBySymbolsAsync(IEnumerable<string> symbols, CancellationToken cancel = default)
    {
        var law = laws.On(day.Today);
        var keys = symbols.Select(law.Read).OfType<NumberReading>().Select(reading => reading.Number.Key).Distinct(StringComparer.Ordinal).ToList();
        return await Refs(db.Set<Document>().Where(d => keys.Contains(d.SymbolKey)).OrderByDescending(d => d.SortKey)).ToListAsync(cancel);
    }

    /// <summary>Documents of the city's own bodies issued from one day to another, both inside, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentRef>> OfCityAsync(DateOnly from, DateOnly to, int take, CancellationToken cancel = default) =>
        await Refs(db.Set<Document>()
            .Where(d => d.Level == DocumentLevel.City && d.IssuedFrom >= from && d.IssuedFrom <= to)
            .OrderBy(d => d.SortKey)).Take(take).ToListAsync(cancel);

    /// <summary>What the document carries out, and what carries it out: first directly, then one step further. Two queries.</summary>
    public async Task<(IReadOnlyList<DocumentRef> Above, IReadOnlyList<IReadOnlyList<ImplementingDocument>> Steps)> ImplementationAsync(DocumentId id, CancellationToken cancel = default)
    {
        var near = await ImplementingAsync(l => l.FromId == id || l.ToId == id, cancel);
        var first = near.Where(l => l.Of.Id == id).ToList();
        var wanted = first.Select(l => l.Document.Id).ToList();
        var second = wanted.Count == 0 ? [] : await ImplementingAsync(l => wanted.Contains(l.ToId), cancel);
        IReadOnlyList<IReadOnlyList<ImplementingDocument>> steps = [first, second];
        return ([.. near.Where(l => l.Document.Id == id).Select(l => l.Of)], [.. steps.Where(step => step.Count > 0)]);
    }

    private async Task<List<ImplementingDocument>> ImplementingAsync(System.Linq.Expressions.Expression<Func<DocumentLink, bool>> which, CancellationToken cancel)
    {
        var links = await (
            from link in db.Set<DocumentLink>().AsNoTracking().Where(l => l.Kind == DocumentLinkKind.Implements).Where(which)
            join doing in db.Set<Document>() on link.FromId equals doing.Id
            join done in db.Set<Document>() on link.ToId equals done.Id
            orderby doing.SortKey
            select new ImplementingDocument(
                new DocumentRef(doing.Id, doing.Symbol, doing.TypeName, doing.Issuer, doing.IssuedOn, doing.Subject), new DocumentRef(done.Id, done.Symbol, done.TypeName, done.Issuer, done.IssuedOn, done.Subject))).ToListAsync(cancel);
        return links;
    }

    /// <summary>Name of the type that signed reports are entered under.</summary>
    public const string Report = "Báo cáo";

    /// <summary>Inside the open act: the document of the same symbol, day and issuer when the register has it, else a new entry.</summary>
    public async Task<Outcome<DocumentId>> FindOrAddAsync(NewDocument document, CancellationToken cancel = default)
    {
        var issuer = VietnameseText.SearchKey(document.Issuer);
        var found = await AllBySymbolAsync(document.Symbol, document.IssuedOn, cancel);
        return found.FirstOrDefault(one => string.Equals(VietnameseText.SearchKey(one.Issuer), issuer, StringComparison.Ordinal)) is { } there
            ? there.Id
            : await AddAsync(document with { Another = true }, cancel);
    }

    /// <summary>Enters a document inside the open act.</summary>
    public async Task<Outcome<DocumentId>> AddAsync(NewDocument document, CancellationToken cancel = default)
    {
        var entered = await entry.RegisterAsync(ContentOf(document), document.Another, cancel);
        return entered.Document is { } made ? made.Id : entered.Refusal!;
    }

    internal static DocumentContent ContentOf(NewDocument document) => new()
    {
        Symbol = document.Symbol,
        TypeName = document.TypeName,
        Issuer = document.Issuer,
        Subject = document.Subject,
        IssuedOn = document.IssuedOn,
        Signer = document.Signer,
        SignerTitle = document.SignerTitle,
        FileId = document.FileId,
        Note = document.Note,
    };

    private static bool Fits(DocumentRef document, PartialDate? day) =>
        day is not { } wanted || document.IssuedOn is not { } issued || (issued.Earliest <= wanted.Latest && wanted.Earliest <= issued.Latest);

    private static IQueryable<DocumentRef> Refs(IQueryable<Document> documents) =>
        documents.AsNoTracking().Select(d => new DocumentRef(d.Id, d.Symbol, d.TypeName, d.Issuer, d.IssuedOn, d.Subject));
}
