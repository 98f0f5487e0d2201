namespace ThenChot.Domain.Inspections;

/// <summary>Quan hệ thân thích đã khai: neither may be in the team of a case against the other.</summary>
public sealed class Kinship
{
    private Kinship()
    {
    }

    public PersonId PersonId { get; private set; }

    public PersonId RelativeId { get; private set; }

    public DateOnly SaidOn { get; private set; }

    public static Outcome<Kinship> Declare(PersonId person, PersonId relative, DateOnly today) =>
        person == relative ? InspectionsRefusals.OwnRelative : new Kinship { PersonId = person, RelativeId = relative, SaidOn = today };
}
