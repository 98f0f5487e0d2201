namespace ThenChot.Domain.TrackedCases;

/// <summary>How tracked cases are spoken of.</summary>
public static class TrackedWords
{
    public static string Label(TrackedKind kind) => kind == TrackedKind.CriminalCase ? "vụ án" : "vụ việc";

    public static string Label(StageKind kind) => kind switch
    {
        StageKind.Denounced => "tin báo, tố giác",
        StageKind.Prosecuted => "khởi tố",
        StageKind.Investigated => "điều tra",
        StageKind.InvestigatedFurther => "điều tra bổ sung",
        StageKind.Indicted => "truy tố",
        StageKind.FirstTrial => "xét xử sơ thẩm",
        StageKind.SecondTrial => "xét xử phúc thẩm",
        StageKind.Executed => "thi hành án",
        StageKind.StageSuspended => "tạm đình chỉ",
        _ => "đình chỉ",
    };

    /// <summary>Stages that a matter has: from its prosecution on it is a criminal case, entered anew and linked.</summary>
    public static bool OfMatter(StageKind kind) => kind is StageKind.Denounced or StageKind.StageSuspended or StageKind.StageStopped;
}
