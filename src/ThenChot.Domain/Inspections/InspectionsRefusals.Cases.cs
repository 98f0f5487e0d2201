namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối khi mở, tiến hành, kết luận một cuộc.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal DecisionMalformed { get; } =
        new("inspections.decision-malformed", "Ghi số quyết định hoặc kế hoạch như trên văn bản, dạng 12-QĐ/UBKTTU hoặc 35-KH/QU.");

    public static Refusal SubjectMissing { get; } = new("inspections.subject-missing", "Chọn một tổ chức đảng hoặc một đảng viên có trong danh sách.");

    public static Refusal SubjectTwice { get; } = new("inspections.subject-twice", "Đối tượng này đã có trong cuộc; mỗi cuộc ghi một đối tượng một lần.");

    public static Refusal TeamIsSubject { get; } =
        new("inspections.team-is-subject", "Thành viên đoàn không thể là đối tượng hoặc người thân đã khai của đối tượng; phải từ chối tham gia.");

    public static Refusal InTeamAlready { get; } = new("inspections.in-team-already", "Đồng chí này đang ở trong đoàn.");

    public static Refusal HeadAlready { get; } = new("inspections.head-already", "Đoàn đã có trưởng đoàn; ghi đồng chí trước thôi tham gia rồi cử người mới.");

    public static Refusal OwnRelative { get; } = new("inspections.own-relative", "Hai người phải khác nhau.");

    public static Refusal NotInTeam { get; } = new("inspections.not-in-team", "Đồng chí này không còn ở trong đoàn.");

    public static Refusal NoSubject { get; } = new("inspections.no-subject", "Chưa ghi đối tượng nào nên chưa chuyển bước được.");

    public static Refusal NoHead { get; } = new("inspections.no-head", "Đoàn chưa có trưởng đoàn nên chưa chuyển bước được.");

    public static Refusal DisciplineWithoutViolation { get; } =
        new("inspections.discipline-without-violation", "Chỉ đề nghị thi hành kỷ luật khi kết luận là có vi phạm.");

    public static Refusal NoSuchBody(string unit, BodyKind body) => new("inspections.no-such-body", $"{unit} không có {CaseKind.Label(body)}.");

    public static Refusal KindNotInForce(string document) => new("inspections.kind-not-in-force", $"Loại việc này không có trong {document}, văn bản áp dụng vào ngày quyết định.");

    public static Refusal DecisionTwice(string decision) =>
        new("inspections.decision-twice", $"Cuộc mang số {decision} của năm này đã mở; mỗi quyết định một cuộc.");

    public static Refusal WrongSeries(string decision, BodyKind body) =>
        new("inspections.wrong-series", $"Số {decision} không thuộc loạt số văn bản của {CaseKind.Label(body)}.");

    public static Refusal Ahead(string what, DateOnly on) => new("inspections.day-ahead", $"{what} {VietnameseFormat.Date(on)} ở sau hôm nay.");

    public static Refusal DayOutside(string what, DateOnly on, DateOnly from) =>
        new("inspections.day-outside", $"{what} {VietnameseFormat.Date(on)} phải từ {VietnameseFormat.Date(from)} đến hôm nay.");

    public static Refusal TextMissing(string what, int most) =>
        new("inspections.text-missing", string.Create(CultureInfo.InvariantCulture, $"{what} không được để trống và không quá {most} chữ cái."));

    public static Refusal PeriodReversed(DateOnly from, DateOnly to) =>
        new("inspections.period-reversed", $"Thời kỳ được kiểm tra kết thúc {VietnameseFormat.Date(to)}, trước khi bắt đầu {VietnameseFormat.Date(from)}.");

    public static Refusal DueBeforeDecision(DateOnly due, DateOnly decided) =>
        new("inspections.due-before-decision", $"Hạn {VietnameseFormat.Date(due)} ở trước ngày quyết định {VietnameseFormat.Date(decided)}.");

    public static Refusal PhasePassed(CasePhase phase) => new("inspections.phase-passed", $"Cuộc đang ở bước {CaseWords.Label(phase)}; việc này không làm được nữa.");

    public static Refusal NotBeingConducted(CasePhase phase) =>
        new("inspections.not-being-conducted", $"Cuộc đang ở bước {CaseWords.Label(phase)}; kết luận được ghi ở bước tiến hành, sau khi đoàn đã triển khai.");

    public static Refusal PapersMissing(CasePhase phase, IReadOnlyList<string> missing) =>
        new("inspections.papers-missing", $"Bước {CaseWords.Label(phase)} còn thiếu {string.Join(", ", missing)}.");

    public static Refusal VersionStands(DateOnly from) =>
        new("inspections.version-stands", $"Danh mục áp dụng từ ngày {VietnameseFormat.Date(from)} đã nạp và không sửa; nội dung khác thì nạp phiên bản mới áp dụng từ ngày khác.");

    public static Refusal ListedTwice(string what) => new("inspections.listed-twice", $"Dòng trên của tệp đã có {what} trong cùng phiên bản.");

    public static Refusal GroupNamedTwice(int group) => new("inspections.group-named-twice", $"Nhóm {Text(group)} mang hai tên khác nhau trong cùng phiên bản.");

    public static Refusal ExtensionTooLong(int extra, ClockRule clock) =>
        new("inspections.extension-too-long", string.Create(CultureInfo.InvariantCulture, $"Gia hạn {extra} {ClockRule.Label(clock.Unit)}; quy định cho từ 0 đến {clock.MostExtra}."));

    public static Refusal NotConcluded(int open) =>
        new("inspections.not-concluded", string.Create(CultureInfo.InvariantCulture, $"Còn {open} đối tượng chưa có kết luận."));
}
