namespace ThenChot.Domain.Programmes;

/// <summary>Phép so sánh của chỉ tiêu: trên, từ … trở lên, dưới, không quá, trong khoảng.</summary>
public enum TargetOperator
{
    Above,
    AtLeast,
    Below,
    AtMost,
    Between,
}

/// <summary>Chiều đánh giá: càng nhiều càng tốt, hay càng ít càng tốt (thứ hạng, nhóm, tỷ lệ vi phạm).</summary>
public enum TargetDirection
{
    MoreIsBetter,
    LessIsBetter,
}
