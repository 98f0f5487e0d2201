namespace ThenChot.Domain.Members.Merging;

/// <summary>Mục được chọn khi gộp hai hồ sơ: from the one that is kept, or from the other.</summary>
public enum MergeField
{
    /// <summary>Họ và tên.</summary>
    Name,

    /// <summary>Ngày sinh.</summary>
    Birth,

    /// <summary>Các ngày vào Đảng và thời gian không tính tuổi đảng.</summary>
    Joining,

    /// <summary>Sinh hoạt ở chi bộ nào, ra khỏi danh sách khi nào.</summary>
    Life,

    /// <summary>Số thẻ đảng viên.</summary>
    Card,

    /// <summary>Số định danh cá nhân.</summary>
    Citizen,

    /// <summary>Giới tính.</summary>
    Sex,

    /// <summary>Tên gọi khác.</summary>
    OtherName,

    /// <summary>Nơi đăng ký khai sinh.</summary>
    BirthPlace,

    /// <summary>Quê quán.</summary>
    HomePlace,

    /// <summary>Nơi ở.</summary>
    Residence,

    /// <summary>Nghề nghiệp.</summary>
    Occupation,

    /// <summary>Giáo dục phổ thông.</summary>
    Schooling,

    /// <summary>Chuyên môn, nghiệp vụ.</summary>
    Profession,

    /// <summary>Lý luận chính trị.</summary>
    Theory,
}
