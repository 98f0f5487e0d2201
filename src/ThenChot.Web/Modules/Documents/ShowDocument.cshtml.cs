using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ShowDocumentModel(AppDb db, Actor actor, IEnumerable<ICitationSource> citing, IEnumerable<IDocumentSteps> further, CitingActs acts) : OfficePage
{
    public Document View { get; private set; } = null!;

    public ForceState Force { get; private set; }

    public string? FileName { get; private set; }

    public IReadOnlyList<Related> Links { get; private set; } = [];

    /// <summary>The first day of a document that replaces this one, and that document; null while nothing does.</summary>
    public (DateOnly? On, DocumentRef By)? Replaced { get; private set; }

    /// <summary>Acts whose legal basis (căn cứ) this document is, the latest first, as far as the reader may see.</summary>
    public IReadOnlyList<CitingAct> Acts { get; private set; } = [];

    public IReadOnlyList<(ConferenceId Id, string Name, DateOnly HeldOn, int? Days)> Conferences { get; private set; } = [];

    public IReadOnlyList<Citation> Citations { get; private set; } = [];

    /// <summary>Where later modules go on from this document.</summary>
    public IReadOnlyList<DocumentStep> Further => [.. further.SelectMany(f => f.StepsOf(View.Id))];

    public bool MayCorrect => actor.Can(DocumentPermissions.Correct);

    public bool IsLater => View.IssuedFrom > Day;

    public async Task<IActionResult> OnGetAsync(DocumentId id, CancellationToken cancel)
    {
        if (await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document)
        {
            return Gone();
        }

        View = document;
        await LoadLinksAsync(document, cancel);
        var conferences = await db.Set<Conference>().AsNoTracking().Where(c => c.Documents.Any(d => d.DocumentId == id))
            .OrderBy(c => c.HeldOn).Select(c => new { c.Id, c.Name, c.HeldOn }).ToListAsync(cancel);
        Conferences = [.. conferences.Select(c => (c.Id, c.Name, c.HeldOn, Conference.DaysFrom(document.IssuedOn, c.HeldOn)))];
        FileName = document.FileId is { } file ? await db.Set<StoredFile>().Where(f => f.Id == file).Select(f => f.Name).SingleAsync(cancel) : null;
        var citations = new List<Citation>();
        foreach (var source in citing)
        {
            citations.AddRange(await source.CitationsOfAsync(id, cancel));
        }

        Citations = citations;
        Acts = await acts.OfAsync(id, Today, cancel);
        return Page();
    }

    private async Task LoadLinksAsync(Document document, CancellationToken cancel)
    {
        var links = await db.Set<DocumentLink>().AsNoTracking().Where(l => l.FromId == document.Id || l.ToId == document.Id)
            .Join(db.Set<Document>(), l => l.FromId == document.Id ? l.ToId : l.FromId, d => d.Id, (l, d) => new
            {
                l.Kind, Outwards = l.FromId == document.Id, d.InForceFrom, Other = new DocumentRef(d.Id, d.Symbol, d.TypeName, d.Issuer, d.IssuedOn, d.Subject),
            })
            .ToListAsync(cancel);
        Links = [.. links.OrderBy(l => l.Kind).ThenBy(l => l.Other.IssuedOn).Select(l => new Related(l.Kind, l.Outwards, l.Other, Days(document, l.Other, l.Outwards)))];
        var replacing = links.Where(l => l.Kind == DocumentLinkKind.Replaces && !l.Outwards).Select(l => (On: l.InForceFrom ?? l.Other.IssuedOn?.Earliest, By: l.Other)).OrderBy(l => l.On ?? DateOnly.MaxValue).ToList();
        Replaced = replacing.Count > 0 ? replacing[0] : null;
        Force = document.ForceOn(Day, Replaced?.On);
    }

    private static int? Days(Document document, DocumentRef other, bool outwards)
    {
        var (first, later) = outwards ? (other.IssuedOn, document.IssuedOn) : (document.IssuedOn, other.IssuedOn);
        return later is { Day: not null } day ? Conference.DaysFrom(first, day.Earliest) : null;
    }

    /// <summary>The other document of a relation; <see cref="Outwards"/>: this one acts on it.</summary>
    public sealed record Related(DocumentLinkKind Kind, bool Outwards, DocumentRef Other, int? Days);
}
