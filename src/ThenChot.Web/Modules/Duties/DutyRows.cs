using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties;

/// <summary>
/// Open duties as a person sees them. To be done: those of the units of one's roles, those of units beneath that have nobody nearer with the
/// right, and one's own, by name or because one answers for it. Unsolved: late ones beneath, from the day the ladder of rules/alerts.yaml reaches one's level, by kind and unit:
/// all kinds for leaders, those of their own work for others.
/// </summary>
public sealed class DutyRows(AppDb db, UnitDirectory units, RoleHolders holders, DutyKinds kinds, Actor actor, RuleBook rules, WorkingDay day)
{
    private IQueryable<Duty> Open => db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null);

    public AlertDays Alerts => rules.InForce<AlertDays>("alerts", day.Today).Settings;

    /// <summary>Those whose step has begun: what is to be done in a later month stands in the calendar, not on the desk.</summary>
    private IQueryable<Duty> Begun
    {
        get
        {
            var today = day.Today;
            return Open.Where(d => d.Since <= today);
        }
    }

    /// <summary>True: late work beneath is told to this person, of every kind or of some.</summary>
    public bool HearsUnsolved => !actor.IsVisitor && kinds.Heard.Select(heard => heard.Key).Append(DutyPermissions.Unsolved).Any(actor.Can);

    /// <summary>The first of what lies with this person, and of what is unsolved beneath, in one query; null when neither can be.</summary>
    public IQueryable<DutyRow>? First(int toDo, int beneath)
    {
        var (mine, late) = (Mine()?.Take(toDo), Beneath()?.Take(beneath));
        return mine is not null && late is not null ? mine.Concat(late) : mine ?? late;
    }

    /// <summary>Only what lies with this person.</summary>
    public IQueryable<DutyRow>? Mine() => Joined(ToDo(Begun));

    /// <summary>What lies with this person, with what begins on a later day.</summary>
    public IQueryable<DutyRow>? Ahead() => Joined(ToDo(Open));

    /// <summary>Only what those beneath have not solved.</summary>
    public IQueryable<DutyRow>? Beneath() => Joined(Unsolved());

    private IQueryable<DutyRow>? Joined(IEnumerable<IQueryable<DutyRow>> parts)
    {
        var all = parts.Aggregate((IQueryable<DutyRow>?)null, (sum, part) => sum is null ? part : sum.Concat(part));
        return all is null ? null :
            from row in all
            join name in units.LastNames(day.Today) on row.Unit equals name.UnitId
            orderby row.DueOn == null, row.DueOn, row.Kind, row.Unit
            select new DutyRow { Record = row.Record, Count = row.Count, Kind = row.Kind, Text = row.Text, Unit = row.Unit, UnitName = name.Name, DueOn = row.DueOn, IsReturned = row.IsReturned, Url = row.Url };
    }

    private IEnumerable<IQueryable<DutyRow>> ToDo(IQueryable<Duty> open)
    {
        var me = actor.PersonId;
        if (me is not null)
        {
            yield return Rows(open.Where(d => d.Person == me || d.Answerable == me));
        }

        var today = day.Today;
        var acting = actor.Grants.SelectMany(g => g.Permissions).Distinct(StringComparer.Ordinal).ToList();
        var pairs = acting.SelectMany(p => holders.RolesWith(p, today).Select(role => p + "|" + role)).ToList();
        foreach (var place in actor.Grants.GroupBy(g => g.Path))
        {
            var permissions = place.SelectMany(g => g.Permissions).Distinct(StringComparer.Ordinal).ToList();
            var (low, high, size) = (place.Key.Value, place.Key.UpperBound, place.Key.Value.Length);
            yield return Rows(
                from duty in open
                where duty.Person == null && (me == null || duty.Answerable != me) && permissions.Contains(duty.Permission)
                join unit in units.LastPlaces(today) on duty.Unit equals unit.UnitId
#pragma warning disable CA1309 // the database compares, by the collation of the column
                where string.Compare(unit.Path, low) >= 0 && string.Compare(unit.Path, high) < 0
#pragma warning restore CA1309
                where unit.Path == low || !holders.On(today).Any(h => h.Path.Length > size && pairs.Contains(duty.Permission + "|" + h.Role)
                    && (h.Path == unit.Path || h.Path == unit.Path.Substring(0, size + TreePath.SegmentLength) || h.Path == unit.Path.Substring(0, size + (2 * TreePath.SegmentLength))
                        || h.Path == unit.Path.Substring(0, size + (3 * TreePath.SegmentLength))))
                select duty);
        }
    }

    private IEnumerable<IQueryable<DutyRow>> Unsolved()
    {
        var all = actor.ScopeOf(DutyPermissions.Unsolved);
        return all.Paths.SelectMany(place => Unsolved(place, Open, 0))
            .Concat(kinds.Heard.SelectMany(heard => actor.ScopeOf(heard.Key).Paths.Where(place => !all.Paths.Contains(place)).SelectMany(place =>
            {
                var codes = heard.ToList();
                return Unsolved(place, Open.Where(d => codes.Contains(d.Kind)), 1);
            })));
    }

    /// <summary>Leaders hear of their own unit too (level 0); who hears of some kinds does that work and hears of those beneath.</summary>
    private IEnumerable<IQueryable<DutyRow>> Unsolved(TreePath place, IQueryable<Duty> open, int from)
    {
        var today = day.Today;
        var steps = Alerts.Unsolved.Where(s => s.LevelsAbove >= from).OrderBy(s => s.LevelsAbove).ToList();
        for (var n = 0; n < steps.Count; n++)
        {
            var (low, high) = (place.Value, place.UpperBound);
            var (lowest, end, late) = (place.Level + steps[n].LevelsAbove, n + 1 < steps.Count ? place.Level + steps[n + 1].LevelsAbove : TreePath.MostLevels + 1, today.AddDays(-steps[n].DaysLate));
            yield return
                from duty in open
                where duty.DueOn <= late
                join unit in units.LastPlaces(today) on duty.Unit equals unit.UnitId
#pragma warning disable CA1309 // the database compares, by the collation of the column
                where string.Compare(unit.Path, low) >= 0 && string.Compare(unit.Path, high) < 0 && unit.Level >= lowest && unit.Level < end
#pragma warning restore CA1309
                group duty by new { duty.Kind, duty.Unit } into same
                select new DutyRow { Record = null, Count = same.Count(), Kind = same.Key.Kind, Text = null, Unit = same.Key.Unit, UnitName = null, DueOn = same.Min(d => d.DueOn), IsReturned = false, Url = null };
        }
    }

    private static IQueryable<DutyRow> Rows(IQueryable<Duty> duties) => duties.Select(d => new DutyRow
    {
        Record = d.Record, Count = 1, Kind = d.Kind, Text = d.Text, Unit = d.Unit, UnitName = null, DueOn = d.DueOn, IsReturned = d.IsReturned, Url = d.Url,
    });
}

/// <summary>A duty to be done, or (without text and address) so many late ones of one kind and unit beneath.</summary>
public sealed class DutyRow
{
    /// <summary>The case; null for many together.</summary>
    public Guid? Record { get; init; }

    public int Count { get; init; }

    public string Kind { get; init; } = string.Empty;

    public string? Text { get; init; }

    public UnitId Unit { get; init; }

    public string? UnitName { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool IsReturned { get; init; }

    public string? Url { get; init; }
}
