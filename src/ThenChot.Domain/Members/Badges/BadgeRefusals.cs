namespace ThenChot.Domain.Members.Badges;

/// <summary>Các lời từ chối về Huy hiệu Đảng.</summary>
public static class BadgeRefusals
{
    public static Refusal YearsUnknown { get; } = new("members.badge-years-unknown", "Quy định không có Huy hiệu của số năm này.");

    public static Refusal NotForThisMember { get; } = new("members.badge-not-for-member", "Truy tặng chỉ cho đồng chí đã từ trần; các trường hợp khác phải đang trong danh sách đảng viên.");

    public static Refusal GroundMissing { get; } = new("members.badge-ground-missing", "Xét sớm, truy tặng phải ghi căn cứ, không quá 500 chữ cái.");

    public static Refusal RemarkMissing { get; } = new("members.badge-remark-missing", "Ghi lý do trả lại hoặc thôi đề nghị, không quá 500 chữ cái.");

    public static Refusal NumberMissing { get; } = new("members.badge-number-missing", "Ghi số quyết định và số Huy hiệu đầu tiên; mỗi người một số Huy hiệu.");

    public static Refusal NotOnTheWay { get; } = new("members.badge-not-on-the-way", "Đề nghị đã kết thúc hoặc đang ở chi bộ; việc này không làm được nữa.");

    public static Refusal NobodyChosen { get; } = new("members.badge-nobody-chosen", "Đồng chí chọn ít nhất một dòng.");

    public static Refusal AlreadyListed { get; } = new("members.badge-already-listed", "Đồng chí này đã có trong danh sách đề nghị hoặc đã được tặng Huy hiệu của số năm này.");

    public static Refusal NoLevelAbove { get; } = new("members.badge-no-level-above", "Danh sách đã ở cấp quyết định; cấp này quyết định, không chuyển lên nữa.");

    public static Refusal NotTheDecidingLevel { get; } = new("members.badge-not-deciding-level", "Chỉ cấp thành phố quyết định tặng Huy hiệu Đảng; đồng chí chuyển danh sách lên.");

    public static Refusal TooSoon(int years, DateOnly soonest) =>
        new("members.badge-too-soon", string.Create(CultureInfo.InvariantCulture, $"Huy hiệu {years} năm xét sớm nhất ngày {VietnameseFormat.Date(soonest)}, sau đợt này."));

    public static Refusal Waits(DateOnly until) => new("members.badge-waits", $"Đang trong thời gian chờ sau kỷ luật, đến {VietnameseFormat.Date(until)}: xét ở đợt sau.");

    public static Refusal DecidedAhead(DateOnly on) => new("members.badge-decided-ahead", $"Ngày quyết định {VietnameseFormat.Date(on)} ở sau hôm nay.");
}
