using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>A conference to seed, with the documents presented in their order.</summary>
public sealed record ConferenceSeed(string Name, string Host, DateOnly HeldOn, IReadOnlyList<DocumentId> Documents)
{
    public bool InPerson { get; init; } = true;

    public bool Online { get; init; }

    public int? Points { get; init; }

    public int? Invited { get; init; }

    public int? Present { get; init; }

    public string? Note { get; init; }
}

/// <summary>Documents, their relations and conferences for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class DocumentSeeds(AppDb db, DocumentLawBook laws, WorkingDay day, TimeProvider clock)
{
    public async Task<DocumentId> AddDocumentAsync(NewDocument document, CancellationToken cancel = default) =>
        (await AddDocumentsAsync([document], cancel))[0];

    /// <summary>Gives the ids in the order of the list; one save for all of them.</summary>
    public async Task<IReadOnlyList<DocumentId>> AddDocumentsAsync(IEnumerable<NewDocument> documents, CancellationToken cancel = default)
    {
        var law = laws.On(day.Today);
        var made = documents
            .Select(d => Made(Document.Register(Id.New<DocumentId>(clock.GetUtcNow()), DocumentRegister.ContentOf(d), law, day.Today)))
            .ToList();
        db.AddRange(made);
        await db.SaveChangesAsync(cancel);
        return [.. made.Select(static d => d.Id)];
    }

    /// <summary>The first document carries out the second (kế hoạch triển khai).</summary>
    public Task LinkImplementsAsync(DocumentId from, DocumentId to, CancellationToken cancel = default) => LinkAsync(from, to, DocumentLinkKind.Implements, cancel);

    /// <summary>All of the first carry out the second; one save.</summary>
    public async Task LinkAllImplementAsync(IEnumerable<DocumentId> from, DocumentId to, CancellationToken cancel = default)
    {
        var (wanted, whole) = (from.ToList(), await KnownAsync(to, cancel));
        var papers = await db.Set<Document>().Where(d => wanted.Contains(d.Id)).ToListAsync(cancel);
        db.AddRange(papers.Select(paper => Made(DocumentLink.Between(paper, whole, DocumentLinkKind.Implements))));
        await db.SaveChangesAsync(cancel);
    }

    public Task LinkReplacesAsync(DocumentId from, DocumentId to, CancellationToken cancel = default) => LinkAsync(from, to, DocumentLinkKind.Replaces, cancel);

    public Task LinkAmendsAsync(DocumentId from, DocumentId to, CancellationToken cancel = default) => LinkAsync(from, to, DocumentLinkKind.Amends, cancel);

    public async Task AddConferenceAsync(ConferenceSeed seed, CancellationToken cancel = default)
    {
        var documents = new List<Document>();
        foreach (var id in seed.Documents)
        {
            documents.Add(await KnownAsync(id, cancel));
        }

        db.Add(Made(Conference.Hold(
            Id.New<ConferenceId>(clock.GetUtcNow()),
            new ConferenceContent
            {
                Name = seed.Name,
                Host = seed.Host,
                HeldOn = seed.HeldOn,
                Form = seed.InPerson && seed.Online ? ConferenceForm.Hybrid : seed.Online ? ConferenceForm.Online : ConferenceForm.InPerson,
                Points = seed.Points,
                Invited = seed.Invited,
                Present = seed.Present,
                Note = seed.Note,
            },
            documents)));
        await db.SaveChangesAsync(cancel);
    }

    private async Task LinkAsync(DocumentId from, DocumentId to, DocumentLinkKind kind, CancellationToken cancel)
    {
        db.Add(Made(DocumentLink.Between(await KnownAsync(from, cancel), await KnownAsync(to, cancel), kind)));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Document> KnownAsync(DocumentId id, CancellationToken cancel) =>
        await db.FindAsync<Document>([id], cancel) ?? throw new InvalidOperationException($"Document {id} is not in the register.");

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
