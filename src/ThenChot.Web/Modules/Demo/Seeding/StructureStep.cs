using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The city, its committees, agencies, grassroots organisations and one cell in ten.</summary>
internal sealed class StructureStep(OrganizationSeeds seeds, Acts acts) : IDemoStep
{
    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        "organizations.import-units",
        async () =>
        {
            var units = cast.City.Units.Select(unit => new UnitSeed(unit.Code, unit.Name, unit.Kind, unit.ParentCode, DemoCity.FoundedOn));
            foreach (var (code, id) in await seeds.FoundUnitsAsync([.. units], cancel))
            {
                cast.Units.Add(code, id);
            }

            acts.Current.Because("Cây tổ chức minh họa");
        },
        new ActStamp(DemoCast.OfficeHour(DemoCast.Began, "structure"), ActorName: DemoCast.SystemName),
        cancel);
}
