namespace ThenChot.Domain.Programmes;

/// <summary>Vai trò trong Ban Chỉ đạo.</summary>
public enum SteeringRole
{
    Head,
    StandingDeputy,
    Deputy,
    Member,
    Secretary,
}

/// <summary>
/// Một vị trí trong Ban Chỉ đạo: who answers for which fields (lĩnh vực) and areas (địa bàn), from when to when.
/// <c>Person</c> null means the post is named but its holder was not entered; <c>To</c> null means still serving.
/// </summary>
public sealed class SteeringSeat : IVersioned
{
    private SteeringSeat()
    {
    }

    public SteeringSeatId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public PersonId? Person { get; private set; }

    public string Post { get; private set; } = "";

    public SteeringRole Role { get; private set; }

    public string? Fields { get; private set; }

    public string? Areas { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public static Outcome<SteeringSeat> Appoint(
        ProgrammeId programme, PersonId? person, string post, SteeringRole role, string? fields, string? areas, DateOnly from, DateOnly? to, DateTimeOffset now)
    {
        var seat = new SteeringSeat { Id = Kernel.Id.New<SteeringSeatId>(now), Programme = programme };
        return seat.Amend(person, post, role, fields, areas, from, to) is { } refusal ? refusal : seat;
    }

    public Refusal? Amend(PersonId? person, string post, SteeringRole role, string? fields, string? areas, DateOnly from, DateOnly? to)
    {
        if (to <= from)
        {
            return ProgrammesRefusals.SpanReversed("Thời gian tham gia Ban Chỉ đạo");
        }

        Person = person;
        Post = VietnameseText.Nfc(post).Trim();
        Role = role;
        Fields = Tidy(fields);
        Areas = Tidy(areas);
        From = from;
        To = to;
        return null;
    }

    /// <summary>True when the seat is held on <paramref name="day"/>; the last day is the day before <c>To</c>.</summary>
    public bool HeldOn(DateOnly day) => From <= day && (To is null || day < To);

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text).Trim();
}

/// <summary>
/// Cơ quan thường trực của Ban Chỉ đạo, theo thời gian. <c>Unit</c> null means that the agency
/// is known only by the name printed in the document and is not (yet) in the organisation tree.
/// </summary>
public sealed class StandingAgency : IVersioned
{
    private StandingAgency()
    {
    }

    public StandingAgencyId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public UnitId? Unit { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public static Outcome<StandingAgency> Assign(ProgrammeId programme, UnitId? unit, string name, DateOnly from, DateOnly? to, DateTimeOffset now)
    {
        if (to <= from)
        {
            return ProgrammesRefusals.SpanReversed("Thời gian làm cơ quan thường trực");
        }

        return new StandingAgency
        {
            Id = Kernel.Id.New<StandingAgencyId>(now),
            Programme = programme,
            Unit = unit,
            Name = VietnameseText.Nfc(name).Trim(),
            From = from,
            To = to,
        };
    }

    /// <summary>Ends the assignment; the last day is the day before <paramref name="on"/>.</summary>
    public Refusal? End(DateOnly on)
    {
        if (on <= From)
        {
            return ProgrammesRefusals.SpanReversed("Thời gian làm cơ quan thường trực");
        }

        To = on;
        return null;
    }
}
