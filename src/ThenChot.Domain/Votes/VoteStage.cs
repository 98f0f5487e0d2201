namespace ThenChot.Domain.Votes;

/// <summary>Lấy phiếu trong Đảng, hay ở cơ quan dân cử: two tracks that are never added up.</summary>
public enum VoteTrack
{
    PartyTrack,
    ElectedBody,
}

/// <summary>Các bước của một lần lấy phiếu; none is skipped, and only a correction goes back (from closed to counting).</summary>
public enum VoteStage
{
    /// <summary>Đang chuẩn bị danh sách.</summary>
    Planned,

    /// <summary>Danh sách người được lấy phiếu đã được phê duyệt.</summary>
    ListApproved,

    /// <summary>Danh sách triệu tập đã chốt.</summary>
    RollFrozen,

    /// <summary>Đã mở bỏ phiếu, ban kiểm phiếu đã lập.</summary>
    BallotOpen,

    /// <summary>Hòm phiếu đã gộp, đang kiểm.</summary>
    Counting,

    /// <summary>Hai thành viên đã đóng; kết quả niêm phong.</summary>
    CountClosed,
}

/// <summary>Lý do không đưa vào danh sách lấy phiếu.</summary>
public enum ExclusionReason
{
    /// <summary>Đã có thông báo nghỉ chờ hưu.</summary>
    RetirementNotice,

    /// <summary>Được bầu, bổ nhiệm trong năm lấy phiếu.</summary>
    NewInPost,

    /// <summary>Nghỉ chữa bệnh dài ngày, có xác nhận.</summary>
    LongTreatment,

    /// <summary>Lý do khác, ghi rõ.</summary>
    OtherReason,
}
