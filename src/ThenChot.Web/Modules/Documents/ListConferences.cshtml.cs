using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ListConferencesModel(AppDb db, Actor actor) : OfficePage
{
    private const int Rows = 100;

    public IReadOnlyList<ConferenceRow> View { get; private set; } = [];

    public bool MayAdd => actor.Can(DocumentPermissions.HoldConference);

    public async Task OnGetAsync(CancellationToken cancel) => View = await db.Set<Conference>().AsNoTracking()
        .Where(c => c.HeldOn <= Day)
        .OrderByDescending(c => c.HeldOn)
        .Take(Rows)
        .Select(c => new ConferenceRow(
            c.Id, c.Name, c.Host, c.HeldOn, c.Form,
            c.Documents.Count,
            db.Set<Document>().Count(d => d.Level == DocumentLevel.Central && c.Documents.Any(p => p.DocumentId == d.Id)),
            db.Set<Document>().Count(d => d.Level == DocumentLevel.City && c.Documents.Any(p => p.DocumentId == d.Id)),
            c.Points, c.Present))
        .ToListAsync(cancel);

    public sealed record ConferenceRow(
        ConferenceId Id, string Name, string Host, DateOnly HeldOn, ConferenceForm Form, int Documents, int Central, int City, int? Points, int? Present);
}
