using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>How a kind of entry reads: its address, its heading, what its text is called and what to write.</summary>
public sealed record FactWord(UnitFactKind Kind, string Slug, string Title, string TextLabel, string? Hint)
{
    public static IReadOnlyList<FactWord> All { get; } =
    [
        new(UnitFactKind.Seat, "tru-so", "Trụ sở", "Địa chỉ trụ sở", null),
        new(UnitFactKind.OrganizationType, "loai-hinh", "Loại hình", "Ghi chú", null),
        new(UnitFactKind.OfficialMembers, "dang-vien-chinh-thuc", "Số đảng viên chính thức", "Ghi chú", "Đếm ở đâu, theo danh sách nào"),
        new(UnitFactKind.FoundingDecision, "quyet-dinh-thanh-lap", "Quyết định thành lập", "Ghi chú", null),
        new(UnitFactKind.ClosingDecision, "quyet-dinh-ket-thuc", "Quyết định kết thúc hoạt động", "Ghi chú", null),
        new(UnitFactKind.Function, "chuc-nang", "Chức năng", "Chức năng", "Mỗi chức năng ghi một mục, kèm văn bản quy định"),
        new(UnitFactKind.Duty, "nhiem-vu", "Nhiệm vụ", "Nhiệm vụ", "Mỗi nhiệm vụ ghi một mục, kèm văn bản quy định"),
        new(UnitFactKind.DelegatedPower, "giao-quyen", "Giao quyền", "Phạm vi, nội dung được giao", null),
    ];

    public static FactWord Of(UnitFactKind kind) => All.First(w => w.Kind == kind);

    /// <summary>Null when no kind has that address.</summary>
    public static FactWord? BySlug(string? slug) => All.FirstOrDefault(w => w.Slug == slug);
}
