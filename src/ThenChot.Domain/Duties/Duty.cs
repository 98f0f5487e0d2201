namespace ThenChot.Domain.Duties;

/// <summary>
/// Việc phải làm: one step of a case that a unit (or a person) must do. It opens and closes inside the acts that begin and end the step,
/// so it needs no life of its own; the case it belongs to is another module's record.
/// </summary>
public sealed class Duty
{
    public const int LongestText = 400;

    private Duty()
    {
    }

    public DutyId Id { get; private set; }

    /// <summary>Code of the kind, as its module registered it.</summary>
    public string Kind { get; private set; } = string.Empty;

    /// <summary>The case, or its step, in its own module.</summary>
    public Guid Record { get; private set; }

    /// <summary>What is to be done; read by those who may do it, never by the levels above.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The unit that must act.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>The right of those who act for the unit.</summary>
    public string Permission { get; private set; } = string.Empty;

    /// <summary>Who must do it in person; null: anybody of the unit with the right.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Who answers for it beside the unit, and sees it also without a role there; null: nobody is named.</summary>
    public PersonId? Answerable { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>The last day in time; null: chưa xác định thời hạn.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>True: it came back to be mended.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>The day it was done or fell away; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Where it is done.</summary>
    public string Url { get; private set; } = string.Empty;

    public static Duty Open(string kind, Guid record, string text, UnitId unit, string permission, DutyClock clock, string url, PersonId? person, bool isReturned, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        var duty = new Duty
        {
            Id = Kernel.Id.New<DutyId>(now),
            Kind = kind,
            Record = record,
            Unit = unit,
            Permission = permission,
            Person = person,
            Since = clock.Since,
            DueOn = clock.DueOn,
            IsReturned = isReturned,
            Url = url,
        };
        duty.Say(text);
        return duty;
    }

    /// <summary>What is to be done is called otherwise now, such as so many units less.</summary>
    public void Say(string text)
    {
        var said = VietnameseText.Nfc(text).Trim();
        Text = said.Length > LongestText ? said[..LongestText] : said;
    }

    public void Close(DateOnly on) => ClosedOn ??= on;

    public void MoveTo(UnitId unit) => Unit = unit;

    public void HandTo(PersonId person) => Person = person;

    /// <summary>Another person answers for it beside the unit; null: nobody is named any more.</summary>
    public void AnsweredBy(PersonId? person) => Answerable = person;

    /// <summary>It begins on another day than was thought.</summary>
    public void BeginOn(DateOnly since) => Since = since;

    /// <summary>Another last day; null: none is known any more.</summary>
    public void Postpone(DateOnly? dueOn) => DueOn = dueOn;
}

/// <summary>Đồng hồ của một việc: since when it lies there, and its last day; null: chưa xác định thời hạn.</summary>
public readonly record struct DutyClock(DateOnly Since, DateOnly? DueOn);
