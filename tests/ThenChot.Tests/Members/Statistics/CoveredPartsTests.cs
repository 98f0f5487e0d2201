using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Members.Statistics;

public sealed class CoveredPartsTests
{
    [Theory, OnBothDatabases]
    public async Task Small_numbers_of_cells_are_put_together_for_who_may_not_see_their_members(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        foreach (var (seesAll, expected) in new[] { (false, "9, 11"), (true, "2, 9, 9") })
        {
            await office.RunAsync(async services =>
            {
                var units = services.GetRequiredService<UnitDirectory>();
                var parts = new List<(UnitId, SourcePart)>();
                foreach (var (code, value) in new[] { (MemberOffice.Cell, 2), (MemberOffice.OtherCell, 9), (MemberOffice.FarCell, 9) })
                {
                    parts.Add(((await units.FindByCodeAsync(code, new(2023, 1, 1)))!.Id, new SourcePart("Kết nạp", code, null, value, null, null, null, [])));
                }

                var reader = new Actor();
                if (seesAll)
                {
                    reader.ActAsOperator();
                }

                var covered = ActivatorUtilities.CreateInstance<CoveredParts>(services, reader);
                Assert.Equal(expected, string.Join(", ", (await covered.OfAsync(parts, CancellationToken.None)).Select(p => p.Value).Order()));
                return true;
            });
        }
    }
}
