using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ListConferencesModel(AppDb db, Actor actor) : OfficePage
{
    private const int Rows = 100;

    public IReadOnlyList<ConferenceRow> View { get; private set; } = [];

    public bool MayAdd => actor.Can(DocumentPermissions.HoldConference);

    public async Task OnGetAsync(CancellationToken cancel) => View = await All().Take(Rows).ToListAsync(cancel);

    public Task<IActionResult> OnGetTaiVeAsync() => this.ListAsync<ConferenceRow>(
        new("hoi-nghi", "Hội nghị quán triệt"), All().AsAsyncEnumerable(),
        new("Hội nghị", 44, c => c.Name), new("Cơ quan chủ trì", 32, c => c.Host), new("Ngày tổ chức", 14, c => c.HeldOn), new("Hình thức", 26, c => DocumentWords.Of(c.Form)), new("Số văn bản", 12, c => c.Documents),
        new("Của Trung ương", 14, c => c.Central), new("Của Thành ủy", 14, c => c.City), new("Số điểm cầu", 12, c => c.Points), new("Số có mặt", 12, c => c.Present));

    private IQueryable<ConferenceRow> All() => db.Set<Conference>().AsNoTracking()
        .Where(c => c.HeldOn <= Day)
        .OrderByDescending(c => c.HeldOn)
        .Select(c => new ConferenceRow(
            c.Id, c.Name, c.Host, c.HeldOn, c.Form,
            c.Documents.Count,
            db.Set<Document>().Count(d => d.Level == DocumentLevel.Central && c.Documents.Any(p => p.DocumentId == d.Id)),
            db.Set<Document>().Count(d => d.Level == DocumentLevel.City && c.Documents.Any(p => p.DocumentId == d.Id)),
            c.Points, c.Present));

    public sealed record ConferenceRow(
        ConferenceId Id, string Name, string Host, DateOnly HeldOn, ConferenceForm Form, int Documents, int Central, int City, int? Points, int? Present);
}
