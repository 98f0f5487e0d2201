namespace ThenChot.Domain.Inspections;

/// <summary>Các bước của một cuộc: chuẩn bị, tiến hành, kết thúc, and then kept closed.</summary>
public enum CasePhase
{
    Preparing,
    Conducting,
    Concluding,
    Archived,
}

/// <summary>Kết luận đối với một đối tượng.</summary>
public enum SubjectResult
{
    CarriedOutWell,
    HasShortcomings,
    InViolation,
}

/// <summary>Vai trò trong đoàn, tổ kiểm tra.</summary>
public enum TeamRole
{
    Head,
    DeputyHead,
    TeamMember,
}

/// <summary>A paper that a phase asks for by the rule or the imported list of the kind.</summary>
public sealed record PaperTemplate(string Code, CasePhase Phase, string Name, bool IsRequired);

/// <summary>
/// What a case is opened with. <c>Decision</c>: symbol of the decision or plan; <c>DueOn</c> null: the rule of the day gives no length and the plan none.
/// <c>SeriesMark</c>: what the issuer in the symbol must hold for this kind of body; null: what it must not hold stands in <c>ForeignMark</c>.
/// </summary>
public sealed record CaseTerms(string Kind, UnitId Unit, BodyKind Body, string? Decision, DateOnly DecidedOn, string? Content)
{
    public DateOnly? LooksFrom { get; init; }

    public DateOnly? LooksTo { get; init; }

    public DateOnly? DueOn { get; init; }

    public string? SeriesMark { get; init; }

    public string? ForeignMark { get; init; }
}

/// <summary>How the words of a case are said.</summary>
public static class CaseWords
{
    public static string Label(CasePhase phase) => phase switch
    {
        CasePhase.Preparing => "chuẩn bị",
        CasePhase.Conducting => "tiến hành",
        CasePhase.Concluding => "kết thúc",
        _ => "đã lưu hồ sơ",
    };

    public static string Label(SubjectResult result) => result switch
    {
        SubjectResult.CarriedOutWell => "thực hiện tốt, không có vi phạm",
        SubjectResult.HasShortcomings => "có khuyết điểm, chưa đến mức vi phạm",
        _ => "có vi phạm",
    };

    public static string Label(TeamRole role) => role switch
    {
        TeamRole.Head => "trưởng đoàn",
        TeamRole.DeputyHead => "phó trưởng đoàn",
        _ => "thành viên",
    };
}
