namespace ThenChot.Domain.Votes;

/// <summary>Mẫu số của tỷ lệ phiếu: what the shares of a vote are taken of. Always entered, never inferred from the sum of the marks.</summary>
public enum BaseKind
{
    /// <summary>Tổng số đại biểu, ủy viên, kể cả vắng mặt.</summary>
    AllMembers,

    /// <summary>Số người có mặt.</summary>
    Present,

    /// <summary>Số phiếu thu về.</summary>
    BallotsReturned,

    /// <summary>Số dấu hợp lệ của chính dòng đó.</summary>
    ValidRowMarks,
}
