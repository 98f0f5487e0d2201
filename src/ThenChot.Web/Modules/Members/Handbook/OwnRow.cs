using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>A line of one's own file as a member takes it away.</summary>
public sealed record OwnRow(string Block, string Content, string? Since, string? Until)
{
    public static IReadOnlyList<OwnRow> Of(MemberFile file, string fullName, IReadOnlyList<MemberEntry> entries, IReadOnlyDictionary<UnitId, string> units, MemberNumbers numbers, DateOnly today) =>
    [
        Fact("Họ và tên", fullName), Fact("Tình trạng", MemberWords.Name(file.StatusOn(today), file.LeftAs)), Fact("Quyết định kết nạp", file.DecidedOn.Text), Fact("Lễ kết nạp (ngày vào Đảng)", file.CeremonyOn?.Text),
        Fact("Ngày chính thức", file.OfficialOn?.Text), Fact("Tuổi đảng", file.PartyAgeOn(today)?.Text), Fact("Số thẻ đảng viên", numbers.Masked(file, NumberKind.Card)), Fact("Số định danh cá nhân", numbers.Masked(file, NumberKind.Citizen)),
        Fact("Giới tính", file.Sex is { } sex ? MemberWords.Name(sex) : null), Fact("Tên gọi khác", file.OtherName), Fact("Nơi đăng ký khai sinh", file.BirthPlace), Fact("Quê quán", file.HomePlace), Fact("Nơi ở", file.Residence),
        Fact("Nghề nghiệp", file.Occupation), Fact("Giáo dục phổ thông", file.Schooling), Fact("Chuyên môn, nghiệp vụ", file.Profession), Fact("Lý luận chính trị", file.Theory),
        .. file.Stays.OrderBy(s => s.From).Select(s => new OwnRow("Sinh hoạt ở chi bộ", units[s.UnitId], VietnameseFormat.Date(s.From), s.Span.LastDay is { } last ? VietnameseFormat.Date(last) : "đến nay")),
        .. entries.OrderBy(e => e.Kind).ThenBy(e => e.Since ?? new PartialDate(9999)).Select(e => new OwnRow(MemberEntry.Label(e.Kind), e.Content, e.Since?.Text, e.Until?.Text)),
    ];

    private static OwnRow Fact(string block, string? content) => new(block, content ?? "chưa nhập nội dung", null, null);
}
