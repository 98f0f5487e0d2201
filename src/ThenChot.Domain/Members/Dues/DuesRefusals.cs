namespace ThenChot.Domain.Members.Dues;

/// <summary>Các lời từ chối về đảng phí.</summary>
public static class DuesRefusals
{
    public static Refusal GroupMissing { get; } = new("members.dues-group-missing", "Chọn nhóm đóng đảng phí của tháng đó; thời kỳ chưa nhập chế độ thì chỉ có nhóm ghi số tiền.");

    public static Refusal GroundMissing { get; } = new("members.dues-ground-missing", "Miễn, giảm đảng phí phải ghi căn cứ, không quá 300 chữ cái.");

    public static Refusal MonthAhead { get; } = new("members.dues-month-ahead", "Bảng thu lập cho một tháng, từ đầu tháng đó trở đi.");

    public static Refusal MonthMalformed { get; } = new("members.dues-month-malformed", "Ghi tháng dạng 2026-11.");

    public static Refusal SumMalformed { get; } = new("members.dues-sum-malformed", "Số tiền là số đồng không âm, không có phần lẻ.");

    public static Refusal NobodyThere { get; } = new("members.dues-nobody-there", "Chi bộ không có đảng viên nào trong tháng này.");

    public static Refusal DrawnAlready { get; } = new("members.dues-drawn-already", "Bảng thu của tháng này đã lập.");

    public static Refusal BaseMissing(string name) => new("members.dues-base-missing", $"Ghi {name}, số đồng không âm.");

    public static Refusal ReliefTooLong(int most) => new("members.dues-relief-too-long", string.Create(CultureInfo.InvariantCulture, $"Ghi tháng cuối được miễn, giảm; mỗi lần không quá {most} tháng."));

    public static Refusal Settled(DateOnly on) => new("members.dues-settled", $"Bảng thu đã chốt ngày {VietnameseFormat.Date(on)}.");

    public static Refusal PaidOutside(Period month) => new("members.dues-paid-outside", $"Ngày thu từ {VietnameseFormat.Date(month.Start)} đến hôm nay.");

    public static Refusal TermsMissing(int count) => new("members.dues-terms-missing", string.Create(CultureInfo.InvariantCulture, $"Còn {count} đồng chí chưa ghi mức đóng; ghi mức rồi lập lại bảng."));
}
