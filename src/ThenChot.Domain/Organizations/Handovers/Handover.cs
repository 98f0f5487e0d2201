namespace ThenChot.Domain.Organizations.Handovers;

/// <summary>Biên bản bàn giao: identifies a handover.</summary>
public readonly record struct HandoverId(Guid Value) : IId<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Bên giao: a unit that closes or moves, or a person who leaves; exactly one of the two ids is given.</summary>
public sealed record HandoverGiver(UnitId? Unit, PersonId? Person, string Name, TreePath Path);

/// <summary>Bên nhận một việc: a unit or a person, by name as it was then.</summary>
public sealed record HandoverReceiver(UnitId? Unit, PersonId? Person, string Name);

/// <summary>Một việc được bàn giao: what it was called and how it stood that day. A null due date: chưa xác định thời hạn.</summary>
public sealed class HandoverLine
{
    private HandoverLine()
    {
    }

    internal HandoverLine(HandoverId handover, int number, string key, string kind, string title, string state, DateOnly? dueOn, HandoverReceiver to, bool passed, string? note)
    {
        Passed = passed;
        (HandoverId, Number, Key, Kind, Title, State, DueOn) = (handover, number, key, kind, title, state, dueOn);
        (ToUnitId, ToPersonId, To, Note) = (to.Unit, to.Person, to.Name, VietnameseText.Nfc(note));
    }

    public HandoverId HandoverId { get; private set; }

    public int Number { get; private set; }

    /// <summary>Names the work among all work.</summary>
    public string Key { get; private set; } = string.Empty;

    public string Kind { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    public string State { get; private set; } = string.Empty;

    public DateOnly? DueOn { get; private set; }

    /// <summary>Null when a person takes it over.</summary>
    public UnitId? ToUnitId { get; private set; }

    /// <summary>Null when a unit takes it over.</summary>
    public PersonId? ToPersonId { get; private set; }

    public string To { get; private set; } = string.Empty;

    public string Note { get; private set; } = string.Empty;

    /// <summary>True when the owner was changed with the minutes; false: recorded alone.</summary>
    public bool Passed { get; private set; }

    /// <summary>The deadline in words; empty for offices and roles, which have none.</summary>
    public string Due => DueOn is { } due ? VietnameseFormat.Date(due)
        : Key.StartsWith("post/", StringComparison.Ordinal) || Key.StartsWith("grant/", StringComparison.Ordinal) ? string.Empty : "chưa xác định thời hạn";
}

/// <summary>Biên bản bàn giao: all open work of a unit or a person on a day, and to whom each piece goes. Never changed once made.</summary>
public sealed class Handover
{
    private readonly List<HandoverLine> lines = [];

    private Handover()
    {
    }

    public HandoverId Id { get; private set; }

    /// <summary>Null when a person hands over.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>Null when a unit hands over.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>Bên giao, by name as it was then.</summary>
    public string Giver { get; private set; } = string.Empty;

    /// <summary>Where the giver stands: whoever reaches it may read the minutes.</summary>
    public string Path { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public string MadeBy { get; private set; } = string.Empty;

    public IReadOnlyList<HandoverLine> Lines => lines;

    public static Outcome<Handover> Begin(HandoverGiver giver, DateOnly on, DateOnly today, string madeBy, DateTimeOffset now) => on > today
        ? OrganizationRefusals.HandoverInFuture
        : new Handover { Id = Kernel.Id.New<HandoverId>(now), UnitId = giver.Unit, PersonId = giver.Person, Giver = giver.Name, Path = giver.Path.Value, On = on, MadeBy = madeBy };

    /// <summary>Nobody takes over from themself.</summary>
    public Refusal? Hand(string key, string kind, string title, string state, DateOnly? dueOn, HandoverReceiver to, bool passed, string? note)
    {
        if ((UnitId is { } unit && to.Unit == unit) || (PersonId is { } person && to.Person == person))
        {
            return OrganizationRefusals.HandoverToGiver;
        }

        lines.Add(new HandoverLine(Id, lines.Count + 1, key, kind, title, state, dueOn, to, passed, note));
        return null;
    }
}
