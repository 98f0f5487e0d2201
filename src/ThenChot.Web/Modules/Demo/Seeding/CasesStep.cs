using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Procedures in progress among the invented members of the first committee that has cells, where the keeper of members works.</summary>
internal sealed class CasesStep(OrganizationSeeds people, CaseSeeds cases, Acts acts, TimeProvider clock) : IDemoStep
{
    private const int Newcomers = 14;
    private const int WithAccounts = 2;

    /// <summary>The committee whose keeper has a card in the demo: the first with at least two cells among those whose people have no account yet.</summary>
    public static string CommitteeOf(DemoCast cast) => WithCells(cast).FirstOrDefault() ?? cast.City.CommitteesOn(cast.Today)[WithAccounts].Code;

    /// <summary>The next one, whose keeper receives who moves there; null: there is none.</summary>
    public static string? OtherCommitteeOf(DemoCast cast) => WithCells(cast).Skip(1).FirstOrDefault();

    private static IEnumerable<string> WithCells(DemoCast cast) => cast.City.CommitteesOn(cast.Today).Select(c => c.Code).Skip(WithAccounts).Where(code => CellsOf(cast, code).Count > 1);

    public Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var cells = CellsOf(cast, CommitteeOf(cast)).ConvertAll(code => cast.Units[code]);
        return cast.Members == 0 || cells.Count < 2 ? Task.CompletedTask : acts.RunAsync(
            "members.open-case",
            async () =>
            {
                var random = SmallRandom.For(cast.Seed, "newcomers");
                var names = Enumerable.Range(0, Newcomers).Select(_ => (DemoPeople.Draw(random, random.Chance(50)), (PartialDate?)PartialDate.On(cast.Today.AddYears(-random.Between(20, 34)).AddDays(-random.Below(300))))).ToList();
                var newcomers = await people.PourPeopleAsync(names, clock.GetUtcNow(), cancel);
                await cases.PourAsync(cells, newcomers, DemoCast.SystemName, cancel);
                acts.Current.Because("Thủ tục minh họa: người và ngày do hệ thống đặt");
            },
            new ActStamp(ActorName: DemoCast.SystemName),
            cancel);
    }

    public static List<string> CellsOf(DemoCast cast, string committee)
    {
        var parents = cast.City.Units.ToDictionary(u => u.Code, u => u.ParentCode, StringComparer.Ordinal);
        return [.. cast.City.Units.Where(u => u.Kind == "cell" && (u.ParentCode == committee || (u.ParentCode is { } parent && parents.GetValueOrDefault(parent) == committee))).Select(u => u.Code).Order(StringComparer.Ordinal)];
    }
}
