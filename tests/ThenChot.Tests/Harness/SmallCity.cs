using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Harness;

/// <summary>
/// The small city of the slice tests: made through the modules' own seeds, so that it obeys their rules. TP over the
/// agencies BTC and CQ01 and the committees QU01 (QU01-1 with the cell QU01-1-1, QU01-2) and QU02 (QU02-1).
/// </summary>
public static class SmallCity
{
    public static readonly DateOnly Founded = new(2000, 1, 1);

    public static Task FillAsync(IServiceProvider services) => services.GetRequiredService<Acts>().RunAsync("organizations.import-units", () =>
        services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new("TP", "Thành ủy", UnitKind.City, null, Founded),
            new("BTC", "Ban Tổ chức Thành ủy", UnitKind.Agency, "TP", Founded),
            new("CQ01", "Cơ quan chủ trì 01", UnitKind.Agency, "TP", Founded),
            new("QU01", "Quận ủy minh họa 01", UnitKind.Committee, "TP", Founded),
            new("QU02", "Quận ủy minh họa 02", UnitKind.Committee, "TP", Founded),
            new("QU01-1", "Đảng ủy phường minh họa 01.1", UnitKind.PartyBody, "QU01", Founded),
            new("QU01-2", "Đảng ủy phường minh họa 01.2", UnitKind.PartyBody, "QU01", Founded),
            new("QU02-1", "Đảng ủy phường minh họa 02.1", UnitKind.PartyBody, "QU02", Founded),
            new("QU01-1-1", "Chi bộ minh họa 01.1.1", UnitKind.Cell, "QU01-1", Founded),
        ]));
}
