using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>A seat with the name of who holds it.</summary>
public sealed record Seated(CommitteeSeat Seat, string FullName, string SortKey);

/// <summary>Reads the committee of one unit in three queries.</summary>
public sealed class CommitteeReader(AppDb db, RegisterRules rules)
{
    public async Task<CommitteeRecord> ReadAsync(UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var terms = await db.Set<CommitteeTerm>().AsNoTracking().Where(t => t.UnitId == unit).OrderByDescending(t => t.From).ToListAsync(cancel);
        var seats = await (
            from seat in db.Set<CommitteeSeat>().AsNoTracking()
            join term in db.Set<CommitteeTerm>() on seat.TermId equals term.Id
            where term.UnitId == unit
            join person in db.Set<Person>() on seat.PersonId equals person.Id
            select new { Seat = seat, person.FullName, person.SortKey }).ToListAsync(cancel);
        var members = await db.Set<UnitFact>().AsNoTracking()
            .Where(f => f.UnitId == unit && f.Kind == UnitFactKind.OfficialMembers && f.From <= day && (f.To == null || day < f.To))
            .Select(f => f.Number).FirstOrDefaultAsync(cancel);
        var order = rules.Titles(day).Select((t, i) => (t.Code, i)).ToDictionary(t => t.Code, t => t.i, StringComparer.Ordinal);
        return new CommitteeRecord(
            terms,
            [.. seats.Select(s => new Seated(s.Seat, s.FullName, s.SortKey)).OrderBy(s => order.GetValueOrDefault(s.Seat.Role, int.MaxValue)).ThenBy(s => s.SortKey, StringComparer.Ordinal).ThenBy(s => s.Seat.From)],
            members);
    }
}
