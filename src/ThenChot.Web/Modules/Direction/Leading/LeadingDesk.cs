using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Leading;

/// <summary>What waits for a leader and what is late beneath, as of today; narrowed to the fields and areas given to this very person where asked.</summary>
public sealed class LeadingDesk(AppDb db, DirectionAccess access, UnitDirectory units, DutyBook duties, SignatureReader figures, Actor actor, WorkingDay day)
{
    /// <summary>The unit the actor leads; null: none.</summary>
    public UnitId? Unit => access.Own(DirectionPermissions.Lead) is [var unit, ..] && !actor.IsVisitor ? unit : null;

    /// <summary>Open work that the unit must decide on, or that is past its first day anywhere beneath; work that had none has the day it was given later.</summary>
    public IQueryable<WorkItem> Pressing(UnitId unit)
    {
        var (beneath, today) = (access.UnitsIn(DirectionPermissions.Lead), day.Today);
        return db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null
            && ((i.Assigner == unit && (i.Completions.Any(c => c.Confirmed == null) || i.Extensions.Any(e => e.Granted == null)))
                || ((i.DueOn < today || i.DeadlineKind == DeadlineKind.AfterIssue || i.Extensions.Any(e => e.Granted == true && e.NewDueOn < today)) && (i.Assigner == unit || beneath.Contains(i.LeadUnit)))));
    }

    /// <summary>Only what lies in the fields and areas that this person answers for today.</summary>
    public IQueryable<WorkItem> OnlyMine(IQueryable<WorkItem> work)
    {
        var (today, me) = (day.Today, actor.PersonId);
        var mine = db.Set<Portfolio>().Where(p => p.Person == me && p.From <= today && (p.To == null || today < p.To));
        var places = units.LastPlaces(today);
        var areas = from portfolio in mine
                    join top in places on portfolio.Area equals top.UnitId
                    from place in places
#pragma warning disable CA1309 // the database compares, by the collation of the column
                    where string.Compare(place.Path, top.Path) >= 0 && string.Compare(place.Path, top.Path + "~") < 0
#pragma warning restore CA1309
                    select place.UnitId;
        return work.Where(i => areas.Contains(i.LeadUnit) || mine.Any(p => p.Field != null && p.Field == i.Field));
    }

    /// <summary>The unit an opinion is about, when it stands in scope; otherwise nothing.</summary>
    public async Task<IReadOnlyList<UnitRef>> BeneathAsync(UnitId? unit) =>
        unit is { } id && await units.FindAsync(id, day.Today) is { } found && actor.ScopeOf(DirectionPermissions.Lead).Covers(found.Path) ? [found] : [];

    /// <summary>Papers of the unit's own that wait for its leader: answers, reports of a period, reports to be signed.</summary>
    public async Task<IReadOnlyList<DutyToSign>> ToSignAsync(UnitId unit, CancellationToken cancel)
    {
        var rights = actor.Grants.Where(g => g.Unit == unit).SelectMany(g => g.Permissions).Distinct(StringComparer.Ordinal).ToList();
        return [.. await duties.ToSignAsync(unit, rights, cancel), .. (await figures.ReadAsync(unit, cancel)).Select(r => new DutyToSign($"Duyệt gửi báo cáo: {r.Round}", r.DueOn, r.Url))];
    }
}
