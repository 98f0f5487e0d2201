using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>Hồ sơ tổ chức in a few lines for the page of the unit; null: not on record that day.</summary>
public sealed record RegisterSummary(UnitId Unit, DateOnly Day, string? Seat, string? TypeCode, string? TypeName, int? OfficialMembers, int? Given, int? Present, int Committee, string? Secretary, int OpenFiles)
{
    public string Quota => Given is not { } given ? "chưa ghi"
        : Present is not { } present ? $"{VietnameseFormat.Number(given)} được giao, chưa ghi số có mặt"
        : $"{VietnameseFormat.Number(present)} có mặt trên {VietnameseFormat.Number(given)} được giao";
}

/// <summary>Reads the lines in one query, whatever the unit holds.</summary>
public sealed class RegisterSummaries(AppDb db, RegisterRules rules, Actor actor)
{
    public async Task<RegisterSummary> ReadAsync(UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var facts = db.Set<UnitFact>().Where(f => f.UnitId == unit && f.From <= day && (f.To == null || day < f.To));
        var seats =
            from seat in db.Set<CommitteeSeat>()
            join term in db.Set<CommitteeTerm>() on seat.TermId equals term.Id
            where term.UnitId == unit && seat.From <= day && (seat.To == null || day < seat.To)
            join person in db.Set<Person>() on seat.PersonId equals person.Id
            select new { person.FullName, seat.IsSecretary };
        var row = await db.Set<Unit>().AsNoTracking().Where(u => u.Id == unit).Select(u => new
        {
            Seat = facts.Where(f => f.Kind == UnitFactKind.Seat).Select(f => f.Text).FirstOrDefault(),
            Type = facts.Where(f => f.Kind == UnitFactKind.OrganizationType).Select(f => f.Code).FirstOrDefault(),
            Members = facts.Where(f => f.Kind == UnitFactKind.OfficialMembers).Select(f => f.Number).FirstOrDefault(),
            Given = db.Set<StaffQuota>().Where(q => q.UnitId == unit && q.Year == day.Year).Select(q => (int?)q.Given).FirstOrDefault(),
            Present = db.Set<StaffQuota>().Where(q => q.UnitId == unit && q.Year == day.Year).Select(q => q.Present).FirstOrDefault(),
            Committee = seats.Count(),
            Secretary = seats.Where(s => s.IsSecretary).Select(s => s.FullName).FirstOrDefault(),
            Files = db.Set<StrengtheningFile>().Count(f => f.UnitId == unit && f.OpenedOn <= day && (f.DoneOn == null || day < f.DoneOn)),
        }).SingleAsync(cancel);
        var people = actor.Can(OrganizationPermissions.ReadPeople);
        return new RegisterSummary(
            unit, day, row.Seat, row.Type, row.Type is { } code ? rules.Types(day).Settings.Types.Find(t => t.Code == code)?.Name ?? code : null, row.Members,
            row.Given, row.Present, row.Committee, people ? row.Secretary : null, actor.Can(OrganizationPermissions.ReadStrengthening) ? row.Files : 0);
    }
}
