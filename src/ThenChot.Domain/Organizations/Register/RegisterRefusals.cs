namespace ThenChot.Domain.Organizations.Register;

/// <summary>Every "no" of the register of units: its entries, quotas, committees, strengthening files and targets of founding.</summary>
public static class RegisterRefusals
{
    public static readonly Refusal TextMissing = new("organizations.fact-text-missing", "Chưa nhập nội dung.");

    public static readonly Refusal TextTooLong = new("organizations.fact-text-too-long", "Nội dung dài quá 2.000 ký tự.");

    public static readonly Refusal ChoiceMissing = new("organizations.fact-choice-missing", "Chưa chọn trong danh mục.");

    public static readonly Refusal MembersMalformed = new("organizations.fact-members-malformed", "Số đảng viên chính thức là số nguyên từ 0 đến 1.000.000.");

    public static readonly Refusal DecisionMissing = new("organizations.fact-decision-missing", "Mục này phải có quyết định: chọn văn bản trong sổ hoặc ghi thêm văn bản vào sổ.");

    public static readonly Refusal NotClosed = new("organizations.fact-not-closed", "Đơn vị đang hoạt động. Việc kết thúc hoạt động làm ở trang Sắp xếp tổ chức, sau đó mới ghi quyết định ở đây.");

    public static readonly Refusal EndsBeforeStart = new("organizations.span-ends-before-start", "Ngày kết thúc phải sau ngày bắt đầu.");

    public static readonly Refusal QuotaMalformed = new("organizations.quota-malformed", "Biên chế được giao là số nguyên từ 0 đến 100.000.");

    public static readonly Refusal PresentMalformed = new("organizations.quota-present-malformed", "Số người có mặt là số nguyên từ 0 đến 100.000.");

    public static readonly Refusal CountedOnMissing = new("organizations.quota-counted-on-missing", "Số người có mặt và ngày đếm đi cùng nhau: nhập cả hai hoặc để trống cả hai.");

    public static readonly Refusal TermNameMissing = new("organizations.term-name-missing", "Chưa nhập tên nhiệm kỳ (không quá 100 ký tự).");

    public static readonly Refusal RoleUnknown = new("organizations.committee-role-unknown", "Chưa chọn chức danh trong cấp ủy.");

    public static readonly Refusal CorrectionReasonMissing = new("organizations.correction-reason-missing", "Đồng chí ghi lý do đính chính (không quá 500 ký tự).");

    public static readonly Refusal FileReasonMissing = new("organizations.strengthening-reason-missing", "Chưa nhập lý do phải củng cố (không quá 2.000 ký tự).");

    public static readonly Refusal FileMeasuresMissing = new("organizations.strengthening-measures-missing", "Chưa nhập biện pháp củng cố (không quá 2.000 ký tự).");

    public static readonly Refusal FileDueMalformed = new("organizations.strengthening-due-before-opening", "Thời hạn phải sau ngày lập hồ sơ.");

    public static readonly Refusal FileResultMissing = new("organizations.strengthening-result-missing", "Chưa nhập kết quả củng cố (không quá 2.000 ký tự).");

    public static readonly Refusal FileOwnerMissing = new("organizations.strengthening-owner-missing", "Chưa chọn người chịu trách nhiệm.");

    public static readonly Refusal TargetMalformed = new("organizations.founding-target-malformed", "Chỉ tiêu là số nguyên từ 0 đến 10.000.");

    public static Refusal OutsideUnitLife(DateSpan life) => new(
        "organizations.outside-unit-life",
        life.To is { } closed
            ? $"Đơn vị chỉ hoạt động từ {VietnameseFormat.Date(life.From)} đến trước {VietnameseFormat.Date(closed)}."
            : $"Đơn vị được thành lập ngày {VietnameseFormat.Date(life.From)}; không ghi ngày trước ngày đó.");

    public static Refusal SpansOverlap(DateSpan other) => new(
        "organizations.spans-overlap",
        other.To is { } end
            ? $"Trùng thời gian với mục đã ghi từ {VietnameseFormat.Date(other.From)} đến trước {VietnameseFormat.Date(end)}."
            : $"Trùng thời gian với mục đã ghi từ {VietnameseFormat.Date(other.From)} đến nay.");

    public static Refusal YearOutOfReach(int first, int last) => new(
        "organizations.year-out-of-reach", $"Năm phải từ {first} (năm đơn vị được thành lập) đến {last}.");

    public static Refusal QuotaThere(int year) => new("organizations.quota-there", $"Năm {year} đã có biên chế; mở năm đó trong bảng để điều chỉnh.");

    public static Refusal CountedOutsideYear(int year) => new(
        "organizations.quota-counted-outside-year", $"Ngày đếm phải nằm trong năm {year} và không ở sau ngày hôm nay.");

    public static Refusal TermsOverlap(string name, DateSpan other) => new(
        "organizations.terms-overlap",
        $"Trùng thời gian với nhiệm kỳ {name}, từ {VietnameseFormat.Date(other.From)}{(other.To is { } end ? $" đến trước {VietnameseFormat.Date(end)}" : " đến nay")}.");

    public static Refusal OutsideTerm(DateSpan term) => new(
        "organizations.seat-outside-term",
        term.To is { } end
            ? $"Nhiệm kỳ này từ {VietnameseFormat.Date(term.From)} đến trước {VietnameseFormat.Date(end)}."
            : $"Nhiệm kỳ này bắt đầu từ {VietnameseFormat.Date(term.From)}.");

    public static Refusal PersonTwice(string title, DateOnly from) => new(
        "organizations.person-twice",
        $"Đồng chí này đã ở trong cấp ủy với chức danh {title} từ ngày {VietnameseFormat.Date(from)}. Muốn đổi chức danh: cho thôi chức danh cũ trước.");

    public static Refusal SeatsOutsideTerm(int seats) => new(
        "organizations.seats-outside-term", $"{seats} mục tham gia cấp ủy có ngày nằm ngoài nhiệm kỳ vừa sửa. Đồng chí đính chính các mục ấy trước.");

    public static Refusal TermHasSeats(int seats) => new(
        "organizations.term-has-seats", $"Nhiệm kỳ này còn {seats} mục tham gia cấp ủy. Đồng chí hủy các mục ghi nhầm ấy trước, hoặc đính chính ngày của nhiệm kỳ.");

    public static Refusal SeatEnded(DateOnly on) => new("organizations.seat-ended", $"Đồng chí này đã thôi tham gia từ ngày {VietnameseFormat.Date(on)}.");

    public static Refusal FileDone(DateOnly on) => new("organizations.strengthening-done", $"Hồ sơ củng cố đã kết thúc ngày {VietnameseFormat.Date(on)}.");

    public static Refusal FileOpenAlready(DateOnly on) => new("organizations.strengthening-open-already", $"Đơn vị đang có hồ sơ củng cố lập ngày {VietnameseFormat.Date(on)}; kết thúc hồ sơ đó trước khi lập hồ sơ mới.");

    public static Refusal FileClosedBeforeOpening(DateOnly on) => new("organizations.strengthening-done-before-opening", $"Ngày hoàn thành không trước ngày lập hồ sơ ({VietnameseFormat.Date(on)}) và không ở sau ngày hôm nay.");
}
