using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>A file at hand: the member, who it is, and where the present cell stands today (of a closed cell: where it last stood).</summary>
public sealed record MemberAtHand(MemberFile File, PersonLine Person, TreePath Path);

/// <summary>Which files an actor reaches: those whose present cell lies in the scope today; a cell that closed, where it last stood.</summary>
public sealed class MemberReach(AppDb db, UnitDirectory units, PersonDirectory people, Actor actor, WorkingDay day)
{
    /// <summary>Narrows to the scope of a permission; whoever reaches the whole tree needs no look at places.</summary>
    public IQueryable<MemberFile> Within(Scope scope)
    {
        var files = db.Set<MemberFile>().AsQueryable();
        return scope.Covers(TreePath.Root(1)) ? files
            : from place in units.LastPlaces(day.Today).Within(scope, p => p.Path)
              join file in files on place.UnitId equals file.CellId
              select file;
    }

    /// <summary>The file, when the actor holds the permission where its cell stands; one query with stays, a second one where it is to be changed.</summary>
    public async Task<MemberAtHand?> FindAsync(MemberId id, string permission, bool tracked = false, bool orOwn = false, CancellationToken cancel = default)
    {
        var files = db.Set<MemberFile>().Include(f => f.Stays);
        var found = await (
            from file in files.AsNoTracking()
            where file.Id == id
            join place in units.LastPlaces(day.Today) on file.CellId equals place.UnitId
            join person in people.Lines() on file.PersonId equals person.Id
            select new { file, place.Path, person }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var path = TreePath.Parse(found.Path);
        if (!actor.CanIn(permission, path) && !(orOwn && actor.PersonId == found.file.PersonId && !actor.IsVisitor))
        {
            return null;
        }

        return new MemberAtHand(tracked ? await files.AsTracking().FirstAsync(f => f.Id == id, cancel) : found.file, found.person, path);
    }

    /// <summary>Why no cell was found: nothing was typed, or nothing bears that code.</summary>
    public static Refusal NoCell(string? typed) => VietnameseText.Nfc(typed) is { Length: > 0 } code ? MembersRefusals.CellUnknown(code) : MembersRefusals.CellMissing;

    /// <summary>The cell by its code as of a day, within the actor's right; null: not there, or not theirs.</summary>
    public async Task<CellPlace?> CellAsync(string? code, DateOnly on, string permission, CancellationToken cancel)
    {
        var unit = await units.FindLastByCodeAsync(code ?? "", on > day.Today ? day.Today : on, cancel) ?? await units.FindLastByCodeAsync(code ?? "", day.Today, cancel);
        return unit is null || !actor.CanIn(permission, unit.Path) ? null : new CellPlace(unit.Id, unit.Name, unit.Kind, new DateSpan(unit.FoundedOn, unit.ClosedOn));
    }

    /// <summary>Who may read the history of a file: whoever may read the file.</summary>
    public static async Task<bool> FileHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<MemberReach>().FindAsync(MemberId.From(id), MemberPermissions.Read, cancel: cancel) is not null;

    /// <summary>Of an entry: whoever may read its block.</summary>
    public static async Task<bool> EntryHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var guid))
        {
            return false;
        }

        var id = MemberEntryId.From(guid);
        var entry = await services.GetRequiredService<AppDb>().Set<MemberEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel);
        return entry is not null && await services.GetRequiredService<MemberReach>().FindAsync(entry.MemberId, MemberEntry.IsRestricted(entry.Kind) ? MemberPermissions.Family : MemberPermissions.Read, cancel: cancel) is not null;
    }
}
