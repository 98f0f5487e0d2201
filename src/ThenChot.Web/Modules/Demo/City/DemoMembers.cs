namespace ThenChot.Web.Modules.Demo.City;

/// <summary>An invented member: dates that obey the rules, a card number that begins with 999 and belongs to nobody.</summary>
public sealed record DemoMember(string FullName, bool IsWoman, PartialDate BornOn, PartialDate DecidedOn, PartialDate CeremonyOn, PartialDate? OfficialOn, DateOnly From, DateOnly? DiedOn, string Card, string HomePlace)
{
    /// <summary>What the file says of work and learning; nulls: it does not say.</summary>
    public DemoWork Work { get; init; } = new(null, null, null, null);

    /// <summary>Null: not in the Youth Union, or not recorded.</summary>
    public PartialDate? YouthUnionSince { get; init; }
}

/// <summary>Draws the members of the demo city; the same seed gives the same people in the same order.</summary>
public sealed class DemoMembers(ulong seed, DateOnly cellsSince, DateOnly today)
{
    private const int Probation = 12;
    private const int DaysKnown = 25;
    private const int YouthKnownSince = 2015;

    private readonly SmallRandom random = SmallRandom.For(seed, "members");
    private readonly SmallRandom work = SmallRandom.For(seed, "members' work");
    private int number;

    public DemoMember Next()
    {
        number++;
        var isWoman = random.Chance(42);
        var name = DemoPeople.Draw(random, isWoman);
        var joinedAt = random.Between(19, 38);
        var latest = today.Year - joinedAt;
        var born = new DateOnly(random.Between(1938, latest), random.Between(1, 12), random.Between(1, 28));
        var decided = Min(born.AddYears(joinedAt).AddDays(random.Below(300)), today.AddDays(-DaysKnown * 2));
        var ceremony = decided.AddDays(random.Between(8, DaysKnown));
        var official = ceremony.AddMonths(Probation);
        var from = Max(ceremony, cellsSince);
        var dies = born.AddYears(random.Between(62, 101)).AddDays(random.Below(360));
        var died = dies > from.AddYears(1) && dies <= today && dies > official ? dies : (DateOnly?)null;

        // Old papers often know a year alone.
        var vague = decided.Year < 1990 && random.Chance(30);
        return new DemoMember(
            name, isWoman, decided.Year < 1985 && random.Chance(20) ? new PartialDate(born.Year) : PartialDate.On(born),
            vague ? new PartialDate(decided.Year) : PartialDate.On(decided), PartialDate.On(ceremony), official <= today ? PartialDate.On(official) : null,
            from, died, string.Create(CultureInfo.InvariantCulture, $"999{number:000000000}"), string.Create(CultureInfo.InvariantCulture, $"Xã minh họa {random.Between(1, 526):000}"))
        {
            Work = DemoWork.Draw(work, today.Year - born.Year),
            YouthUnionSince = joinedAt <= 30 && work.Chance(85) && decided.Year >= YouthKnownSince ? new PartialDate(born.Year + 16) : null,
        };
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
