namespace ThenChot.Domain.Members.Procedures;

/// <summary>Thủ tục về đảng viên: what a case is about.</summary>
public enum ProcedureKind
{
    /// <summary>Kết nạp đảng viên.</summary>
    Admission,

    /// <summary>Công nhận đảng viên chính thức.</summary>
    Recognition,

    /// <summary>Chuyển sinh hoạt chính thức giữa hai chi bộ trong đảng bộ thành phố.</summary>
    TransferWithin,

    /// <summary>Chuyển sinh hoạt chính thức ra ngoài đảng bộ thành phố.</summary>
    TransferOut,

    /// <summary>Chuyển sinh hoạt tạm thời: counted and voting at home all the while.</summary>
    TransferTemporary,

    /// <summary>Chuyển sinh hoạt chính thức ra nước ngoài.</summary>
    TransferAbroad,

    /// <summary>Miễn công tác và sinh hoạt đảng.</summary>
    Exemption,

    /// <summary>Xin ra khỏi Đảng.</summary>
    Resignation,

    /// <summary>Xóa tên trong danh sách đảng viên.</summary>
    StrikingOff,

    /// <summary>Đảng viên từ trần.</summary>
    Death,

    /// <summary>Khôi phục quyền đảng viên.</summary>
    Restoration,

    /// <summary>Tiếp nhận đảng viên từ ngoài đảng bộ thành phố chuyển đến.</summary>
    Arrival,

    /// <summary>Hủy quyết định kết nạp.</summary>
    Annulment,

    /// <summary>Phát thẻ đảng viên: cấp lần đầu, đổi, cấp lại.</summary>
    CardIssue,

    /// <summary>Rà soát, sàng lọc: one record looked at, the member heard, a finding by a person.</summary>
    Screening,
}

/// <summary>Người có trách nhiệm kết luận thế nào sau rà soát: none of them changes the file by itself.</summary>
public enum ScreeningFinding
{
    /// <summary>Đủ tư cách, tiếp tục sinh hoạt.</summary>
    Kept,

    /// <summary>Giúp đỡ, theo dõi; looked at again after a while.</summary>
    Helped,

    /// <summary>Đề nghị xóa tên: the whole chain of striking-off follows.</summary>
    StrikeOff,

    /// <summary>Đồng chí đó xin ra khỏi Đảng: the procedure of resignation follows.</summary>
    Resign,
}

/// <summary>Cấp nào thực hiện một bước: of the cell of the case, or, in a transfer, of the cell that receives.</summary>
public enum StepLevel
{
    /// <summary>Chi bộ.</summary>
    Cell,

    /// <summary>Đảng ủy cơ sở.</summary>
    Grassroots,

    /// <summary>Cấp ủy có thẩm quyền, cấp trên trực tiếp của tổ chức cơ sở đảng.</summary>
    Superior,

    /// <summary>Cấp trên của nơi nhận; none where both sides have the same.</summary>
    ReceivingSuperior,

    /// <summary>Đảng ủy cơ sở nơi nhận; none where both sides have the same.</summary>
    ReceivingGrassroots,

    /// <summary>Chi bộ nơi nhận.</summary>
    ReceivingCell,

    /// <summary>Thành ủy.</summary>
    City,
}

/// <summary>Một bước là việc gì.</summary>
public enum StepWork
{
    /// <summary>Ghi việc đã làm.</summary>
    Note,

    /// <summary>Biểu quyết, ra nghị quyết.</summary>
    Vote,

    /// <summary>Xét và ra quyết định: voted down, it ends the case.</summary>
    Decide,
}

/// <summary>Xong một bước thì hồ sơ đảng viên thay đổi thế nào.</summary>
public enum CaseEffect
{
    /// <summary>Không thay đổi.</summary>
    None,

    /// <summary>Lập hồ sơ: the ceremony makes a member.</summary>
    OpensFile,

    /// <summary>Ghi ngày chính thức.</summary>
    MakesOfficial,

    /// <summary>Ghi chi bộ nơi nhận.</summary>
    Places,

    /// <summary>Ra khỏi danh sách.</summary>
    Leaves,

    /// <summary>Trở lại danh sách.</summary>
    Returns,

    /// <summary>Được miễn từ ngày này.</summary>
    Exempts,

    /// <summary>Vào danh sách từ ngoài đảng bộ thành phố, with the dates the papers carry.</summary>
    Arrives,
}

/// <summary>Thủ tục kết thúc thế nào.</summary>
public enum CaseOutcome
{
    /// <summary>Đã xong.</summary>
    Done,

    /// <summary>Không được thông qua.</summary>
    NotApproved,

    /// <summary>Thôi xem xét.</summary>
    Withdrawn,

    /// <summary>Quá hạn, không nộp giấy.</summary>
    Lapsed,
}
