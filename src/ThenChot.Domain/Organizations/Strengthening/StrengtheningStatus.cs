namespace ThenChot.Domain.Organizations.Strengthening;

/// <summary>Tình trạng của hồ sơ củng cố.</summary>
public enum StrengtheningStatus
{
    /// <summary>Đang củng cố.</summary>
    Ongoing,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Đã xong.</summary>
    Done,
}
