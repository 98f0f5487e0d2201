using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Marks in the open act what the level above enters from a cell's paper, and lets the cell answer.</summary>
public sealed class StandInBook(AppDb db, HandbookDuties duties, CaseReach reach, UnitDirectory units, Actor actor, WorkingDay day, TimeProvider clock)
{
    /// <summary>Nothing for whoever has a role in the cell itself, nor while the cell is asked about the same already.</summary>
    public async Task EnterAsync(UnitId cell, Guid record, string what, string url, CancellationToken cancel)
    {
        if (!reach.IsAbove(cell) || actor.IsOperator || await db.Set<StandIn>().AnyAsync(s => s.Record == record && s.What == what && s.State == StandInState.AwaitsCell, cancel))
        {
            return;
        }

        var unit = actor.Grants.FirstOrDefault(g => g.Permissions.Contains(MemberPermissions.Procedures))?.Unit;
        var made = StandIn.Enter(cell, record, what, url, day.Today, actor.Name, unit, clock.GetUtcNow());
        db.Add(made);
        await duties.RenewAsync(made, cancel);
    }

    public IQueryable<StandIn> Readable()
    {
        var reached = units.Reached(actor.ScopeOf(MemberPermissions.Procedures), day.Today);
        return db.Set<StandIn>().Where(s => reached.Contains(s.CellId));
    }

    /// <summary>Who may read the history of one: whoever reaches its cell.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<StandInBook>().Readable().AnyAsync(s => s.Id == StandInId.From(id), cancel);
}
