using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit's report as it is shown and filled in. <see cref="UnitPath"/>: where the unit stands today, which rights go by.</summary>
public sealed record ReportForm(
    RoundHead Round,
    UnitId Unit,
    string UnitCode,
    string UnitName,
    TreePath UnitPath,
    ReportHead? Report,
    IReadOnlyList<int> Versions,
    IReadOnlyList<FormRow> Rows,
    IReadOnlyList<FormPart> Parts,
    IReadOnlyList<CellRemark> Remarks,
    IReadOnlyList<SubmissionFile> Files,
    IReadOnlyList<PartAssignment> Assignments,
    IReadOnlyList<Figure> Ratios)
{
    public SubmissionState State => Report?.State ?? SubmissionState.Draft;

    public bool IsEditable => Report?.IsEditable ?? true;

    public string StateText => Report is null ? "chưa nhập" : SubmissionStates.Name(Report.State);

    public string Url => $"/ky-bao-cao/{Round.Id}/don-vi/{Unit}";

    /// <summary>Fields of figures and narrative parts: what can be assigned to a board or a person.</summary>
    public IEnumerable<string> Assignable => Rows.Select(row => row.Figure.Field).Where(name => name.Length > 0)
        .Concat(Parts.Select(part => part.Title)).Distinct(StringComparer.Ordinal);
}
