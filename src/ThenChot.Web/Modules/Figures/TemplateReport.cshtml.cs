using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The .xlsx form made for one unit and round.</summary>
[Demand(FigurePermissions.Enter)]
public sealed class TemplateReportModel(SubmissionDesk desk, Installation installation, Actor actor) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Domain.Figures.RoundId round, UnitId unit, CancellationToken cancel)
    {
        if (await desk.ShowAsync(round, unit, null, cancel) is not { } form || !actor.CanEnter(form.UnitPath))
        {
            return Gone();
        }

        var stream = new MemoryStream();
        ReportTemplate.Write(stream, form, await installation.IsDemoAsync(cancel));
        stream.Position = 0;
        return File(stream, Workbook.ContentType, $"{form.Round.Period.Code}-{form.UnitCode}.xlsx");
    }
}
