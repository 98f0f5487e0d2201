namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối khi xử lý đơn thư, giải quyết khiếu nại kỷ luật.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal NothingToComplainAbout { get; } = new("inspections.nothing-to-complain-about", "Chưa có quyết định kỷ luật đã công bố nên chưa có gì để khiếu nại.");

    public static Refusal AnnulledAlready { get; } = new("inspections.annulled-already", "Hình thức kỷ luật đã được xóa; không còn gì để khiếu nại hoặc thay đổi.");

    public static Refusal ComplaintClosed { get; } = new("inspections.complaint-closed", "Khiếu nại này đã được thụ lý, đã giải quyết hoặc đã trả lời không giải quyết.");

    public static Refusal ComplaintNotAccepted { get; } = new("inspections.complaint-not-accepted", "Chỉ giải quyết khiếu nại đã thụ lý.");

    public static Refusal LateComplaint { get; } = new("inspections.late-complaint", "Khiếu nại gửi sau thời hạn; ghi lý do cấp có thẩm quyền vẫn thụ lý, hoặc trả lời không giải quyết.");

    public static Refusal GroundUnknown { get; } = new("inspections.ground-unknown", "Chọn một lý do không giải quyết có trong quy định.");

    public static Refusal LetterClassified { get; } = new("inspections.letter-classified", "Đơn này đã được phân loại.");

    public static Refusal LetterNameless { get; } = new("inspections.letter-nameless", "Đơn không có tên hoặc không có địa chỉ người gửi thì không thụ lý.");

    public static Refusal LetterNotTakenUp { get; } = new("inspections.letter-not-taken-up", "Chỉ ghi kết quả của đơn đã thụ lý và chưa trả lời.");

    public static Refusal FindingVerified { get; } = new("inspections.finding-verified", "Phát hiện này đã được xác minh.");

    public static Refusal OutcomeOfConfirmedOnly { get; } = new("inspections.outcome-of-confirmed-only", "Xác minh có biểu hiện thì chọn hình thức xử lý; không xác minh được thì không xử lý.");

    public static Refusal SignUnknown(int count) => new("inspections.sign-unknown", $"Ghi số của biểu hiện có trong danh mục, từ 1 đến {Text(count)}.");

    public static Refusal ReplyWaited(DateOnly by) => new("inspections.reply-waited", $"Người được nêu có đến hết ngày {VietnameseFormat.Date(by)} để có ý kiến; chưa có ý kiến thì chưa xác minh.");

    public static Refusal ComplaintOpen(DateOnly received) => new("inspections.complaint-open", $"Khiếu nại nhận ngày {VietnameseFormat.Date(received)} đang được giải quyết; mỗi lúc một cấp.");

    public static Refusal LastLevelAnswered(string last) => new("inspections.last-level-answered", $"{last} là cấp giải quyết cuối cùng và đã trả lời; không còn cấp khiếu nại nào nữa.");

    public static Refusal NotThatWay(DisciplineForm stands, bool up) =>
        new("inspections.not-that-way", $"Hình thức đang có là {DisciplineForms.Label(stands)}; {(up ? "tăng thì phải chọn hình thức nặng hơn" : "giảm thì phải chọn hình thức nhẹ hơn")}.");
}
