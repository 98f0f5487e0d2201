using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>A list that belongs to one report: read by whoever reads the report, written by whoever writes it.</summary>
public abstract class ReportPartPage(ReportShelf shelf, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    public Report Report { get; private set; } = null!;

    /// <summary>The actor writes reports; whether this one may still be written is another question.</summary>
    public bool IsWriter => actor.Can(ReportPermissions.Write) && !actor.IsVisitor;

    protected ReportShelf Shelf => shelf;

    public bool MayWrite => IsWriter && Report.State == ReportState.Drafting;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(ReportPermissions.Read, cancel))
        {
            return Gone();
        }

        Suggest();
        await LoadAsync();
        return Page();
    }

    /// <summary>What an empty form begins with.</summary>
    protected virtual void Suggest()
    {
    }

    protected async Task<bool> FindAsync(string permission, CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, permission, cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        return true;
    }
}
