namespace ThenChot.Domain.Duties;

/// <summary>Everything the calendar of working days can be refused for.</summary>
public static class DutiesRefusals
{
    public static readonly Refusal DayMissing = new("duties.day-missing", "Đồng chí nhập ngày, dạng 31/8/2026.");

    public static readonly Refusal ReasonMissing = new("duties.reason-missing", "Đồng chí nêu lý do hoặc văn bản quy định ngày này.");

    public static readonly Refusal MailMalformed = new("duties.mail-malformed", "Địa chỉ thư điện tử có dạng ten@coquan.vn; để trống nếu không nhận thư.");

    public static Refusal NameMissing(int longest) => new("duties.day-name", $"Đồng chí nêu tên ngày, nhiều nhất {longest} ký tự.");

    public static Refusal DaySaidAlready(DateOnly day, bool isWorked) => new("duties.day-said", $"Theo lịch, ngày {VietnameseFormat.Date(day)} đã là {(isWorked ? "ngày làm việc" : "ngày nghỉ")}.");

    public static Refusal DayWithdrawn(DateOnly on) => new("duties.day-withdrawn", $"Ngày này đã bỏ khỏi lịch từ {VietnameseFormat.Date(on)}.");

    public static readonly Refusal CalendarLinkEnded = new("duties.calendar-link-ended", "Liên kết lịch này đã bỏ trước đó.");
}
