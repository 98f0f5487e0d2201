using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Phần được giao: the cells and words of one part of a unit's report, for the person or the board it was given to. They need
/// no right to the whole report: they see and write nothing else of it, and it is the unit that sends it.
/// </summary>
[SignedIn]
public sealed class FillPartModel(SubmissionDesk desk, ReportEditor editor, FigureCatalogue catalogue, Actor actor) : ReportFormPage(desk, editor, catalogue)
{
    /// <summary>The assignment.</summary>
    [BindProperty(SupportsGet = true)]
    public FigureRowId Part { get; set; }

    public string Name { get; private set; } = string.Empty;

    protected override string Address => $"{View.Url}/phan/{Part}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        return actor.CanEnter(View.UnitPath) ? LocalRedirect(View.Url + "/nhap") : Page();
    }

    protected override Task LoadAsync() => AllowedAsync();

    protected override ReportForm? Mine(ReportForm form)
    {
        if (form.Assignments.FirstOrDefault(known => known.Id == Part) is not { } given || !(actor.IsGiven(given) || actor.CanEnter(form.UnitPath)))
        {
            return null;
        }

        Name = given.Part;
        var rows = form.Rows.Where(row => row.Figure.Field == given.Part).ToList();
        var codes = rows.Select(row => row.Figure.Code).ToHashSet(StringComparer.Ordinal);
        return form with
        {
            Rows = rows,
            Parts = [.. form.Parts.Where(part => part.Title == given.Part)],
            Remarks = [.. form.Remarks.Where(remark => remark.FigureCode is { } code && codes.Contains(code))],
            Ratios = [.. form.Ratios.Where(ratio => codes.Contains(ratio.Numerator!) && codes.Contains(ratio.Denominator!))],
            Files = [],
            Assignments = [given],
        };
    }

    /// <summary>Cells of other parts are not written, whatever was posted, and their faults are not this person's.</summary>
    protected override async Task<EditResult> WriteAsync(ReportInput input, CancellationToken cancel)
    {
        var codes = View.Rows.Select(row => row.Figure.Code).ToHashSet(StringComparer.Ordinal);
        var mine = new ReportInput
        {
            Version = input.Version,
            Cells = input.Cells.FindAll(cell => codes.Contains(cell.Code)),
            Parts = input.Parts.FindAll(part => View.Parts.Any(known => known.Id == part.Id)),
        };
        var result = await base.WriteAsync(mine, cancel);
        return result with { Faults = result.Faults.Where(fault => codes.Contains(fault.Key)).ToDictionary(StringComparer.Ordinal) };
    }
}
