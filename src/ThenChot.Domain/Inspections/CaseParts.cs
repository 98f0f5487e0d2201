namespace ThenChot.Domain.Inspections;

/// <summary>
/// Một đối tượng của một cuộc: a unit or a person of the one register. <c>Result</c> null: not concluded yet. Counted once for each case it stands in (lượt).
/// </summary>
public sealed class CaseSubject
{
    public const int MaxLength = 4_000;

    private CaseSubject()
    {
    }

    internal CaseSubject(InspectionCaseId inspection, SubjectKind kind, UnitId? unit, PersonId? person, DateTimeOffset now) =>
        (Id, CaseId, Kind, UnitId, PersonId) = (Kernel.Id.New<CaseSubjectId>(now), inspection, kind, unit, person);

    public CaseSubjectId Id { get; private set; }

    public InspectionCaseId CaseId { get; private set; }

    public SubjectKind Kind { get; private set; }

    /// <summary>Of an organisation.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>Of a member.</summary>
    public PersonId? PersonId { get; private set; }

    public SubjectResult? Result { get; private set; }

    /// <summary>Main content of the statistics form; null: not concluded yet.</summary>
    public string? ContentCode { get; private set; }

    /// <summary>Phải thi hành kỷ luật.</summary>
    public bool DisciplineDue { get; private set; }

    public string? Conclusion { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    internal void Conclude(SubjectResult result, string content, bool disciplineDue, string text, DateOnly on) =>
        (Result, ContentCode, DisciplineDue, Conclusion, ConcludedOn) = (result, content, disciplineDue, text, on);
}

/// <summary>Một thành viên đoàn, tổ kiểm tra. <c>OutOn</c> null: still in the team; else since when not, and why (từ chối, thay đổi thành viên).</summary>
public sealed class TeamSeat
{
    private TeamSeat()
    {
    }

    internal TeamSeat(InspectionCaseId inspection, PersonId person, TeamRole role, DateOnly from, DateTimeOffset now) =>
        (Id, CaseId, PersonId, Role, From) = (Kernel.Id.New<TeamSeatId>(now), inspection, person, role, from);

    public TeamSeatId Id { get; private set; }

    public InspectionCaseId CaseId { get; private set; }

    public PersonId PersonId { get; private set; }

    public TeamRole Role { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? OutOn { get; private set; }

    public string? LeftBecause { get; private set; }

    internal void Leave(DateOnly on, string because) => (OutOn, LeftBecause) = (on, because);
}

/// <summary>Một giấy tờ của hồ sơ: asked for by the list of its kind, or added. <c>MadeOn</c> null: not there yet.</summary>
public sealed class CasePaper
{
    private CasePaper()
    {
    }

    internal CasePaper(InspectionCaseId inspection, PaperTemplate template, DateTimeOffset now) =>
        (Id, CaseId, Code, Phase, Name, IsRequired) = (Kernel.Id.New<CasePaperId>(now), inspection, template.Code, template.Phase, template.Name, template.IsRequired);

    public CasePaperId Id { get; private set; }

    public InspectionCaseId CaseId { get; private set; }

    /// <summary>Code of the list (KT1); empty: a paper of this case alone.</summary>
    public string Code { get; private set; } = "";

    public CasePhase Phase { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsRequired { get; private set; }

    /// <summary>Null: a paper without a number.</summary>
    public string? Symbol { get; private set; }

    public DateOnly? MadeOn { get; private set; }

    public string? Signer { get; private set; }

    /// <summary>Null: the paper itself is kept, no scan.</summary>
    public FileId? FileId { get; private set; }

    /// <summary>A scan given before stays when none comes with a correction.</summary>
    internal void Record(string? symbol, DateOnly on, string signer, FileId? file) => (Symbol, MadeOn, Signer, FileId) = (symbol, on, signer, file ?? FileId);
}
