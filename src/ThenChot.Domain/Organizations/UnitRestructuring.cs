namespace ThenChot.Domain.Organizations;

/// <summary>Where a unit stood on the very day on which an act put it elsewhere.</summary>
public sealed record PlaceBefore(UnitId? Parent, string Path, ActId Act);

/// <summary>What a unit was called on the very day on which an act called it otherwise.</summary>
public sealed record NameBefore(string Name, string? Kind);

/// <summary>What restructuring acts do to a unit, and how each of these steps is taken back.</summary>
public sealed partial class Unit
{
    /// <summary>Another name or kind from a day on; tells what this day said before, null when the day said nothing of its own.</summary>
    internal NameBefore? Call(string name, string? kind, DateOnly from)
    {
        var last = LastName;
        if (last.From == from)
        {
            var before = new NameBefore(last.Name, last.Kind);
            last.Correct(name, kind);
            return before;
        }

        last.EndOn(from);
        if (names.Find(n => n.From == from) is { } annulled)
        {
            annulled.Correct(name, kind);
            annulled.EndOn(null);
        }
        else
        {
            names.Add(new UnitName(Id, name, kind, from));
        }

        return null;
    }

    internal void Uncall(DateOnly from, NameBefore? before)
    {
        var row = names.Single(n => n.From == from);
        if (before is not null)
        {
            row.Correct(before.Name, before.Kind);
            return;
        }

        row.EndOn(from);
        LastName.EndOn(null);
    }

    /// <summary>Kết thúc hoạt động from the beginning of a day; its place ends with it. Tells since when it stood there.</summary>
    internal DateOnly Close(DateOnly on)
    {
        var place = LastPlace;
        ClosedOn = on;
        place.EndOn(on);
        return place.From;
    }

    internal void Reopen(DateOnly placedOn)
    {
        ClosedOn = null;
        positions.Single(place => place.From == placedOn).EndOn(null);
    }

    /// <summary>Stands elsewhere from a day on; a second move of the same day replaces the first, and is told.</summary>
    internal PlaceBefore? Place(UnitId parent, TreePath path, DateOnly on, ActId act)
    {
        var last = LastPlace;
        if (last.From == on)
        {
            var before = new PlaceBefore(last.ParentId, last.Path, last.ActId);
            last.Become(parent, path, act);
            return before;
        }

        last.EndOn(on);
        if (positions.Find(place => place.From == on) is { } annulled)
        {
            annulled.Become(parent, path, act);
            annulled.EndOn(null);
        }
        else
        {
            positions.Add(new UnitPosition(Id, parent, path, new DateSpan(on, null), act));
        }

        return null;
    }

    internal void Unplace(DateOnly on, PlaceBefore? before)
    {
        var row = positions.Single(place => place.From == on);
        if (before is not null)
        {
            row.Become(before.Parent, TreePath.Parse(before.Path), before.Act);
            return;
        }

        row.EndOn(on);
        LastPlace.EndOn(null);
    }

    /// <summary>The act that founded it was reversed: it exists on no day.</summary>
    internal void Annul()
    {
        ClosedOn = FoundedOn;
        LastPlace.EndOn(LastPlace.From);
    }

    /// <summary>Founded after all, perhaps on another day and elsewhere: the same code is the same unit.</summary>
    internal Refusal? Revive(UnitFounding founding, UnitSeat? parent, int number, ActId act)
    {
        if ((Check(founding) ?? CheckParent(founding, parent)) is { } refusal)
        {
            return refusal;
        }

        (Code, Kind, FoundedOn, ClosedOn) = (UnitCode.Kept(founding.Code), founding.Kind, founding.FoundedOn, null);
        foreach (var name in names)
        {
            name.EndOn(name.From);
        }

        var path = (parent?.Path ?? default).Child(number);
        if (names.Find(n => n.From == FoundedOn) is { } known)
        {
            known.Correct(founding.Name, null);
            known.EndOn(null);
        }
        else
        {
            names.Add(new UnitName(Id, founding.Name, null, FoundedOn));
        }

        if (positions.Find(place => place.From == FoundedOn) is { } old)
        {
            old.Become(parent?.Id, path, act);
            old.EndOn(null);
        }
        else
        {
            positions.Add(new UnitPosition(Id, parent?.Id, path, Life, act));
        }

        return null;
    }
}
