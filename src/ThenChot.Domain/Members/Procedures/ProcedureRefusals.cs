namespace ThenChot.Domain.Members.Procedures;

/// <summary>Các lời từ chối trong thủ tục về đảng viên; what a rule decides names the rule.</summary>
public static class ProcedureRefusals
{
    public static Refusal ReceivingCellMissing { get; } = new("members.case-receiving-cell-missing", "Chuyển trong đảng bộ thành phố phải ghi chi bộ nơi đến, khác chi bộ đang sinh hoạt.");

    public static Refusal ReceivingCellUnknown(string code) => new("members.case-receiving-cell-unknown", $"Không có chi bộ mã “{code}” trong đảng bộ thành phố.");

    public static Refusal PlaceMissing { get; } = new("members.case-place-missing", "Ghi nơi đến: tên tổ chức đảng tiếp nhận.");

    public static Refusal UntilMissing { get; } = new("members.case-until-missing", "Sinh hoạt tạm thời phải ghi đến ngày nào, sau ngày mở thủ tục.");

    public static Refusal GroundMissing { get; } = new("members.case-ground-missing", "Ghi căn cứ, lý do của thủ tục này.");

    public static Refusal ReasonMissing { get; } = new("members.case-reason-missing", "Ghi lý do, không quá 1.000 chữ cái.");

    public static Refusal NumberMissing { get; } = new("members.case-number-missing", "Ghi số của nghị quyết, quyết định hoặc giấy giới thiệu; mỗi người một số.");

    public static Refusal VoteIncomplete { get; } = new("members.case-vote-incomplete", "Ghi đủ số đảng viên được triệu tập, số tán thành và không tán thành; các số không âm.");

    public static Refusal NotAtStep { get; } = new("members.case-not-at-step", "Thủ tục không ở bước này: có người đã ghi bước khác. Đồng chí tải lại trang.");

    public static Refusal ExtendedAlready { get; } = new("members.case-extended-already", "Bước này đã được gia hạn một lần; không gia hạn thêm.");

    public static Refusal NotProlongable { get; } = new("members.case-not-prolongable", "Chỉ kéo dài thời gian dự bị một lần, khi xét công nhận chính thức và trước khi có nghị quyết.");

    public static Refusal NotLapsed { get; } = new("members.case-not-lapsed", "Giấy giới thiệu chưa hết thời hạn tiếp nhận.");

    public static Refusal PaperUnknown { get; } = new("members.case-paper-unknown", "Thủ tục này không cần loại giấy đó.");

    public static Refusal CarriedDatesMissing { get; } = new("members.case-carried-dates-missing", "Ghi ngày quyết định kết nạp theo hồ sơ chuyển đến.");

    public static Refusal OriginMissing { get; } = new("members.case-origin-missing", "Ghi nơi chuyển đi: tên tổ chức đảng cấp giấy giới thiệu.");

    public static Refusal FindingMissing { get; } = new("members.case-finding-missing", "Chọn kết luận rà soát; hệ thống không kết luận thay.");

    public static Refusal CellEnded { get; } = new("members.case-ended", "Chi bộ của thủ tục đã kết thúc hoạt động. Ghi chi bộ kế thừa của đảng viên trước, rồi làm tiếp.");

    public static Refusal InProgress { get; } = new("members.case-in-progress", "Đồng chí này đang có một thủ tục chưa xong; xong thủ tục đó mới mở được thủ tục này.");

    public static Refusal NotForThisMember { get; } = new("members.case-not-for-this-member", "Thủ tục này không dành cho tình trạng hiện nay của đồng chí này.");

    public static Refusal Closed(DateOnly on) => new("members.case-closed", $"Thủ tục đã kết thúc ngày {VietnameseFormat.Date(on)}.");

    public static Refusal Ahead(DateOnly on) => new("members.case-ahead", $"Ngày {VietnameseFormat.Date(on)} ở sau hôm nay.");

    public static Refusal BeforeLast(DateOnly last) => new("members.case-before-last", $"Ngày ghi không thể trước {VietnameseFormat.Date(last)}, ngày của việc đã ghi gần nhất.");

    public static Refusal RuleUnknown(DateOnly on) => new("members.case-rule-unknown", $"Chưa nhập quy định về thủ tục này có hiệu lực ngày {VietnameseFormat.Date(on)}.");

    public static Refusal DecidedAlready(DateOnly on) => new("members.case-decided-already", $"Đã có quyết định ngày {VietnameseFormat.Date(on)}; không thôi xem xét được nữa.");

    public static Refusal NotReturnable(string step) => new("members.case-not-returnable", $"Ở bước “{step}” không có nơi để trả lại.");

    public static Refusal NotExtendable(string step) => new("members.case-not-extendable", $"Quy định không cho gia hạn bước “{step}”.");

    public static Refusal ExtendedTooLate(DateOnly due) => new("members.case-extended-too-late", $"Gia hạn phải trước khi hết hạn {VietnameseFormat.Date(due)}.");

    public static Refusal ProlongedTooLong(int most) => new("members.case-prolonged-too-long", string.Create(CultureInfo.InvariantCulture, $"Kéo dài thời gian dự bị từ 1 đến {most} tháng."));

    public static Refusal MoreAbsentThanConvened(int absent, int convened) =>
        new("members.case-more-absent", string.Create(CultureInfo.InvariantCulture, $"Số vắng mặt và không tính ({absent}) nhiều hơn số được triệu tập ({convened}), hoặc không còn ai để biểu quyết."));

    public static Refusal MoreVotesThanPresent(int votes, int present) =>
        new("members.case-more-votes", string.Create(CultureInfo.InvariantCulture, $"Có {votes} phiếu, nhưng chỉ {present} đồng chí dự họp và được biểu quyết."));

    public static Refusal PaperDateMissing(string paper) => new("members.case-paper-date-missing", $"Ghi ngày của {paper}: giấy này có thời hạn.");

    public static Refusal PapersMissing(IEnumerable<string> papers) => new("members.case-papers-missing", $"Hồ sơ còn thiếu: {string.Join("; ", papers)}.");

    public static Refusal PaperTooOld(string paper, int months, ProcedureRule rule) => new("members.case-paper-too-old", string.Create(CultureInfo.InvariantCulture, $"{paper} đã quá {months} tháng, phải làm lại ({rule.Document})."));

    public static Refusal TooSoon(string step, DateOnly soonest, ProcedureRule rule) => new("members.case-too-soon", $"“{step}” sớm nhất ngày {VietnameseFormat.Date(soonest)} ({rule.Document}).");

    public static Refusal SlipLapsed(DateOnly last, ProcedureRule rule) =>
        new("members.case-slip-lapsed", $"Giấy giới thiệu chỉ được tiếp nhận đến hết ngày {VietnameseFormat.Date(last)}; quá hạn thì nơi nhận xem xét xóa tên ({rule.Document}).");

    public static Refusal LateUnexplained(DateOnly due, ProcedureRule rule) => new("members.case-late-unexplained", $"Đã quá hạn {VietnameseFormat.Date(due)}: ghi lý do chậm vào ô ghi chú ({rule.Document}).");

    public static Refusal TooYoung(int years, ProcedureRule rule) => new("members.case-too-young", string.Create(CultureInfo.InvariantCulture, $"Người được xét chưa đủ {years} tuổi tính theo tháng vào ngày họp ({rule.Document})."));

    public static Refusal TooOld(int years, ProcedureRule rule) =>
        new("members.case-too-old", string.Create(CultureInfo.InvariantCulture, $"Người được xét đã quá {years} tuổi: chỉ kết nạp khi cấp tỉnh đồng ý, ghi văn bản đồng ý vào ô ghi chú ({rule.Document})."));

    public static Refusal ReadmittedTooSoon(int months, DateOnly soonest, ProcedureRule rule) =>
        new("members.case-readmitted-too-soon", string.Create(CultureInfo.InvariantCulture, $"Xét kết nạp lại sau ít nhất {months} tháng kể từ khi ra khỏi Đảng: sớm nhất {VietnameseFormat.Date(soonest)} ({rule.Document})."));

    public static Refusal ChangeAhead(DateOnly on) => new("members.case-change-ahead", $"Ngày {VietnameseFormat.Date(on)} ở sau ngày mở thủ tục.");

    public static Refusal StayNotAllowed(string length, ProcedureRule rule) => new("members.case-stay-not-allowed", $"{rule.Name}: thời hạn {length} ({rule.Document}).");

    public static Refusal SlipAhead(DateOnly on) => new("members.case-slip-ahead", $"Giấy giới thiệu cấp ngày {VietnameseFormat.Date(on)}, sau ngày tiếp nhận.");

    public static Refusal NoteMissing(string step, ProcedureRule rule) => new("members.case-note-missing", $"“{step}”: ghi nội dung vào ô ghi chú ({rule.Document}).");

    public static Refusal TooLong(int most) => new("members.case-too-long", string.Create(CultureInfo.InvariantCulture, $"Mỗi ô ghi không quá {most} chữ cái."));
}
