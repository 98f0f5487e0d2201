namespace ThenChot.Domain.Members;

/// <summary>Tình trạng của đảng viên vào một ngày; computed from the dates of the file, never stored.</summary>
public enum MemberStatus
{
    /// <summary>Chưa kết nạp vào ngày đó.</summary>
    NotYet,

    /// <summary>Đảng viên dự bị.</summary>
    Probationary,

    /// <summary>Đảng viên chính thức.</summary>
    Official,

    /// <summary>Đã ra khỏi Đảng, by one of the kinds of <see cref="LeavingKind"/>, or moved to another Party body outside the city.</summary>
    Left,

    /// <summary>Từ trần.</summary>
    Died,
}

/// <summary>Giới tính.</summary>
public enum Sex
{
    /// <summary>Nam.</summary>
    Male,

    /// <summary>Nữ.</summary>
    Female,
}

/// <summary>Vì sao không còn trong danh sách: how a member left the register.</summary>
public enum LeavingKind
{
    /// <summary>Xóa tên.</summary>
    StruckOff,

    /// <summary>Xin ra khỏi Đảng.</summary>
    Resigned,

    /// <summary>Khai trừ.</summary>
    Expelled,

    /// <summary>Hủy quyết định kết nạp.</summary>
    AdmissionAnnulled,

    /// <summary>Chuyển sinh hoạt ra ngoài đảng bộ thành phố: still a member, counted elsewhere.</summary>
    MovedAway,

    /// <summary>Từ trần.</summary>
    Died,
}

/// <summary>Vào danh sách bằng cách nào: how a member came into the register.</summary>
public enum EntryWay
{
    /// <summary>Kết nạp.</summary>
    Admitted,

    /// <summary>Kết nạp lại.</summary>
    Readmitted,

    /// <summary>Chuyển sinh hoạt từ ngoài đảng bộ thành phố đến.</summary>
    MovedIn,

    /// <summary>Khôi phục quyền đảng viên.</summary>
    Restored,
}
