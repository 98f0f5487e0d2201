namespace ThenChot.Domain.TrackedCases;

/// <summary>Các lời từ chối của việc theo dõi vụ án, vụ việc.</summary>
public static class TrackedRefusals
{
    public static Refusal GrowsFromMatter { get; } =
        new("tracked.grows-from-matter", "Chỉ vụ án mới ghi được là phát triển từ một vụ việc; vụ việc ấy giữ nguyên hồ sơ của nó.");

    public static Refusal NoSuchOpinion { get; } = new("tracked.no-such-opinion", "Ý kiến chỉ đạo này không thuộc hồ sơ.");

    public static Refusal OpinionDone { get; } = new("tracked.opinion-done", "Ý kiến chỉ đạo này đã ghi kết quả.");

    public static Refusal OwnerOutside { get; } =
        new("tracked.owner-outside", "Người thực hiện phải là người đang được vào vòng của hồ sơ này; đồng chí đề nghị cho vào vòng trước.");

    public static Refusal OwnAccess { get; } = new("tracked.own-access", "Không ai tự cho mình vào vòng; việc này do một đồng chí khác có thẩm quyền ghi.");

    public static Refusal AccessReversed { get; } = new("tracked.access-reversed", "Ngày thôi phải sau ngày bắt đầu.");

    public static Refusal AccessGone { get; } = new("tracked.access-gone", "Quyền này đã được thu hồi.");

    public static Refusal OwnOpening { get; } = new("tracked.own-opening", "Người đề nghị mở khẩn cấp không tự xác nhận được.");

    public static Refusal ConfirmedTwice { get; } = new("tracked.confirmed-twice", "Đồng chí đã xác nhận; người thứ hai phải là người khác.");

    public static Refusal OpeningClosed { get; } = new("tracked.opening-closed", "Lần mở khẩn cấp này đã đóng.");

    public static Refusal InsideAlready { get; } = new("tracked.inside-already", "Đồng chí đang được vào vòng, hoặc đã có một đề nghị chờ xác nhận.");

    public static Refusal CodeUnfit(int longest) =>
        new("tracked.code-unfit", $"Mã chỉ gồm chữ không dấu, số, dấu gạch, dấu chấm, có ít nhất một chữ số, không quá {Text(longest)} ký tự; mã không nêu tên người, tên vụ.");

    public static Refusal CodeTaken(string code) => new("tracked.code-taken", $"Mã {code} đã dùng cho một hồ sơ khác.");

    public static Refusal Ahead(string what, DateOnly on) => new("tracked.day-ahead", $"{what} {VietnameseFormat.Date(on)} ở sau hôm nay.");

    public static Refusal DecisionDay(DateOnly on, DateOnly issued) =>
        new("tracked.decision-day", $"Ngày {VietnameseFormat.Date(on)} ở trước ngày của quyết định, {VietnameseFormat.Date(issued)}.");

    public static Refusal HasLeft(DateOnly left) => new("tracked.has-left", $"Hồ sơ đã kết thúc theo dõi, chỉ đạo từ ngày {VietnameseFormat.Date(left)}; không ghi thêm được.");

    public static Refusal StageNotOfMatter(StageKind kind) =>
        new("tracked.stage-not-of-matter", $"Vụ việc chưa khởi tố nên không có giai đoạn {TrackedWords.Label(kind)}; khi khởi tố, đồng chí ghi một vụ án mới phát triển từ vụ việc này.");

    public static Refusal StageDay(DateOnly on) => new("tracked.stage-day", $"Ngày {VietnameseFormat.Date(on)} ở sau hôm nay hoặc ở trước giai đoạn liền trước.");

    public static Refusal DueBefore(DateOnly on) => new("tracked.due-before", $"Thời hạn phải từ ngày {VietnameseFormat.Date(on)} trở đi.");

    public static Refusal AccusedOutside(int most) => new("tracked.accused-outside", $"Số bị can, bị cáo từ 0 đến {Text(most)}; chỉ ghi số, không ghi tên.");

    public static Refusal LeavingDay(DateOnly on, DateOnly entered) =>
        new("tracked.leaving-day", $"Ngày kết thúc {VietnameseFormat.Date(on)} phải từ ngày vào diện {VietnameseFormat.Date(entered)} đến hôm nay.");

    public static Refusal DoneDay(DateOnly on, DateOnly given) =>
        new("tracked.done-day", $"Ngày hoàn thành {VietnameseFormat.Date(on)} phải từ ngày của ý kiến {VietnameseFormat.Date(given)} đến hôm nay.");

    public static Refusal TextMissing(string what, int longest) => new("tracked.text-missing", $"{what} không được để trống và không quá {Text(longest)} ký tự.");

    public static Refusal AccessBackdated(DateOnly today) => new("tracked.access-backdated", $"Quyền bắt đầu từ hôm nay, {VietnameseFormat.Date(today)}, hoặc sau đó; không ghi lùi ngày.");

    public static Refusal OpeningLapsed(int hours) =>
        new("tracked.opening-lapsed", $"Đề nghị này không còn chờ xác nhận: đã đủ hai người, đã đóng, hoặc quá {Text(hours)} giờ.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
