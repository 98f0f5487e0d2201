using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Members.Imports;

/// <summary>The list of members as people bring it in.</summary>
internal static class MemberImport
{
    private const string Dates = "Chỉ biết năm thì ghi năm: 1975, 3/1975 hoặc 19/3/1975.";

    public static ImportKind Kind { get; } = new("members", "Danh sách đảng viên", MemberPermissions.Edit, "members.import")
    {
        Help = "Mỗi dòng là một đảng viên đang sinh hoạt ở một chi bộ. Số thẻ và số định danh được mã hóa khi nạp; bảng lỗi không nhắc lại số. Họ tên viết hoa toàn bộ thì hệ thống đề nghị cách viết đúng.",
        Columns =
        [
            new("full_name", "Họ và tên") { Required = true, Aliases = ["họ tên", "tên", "họ và tên khai sinh"], Note = "Họ, đệm và tên; không viết hoa toàn bộ.", Sample = "Nguyễn Văn An", Width = 32 },
            new("born_on", "Ngày sinh") { Aliases = ["sinh", "năm sinh", "ngày tháng năm sinh"], Note = Dates, Sample = "19/3/1975", Width = 16 },
            new("sex", "Giới tính") { Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>(["Nam", "Nữ"]), Note = "Nam hoặc Nữ.", Width = 12 },
            new("cell_code", "Mã chi bộ") { Required = true, Aliases = ["chi bộ", "mã đơn vị"], Note = "Chi bộ đang sinh hoạt chính thức.", Sample = "QU01-1-1" },
            new("from", "Sinh hoạt từ ngày") { Required = true, Aliases = ["từ ngày"], Note = "Ngày bắt đầu sinh hoạt ở chi bộ này.", Sample = "1/6/2005" },
            new("decided_on", "Ngày quyết định kết nạp") { Required = true, Aliases = ["quyết định kết nạp"], Note = Dates, Sample = "1/3/2005" },
            new("ceremony_on", "Ngày vào Đảng") { Aliases = ["ngày kết nạp", "lễ kết nạp"], Note = Dates, Sample = "20/3/2005" },
            new("official_on", "Ngày chính thức") { Aliases = ["chính thức"], Note = "Để trống khi còn dự bị.", Sample = "20/3/2006" },
            new("card", "Số thẻ đảng viên") { Aliases = ["số thẻ"], Note = "Được mã hóa khi nạp." },
            new("citizen", "Số định danh cá nhân") { Aliases = ["số định danh", "cccd", "căn cước"], Note = "Được mã hóa khi nạp." },
            new("home_place", "Quê quán"),
            new("occupation", "Nghề nghiệp"),
            new("another", "Là người khác") { Aliases = ["người khác"], Note = "Ghi “có” khi đã có người cùng họ tên và ngày sinh nhưng đây là người khác.", Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>(["có"]), Width = 18 },
        ],
        Taker = static services => ActivatorUtilities.CreateInstance<MemberTaker>(services),
    };
}
