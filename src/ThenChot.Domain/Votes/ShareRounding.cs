namespace ThenChot.Domain.Votes;

/// <summary>Cách làm tròn tỷ lệ khi in; one for a whole vote. Brackets never depend on it.</summary>
public enum ShareRounding
{
    /// <summary>Không rõ cách làm tròn: no percentage is printed.</summary>
    Unknown,

    /// <summary>Làm tròn nửa lên.</summary>
    Rounded,

    /// <summary>Cắt bớt.</summary>
    Truncated,
}
