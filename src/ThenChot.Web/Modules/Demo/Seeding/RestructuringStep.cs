using System.Text.Json;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The bundle of 1/7/2025, through the same code as the verb <c>restructure</c>.</summary>
internal sealed class RestructuringStep(OrganizationSeeds seeds, UnitDirectory units, Acts acts) : IDemoStep
{
    private static readonly JsonSerializerOptions Lower = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The bundle as a file: JSON is YAML too.</summary>
    public static string FileOf(DemoRestructuring bundle) => JsonSerializer.Serialize(bundle.Acts, Lower);

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        await acts.RunAsync(
            "organizations.restructure",
            async () =>
            {
                await seeds.RestructureAsync(FileOf(cast.City.Restructuring), cancel);
                acts.Current.Because("Sắp xếp tổ chức từ ngày 01/7/2025 (dữ liệu minh họa)");
            },
            new ActStamp(DemoCast.OfficeHour(DemoRestructuring.Day.AddDays(-1), "restructuring"), ActorName: DemoCast.SystemName),
            cancel);
        foreach (var unit in await units.OfKindAsync("committee", DemoRestructuring.Day, cancel))
        {
            cast.Units[unit.Code] = unit.Id;
        }
    }
}
