using Microsoft.AspNetCore.Authorization;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo;

/// <summary>
/// The first page. Demo on this machine: role cards and the review as of the working day, open to a visitor. Signed in: the
/// same review for those whose rights reach the whole city, and the way to one's desk. Otherwise: the way to sign in.
/// </summary>
[AllowAnonymous]
public sealed class ShowStartModel(Actor actor, Installation installation, ReviewBoard board, RoleBook roles, RoleHolders holders, UnitDirectory units) : OfficePage
{
    private static readonly Dictionary<string, string> Cards = new(StringComparer.Ordinal)
    {
        [RoleNames.OrganisationSpecialist] = "Mở kỳ báo cáo, tiếp nhận hoặc trả lại, tổng hợp và dự thảo báo cáo sơ kết.",
        [RoleNames.CommitteeReporter] = "Nhập số liệu của cấp ủy mình, dán từ bảng tính, gửi lãnh đạo duyệt.",
        [RoleNames.CommitteeLeader] = "Duyệt gửi báo cáo của đơn vị mình; không sửa số liệu của đơn vị khác.",
        [RoleNames.MemberKeeper] = "Hồ sơ đảng viên; thủ tục kết nạp, chuyển sinh hoạt, ra khỏi Đảng với giấy tờ, biểu quyết và thời hạn.",
        [RoleNames.InspectionOfficer] = "Mở và tiến hành cuộc kiểm tra, giám sát; đơn thư; biểu thống kê đếm từ hồ sơ.",
        [RoleNames.InspectionHead] = "Kết luận, quyết định kỷ luật, giải quyết khiếu nại; chương trình kiểm tra, giám sát năm.",
        [RoleNames.CityLeader] = "Xem toàn thành phố: việc quá hạn, chỉ tiêu, số liệu và nguồn của từng số.",
        [RoleNames.CellSecretary] = "Tháng này chi bộ cần làm: lịch sinh hoạt, thủ tục, đề nghị của đảng viên, xác nhận việc cấp trên nhập thay.",
        [RoleNames.PartyMember] = "Sổ tay: hồ sơ của mình và ai đã xem, đề nghị sửa, buổi sinh hoạt sắp tới với tài liệu.",
        [RoleNames.Administrator] = "Thêm đơn vị, người, tài khoản, vai trò, số liệu.",
    };

    public bool IsDemo { get; private set; }

    /// <summary>True for a visitor of the demo who has not taken a role.</summary>
    public bool IsVisitor { get; private set; }

    public Review? Review { get; private set; }

    public DemoPlaces Places { get; private set; } = new(null, null, null, null);

    /// <summary>The cards; with the units where a role can be taken up when there are several.</summary>
    public IReadOnlyList<(string Role, string Name, string Text, IReadOnlyList<(UnitId Id, string Name)> Units)> RoleCards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        IsVisitor = !actor.IsSignedIn || actor.IsVisitor;
        if (IsDemo && IsVisitor)
        {
            // A demo without members has nobody in a cell. Work on members goes over three levels, so its keepers are several.
            var there = (await (from holder in holders.On(Today)
                                where holder.IsDemo && (holder.Role == RoleNames.MemberKeeper || RoleNames.InCell.Contains(holder.Role))
                                join unit in units.LastNames(Today) on holder.UnitId equals unit.UnitId
                                orderby holder.Path
                                select new { holder.Role, holder.UnitId, unit.Name }).ToListAsync(cancel)).ToLookup(h => h.Role, h => (h.UnitId, h.Name), StringComparer.Ordinal);
            RoleCards =
            [
                .. RoleNames.All.Concat(RoleNames.InCell.Where(there.Contains)).Select(role => (
                    role, roles.NameOf(role, Today), Cards[role], (IReadOnlyList<(UnitId, string)>)[.. there[role].Where(_ => there[role].Skip(1).Any())])),
            ];
        }

        if (actor.CanIn(DemoPermissions.ReadReview, TreePath.Root(1)))
        {
            Review = await board.ReadAsync(Day, cancel);
            Places = await DemoPlaces.ReadAsync(installation, cancel);
        }
    }
}
