namespace ThenChot.Domain.Members;

/// <summary>Các lời từ chối của phân hệ đảng viên.</summary>
public static class MembersRefusals
{
    public static Refusal DeductionUnexplained { get; } =
        new("members.deduction-unexplained", "Thời gian không tính tuổi đảng là số tháng từ 0 trở lên, và phải ghi lý do.");

    public static Refusal SameCell { get; } = new("members.same-cell", "Đồng chí này đang sinh hoạt ở chính chi bộ đó.");

    public static Refusal EndsBeforeStart { get; } = new("members.ends-before-start", "Thời điểm kết thúc ở trước thời điểm bắt đầu.");

    public static Refusal DateMalformed { get; } = new("members.date-malformed", "Ngày không có thật hoặc không đọc được: ghi 1975, 3/1975 hoặc 19/3/1975.");

    public static Refusal DayMalformed { get; } = new("members.day-malformed", "Ghi đủ ngày có thật, dạng 19/3/2023.");

    public static Refusal DecisionMissing { get; } = new("members.decision-missing", "Hồ sơ cần ngày quyết định kết nạp; chỉ biết năm thì ghi năm.");

    public static Refusal ReasonMissing { get; } = new("members.reason-missing", "Mở số giữ kín phải ghi lý do: để làm việc gì, theo yêu cầu nào.");

    public static Refusal PersonHasFile { get; } = new("members.person-has-file", "Người này đã có hồ sơ đảng viên; mỗi người một hồ sơ.");

    public static Refusal MergeUnexplained { get; } = new("members.merge-unexplained", "Gộp hoặc tách hồ sơ phải ghi lý do: đã đối chiếu với giấy tờ nào.");

    public static Refusal MergedAlready { get; } = new("members.merged-already", "Một trong hai hồ sơ này đã được gộp vào hồ sơ khác.");

    public static Refusal MergedOn { get; } = new("members.merged-on", "Hồ sơ được giữ sau đó đã gộp vào một hồ sơ khác; tách lần gộp sau trước.");

    public static Refusal LivedOnSinceMerge { get; } = new(
        "members.lived-on-since-merge", "Từ khi gộp, ngày vào Đảng hoặc quá trình sinh hoạt đã ghi thêm; không rõ thuộc người nào nên không tự tách. Đưa các mục đó về như khi gộp rồi tách lại.");

    public static Refusal CasesOnBoth { get; } = new("members.cases-on-both", "Cả hai hồ sơ đều có thủ tục đang làm; kết thúc hoặc thôi thủ tục ở một bên rồi mới gộp.");

    public static Refusal FilterEmpty { get; } = new("members.filter-empty", "Chưa có điều kiện lọc nào để lưu; lọc danh sách trước rồi lưu.");

    public static Refusal NotDifferent { get; } = new("members.not-different", "Ghi căn cứ cho thấy đây là hai người khác nhau.");

    public static Refusal NotLeft { get; } = new("members.not-left", "Đồng chí này đang trong danh sách đảng viên.");

    public static Refusal HasDied { get; } = new("members.has-died", "Hồ sơ ghi đồng chí này đã từ trần.");

    public static Refusal ReturnsTooEarly(DateOnly left) => new("members.returns-too-early", $"Ngày trở lại danh sách không thể trước {VietnameseFormat.Date(left)}, ngày ra khỏi danh sách.");

    public static Refusal FilterUnnamed(int most) => new("members.filter-unnamed", string.Create(CultureInfo.InvariantCulture, $"Đặt tên cho bộ lọc, không quá {most} chữ cái."));

    public static Refusal ApartAlready(DateOnly on) => new("members.apart-already", $"Lần gộp này đã được tách lại ngày {VietnameseFormat.Date(on)}.");

    public static Refusal KeepTheOther(string tied) => new("members.keep-the-other", $"Hồ sơ không được giữ có tên trong giấy tờ không sửa được nữa ({tied}); giữ hồ sơ đó và gộp hồ sơ kia vào.");

    public static Refusal BothTied(string tied) => new("members.both-tied", $"Cả hai người đều có tên trong giấy tờ không sửa được nữa ({tied}) nên không gộp được.");

    public static Refusal CellMissing { get; } = new("members.cell-missing", "Ghi mã chi bộ.");

    public static Refusal CellUnknown(string code) => new("members.cell-unknown", $"Không có chi bộ mã “{code}” trong phạm vi của đồng chí vào ngày đã ghi.");

    public static Refusal NotACell(string name) => new("members.not-a-cell", $"{name} không phải chi bộ; đảng viên sinh hoạt ở một chi bộ.");

    public static Refusal CellClosed(string name, DateOnly on) =>
        new("members.cell-closed", $"{name} đã kết thúc hoạt động từ {VietnameseFormat.Date(on)}; ghi chi bộ kế thừa.");

    public static Refusal CellNotYet(string name, DateOnly from) => new("members.cell-not-yet", $"{name} hoạt động từ {VietnameseFormat.Date(from)}; ngày sinh hoạt ở trước ngày đó.");

    public static Refusal StayBeforeJoining(DateOnly from, PartialDate joined) =>
        new("members.stay-before-joining", $"Ngày sinh hoạt {VietnameseFormat.Date(from)} ở trước ngày vào Đảng ({joined.Text}).");

    public static Refusal MovesBeforeStay(DateOnly from) =>
        new("members.moves-before-stay", $"Ngày chuyển phải sau {VietnameseFormat.Date(from)}, ngày bắt đầu sinh hoạt ở chi bộ hiện nay.");

    public static Refusal LeftAlready(DateOnly on) => new("members.left-already", $"Đồng chí này không còn trong danh sách đảng viên từ {VietnameseFormat.Date(on)}.");

    public static Refusal LeavesTooEarly(DateOnly on, DateOnly after) =>
        new("members.leaves-too-early", $"Ngày ra khỏi danh sách {VietnameseFormat.Date(on)} phải sau {VietnameseFormat.Date(after)}, ngày đã ghi trong hồ sơ.");

    public static Refusal DateAhead(string what, PartialDate date) => new("members.date-ahead", $"{what}: {date.Text} ở sau hôm nay.");

    public static Refusal DecidedBeforeBirth(PartialDate decided, PartialDate born) =>
        new("members.decided-before-birth", $"Quyết định kết nạp ({decided.Text}) không thể trước hoặc cùng ngày sinh ({born.Text}).");

    public static Refusal CeremonyBeforeDecision(PartialDate decided, PartialDate ceremony) =>
        new("members.ceremony-before-decision", $"Lễ kết nạp ({ceremony.Text}) không thể trước quyết định kết nạp ({decided.Text}).");

    public static Refusal OfficialBeforeJoining(PartialDate joined, PartialDate official) =>
        new("members.official-before-joining", $"Ngày chính thức ({official.Text}) không thể trước ngày vào Đảng ({joined.Text}).");

    public static Refusal OfficialAfterLeaving(DateOnly left) => new("members.official-after-leaving", $"Ngày chính thức không thể sau ngày ra khỏi danh sách ({VietnameseFormat.Date(left)}).");

    public static Refusal ProbationTooShort(int months, DateOnly soonest) =>
        new("members.probation-too-short", string.Create(CultureInfo.InvariantCulture, $"Thời gian dự bị là {months} tháng tính từ lễ kết nạp: ngày chính thức sớm nhất là {VietnameseFormat.Date(soonest)}."));

    public static Refusal NumberMalformed(NumberKind kind, IEnumerable<int> lengths) =>
        new("members.number-malformed", $"{MemberNumber.Label(kind)} gồm {string.Join(" hoặc ", lengths)} chữ số.");

    public static Refusal NumberTaken(NumberKind kind) => new("members.number-taken", $"{MemberNumber.Label(kind)} này đã có ở một hồ sơ khác.");

    public static Refusal NamesakeInList(string name) =>
        new("members.namesake-in-list", $"Đã có hồ sơ, hoặc có nhiều người, mang tên {name} cùng ngày sinh. Nếu là người khác, ghi “có” ở cột “Là người khác”; nếu là một người thì bỏ dòng này.");

    public static Refusal NumberTwice(NumberKind kind) => new("members.number-twice", $"{MemberNumber.Label(kind)} này đã có ở một dòng trên của tệp.");

    public static Refusal AllCapitals(string proper) => new("members.all-capitals", $"Họ tên viết hoa toàn bộ; đề nghị ghi “{proper}”.");

    public static Refusal TextTooLong(int most) => new("members.text-too-long", string.Create(CultureInfo.InvariantCulture, $"Mỗi ô ghi không quá {most} chữ cái."));

    public static Refusal PeriodMalformed(string code) => new("members.period-malformed", $"“{code}” không phải mã kỳ: ghi 2023-03, 2023-Q1, 2023-H1, 2023-9M, 2023 hoặc T2020-2025.");

    public static Refusal PeriodTooFine { get; } = new("members.period-too-fine", "Ai không xem được hồ sơ đảng viên của đơn vị thì xem số liệu theo quý, 6 tháng, 9 tháng hoặc năm đã kết thúc: số của tháng và của kỳ chưa hết để lộ từng người.");

    public static Refusal FormUnknown(string code) => new("members.form-unknown", $"Không có biểu mã “{code}”; chọn một biểu trong danh sách.");

    public static Refusal TreeMalformed(string text) => new("members.tree-malformed", $"“{text}” không phải là “then” hay một ngày như 2025-07-01.");

    public static Refusal UnitNotThere(string code) => new("members.unit-not-there", $"Không có đơn vị mã “{code}” trong kỳ này, theo cây tổ chức đã chọn.");

    public static Refusal TotalsDiffer(int count) => new("members.totals-differ", string.Create(CultureInfo.InvariantCulture, $"{count} số tổng giữ sẵn không khớp số đếm lại từ hồ sơ; chạy lại với --mend để ghi theo số đếm lại."));

    public static Refusal ContentMissing(int most) => new("members.content-missing", string.Create(CultureInfo.InvariantCulture, $"Ghi nội dung, không quá {most} chữ cái."));

    public static Refusal EntryNotKept(string label, DateOnly since) =>
        new("members.entry-not-kept", $"Cơ quan không lưu mục “{label}” (thiết lập của đơn vị về mục hạn chế, áp dụng từ {VietnameseFormat.Date(since)}).");

    public static Refusal EntryThere(string label) => new("members.entry-there", $"Hồ sơ đã có mục “{label}”; sửa mục đã ghi, không ghi thêm.");
}
