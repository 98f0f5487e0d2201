namespace ThenChot.Domain.Members;

/// <summary>Sinh hoạt ở chi bộ nào, ra khỏi danh sách khi nào.</summary>
public sealed partial class MemberFile
{
    /// <summary>Ghi chi bộ sinh hoạt chính thức from a day on: the stay before ends that day, so the member is counted once.</summary>
    public Refusal? Place(CellPlace cell, DateOnly from, MemberTerms terms, DateOnly today) => CheckPlace(cell, from, terms, today) ?? Stay(cell.Unit, from);

    private Refusal? CheckPlace(CellPlace cell, DateOnly from, MemberTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(terms);
        if (LeftOn is { } left)
        {
            return MembersRefusals.LeftAlready(left);
        }

        if (!terms.CellKinds.Contains(cell.Kind, StringComparer.Ordinal))
        {
            return MembersRefusals.NotACell(cell.Name);
        }

        if (cell.Life.To <= today)
        {
            return MembersRefusals.CellClosed(cell.Name, cell.Life.To.Value);
        }

        if (from > today)
        {
            return MembersRefusals.DateAhead("Ngày sinh hoạt", PartialDate.On(from));
        }

        return cell.Life.Contains(from) ? null : MembersRefusals.CellNotYet(cell.Name, cell.Life.From);
    }

    /// <summary>Đi theo chi bộ: the cell ended by a restructuring, one unit took over, and the member is there from that day.</summary>
    public Refusal? Follow(UnitId successor, DateOnly on) => LeftOn is { } left ? MembersRefusals.LeftAlready(left) : Stay(successor, on);

    /// <summary>
    /// The restructuring of that day was taken back: a member who followed it is in the cell again as if it had never been. False for one who has
    /// been elsewhere since, or was not there the day before: a person looks at those.
    /// </summary>
    public bool TakeBack(UnitId cell, DateOnly on)
    {
        stays.Sort(static (a, b) => a.From.CompareTo(b.From));
        if (stays is not [.., var before, var followed] || before.UnitId != cell || before.To != on || followed.From != on)
        {
            return false;
        }

        stays.Remove(followed);
        before.GoOnAs(followed);
        CellId = cell;
        return true;
    }

    /// <summary>Ra khỏi danh sách: <paramref name="on"/> is the first day no longer in it.</summary>
    public Refusal? Leave(LeavingKind kind, DateOnly on, DateOnly today)
    {
        if (LeftOn is { } left)
        {
            return MembersRefusals.LeftAlready(left);
        }

        if (on > today)
        {
            return MembersRefusals.DateAhead("Ngày ra khỏi danh sách", PartialDate.On(on));
        }

        var last = LastStay;
        if (on <= last.From || on <= OfficialOn?.Earliest)
        {
            return MembersRefusals.LeavesTooEarly(on, OfficialOn?.Earliest is { } official && official > last.From ? official : last.From);
        }

        last.EndOn(on, kind);
        (LeftOn, LeftAs) = (on, kind);
        return null;
    }

    /// <summary>Trở lại danh sách: restored, or admitted again with new dates; the days between stay outside. What ended the earlier stay is kept with it.</summary>
    public Refusal? Return(EntryWay way, CellPlace cell, DateOnly from, MemberDates dates, PartialDate? bornOn, MemberTerms terms, DateOnly today)
    {
        if (LeftOn is not { } left)
        {
            return MembersRefusals.NotLeft;
        }

        if (LeftAs is LeavingKind.Died || from < left)
        {
            return LeftAs is LeavingKind.Died ? MembersRefusals.HasDied : MembersRefusals.ReturnsTooEarly(left);
        }

        var kept = (LeftOn, LeftAs);
        (LeftOn, LeftAs) = (null, null);
        if ((CheckPlace(cell, from, terms, today) ?? Correct(dates, bornOn, DeductedMonths, DeductionReason, terms, today)) is { } refusal)
        {
            (LeftOn, LeftAs) = kept;
            return refusal;
        }

        stays.Add(new CellStay(Id, cell.Unit, from, way));
        CellId = cell.Unit;
        return null;
    }

    /// <summary>The database gives stays in any order.</summary>
    private CellStay LastStay => stays.MaxBy(static s => s.From)!;

    private Refusal? Stay(UnitId unit, DateOnly from, EntryWay? cameAs = null)
    {
        if (from < Dates.JoinedOn.Earliest)
        {
            return MembersRefusals.StayBeforeJoining(from, Dates.JoinedOn);
        }

        if (stays.Count > 0)
        {
            var last = LastStay;
            if (last.UnitId == unit)
            {
                return MembersRefusals.SameCell;
            }

            if (from <= last.From)
            {
                return MembersRefusals.MovesBeforeStay(last.From);
            }

            last.EndOn(from);
        }

        stays.Add(new CellStay(Id, unit, from, cameAs));
        CellId = unit;
        return null;
    }
}
