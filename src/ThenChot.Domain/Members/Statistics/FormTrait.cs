namespace ThenChot.Domain.Members.Statistics;

/// <summary>Tiêu chí của một nhóm dòng trong biểu: what of a member's file a group of a form counts by.</summary>
public enum FormTrait
{
    /// <summary>Giới tính: male, female.</summary>
    Sex,

    /// <summary>Chính thức, dự bị: official, probationary.</summary>
    Standing,

    /// <summary>Kết nạp lần đầu, kết nạp lại: first, again.</summary>
    Way,

    /// <summary>Đoàn viên: yes, or empty.</summary>
    YouthUnion,

    /// <summary>Đang được miễn công tác và sinh hoạt đảng: yes, or empty.</summary>
    Exempt,

    /// <summary>Tuổi đời, by the year of birth.</summary>
    Age,

    /// <summary>Thời kỳ kết nạp: the year of the decision.</summary>
    AdmittedIn,

    /// <summary>Nghề nghiệp.</summary>
    Occupation,

    /// <summary>Giáo dục phổ thông.</summary>
    Schooling,

    /// <summary>Chuyên môn, nghiệp vụ.</summary>
    Profession,

    /// <summary>Lý luận chính trị.</summary>
    Theory,

    /// <summary>Dân tộc: restricted.</summary>
    Ethnicity,

    /// <summary>Tôn giáo: restricted.</summary>
    Religion,
}

/// <summary>Biểu đếm ai.</summary>
public enum FormOf
{
    /// <summary>Đảng viên mới kết nạp, kết nạp lại trong kỳ.</summary>
    Admitted,

    /// <summary>Toàn bộ đảng viên cuối kỳ.</summary>
    Members,
}
