namespace ThenChot.Domain.Members.Keeping;

/// <summary>Các lời từ chối khi ghi sổ giao nhận, mượn hồ sơ, giữ mối liên hệ nơi cư trú.</summary>
public static class KeepingRefusals
{
    public static Refusal ContentMissing { get; } = new("members.keeping-content-missing", "Ghi nội dung, không quá 500 chữ cái.");

    public static Refusal GiverMissing { get; } = new("members.keeping-giver-missing", "Ghi bên giao: ai, ở đơn vị nào, không quá 500 chữ cái.");

    public static Refusal ReceiverMissing { get; } = new("members.keeping-receiver-missing", "Ghi bên nhận: ai, ở đơn vị nào, không quá 500 chữ cái.");

    public static Refusal PaperTooLong { get; } = new("members.keeping-paper-too-long", "Số giấy tờ ghi không quá 500 chữ cái.");

    public static Refusal LeaveMissing { get; } = new("members.keeping-leave-missing", "Hồ sơ đảng viên là tài liệu mật: mượn, khai thác phải ghi người có thẩm quyền đã đồng ý.");

    public static Refusal DueMissing { get; } = new("members.keeping-due-missing", "Cho mượn hồ sơ phải ghi hạn trả, từ ngày mượn trở đi.");

    public static Refusal NotOut { get; } = new("members.keeping-not-out", "Dòng sổ này không có hồ sơ đang cho mượn.");

    public static Refusal NotAtResidence { get; } = new("members.keeping-not-at-residence", "Nhận xét của nơi cư trú chỉ ghi vào dòng giới thiệu giữ mối liên hệ nơi cư trú.");

    public static Refusal Ahead(DateOnly on) => new("members.keeping-day-outside", $"Ngày {VietnameseFormat.Date(on)} không ghi được: sổ ghi việc đã làm, từ ngày của dòng sổ đến hôm nay.");

    public static Refusal ReturnOutside(DateOnly lent) => new("members.keeping-return-outside", $"Ngày trả ở trong khoảng từ ngày mượn {VietnameseFormat.Date(lent)} đến hôm nay.");

    public static Refusal YearTaken(int year) => new("members.keeping-year-taken", $"Năm {year.ToString(System.Globalization.CultureInfo.InvariantCulture)} đã có nhận xét hoặc ở ngoài thời gian giới thiệu; mỗi năm ghi một nhận xét.");
}
