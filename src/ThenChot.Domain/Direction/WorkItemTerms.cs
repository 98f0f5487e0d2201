namespace ThenChot.Domain.Direction;

/// <summary>
/// What the assigner says of a piece of work: rõ việc, rõ sản phẩm, rõ trách nhiệm, rõ thẩm quyền, rõ thời gian. <c>Document</c>
/// null: a meeting or sudden work without paper, then <c>Occasion</c> says which. Other nulls: “chưa nhập nội dung”.
/// </summary>
public sealed record WorkItemTerms(
    WorkSource Source,
    DocumentId? Document,
    string? Occasion,
    string? Title,
    string? Product,
    string? Duty,
    string? Authority,
    string? Field,
    UnitId Assigner,
    PersonId? AssignedBy,
    DateOnly AssignedOn,
    Deadline Deadline)
{
    /// <summary>The page of what a leader's opinion is about (a figure, another item, a unit); null: about nothing in particular.</summary>
    public string? About { get; init; }
}

/// <summary>
/// Rõ người: the one lead unit and the person who answers for the work there, as they stand on the day. <c>ClosedOn</c> null:
/// the unit lives. <c>Person</c> null: the unit names the person when it acknowledges.
/// </summary>
public sealed record WorkLead(UnitId Unit, string UnitName, DateOnly? ClosedOn, PersonId? Person, string? PersonName, bool HoldsPost)
{
    /// <summary>Null when work may be given there on the day.</summary>
    public Refusal? RefusedOn(DateOnly day) =>
        ClosedOn <= day ? DirectionRefusals.UnitClosed(UnitName, ClosedOn.Value)
        : Person is not null && !HoldsPost ? DirectionRefusals.PersonLeft(PersonName ?? "", UnitName)
        : null;
}
