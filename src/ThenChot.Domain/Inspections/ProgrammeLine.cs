namespace ThenChot.Domain.Inspections;

/// <summary>Chương trình kiểm tra, giám sát năm.</summary>
public readonly record struct YearProgrammeId(Guid Value) : IId<YearProgrammeId>
{
    public static YearProgrammeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một cuộc trong chương trình năm.</summary>
public readonly record struct ProgrammeLineId(Guid Value) : IId<ProgrammeLineId>
{
    public static ProgrammeLineId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a line plans: a unit (also a closed one) or a person, what is looked at and in which months. <c>Lead</c> null: nobody named yet.</summary>
public sealed record LineTerms(string Kind, UnitId? UnitId, PersonId? PersonId, string? Content, int FromMonth, int ToMonth)
{
    public DateOnly? LooksFrom { get; init; }

    public DateOnly? LooksTo { get; init; }

    public string? Lead { get; init; }
}

/// <summary>Một cuộc dự kiến của năm. <c>AddedOn</c> null: in the programme as approved; <c>DroppedOn</c> null: still planned; <c>CaseId</c> null: not opened yet.</summary>
public sealed class ProgrammeLine
{
    private ProgrammeLine()
    {
    }

    internal ProgrammeLine(YearProgrammeId programme, LineTerms terms, DateOnly? addedOn, string? reason, DateTimeOffset now)
    {
        (Id, ProgrammeId, KindCode, UnitId, PersonId) = (Kernel.Id.New<ProgrammeLineId>(now), programme, terms.Kind, terms.UnitId, terms.PersonId);
        (Content, LooksFrom, LooksTo, Lead, FromMonth, ToMonth) = (terms.Content ?? "", terms.LooksFrom, terms.LooksTo, terms.Lead, terms.FromMonth, terms.ToMonth);
        (AddedOn, AdjustedBecause) = (addedOn, addedOn is null ? null : reason);
    }

    public ProgrammeLineId Id { get; private set; }

    public YearProgrammeId ProgrammeId { get; private set; }

    public string KindCode { get; private set; } = "";

    public UnitId? UnitId { get; private set; }

    public PersonId? PersonId { get; private set; }

    public string Content { get; private set; } = "";

    public DateOnly? LooksFrom { get; private set; }

    public DateOnly? LooksTo { get; private set; }

    public string? Lead { get; private set; }

    public int FromMonth { get; private set; }

    public int ToMonth { get; private set; }

    public DateOnly? AddedOn { get; private set; }

    public DateOnly? DroppedOn { get; private set; }

    public string? AdjustedBecause { get; private set; }

    public InspectionCaseId? CaseId { get; private set; }

    internal void Drop(DateOnly on, string because) => (DroppedOn, AdjustedBecause) = (on, because);

    internal void Open(InspectionCaseId inspection) => CaseId = inspection;
}
