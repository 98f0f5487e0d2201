namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối về chương trình năm.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal AdjustmentUnexplained { get; } =
        new("inspections.adjustment-unexplained", "Chương trình đã ban hành; thêm hoặc bỏ một cuộc phải ghi lý do điều chỉnh.");

    public static Refusal MonthsReversed { get; } = new("inspections.months-reversed", "Tháng bắt đầu và kết thúc từ 1 đến 12, kết thúc không trước bắt đầu.");

    public static Refusal LineTwice { get; } = new("inspections.line-twice", "Chương trình đã có cuộc cùng loại đối với đối tượng này.");

    public static Refusal LineGone { get; } = new("inspections.line-gone", "Cuộc này không còn trong chương trình.");

    public static Refusal LineOpened { get; } = new("inspections.line-opened", "Cuộc này đã mở từ chương trình.");

    public static Refusal NothingPlanned { get; } = new("inspections.nothing-planned", "Chương trình chưa có cuộc nào.");

    public static Refusal NotApproved { get; } = new("inspections.not-approved", "Chương trình chưa ban hành nên chưa mở cuộc từ chương trình được.");

    public static Refusal YearOutside(int year, int now) =>
        new("inspections.year-outside", string.Create(CultureInfo.InvariantCulture, $"Năm {year} ở ngoài khoảng từ {now - 5} đến {now + 1}."));

    public static Refusal ProgrammeTwice(int year) =>
        new("inspections.programme-twice", string.Create(CultureInfo.InvariantCulture, $"Chủ thể này đã có chương trình năm {year}; đồng chí điều chỉnh chương trình đó."));

    public static Refusal ApprovedAlready(DateOnly on) => new("inspections.approved-already", $"Chương trình đã ban hành ngày {VietnameseFormat.Date(on)}.");

    public static Refusal ClashesUnseen(int count) =>
        new("inspections.clashes-unseen", string.Create(CultureInfo.InvariantCulture, $"Có {count} chỗ trùng với chương trình khác; đồng chí xem rồi xác nhận vẫn giữ."));
}
