using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A case at hand and what the actor may do with it.</summary>
public sealed record CaseAtHand(InspectionCase Case, UnitRef Unit, bool MayWork, bool MayEdit, bool MayDecide);

/// <summary>
/// Which cases an actor reaches: those of bodies in the scope, and those on whose team they are named now. Whoever is a subject of a case never
/// reaches it by these ways.
/// </summary>
public sealed class InspectionReach(AppDb db, UnitDirectory units, Actor actor, WorkingDay day)
{
    private PersonId? Me => actor.IsVisitor ? null : actor.PersonId;

    public IQueryable<InspectionCase> Readable()
    {
        var me = Me;
        var scope = actor.ScopeOf(InspectionPermissions.Read);
        var mine = units.LastPlaces(day.Today).Within(scope, p => p.Path).Select(p => p.UnitId);
        var cases = db.Set<InspectionCase>().AsNoTracking();

        // Sets of their own, found by the person's index once, and not asked for case by case.
        var named = db.Set<TeamSeat>().Where(t => t.PersonId == me && t.OutOn == null).Select(t => t.CaseId);
        var own = db.Set<CaseSubject>().Where(s => s.PersonId == me).Select(s => s.CaseId);
        var reached = scope.Covers(TreePath.Root(1)) ? cases
            : scope.Paths.Count + scope.Closed.Count == 0 ? cases.Where(c => named.Contains(c.Id))
            : cases.Where(c => mine.Contains(c.UnitId) || named.Contains(c.Id));
        return me is null ? reached : reached.Where(c => !own.Contains(c.Id));
    }

    /// <summary>Yearly programmes of bodies in the scope.</summary>
    public IQueryable<YearProgramme> ReadableProgrammes()
    {
        var mine = units.LastPlaces(day.Today).Within(actor.ScopeOf(InspectionPermissions.Read), p => p.Path).Select(p => p.UnitId);
        return db.Set<YearProgramme>().AsNoTracking().Where(p => mine.Contains(p.UnitId));
    }

    /// <summary>The case with its parts when the actor reaches it; to be changed when <paramref name="tracked"/>.</summary>
    public async Task<CaseAtHand?> FindAsync(InspectionCaseId id, bool tracked = false, bool papers = true, CancellationToken cancel = default)
    {
        IQueryable<InspectionCase> query = db.Set<InspectionCase>().Where(c => c.Id == id).Include(c => c.Subjects).Include(c => c.Team);
        query = (papers ? query.Include(c => c.Papers) : query).AsSplitQuery();
        if (await (tracked ? query.AsTracking() : query.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } found
            || await units.FindLastAsync(found.UnitId, day.Today, cancel) is not { } unit)
        {
            return null;
        }

        return At(found, unit);
    }

    /// <summary>The rule itself: what a case of that body opens to the actor; null: nothing.</summary>
    public CaseAtHand? At(InspectionCase found, UnitRef unit)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(unit);
        var seat = Me is { } me ? found.Team.FirstOrDefault(t => t.PersonId == me && t.OutOn is null) : null;
        if ((Me is { } self && found.HasSubject(self)) || (seat is null && !actor.CanIn(InspectionPermissions.Read, unit.Path)))
        {
            return null;
        }

        var edit = actor.CanIn(InspectionPermissions.Edit, unit.Path) || seat?.Role is TeamRole.Head or TeamRole.DeputyHead;
        return new CaseAtHand(found, unit, edit || seat is not null, edit, actor.CanIn(InspectionPermissions.Decide, unit.Path));
    }

    /// <summary>Code of the unit in whose registers the actor writes; null: none.</summary>
    public async Task<string?> OwnCodeAsync(CancellationToken cancel) =>
        actor.Grants.FirstOrDefault(static grant => grant.Permissions.Contains(InspectionPermissions.Edit)) is { } own ? (await units.FindLastAsync(own.Unit, day.Today, cancel))?.Code : null;

    /// <summary>The unit of a code in whose registers the actor writes; null with a message at the field.</summary>
    public async Task<UnitRef?> RegisterAsync(string? code, ModelStateDictionary state, string field, CancellationToken cancel)
    {
        var found = await units.FindByCodeAsync(code ?? "", day.Today, cancel);
        if (found is not null && actor.CanIn(InspectionPermissions.Edit, found.Path))
        {
            return found;
        }

        state.AddModelError(field, "Không có đơn vị mang mã này trong phạm vi của đồng chí.");
        return null;
    }

    /// <summary>Declared relatives of a person.</summary>
    public async Task<IReadOnlySet<PersonId>> KinOfAsync(PersonId person, CancellationToken cancel) =>
        (await db.Set<Kinship>().AsNoTracking().Where(k => k.PersonId == person || k.RelativeId == person).ToListAsync(cancel)).Select(k => k.PersonId == person ? k.RelativeId : k.PersonId).ToHashSet();

    /// <summary>Who may read the history of a case: whoever reaches the case.</summary>
    public static async Task<bool> CaseHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<InspectionReach>().FindAsync(InspectionCaseId.From(id), cancel: cancel) is not null;

    /// <summary>Of a discipline file: whoever reaches its case.</summary>
    public static async Task<bool> DisciplineHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        var subject = Guid.TryParse(recordId, out var id) ? await services.GetRequiredService<AppDb>().Set<DisciplineFile>().Where(f => f.Id == DisciplineFileId.From(id)).Select(f => (CaseSubjectId?)f.SubjectId).FirstOrDefaultAsync(cancel) : null;
        return subject is { } found && await SubjectHistoryAsync(found.ToString(), services, cancel);
    }

    /// <summary>Of a suspension: whoever reaches its case.</summary>
    public static async Task<bool> SuspensionHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        var subject = Guid.TryParse(recordId, out var id) ? await services.GetRequiredService<AppDb>().Set<Suspension>().Where(s => s.Id == SuspensionId.From(id)).Select(s => (CaseSubjectId?)s.SubjectId).FirstOrDefaultAsync(cancel) : null;
        return subject is { } found && await SubjectHistoryAsync(found.ToString(), services, cancel);
    }

    /// <summary>Of a yearly programme: whoever reads the programme.</summary>
    public static async Task<bool> ProgrammeHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && services.GetRequiredService<Actor>().Can(InspectionPermissions.Read)
        && await services.GetRequiredService<InspectionReach>().ReadableProgrammes().AnyAsync(p => p.Id == YearProgrammeId.From(id), cancel);

    /// <summary>Of a letter: whoever reads letters of its unit.</summary>
    public static async Task<bool> LetterHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        var (actor, units) = (services.GetRequiredService<Actor>(), services.GetRequiredService<UnitDirectory>());
        var of = Guid.TryParse(recordId, out var id) ? await services.GetRequiredService<AppDb>().Set<Letter>().Where(l => l.Id == LetterId.From(id)).Select(l => (UnitId?)l.UnitId).FirstOrDefaultAsync(cancel) : null;
        return of is { } unit && await units.FindLastAsync(unit, services.GetRequiredService<WorkingDay>().Today, cancel) is { } found && actor.CanIn(InspectionPermissions.Read, found.Path);
    }

    /// <summary>Of what is said of a subject: the same.</summary>
    public static async Task<bool> SubjectHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var of = await services.GetRequiredService<AppDb>().Set<CaseSubject>().Where(s => s.Id == CaseSubjectId.From(id)).Select(s => (InspectionCaseId?)s.CaseId).FirstOrDefaultAsync(cancel);
        return of is { } found && await services.GetRequiredService<InspectionReach>().FindAsync(found, cancel: cancel) is not null;
    }
}
