using ThenChot.Domain.Duties;

namespace ThenChot.Web.Modules.Duties.Contract;

/// <summary>
/// A step that begins: what (<see cref="Text"/>, read only by those who may do it), by which unit with which right, since when and until when
/// (null: chưa xác định thời hạn), and where it is done.
/// </summary>
public sealed record NewDuty(string Kind, Guid Record, string Text, UnitId Unit, string Permission, DateOnly Since, DateOnly? DueOn, string Url)
{
    /// <summary>Who must do it in person; null: anybody of the unit with the right.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Who answers for it beside the unit, and sees it also without a role there; null: nobody is named.</summary>
    public PersonId? Answerable { get; init; }

    /// <summary>True: it came back to be mended.</summary>
    public bool IsReturned { get; init; }
}

/// <summary>An open duty of a case, for the pages of its module.</summary>
public sealed record OpenDuty(string Kind, Guid Record, string Text, UnitId Unit, PersonId? Person, DateOnly Since, DateOnly? DueOn)
{
    /// <summary>Who answers for it beside the unit; null: nobody is named.</summary>
    public PersonId? Answerable { get; init; }
}

/// <summary>A paper that waits for a signature; null: no last day.</summary>
public sealed record DutyToSign(string Title, DateOnly? DueOn, string Url);

/// <summary>
/// Sổ việc phải làm. Modules open, close and move duties inside the act that begins, ends or moves the step of their case; the desk, the
/// levels above, notifications and the calendar read them from here.
/// </summary>
public sealed class DutyBook(AppDb db, DutyKinds kinds, WorkingDay day, TimeProvider clock)
{
    public void Open(NewDuty duty)
    {
        kinds.Check(duty.Kind);
        var made = Duty.Open(duty.Kind, duty.Record, duty.Text, duty.Unit, duty.Permission, new(duty.Since, duty.DueOn), duty.Url, duty.Person, duty.IsReturned, clock.GetUtcNow());
        made.AnsweredBy(duty.Answerable);
        db.Add(made);
    }

    /// <summary>Closes the open duties of a case, or those of one kind; nothing open is no fault. Seeds may give the day.</summary>
    public Task CloseAsync(Guid record, string? kind = null, DateOnly? on = null, CancellationToken cancel = default) => CloseAsync([record], kind, on, cancel);

    /// <summary>The same for many cases at once, in one query.</summary>
    public async Task CloseAsync(IReadOnlyCollection<Guid> records, string? kind = null, DateOnly? on = null, CancellationToken cancel = default)
    {
        foreach (var duty in await OfAsync(records, kind, cancel))
        {
            duty.Close(on ?? day.Today);
        }
    }

    /// <summary>Closes what one unit has open of a case that many units have a part in.</summary>
    public async Task CloseOfUnitAsync(Guid record, UnitId unit, string kind, CancellationToken cancel = default)
    {
        foreach (var duty in (await OfAsync([record], kind, cancel)).Where(duty => duty.Unit == unit))
        {
            duty.Close(day.Today);
        }
    }

    /// <summary>
    /// What is open of these cases becomes exactly what is wanted, in one query: what stands already stays, and with it what was told of it; its
    /// text, last day, unit and person follow, and a day to come on which it begins. The rest closes.
    /// </summary>
    public async Task KeepAsync(IReadOnlyCollection<Guid> records, IReadOnlyCollection<NewDuty> wanted, CancellationToken cancel = default)
    {
        var open = (await OfAsync(records, null, cancel)).ToList();
        foreach (var duty in wanted)
        {
            if (open.Find(d => d.Record == duty.Record && d.Kind == duty.Kind && d.Person == duty.Person && d.IsReturned == duty.IsReturned) is not { } same)
            {
                Open(duty);
                continue;
            }

            open.Remove(same);
            same.Say(duty.Text);
            same.Postpone(duty.DueOn);
            same.MoveTo(duty.Unit);
            same.AnsweredBy(duty.Answerable);
            if (duty.Since > day.Today)
            {
                same.BeginOn(duty.Since);
            }
        }

        open.ForEach(duty => duty.Close(day.Today));
    }

    /// <summary>The case goes on in another unit: with it what is open of it.</summary>
    public async Task MoveAsync(Guid record, UnitId unit, CancellationToken cancel = default)
    {
        foreach (var duty in await OfAsync([record], null, cancel))
        {
            duty.MoveTo(unit);
        }
    }

    /// <summary>Another last day for what is open of a case; null: none is known any more.</summary>
    public async Task PostponeAsync(Guid record, DateOnly? dueOn, string? kind = null, CancellationToken cancel = default)
    {
        foreach (var duty in await OfAsync([record], kind, cancel))
        {
            duty.Postpone(dueOn);
        }
    }

    /// <summary>What is open of these cases, in one query: with whom each lies, and until when.</summary>
    public async Task<ILookup<Guid, OpenDuty>> OpenOfAsync(IEnumerable<Guid> records, CancellationToken cancel = default)
    {
        var wanted = records.Distinct().ToList();
        var open = wanted.Count == 0 ? [] : await db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null && wanted.Contains(d.Record)).OrderBy(d => d.Id).ToListAsync(cancel);
        return open.ToLookup(d => d.Record, d => new OpenDuty(d.Kind, d.Record, d.Text, d.Unit, d.Person, d.Since, d.DueOn) { Answerable = d.Answerable });
    }

    /// <summary>Papers that wait in the unit for whoever holds one of these rights there to sign them; the earliest due first.</summary>
    public async Task<IReadOnlyList<DutyToSign>> ToSignAsync(UnitId unit, IReadOnlyCollection<string> permissions, CancellationToken cancel = default)
    {
        var codes = kinds.All.Where(k => k.IsSignature).Select(k => k.Code).ToList();
        var open = await db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null && d.Unit == unit && codes.Contains(d.Kind) && permissions.Contains(d.Permission))
            .OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(cancel);
        return [.. open.Select(d => new DutyToSign($"{kinds.LabelOf(d.Kind)}: {d.Text}", d.DueOn, d.Url))];
    }

    /// <summary>Also those that this act opened a moment ago.</summary>
    private async Task<IReadOnlyList<Duty>> OfAsync(IReadOnlyCollection<Guid> records, string? kind, CancellationToken cancel)
    {
        await db.Set<Duty>().Where(d => d.ClosedOn == null && records.Contains(d.Record) && (kind == null || d.Kind == kind)).LoadAsync(cancel);
        return [.. db.Set<Duty>().Local.Where(d => d.ClosedOn is null && records.Contains(d.Record) && (kind is null || d.Kind == kind))];
    }
}
