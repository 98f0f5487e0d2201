namespace ThenChot.Domain.Members.Statistics;

/// <summary>Lý do tăng, giảm đảng viên của một đơn vị.</summary>
public enum MovementKind
{
    /// <summary>Kết nạp.</summary>
    Admitted,

    /// <summary>Chuyển sinh hoạt đến từ ngoài đảng bộ thành phố: whoever had joined elsewhere before.</summary>
    Arrived,

    /// <summary>Kết nạp lại.</summary>
    Readmitted,

    /// <summary>Khôi phục: back in the register after leaving it.</summary>
    Restored,

    /// <summary>Chuyển sinh hoạt giữa hai chi bộ trong thành phố: up for one side, down for the other.</summary>
    Transferred,

    /// <summary>Do sắp xếp tổ chức: the cell moved, or another took over from it.</summary>
    Restructured,

    /// <summary>Từ trần.</summary>
    Died,

    /// <summary>Khai trừ.</summary>
    Expelled,

    /// <summary>Xóa tên.</summary>
    StruckOff,

    /// <summary>Xin ra khỏi Đảng.</summary>
    Resigned,

    /// <summary>Hủy quyết định kết nạp.</summary>
    Annulled,

    /// <summary>Chuyển sinh hoạt ra ngoài đảng bộ thành phố.</summary>
    MovedAway,

    /// <summary>Ra khỏi danh sách mà không ghi vì sao.</summary>
    LeftUnsaid,
}
