using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>A case at hand: whose it is, and where the unit that must act stands today.</summary>
public sealed record CaseAtHand(MemberCase Case, PersonLine Person, TreePath HolderPath);

/// <summary>Which cases an actor reaches: those of a cell in the scope, on either side of a transfer; and the way a case goes through the tree of today.</summary>
public sealed class CaseReach(AppDb db, UnitDirectory units, PersonDirectory people, ProcedureRules rules, Actor actor, WorkingDay day)
{
    public IQueryable<MemberCase> Readable()
    {
        var reached = units.Reached(actor.ScopeOf(MemberPermissions.Read), day.Today);
        return db.Set<MemberCase>().AsNoTracking().Where(c => reached.Contains(c.CellId) || (c.ToCellId != null && reached.Contains(c.ToCellId.Value)));
    }

    /// <summary>Null: not there, or not theirs.</summary>
    public async Task<CaseAtHand?> FindAsync(CaseId id, CancellationToken cancel)
    {
        var found = await (
            from of in Readable().Include(c => c.Entries.OrderBy(e => e.Number)).Include(c => c.Papers).AsSingleQuery()
            where of.Id == id
            join person in people.Lines() on of.PersonId equals person.Id
            join place in units.LastPlaces(day.Today) on of.HolderId equals place.UnitId
            select new { of, person, place.Path }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new CaseAtHand(found.of, found.person, TreePath.Parse(found.Path));
    }

    /// <summary>The case to be changed, where the actor may carry it on at its present step; null: not there, or not theirs to do.</summary>
    public async Task<CaseAtHand?> FindToActAsync(CaseId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found || !MayAct(found))
        {
            return null;
        }

        return found with { Case = await db.Set<MemberCase>().AsTracking().Include(c => c.Entries.OrderBy(e => e.Number)).Include(c => c.Papers).AsSingleQuery().FirstAsync(c => c.Id == id, cancel) };
    }

    /// <summary>The step is the actor's: the unit lies in the scope, and what is decided asks for the right to decide.</summary>
    public bool MayAct(CaseAtHand of) => of.Case.ClosedOn is null && !actor.IsVisitor && actor.CanIn(MemberPermissions.Procedures, of.HolderPath)
        && (rules.Of(of.Case.RuleId, of.Case.Kind).Step(of.Case.Step)?.Work != StepWork.Decide || actor.CanIn(MemberPermissions.Decide, of.HolderPath));

    /// <summary>Nhập thay: none of the actor's roles is in the very unit.</summary>
    public bool IsAbove(UnitId unit) => !actor.IsOperator && actor.Grants.All(g => g.Unit != unit);

    /// <summary>The units at each level above both cells, in two queries; null: a cell has ended, so the case waits until it is placed.</summary>
    public async Task<CaseRoute?> RouteAsync(UnitId cell, UnitId? toCell, CancellationToken cancel)
    {
        var ends = await units.FindManyAsync(toCell is { } to ? [cell, to] : [cell], day.Today, cancel);
        if (ends.FirstOrDefault(u => u.Id == cell) is not { } from || (toCell is not null && ends.All(u => u.Id != toCell)))
        {
            return null;
        }

        var above = (await units.AtPathsAsync(ends.SelectMany(u => u.Path.Chain).Distinct(), day.Today, cancel)).ToDictionary(u => u.Path);
        var route = new Dictionary<StepLevel, UnitId> { [StepLevel.Cell] = cell };
        var (grassroots, superior) = Above(from, above);
        Put(route, StepLevel.City, above.Values.MinBy(u => u.Path.Level), null);
        Put(route, StepLevel.Grassroots, grassroots, null);
        Put(route, StepLevel.Superior, superior, null);
        if (ends.FirstOrDefault(u => u.Id == toCell) is { } other)
        {
            var (otherGrassroots, otherSuperior) = Above(other, above);
            route[StepLevel.ReceivingCell] = other.Id;
            Put(route, StepLevel.ReceivingGrassroots, otherGrassroots, grassroots);
            Put(route, StepLevel.ReceivingSuperior, otherSuperior, superior);
        }

        return new CaseRoute(route);
    }

    /// <summary>Who may read the history of a case: whoever may read the case.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<CaseReach>().FindAsync(CaseId.From(id), cancel) is not null;

    private (UnitRef? Grassroots, UnitRef? Superior) Above(UnitRef cell, Dictionary<TreePath, UnitRef> tree)
    {
        var (grassroots, superior) = rules.KindsAbove(day.Today);
        var line = cell.Path.Chain.Where(path => path != cell.Path).OrderByDescending(path => path.Level).Select(path => tree.GetValueOrDefault(path)).OfType<UnitRef>().ToList();
        return (line.Find(u => grassroots.Contains(u.Kind, StringComparer.Ordinal)), line.Find(u => superior.Contains(u.Kind, StringComparer.Ordinal)));
    }

    private static void Put(Dictionary<StepLevel, UnitId> route, StepLevel level, UnitRef? unit, UnitRef? same)
    {
        if (unit is not null && unit.Id != same?.Id)
        {
            route[level] = unit.Id;
        }
    }
}
