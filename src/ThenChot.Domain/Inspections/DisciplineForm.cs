namespace ThenChot.Domain.Inspections;

/// <summary>Đối tượng kiểm tra, giám sát, kỷ luật: an organisation of the Party, an official member, or a member on probation.</summary>
public enum SubjectKind
{
    Organisation,
    OfficialMember,
    ProbationaryMember,
}

/// <summary>Hình thức kỷ luật. Removal from the roll (xóa tên) and being let out of the Party are no discipline and stand elsewhere.</summary>
public enum DisciplineForm
{
    Reprimand,
    Warning,
    Removal,
    Expulsion,
    Dissolution,
}

/// <summary>Which forms there are for whom, and how they are called.</summary>
public static class DisciplineForms
{
    private static readonly DisciplineForm[] Organisation = [DisciplineForm.Dissolution, DisciplineForm.Warning, DisciplineForm.Reprimand];
    private static readonly DisciplineForm[] Official = [DisciplineForm.Expulsion, DisciplineForm.Removal, DisciplineForm.Warning, DisciplineForm.Reprimand];
    private static readonly DisciplineForm[] Probationary = [DisciplineForm.Warning, DisciplineForm.Reprimand];

    /// <summary>The forms for a subject, from the heaviest to the lightest.</summary>
    public static IReadOnlyList<DisciplineForm> HeaviestFirst(SubjectKind subject) => subject switch
    {
        SubjectKind.Organisation => Organisation,
        SubjectKind.OfficialMember => Official,
        _ => Probationary,
    };

    public static string Label(DisciplineForm form) => form switch
    {
        DisciplineForm.Reprimand => "khiển trách",
        DisciplineForm.Warning => "cảnh cáo",
        DisciplineForm.Removal => "cách chức",
        DisciplineForm.Expulsion => "khai trừ",
        _ => "giải tán",
    };

    public static string Label(SubjectKind subject) => subject switch
    {
        SubjectKind.Organisation => "tổ chức đảng",
        SubjectKind.OfficialMember => "đảng viên chính thức",
        _ => "đảng viên dự bị",
    };
}
