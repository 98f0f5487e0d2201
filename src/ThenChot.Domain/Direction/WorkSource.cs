namespace ThenChot.Domain.Direction;

/// <summary>Nguồn giao nhiệm vụ: what the work comes from.</summary>
public enum WorkSource
{
    Conclusion,
    Directive,
    Programme,
    Plan,
    Meeting,
    Sudden,
}

/// <summary>How sources are called, and which of them must name a document of the register.</summary>
public static class WorkSources
{
    public static string Label(WorkSource source) => source switch
    {
        WorkSource.Conclusion => "thông báo kết luận",
        WorkSource.Directive => "chỉ thị, nghị quyết",
        WorkSource.Programme => "chương trình",
        WorkSource.Plan => "kế hoạch",
        WorkSource.Meeting => "cuộc họp, giao ban",
        _ => "đột xuất, phát sinh",
    };

    /// <summary>A meeting and sudden work may come without paper; everything else cites its document.</summary>
    public static bool NeedsDocument(WorkSource source) => source is not (WorkSource.Meeting or WorkSource.Sudden);
}

/// <summary>Bước của một nhiệm vụ: where it stands between the one who gave it and the one who does it. No clock runs on it.</summary>
public enum WorkStep
{
    Given,
    Underway,
    Proposed,
    Returned,
    Confirmed,
}

/// <summary>How the steps are called.</summary>
public static class WorkSteps
{
    public static string Label(WorkStep step) => step switch
    {
        WorkStep.Given => "chờ tiếp nhận",
        WorkStep.Underway => "đang thực hiện",
        WorkStep.Proposed => "chờ xác nhận hoàn thành",
        WorkStep.Returned => "bị trả lại, làm tiếp",
        _ => "đã xác nhận hoàn thành",
    };
}
