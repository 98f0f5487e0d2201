using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Domain.Direction;

/// <summary>Các lời từ chối của phân hệ chỉ đạo hằng ngày: mỗi mã một nghĩa, câu chữ nêu rõ số liệu và điều phải làm.</summary>
public static class DirectionRefusals
{
    public static Refusal DocumentMissing(WorkSource source) =>
        new("direction.document-missing", $"Nhiệm vụ từ {WorkSources.Label(source)} cần dẫn văn bản trong sổ.");

    public static Refusal OccasionMissing() =>
        new("direction.occasion-missing", "Nhiệm vụ không dẫn văn bản cần ghi rõ cuộc họp hoặc việc phát sinh nào.");

    public static Refusal DeadlineMissing() =>
        new("direction.deadline-missing", "Nhiệm vụ phải có hạn; chưa có hạn thì phải ghi lý do.");

    public static Refusal DeadlineIncomplete(string what) =>
        new("direction.deadline-incomplete", $"Loại thời hạn đã chọn cần {what}.");

    public static Refusal DueBeforeAssigned(DateOnly due, DateOnly assigned) =>
        new("direction.due-before-assigned", $"Hạn {VietnameseFormat.Date(due)} ở trước ngày giao {VietnameseFormat.Date(assigned)}.");

    public static Refusal DueBeforeToday(DateOnly given, DateOnly first) =>
        new("direction.due-before-today", $"Ngày {VietnameseFormat.Date(given)} đã qua; ngày sớm nhất là {VietnameseFormat.Date(first)}.");

    public static Refusal DuePastParent(DateOnly due, DateOnly parent) =>
        new("direction.due-past-parent", $"Hạn {VietnameseFormat.Date(due)} vượt hạn {VietnameseFormat.Date(parent)} của nhiệm vụ cấp trên.");

    public static Refusal FutureDate(string what, DateOnly given, DateOnly today) =>
        new("direction.future-date", $"{what}: ngày {VietnameseFormat.Date(given)} ở sau hôm nay ({VietnameseFormat.Date(today)}).");

    public static Refusal UnitClosed(string unit, DateOnly closedOn) =>
        new("direction.unit-closed", $"{unit} đã kết thúc hoạt động từ {VietnameseFormat.Date(closedOn)}, không giao nhiệm vụ được nữa.");

    public static Refusal PersonLeft(string person, string unit) =>
        new("direction.person-left", $"Đồng chí {person} không giữ chức vụ nào ở {unit} vào ngày này.");

    public static Refusal GroupEmpty(string group) =>
        new("direction.group-empty", $"Nhóm “{group}” không có đơn vị nào vào ngày giao.");

    public static Refusal GroupItself() =>
        new("direction.group-itself", "Nhiệm vụ giao theo nhóm hoàn thành khi từng đơn vị hoàn thành phần của mình.");

    public static Refusal AlreadyConfirmed(DateOnly on) =>
        new("direction.already-confirmed", $"Nhiệm vụ đã được xác nhận hoàn thành ngày {VietnameseFormat.Date(on)}.");

    public static Refusal AlreadyAcknowledged(DateOnly on) =>
        new("direction.already-acknowledged", $"Nhiệm vụ đã được tiếp nhận ngày {VietnameseFormat.Date(on)}.");

    public static Refusal TextMissing(string what) =>
        new("direction.text-missing", $"{what} không được để trống.");

    public static Refusal PercentOutside(int percent) =>
        new("direction.percent-outside", string.Create(CultureInfo.InvariantCulture, $"Mức hoàn thành từ 0 đến 100 (đã nhập {percent})."));

    public static Refusal NoPoints() =>
        new("direction.no-points", "Chưa ghi điểm nào; mỗi dòng một điểm.");

    public static Refusal AlreadyCovered(int number) =>
        new("direction.already-covered", string.Create(CultureInfo.InvariantCulture, $"Điểm {number} đã gắn với nhiệm vụ này."));

    public static Refusal NothingToExtend() =>
        new("direction.nothing-to-extend", "Nhiệm vụ không có hạn cụ thể nên không có gì để gia hạn.");

    public static Refusal ExtensionNotLater(DateOnly current, DateOnly given) =>
        new("direction.extension-not-later", $"Hạn mới {VietnameseFormat.Date(given)} phải sau hạn đang có hiệu lực {VietnameseFormat.Date(current)}.");

    public static Refusal ExtensionPastParent(DateOnly parent, DateOnly given) =>
        new("direction.extension-past-parent", $"Hạn mới {VietnameseFormat.Date(given)} vượt hạn {VietnameseFormat.Date(parent)} của nhiệm vụ cấp trên; cấp trên phải gia hạn trước.");

    public static Refusal ExtensionPending() =>
        new("direction.extension-pending", "Đã có một đề nghị gia hạn đang chờ người giao quyết định.");

    public static Refusal NoExtensionAsked() =>
        new("direction.no-extension-asked", "Không có đề nghị gia hạn nào đang chờ quyết định.");

    public static Refusal EvidenceMissing() =>
        new("direction.evidence-missing", "Đề nghị xác nhận hoàn thành phải kèm minh chứng trong sổ văn bản, có đủ ngày, tháng, năm.");

    public static Refusal EvidenceBeforeAssignment(DateOnly evidence, DateOnly assigned) =>
        new("direction.evidence-before-assignment", $"Minh chứng ngày {VietnameseFormat.Date(evidence)} trước ngày giao nhiệm vụ {VietnameseFormat.Date(assigned)}.");

    public static Refusal CompletionPending() =>
        new("direction.completion-pending", "Đã có một đề nghị xác nhận hoàn thành đang chờ người giao.");

    public static Refusal CompletionNotProposed() =>
        new("direction.completion-not-proposed", "Chưa có đề nghị xác nhận hoàn thành nào đang chờ.");

    public static Refusal OwnCompletion() =>
        new("direction.own-completion", "Người đề nghị không tự xác nhận hoàn thành nhiệm vụ của mình.");

    public static Refusal NotANumber(string typed) =>
        new("direction.not-a-number", $"“{typed}” không phải là số. Dùng dấu phẩy cho phần lẻ, ví dụ 1.234,5.");

    public static Refusal NotADay(string typed) =>
        new("direction.not-a-day", $"“{typed}” không phải là ngày có trong lịch. Đồng chí ghi ngày/tháng/năm, ví dụ 01/07/2025.");

    public static Refusal NotYesOrNo() =>
        new("direction.not-yes-or-no", "Mục này chỉ nhận “có” hoặc “không”.");

    public static Refusal TextTooLong(int most) =>
        new("direction.text-too-long", $"Nội dung dài quá {VietnameseFormat.Number(most)} ký tự.");

    public static Refusal LinesTooMany(int most) =>
        new("direction.lines-too-many", string.Create(CultureInfo.InvariantCulture, $"Danh sách nhận nhiều nhất {most} dòng; dài hơn thì gửi kèm tệp."));

    public static Refusal FieldUnnamed() =>
        new("direction.field-unnamed", "Mục hỏi phải có tên.");

    public static Refusal ColumnsMissing(string list) =>
        new("direction.columns-missing", $"Danh sách “{list}” cần ít nhất một cột, các cột cách nhau bằng dấu chấm phẩy.");

    public static Refusal ColumnRepeated(string column) =>
        new("direction.column-repeated", $"Cột “{column}” trùng tên hoặc không có tên.");

    public static Refusal FieldCount(int count, int most) =>
        new("direction.field-count", string.Create(CultureInfo.InvariantCulture, $"Đợt báo cáo hỏi từ 1 đến {most} mục (đang có {count})."));

    public static Refusal NobodyAsked() =>
        new("direction.nobody-asked", "Đồng chí hãy chọn ít nhất một đơn vị phải trả lời.");

    public static Refusal InquiryClosed(DateOnly on) =>
        new("direction.inquiry-closed", $"Đợt báo cáo đã kết thúc ngày {VietnameseFormat.Date(on)}.");

    public static Refusal AnswersMissing(int count) =>
        new("direction.answers-missing", string.Create(CultureInfo.InvariantCulture, $"Còn {count} mục bắt buộc chưa trả lời."));

    public static Refusal AnswerState(string state, string step) =>
        new("direction.answer-state", $"Trả lời đang ở bước “{state}” nên không {step} được.");

    public static Refusal YearFar(int year, int present) =>
        new("direction.year-far", string.Create(CultureInfo.InvariantCulture, $"Chương trình công tác lập cho năm {present - 1} đến {present + 1} (đã nhập {year})."));

    public static Refusal YearTaken(int year) =>
        new("direction.year-taken", string.Create(CultureInfo.InvariantCulture, $"Đơn vị đã có chương trình công tác năm {year}."));

    public static Refusal IssueUndated() =>
        new("direction.issue-undated", "Văn bản ban hành chương trình phải có đủ ngày, tháng, năm.");

    public static Refusal NoTasks() =>
        new("direction.no-tasks", "Chương trình chưa có việc nào nên chưa ban hành được.");

    public static Refusal MonthOutside(int month) =>
        new("direction.month-outside", string.Create(CultureInfo.InvariantCulture, $"Tháng từ 1 đến 12 (đã nhập {month})."));

    public static Refusal NotHappened(HappeningKind kind)
    {
        var why = kind switch
        {
            HappeningKind.Document => "Văn bản chưa có đủ ngày, tháng, năm ban hành",
            HappeningKind.Conference => "Hội nghị chưa ghi ngày tổ chức",
            _ => "Nhiệm vụ chưa được xác nhận hoàn thành",
        };
        return new("direction.not-happened", $"{why} nên chưa đánh dấu được.");
    }

    public static Refusal HappenedBeforeYear(DateOnly on, int year) =>
        new("direction.happened-before-year", string.Create(CultureInfo.InvariantCulture, $"Việc diễn ra ngày {VietnameseFormat.Date(on)}, trước năm {year} của chương trình."));

    public static Refusal NotTicked() =>
        new("direction.not-ticked", "Việc này chưa được đánh dấu thực hiện.");

    public static Refusal TaskDone(DateOnly on) =>
        new("direction.task-done", $"Việc này đã thực hiện ngày {VietnameseFormat.Date(on)}; đánh dấu nhầm thì bỏ đánh dấu trước.");

    public static Refusal TaskDropped(DateOnly on) =>
        new("direction.task-dropped", $"Việc này đã được đưa ra khỏi chương trình ngày {VietnameseFormat.Date(on)}.");

    public static Refusal PortfolioEmpty() =>
        new("direction.portfolio-empty", "Phân công phụ trách cần ghi lĩnh vực hoặc chọn địa bàn.");

    public static Refusal PortfolioEnd(DateOnly from) =>
        new("direction.portfolio-end", $"Ngày thôi phụ trách phải sau ngày bắt đầu {VietnameseFormat.Date(from)}, và chỉ ghi một lần.");

    public static Refusal NotFinished() =>
        new("direction.not-finished", "Nhiệm vụ chưa được xác nhận hoàn thành nên không có gì để mở lại.");

    public static Refusal NotCovered(int number) =>
        new("direction.not-covered", string.Create(CultureInfo.InvariantCulture, $"Điểm {number} không gắn với nhiệm vụ này."));
}
