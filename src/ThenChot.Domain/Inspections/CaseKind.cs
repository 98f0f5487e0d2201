namespace ThenChot.Domain.Inspections;

/// <summary>Chủ thể kiểm tra, giám sát: cấp ủy hoặc ban thường vụ, ủy ban kiểm tra, cơ quan tham mưu, chi bộ.</summary>
public enum BodyKind
{
    PartyCommittee,
    Commission,
    AdvisoryBoard,
    PartyCell,
}

/// <summary>Tính chất của cuộc: inspection examines and concludes, supervision follows and reminds, letters are answered.</summary>
public enum CaseNature
{
    Inspecting,
    Supervising,
    Denunciation,
    Complaint,

    /// <summary>Xem xét, thi hành kỷ luật: a matter that no inspection came before.</summary>
    Disciplining,
}

/// <summary>
/// Thẩm quyền của một loại chủ thể đối với một loại việc. <c>Condition</c> null: without condition; <c>IsAllowed</c> false: the rule says no.
/// <c>IsVerified</c> false: one source, or inference.
/// </summary>
public sealed record Power(BodyKind Body, bool IsAllowed, string? Condition, bool IsVerified);

/// <summary>Loại cuộc kiểm tra, giám sát by the rule of a day, and which body may carry it out.</summary>
public sealed record CaseKind(string Code, string Name, CaseNature Nature, IReadOnlyList<Power> Powers)
{
    public Power? PowerOf(BodyKind body) => Powers.FirstOrDefault(p => p.Body == body);

    /// <summary>Null when the body may: what a condition asks must be confirmed by a person.</summary>
    public Refusal? Refuses(BodyKind body, bool conditionConfirmed, string document) => PowerOf(body) switch
    {
        null => InspectionsRefusals.PowerNotStated(Name, body, document),
        { IsAllowed: false } => InspectionsRefusals.BodyMayNot(Name, body, document),
        { Condition: { } condition } when !conditionConfirmed => InspectionsRefusals.ConditionOpen(Name, body, condition),
        _ => null,
    };

    public static string Label(BodyKind body) => body switch
    {
        BodyKind.PartyCommittee => "cấp ủy, ban thường vụ",
        BodyKind.Commission => "ủy ban kiểm tra",
        BodyKind.AdvisoryBoard => "cơ quan tham mưu",
        _ => "chi bộ",
    };
}
