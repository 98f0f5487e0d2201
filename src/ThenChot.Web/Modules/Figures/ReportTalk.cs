using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit's report may be commented on by everybody who sees one of its versions: the unit, and once it was sent its superiors.</summary>
internal sealed class ReportTalk(AppDb db, UnitDirectory units, Actor actor, WorkingDay day) : ICommented
{
    public string Prefix => "/ky-bao-cao/";

    /// <summary>Two queries.</summary>
    public async Task<CommentedRecord?> FindAsync(string address, CancellationToken cancel)
    {
        if (address[Prefix.Length..].Split('/') is not [var round, "don-vi", var unit] || !Guid.TryParseExact(round, "D", out var ofRound) || !Guid.TryParseExact(unit, "D", out var ofUnit) || !actor.Can(FigurePermissions.Read))
        {
            return null;
        }

        var (roundId, unitId) = (new RoundId(ofRound), new UnitId(ofUnit));
        var found = await (
            from asked in db.Set<RoundUnit>().AsNoTracking()
            where asked.RoundId == roundId && asked.UnitId == unitId
            join r in db.Set<Round>() on asked.RoundId equals r.Id
            join name in units.LastNames(day.Today) on asked.UnitId equals name.UnitId
            join place in units.RightPlaces(day.Today) on asked.UnitId equals place.UnitId
            select new { r.Name, Unit = name.Name, place.Path }).FirstOrDefaultAsync(cancel);
        var states = found is null ? [] : await db.Set<Submission>().Where(s => s.RoundId == roundId && s.UnitId == unitId).Select(s => s.State).Distinct().ToListAsync(cancel);
        return found is not null && states.DefaultIfEmpty(SubmissionState.Draft).Any(state => actor.CanSee(TreePath.Parse(found.Path), state))
            ? new($"{found.Name} của {found.Unit}", unitId, [unitId], FigurePermissions.Read)
            : null;
    }
}
