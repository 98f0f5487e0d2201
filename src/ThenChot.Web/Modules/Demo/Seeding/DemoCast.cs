using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>An invented person of the demo and the account they act with.</summary>
public sealed record DemoPerson(PersonId Id, string Name, Guid? Account)
{
    /// <summary>The envelope of what this person does at a simulated instant.</summary>
    public ActStamp At(DateTimeOffset instant) => new(instant, Account, Name);
}

/// <summary>What one step of seeding leaves for the next: who and what has been made so far.</summary>
public sealed class DemoCast(ulong seed, DateOnly today, int members)
{
    /// <summary>Who acts where no invented person would: the structure itself and the marks of the demo.</summary>
    public const string SystemName = "hệ thống (dữ liệu minh họa)";

    private const int MostOfACell = 60;

    /// <summary>The first simulated working day.</summary>
    public static readonly DateOnly Began = new(2021, 1, 4);

    public ulong Seed { get; } = seed;

    /// <summary>The real day of seeding.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>How many members are invented.</summary>
    public int Members { get; } = members;

    /// <summary>One cell in ten, unless their members would not fit.</summary>
    public DemoCity City { get; } = DemoCity.Make(seed, members > DemoCity.Cells * MostOfACell ? DemoCity.AllCells : DemoCity.Cells);

    public Dictionary<string, UnitId> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Who reports for a unit, by unit code.</summary>
    public Dictionary<string, DemoPerson> Reporters { get; } = new(StringComparer.Ordinal);

    /// <summary>Who signs for a unit, by unit code.</summary>
    public Dictionary<string, DemoPerson> Leaders { get; } = new(StringComparer.Ordinal);

    /// <summary>Some of the official members beneath each grassroots organisation, by its code.</summary>
    public Dictionary<string, List<PersonId>> MembersOf { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DocumentId> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, ProgrammeId> Programmes { get; } = [];

    /// <summary>The specialist of the Organisation Board, who opens rounds and receives.</summary>
    public DemoPerson Specialist => Reporters[DemoCity.OrganisationBoard];

    /// <summary>A document of the register by its symbol; null where the articles do not give enough to register it.</summary>
    public DocumentId? DocumentOrNull(string symbol) => Documents.TryGetValue(symbol, out var id) ? id : null;

    /// <summary>The hour of an act on a day: office hours in Vietnam, drawn from what it is about.</summary>
    public static DateTimeOffset OfficeHour(DateOnly day, string about)
    {
        var random = SmallRandom.For((ulong)day.DayNumber, about);
        return VietnameseFormat.StartOf(day).AddHours(8).AddMinutes(random.Below(9 * 60));
    }
}
