using ThenChot.Domain.Organizations.Handovers;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Các biên bản bàn giao, the latest first.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ListHandoversModel(AppDb db, Actor actor) : OfficePage
{
    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => View = await db.Set<Handover>().AsNoTracking()
        .Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), handover => handover.Path)
        .OrderByDescending(handover => handover.On).Take(200)
        .Select(handover => new Row(handover.Id, handover.Giver, handover.On, handover.Lines.Count, handover.MadeBy)).ToListAsync(cancel);

    public sealed record Row(HandoverId Id, string Giver, DateOnly On, int Works, string By);
}
