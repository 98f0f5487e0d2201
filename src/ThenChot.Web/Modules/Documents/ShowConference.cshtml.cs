using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ShowConferenceModel(AppDb db, Actor actor) : OfficePage
{
    public Conference View { get; private set; } = null!;

    public IReadOnlyList<(Document Document, int? Days)> Presented { get; private set; } = [];

    public bool MayEdit => actor.Can(DocumentPermissions.HoldConference);

    public int CountOf(DocumentLevel level) => Presented.Count(p => p.Document.Level == level);

    public int Others => Presented.Count - CountOf(DocumentLevel.Central) - CountOf(DocumentLevel.City);

    public async Task<IActionResult> OnGetAsync(ConferenceId id, CancellationToken cancel) => await FoundAsync(id, cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetTaiVeAsync(ConferenceId id, CancellationToken cancel)
    {
        if (!await FoundAsync(id, cancel))
        {
            return Gone();
        }

        return await this.ListAsync<(Document Document, int? Days)>(
            new("hoi-nghi-quan-triet", View.Name), Presented,
            new("Số ký hiệu", 16, p => p.Document.Symbol), new("Ngày ban hành", 16, p => p.Document.IssuedOn is { Day: not null } day ? day.Earliest : DocumentWords.Of(p.Document.IssuedOn)),
            new("Thể loại", 14, p => p.Document.TypeName), new("Cơ quan ban hành", 28, p => p.Document.Issuer), new("Trích yếu", 60, p => p.Document.Subject), new("Số ngày đến hội nghị", 14, p => p.Days));
    }

    private async Task<bool> FoundAsync(ConferenceId id, CancellationToken cancel)
    {
        View = (await db.Set<Conference>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel))!;
        if (View is null)
        {
            return false;
        }

        var documents = await db.Set<ConferenceDocument>().Where(p => p.ConferenceId == id).OrderBy(p => p.Position)
            .Join(db.Set<Document>(), p => p.DocumentId, d => d.Id, (p, d) => new { p.Position, Document = d }).AsNoTracking().ToListAsync(cancel);
        Presented = [.. documents.OrderBy(d => d.Position).Select(d => (d.Document, Conference.DaysFrom(d.Document.IssuedOn, View.HeldOn)))];
        return true;
    }
}
