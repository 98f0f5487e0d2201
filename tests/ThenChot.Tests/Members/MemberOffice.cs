using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Members;

/// <summary>The small city with a second cell, and members put into them.</summary>
internal static class MemberOffice
{
    public const string Cell = "QU01-1-1";
    public const string OtherCell = "QU01-1-2";
    public const string FarCell = "QU02-1-1";

    public static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new(OtherCell, "Chi bộ minh họa 01.1.2", "cell", "QU01-1", SmallCity.Founded),
            new(FarCell, "Chi bộ minh họa 02.1.1", "cell", "QU02-1", SmallCity.Founded),
        ]));
        return office;
    }

    /// <summary>The address of the file; in the cell since December of the year of the decision, official since the March after.</summary>
    public static Task<string> MemberAsync(this RunningOffice office, string name, string cell = Cell, int born = 1975, PartialDate? decided = null, string? card = null, DateOnly? died = null, bool official = true) =>
        office.RunAsync(async services =>
        {
            var id = Guid.Empty;
            var at = office.Clock.GetUtcNow();
            await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
            {
                var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(cell, VietnameseFormat.DayOf(at));
                var person = (await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([(name, new PartialDate(born))], at))[0];
                var joined = decided ?? new PartialDate(2005, 3, 1);
                var seed = new MemberSeed(person, new PartialDate(born), joined, null, official ? new PartialDate(joined.Year + 1, 3, 1) : null, unit!.Id, new DateOnly(joined.Year < 2001 ? 2001 : joined.Year, 12, 1)) { Card = card, DiedOn = died };
                id = (await services.GetRequiredService<MemberSeeds>().PourAsync([seed], at))[0];
            });
            return $"/dang-vien/{id}";
        });

    /// <summary>Admitted into the cell on a day, with what the file says; on probation.</summary>
    public static Task<bool> PourAsync(this RunningOffice office, string cell, string name, int born, DateOnly admitted, bool? isWoman, string? occupation, string? schooling, string? profession, string? theory, bool youth = false) =>
        office.RunAsync(async services =>
        {
            var at = office.Clock.GetUtcNow();
            await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
            {
                var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(cell, VietnameseFormat.DayOf(at));
                var person = (await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([(name, new PartialDate(born))], at))[0];
                var on = PartialDate.On(admitted);
                await services.GetRequiredService<MemberSeeds>().PourAsync([new MemberSeed(person, new PartialDate(born), on, on, null, unit!.Id, admitted)
                {
                    IsWoman = isWoman, Occupation = occupation, Schooling = schooling, Profession = profession, Theory = theory, YouthUnionSince = youth ? new PartialDate(born + 16) : null,
                }], at);
            });
            return true;
        });

    /// <summary>The office keeps these restricted items besides.</summary>
    public static Task KeepAsync(this RunningOffice office, params EntryKind[] kinds) => office.RunAsync(services =>
    {
        foreach (var version in services.GetRequiredService<RuleBook>().All<MemberRules.Settings>("members"))
        {
            version.Settings.KeptRestricted.AddRange(kinds);
        }

        return Task.FromResult(true);
    });
}
