using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>Who owes dues of how many months within the year that ends with a month.</summary>
public sealed record ArrearsRow(MemberId Member, string FullName, UnitId Cell, int Months, long Vnd);

/// <summary>Nợ đảng phí: listed to be looked at, from as many months as the rule says; a person hears the member.</summary>
public sealed class ArrearsReader(AppDb db, MemberReach reach, PersonDirectory people, DuesRules rules, WorkingDay day)
{
    public const int Most = 500;
    private const int MonthsLooked = 12;

    /// <summary>Only months that are over count.</summary>
    public Period Last => Period.Holding(PeriodKind.Month, day.Today).Previous;

    public int From => rules.In(Last).ArrearsMonths;

    public async Task<IReadOnlyList<ArrearsRow>> ReadAsync(Scope scope, CancellationToken cancel)
    {
        var (first, last, least) = (Period.Holding(PeriodKind.Month, Last.Start.AddMonths(1 - MonthsLooked)), Last, From);
        var lines = from line in db.Set<DuesLine>() join sheet in db.Set<DuesSheet>() on line.SheetId equals sheet.Id select new { Member = line.MemberId, sheet.Month };
        var owed =
            from line in db.Set<DuesLine>()
            where line.DueVnd > line.PaidVnd
            join sheet in db.Set<DuesSheet>().Where(s => s.Month >= first && s.Month <= last) on line.SheetId equals sheet.Id
            join merged in MergedFiles.All(db) on line.MemberId equals merged.RetiredId into gone
            from one in gone.DefaultIfEmpty()
            let read = (MemberId?)one.ReadId
            where read == null || !lines.Any(own => own.Member == read && own.Month == sheet.Month) // the month is said by the line of the kept file
            group line by read ?? line.MemberId into member
            where member.Count() >= least
            select new { Member = member.Key, Months = member.Count(), Vnd = member.Sum(l => l.DueVnd - l.PaidVnd) };
        var rows = await (
            from file in reach.Within(scope).AsNoTracking()
            where file.LeftOn == null && file.MergedIntoId == null
            join owes in owed on file.Id equals owes.Member
            join person in people.Lines() on file.PersonId equals person.Id
            orderby owes.Months descending, person.SortKey, person.Id
            select new { file.Id, file.CellId, person.FullName, owes.Months, owes.Vnd }).Take(Most).ToListAsync(cancel);
        return rows.ConvertAll(r => new ArrearsRow(r.Id, r.FullName, r.CellId, r.Months, r.Vnd));
    }
}
