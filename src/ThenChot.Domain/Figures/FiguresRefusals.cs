namespace ThenChot.Domain.Figures;

/// <summary>Mọi lời từ chối của phần số liệu và kỳ báo cáo.</summary>
public static class FiguresRefusals
{
    public static Refusal CodeMalformed(string code) => new(
        "figures.code-malformed", $"Mã số liệu “{code}” không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ, dài nhất 64 ký tự.");

    public static Refusal CodeTaken(string code) => new("figures.code-taken", $"Mã số liệu “{code}” đã có trong danh mục.");

    public static Refusal NameMissing() => new("figures.name-missing", "Số liệu phải có tên và đơn vị tính.");

    public static Refusal FrequencyUnsupported() => new(
        "figures.frequency-unsupported", "Số liệu được báo cáo theo tháng, quý, sáu tháng hoặc năm.");

    public static Refusal DecimalsOutOfRange() => new("figures.decimals-out-of-range", "Số chữ số thập phân từ 0 đến 4.");

    public static Refusal RatioIncomplete() => new(
        "figures.ratio-incomplete", "Số liệu dạng tỷ lệ phải có số liệu tử số, số liệu mẫu số và hệ số nhân lớn hơn 0.");

    public static Refusal CumulativeStock() => new(
        "figures.cumulative-stock", "Chỉ số liệu phát sinh mới nhập lũy kế; số liệu thời điểm nhập theo từng kỳ.");

    public static Refusal RelationMalformed(string text) => new(
        "figures.relation-malformed", $"Không đọc được ràng buộc “{text}”. Mẫu: a + b = c; a <= b; round0(100 * a / b) = c.");

    public static Refusal RuleInUse(string figure) => new(
        "figures.rule-in-use", $"“{figure}” đã có số liệu nên không đổi được kỳ báo cáo và cách nhập. Đồng chí thêm một mục mới cho cách báo cáo mới.");

    public static Refusal SourceReasonMissing() => new("figures.source-reason-missing", "Đổi nguồn số liệu phải nêu lý do.");

    public static Refusal SourceNotLater(string from) => new(
        "figures.source-not-later", $"Nguồn mới phải áp dụng sau ngày bắt đầu của nguồn gần nhất ({from}).");

    public static Refusal DueBeforeCutOff(string due, string cutOff) => new(
        "figures.due-before-cut-off", $"Hạn gửi {due} trước ngày chốt số liệu {cutOff}. Đồng chí chọn hạn gửi từ ngày chốt trở đi.");

    public static Refusal GraceNegative() => new("figures.grace-negative", "Số ngày gia hạn chung không được âm.");

    public static Refusal CutOffBeforePeriod(string cutOff, string start) => new(
        "figures.cut-off-before-period", $"Ngày chốt số liệu {cutOff} trước ngày đầu kỳ {start}.");

    public static Refusal RoundEmpty() => new("figures.round-empty", "Kỳ báo cáo phải hỏi ít nhất một số liệu hoặc một phần lời, và ít nhất một đơn vị.");

    public static Refusal FrequencyDiffers(string figure, string period) => new(
        "figures.frequency-differs", $"Số liệu “{figure}” không báo cáo theo độ dài của kỳ {period}; kỳ dài hơn được tính từ các kỳ nằm trong nó.");

    public static Refusal FigureComputed(string figure) => new(
        "figures.figure-computed", $"Số liệu “{figure}” do hệ thống tính, không hỏi đơn vị nhập.");

    public static Refusal ScopesMixed(string figure, string period) => new(
        "figures.scopes-mixed", $"Số liệu “{figure}” kỳ {period} đã có số liệu ở phạm vi khác. Không trộn “riêng cấp mình” với “toàn đảng bộ (đã gồm cấp dưới)”.");

    public static Refusal AskedTwice(string figure, string unit, string period) => new(
        "figures.asked-twice", $"“{unit}” đã được hỏi số liệu “{figure}” của kỳ {period} trong một kỳ báo cáo khác.");

    public static Refusal StateForbids(string state, string wanted) => new(
        "figures.state-forbids", $"Bản báo cáo đang ở trạng thái “{state}” nên không thể {wanted}.");

    public static Refusal PeriodLocked(string state) => new(
        "figures.period-locked", $"Bản báo cáo đang ở trạng thái “{state}”, số liệu đã khóa. Muốn sửa phải được trả lại hoặc mở lại để điều chỉnh.");

    public static Refusal NotAsked(string figure) => new("figures.not-asked", $"Kỳ báo cáo này không hỏi số liệu “{figure}”.");

    public static Refusal CellsMissing(int missing) => new(
        "figures.cells-missing", $"Còn {missing} ô chưa nhập. Nếu trong kỳ không phát sinh, đồng chí nhập 0.");

    public static Refusal CellsFaulty(int faulty) => new(
        "figures.cells-faulty", $"Còn {faulty} chỗ chưa hợp lệ. Đồng chí xem lời nhắn cạnh từng ô.");

    public static Refusal SignedNumberMissing() => new(
        "figures.signed-number-missing", "Duyệt gửi cần số và ngày của báo cáo đã ký.");

    public static Refusal SignedInFuture(string day) => new("figures.signed-in-future", $"Ngày ký {day} ở sau ngày hôm nay.");

    public static Refusal ReturnNeedsRemark() => new(
        "figures.return-needs-remark", "Trả lại phải kèm ít nhất một ý kiến gắn vào ô hoặc một lý do chung.");

    public static Refusal ReopenNeedsReason() => new("figures.reopen-needs-reason", "Mở lại để điều chỉnh phải nêu lý do.");

    public static Refusal NewerVersionExists() => new(
        "figures.newer-version-exists", "Báo cáo này đã có bản điều chỉnh mới hơn; đồng chí làm việc trên bản mới nhất.");

    public static Refusal FilesTooMany() => new("figures.files-too-many", "Mỗi bản báo cáo đính kèm nhiều nhất 20 tệp.");

    public static Refusal UnitUnknown(string code) => new("figures.unit-unknown", $"Không có đơn vị mã “{code}” trong kỳ này.");

    public static Refusal NothingToExplain() => new("figures.nothing-to-explain", "Hai số đang khớp nhau, không có chênh lệch để giải trình.");

    public static Refusal DifferenceChanged(string derived, string reported) => new(
        "figures.difference-changed", $"Số vừa thay đổi: hệ thống tính {derived}, đơn vị báo cáo {reported}. Đồng chí xem lại trước khi giải trình.");

    public static Refusal ExplanationMissing(int longest) => new("figures.explanation-missing", $"Đồng chí ghi lời giải trình, nhiều nhất {longest} ký tự.");

    public static Refusal NoDerivation(string figure) => new(
        "figures.no-derivation", $"Hệ thống chưa có hồ sơ để tính “{figure}”, nên chưa đổi được sang nguồn “hệ thống tính”.");

    public static Refusal AssigneeUnknown(string part) => new(
        "figures.assignee-unknown", $"Nơi hoặc người được phân công phần “{part}” không thuộc đơn vị. Đồng chí chọn trong danh sách.");

    public static Refusal ReportAccepted() => new("figures.report-accepted", "Báo cáo này đã có bản được tiếp nhận nên không chuyển sang đơn vị khác; đồng chí chọn “chỉ ghi biên bản” cho việc này.");

    public static Refusal AskedAlready(string unit) => new("figures.asked-already", $"“{unit}” cũng được hỏi số liệu của kỳ này nên không nhận thêm báo cáo; đồng chí chọn “chỉ ghi biên bản” cho việc này.");

    public static Refusal FigureUnknown(string code) => new("figures.figure-unknown", $"Không có số liệu mã “{code}” trong danh mục.");

    public static Refusal PeriodMalformed(string code) => new(
        "figures.period-malformed", $"“{code}” không phải là kỳ. Mẫu: 2023-03, 2023-Q1, 2023-H1, 2023-9M, 2023, T2020-2025.");

    public static Refusal TreeMalformed(string text) => new("figures.tree-malformed", $"“{text}” không phải là “then” hay một ngày như 2023-04-19.");

    public static Refusal PeriodTooShort(string figure, string period) => new(
        "figures.period-too-short", $"Số liệu “{figure}” không có ở độ dài của kỳ {period}.");

    public static Refusal RestructuredUnderFigures(string act, string round, DateOnly on) => new(
        "figures.restructured-under-figures", $"“{act}”: ngày có hiệu lực {VietnameseFormat.Date(on)} đã qua và số liệu của đơn vị liên quan đã được tiếp nhận cho kỳ kết thúc sau ngày đó ({round}). Chọn ngày sau kỳ ấy.");

    public static Refusal ClosedWithOpenReport(string act, string round) => new(
        "figures.closed-with-open-report", $"“{act}”: đơn vị kết thúc hoạt động còn báo cáo đang làm dở ({round}). Gửi và tiếp nhận báo cáo, hoặc thu hồi, trước khi sắp xếp.");
}
