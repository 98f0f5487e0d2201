namespace ThenChot.Domain.Members.Handbook;

/// <summary>Các lời từ chối của sổ tay và việc của chi bộ.</summary>
public static class HandbookRefusals
{
    public static Refusal AboutMissing { get; } = new("members.request-about-missing", "Ghi mục nào của hồ sơ, không quá 1.000 chữ cái.");

    public static Refusal WantedMissing { get; } = new("members.request-wanted-missing", "Ghi điều đúng phải ghi trong hồ sơ, không quá 1.000 chữ cái.");

    public static Refusal KindUnknown { get; } = new("members.request-kind-unknown", "Chưa nhập thời hạn cho loại đề nghị này.");

    public static Refusal ReasonMissing { get; } = new("members.request-reason-missing", "Ghi rõ kết quả hoặc lý do để đồng chí đề nghị được biết, không quá 1.000 chữ cái.");

    public static Refusal NotAtThisStage { get; } = new("members.request-not-at-stage", "Đề nghị không còn ở bước này: đã có người trả lời. Đồng chí tải lại trang.");

    public static Refusal NotExtendable { get; } = new("members.request-not-extendable", "Chỉ gia hạn một lần, trước khi hết thời hạn.");

    public static Refusal ProcessorMissing { get; } = new("members.request-processor-missing", "Ghi tên bên xử lý dữ liệu, không quá 1.000 chữ cái.");

    public static Refusal NoProcessorClock { get; } = new("members.request-no-processor-clock", "Chỉ giao bên xử lý dữ liệu một lần, trước khi hết thời hạn, với loại đề nghị mà quy định cho thời hạn dài hơn.");

    public static Refusal NoLevelAbove { get; } = new("members.request-no-level-above", "Trong cây tổ chức hiện nay không có cấp trên của chi bộ để chuyển đề nghị.");

    public static Refusal TopicMissing { get; } = new("members.meeting-topic-missing", "Ghi nội dung buổi sinh hoạt, không quá 1.000 chữ cái.");

    public static Refusal PlaceTooLong { get; } = new("members.meeting-place-too-long", "Giờ, địa điểm ghi không quá 200 chữ cái.");

    public static Refusal MeetingHeld { get; } = new("members.meeting-held", "Buổi sinh hoạt đã ghi kết quả; không đổi lịch được nữa.");

    public static Refusal CountsImpossible { get; } = new("members.meeting-counts-impossible", "Các số không âm; số có mặt và số vắng cộng lại phải lớn hơn 0.");

    public static Refusal PaperTitleMissing { get; } = new("members.meeting-paper-title-missing", "Ghi tên tài liệu, không quá 200 chữ cái.");

    public static Refusal PaperEmpty { get; } = new("members.meeting-paper-empty", "Chọn tệp hoặc ghi số ký hiệu của văn bản trong sổ.");

    public static Refusal RemarkMissing { get; } = new("members.stand-in-remark-missing", "Ghi rõ chỗ chưa đúng, không quá 1.000 chữ cái.");

    public static Refusal AnsweredAlready { get; } = new("members.stand-in-answered", "Việc nhập thay này đã được trả lời.");

    public static Refusal NotAhead(DateOnly on) => new("members.meeting-not-ahead", $"Ngày {VietnameseFormat.Date(on)} đã qua: lịch sinh hoạt ghi từ hôm nay trở đi.");

    public static Refusal NotYetHeld(DateOnly on) => new("members.meeting-not-yet-held", $"Buổi sinh hoạt ngày {VietnameseFormat.Date(on)} chưa diễn ra.");
}
