using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>A row of the register of shortcomings as it reads on a day.</summary>
public sealed record ShortcomingRow(Shortcoming Row, WorkReading Reading, string Unit, string Owner)
{
    public string Url => $"/khac-phuc/{Row.Id}";

    public string StateLabel => Row.AwaitsConfirmation ? "chờ xác nhận" : Row.Returned is not null && !Reading.IsDone ? $"bị trả lại, {WorkStatus.Label(Reading.State)}" : WorkStatus.Label(Reading.State);
}

/// <summary>Reads the register within the actor's reach, in three queries.</summary>
public sealed class ShortcomingRows(AppDb db, DirectionAccess access, WorkItemRows items, UnitDirectory units, PersonDirectory people, Actor actor)
{
    public AlertDays Alerts(DateOnly day) => items.Alerts(day);

    /// <summary>Rows of units in scope, those this unit recorded, and those this very person answers for.</summary>
    public IQueryable<Shortcoming> Readable()
    {
        var mine = access.UnitsIn(DirectionPermissions.ReadShortcomings);
        var own = access.Own(DirectionPermissions.RecordShortcomings);
        var me = actor.IsVisitor ? null : actor.PersonId;
        return db.Set<Shortcoming>().Where(s => mine.Contains(s.Unit) || own.Contains(s.Recorder) || (me != null && s.Owner == me));
    }

    public async Task<IReadOnlyList<ShortcomingRow>> ReadAsync(IQueryable<Shortcoming> which, DateOnly day, CancellationToken cancel = default)
    {
        var found = await which.AsNoTracking().Where(s => s.FoundOn <= day).OrderBy(s => s.DueOn).ThenBy(s => s.Id).ToListAsync(cancel);
        var names = await units.NamesAsync(found.Select(s => s.Unit), day, cancel);
        var persons = await people.NamesAsync(found.Select(s => s.Owner), cancel);
        var alerts = items.Alerts(day);
        return [.. found.Select(s => new ShortcomingRow(s, s.At(alerts, day), names.GetValueOrDefault(s.Unit, ""), persons.GetValueOrDefault(s.Owner, "")))];
    }

    /// <summary>The unit's side: whoever may work for the unit, and the person who answers for the row.</summary>
    public async Task<bool> MayReportAsync(Shortcoming row, CancellationToken cancel = default) =>
        !actor.IsVisitor && ((actor.PersonId is { } me && row.Owner == me) || (actor.Can(DirectionPermissions.Work) && await access.UnitsIn(DirectionPermissions.Work).AnyAsync(u => u == row.Unit, cancel)));

    /// <summary>Only the unit that recorded the row confirms.</summary>
    public bool MayConfirm(Shortcoming row) => access.Own(DirectionPermissions.RecordShortcomings).Contains(row.Recorder);
}
