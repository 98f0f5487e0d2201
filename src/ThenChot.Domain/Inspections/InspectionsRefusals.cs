namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối của công tác kiểm tra, giám sát, kỷ luật.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal BaseNotPositive(int members) =>
        new("inspections.base-not-positive", $"Số đảng viên chính thức của chi bộ hoặc số thành viên của cấp có thẩm quyền là {Text(members)}; các số phiếu phải từ 0, mẫu số phải lớn hơn 0.");

    public static Refusal PresentAboveBase(int present, int members) =>
        new("inspections.present-above-base", $"Có mặt {Text(present)} người, nhiều hơn tổng số {Text(members)}.");

    public static Refusal VotesAbovePresent(long slips, int present) =>
        new("inspections.votes-above-present", $"Cộng các loại phiếu được {Text(slips)}, nhiều hơn {Text(present)} người có mặt.");

    public static Refusal FormNotForSubject(DisciplineForm form, SubjectKind subject) =>
        new("inspections.form-not-for-subject", $"Không có hình thức {DisciplineForms.Label(form)} đối với {DisciplineForms.Label(subject)}; các hình thức là {string.Join(", ", DisciplineForms.HeaviestFirst(subject).Reverse().Select(DisciplineForms.Label))}.");

    public static Refusal RemovalWithoutOffice(int votes) =>
        new("inspections.removal-without-office", $"Có {Text(votes)} phiếu cách chức, nhưng cách chức chỉ áp dụng với đảng viên đang giữ chức vụ.");

    public static Refusal NeedUnknown(DisciplineForm form, string document) =>
        new("inspections.need-unknown", $"Tỷ lệ phiếu để {DisciplineForms.Label(form)} chưa được nhập từ {document}; chưa kết luận được bằng phiếu này.");

    public static Refusal EndsBeforeItBegan(DateOnly acted, DateOnly ended) =>
        new("inspections.ends-before-it-began", $"Hành vi kết thúc ngày {VietnameseFormat.Date(ended)}, trước ngày bắt đầu {VietnameseFormat.Date(acted)}.");

    public static Refusal ConcludedBeforeAct(DateOnly acted, DateOnly on) =>
        new("inspections.concluded-before-act", $"Ngày tính thời hiệu {VietnameseFormat.Date(on)} ở trước ngày có hành vi vi phạm {VietnameseFormat.Date(acted)}.");

    public static Refusal LimitationUnknown(DisciplineForm form, string document) =>
        new("inspections.limitation-unknown", $"Thời hiệu đối với {DisciplineForms.Label(form)} chưa được nhập từ {document}; đồng chí đối chiếu văn bản rồi chọn còn hay hết thời hiệu.");

    public static Refusal PowerNotStated(string kind, BodyKind body, string document) =>
        new("inspections.power-not-stated", $"{document} (bản đã nhập) không ghi thẩm quyền của {CaseKind.Label(body)} đối với {Lower(kind)}.");

    public static Refusal BodyMayNot(string kind, BodyKind body, string document) =>
        new("inspections.body-may-not", $"Theo {document}, {CaseKind.Label(body)} không có thẩm quyền {Lower(kind)}.");

    public static Refusal ConditionOpen(string kind, BodyKind body, string condition) =>
        new("inspections.condition-open", $"{Capital(CaseKind.Label(body))} chỉ được {Lower(kind)} khi: {condition}. Đồng chí xác nhận điều kiện này trước khi mở.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string text) => char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
