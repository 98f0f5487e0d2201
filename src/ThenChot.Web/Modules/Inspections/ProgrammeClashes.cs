using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>One subject planned twice in a year: by whom else, of which kind, in which months.</summary>
public sealed record Clash(ProgrammeLineId Line, string Body, string KindCode, int FromMonth, int ToMonth);

/// <summary>Chỗ trùng: the same subject in another line of the year, of this body or of another level.</summary>
public sealed class ProgrammeClashes(AppDb db, UnitDirectory units)
{
    public async Task<IReadOnlyList<Clash>> OfAsync(YearProgramme programme, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var live = programme.Lines.Where(l => l.DroppedOn is null).ToList();
        var (places, persons) = (live.Select(l => l.UnitId).OfType<UnitId>().Distinct().ToList(), live.Select(l => l.PersonId).OfType<PersonId>().Distinct().ToList());
        var others = await (
            from line in db.Set<ProgrammeLine>().AsNoTracking()
            join plan in db.Set<YearProgramme>() on line.ProgrammeId equals plan.Id
            where plan.Year == programme.Year && line.DroppedOn == null
                && ((line.UnitId != null && EF.Parameter(places).Contains(line.UnitId.Value)) || (line.PersonId != null && EF.Parameter(persons).Contains(line.PersonId.Value)))
            select new { line.Id, line.UnitId, line.PersonId, line.KindCode, line.FromMonth, line.ToMonth, Body = plan.UnitId }).ToListAsync(cancel);
        if (others.Count <= live.Count)
        {
            others = [.. others.Where(o => live.TrueForAll(l => l.Id != o.Id) || live.Exists(l => l.Id != o.Id && l.UnitId == o.UnitId && l.PersonId == o.PersonId))];
        }

        var names = others.Count == 0 ? new Dictionary<UnitId, string>() : await units.NamesAsync(others.Select(o => o.Body), new DateOnly(programme.Year, 12, 31), cancel);
        return [.. live.SelectMany(line => others.Where(o => o.Id != line.Id && o.UnitId == line.UnitId && o.PersonId == line.PersonId).Select(o => new Clash(line.Id, names[o.Body], o.KindCode, o.FromMonth, o.ToMonth)))];
    }
}
