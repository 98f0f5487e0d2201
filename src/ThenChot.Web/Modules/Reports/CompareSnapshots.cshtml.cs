using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class CompareSnapshotsModel(ReportShelf shelf, ReviewBuilder builder) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public IReadOnlyList<SnapshotLine> Drafts { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "tu")]
    public SnapshotId? Before { get; set; }

    /// <summary>Null compares with today.</summary>
    [BindProperty(SupportsGet = true, Name = "den")]
    public SnapshotId? After { get; set; }

    /// <summary>Today is compared one half at a time: figures and texts, or the lists of the annexes. Two drafts are compared whole.</summary>
    [BindProperty(SupportsGet = true, Name = "phan")]
    public string? Half { get; set; }

    public bool IsLists => Half == "phu-luc";

    public string BeforeTitle { get; private set; } = "";

    public string AfterTitle { get; private set; } = "hiện nay";

    /// <summary>Null while there is nothing to compare, or a draft cannot be read.</summary>
    public SnapshotDifference? Difference { get; private set; }

    /// <summary>Drafts whose content no longer gives its hash.</summary>
    public IReadOnlyList<string> Broken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancel)
    {
        if (await shelf.FindWithDraftsAsync(id, ReportPermissions.Read, cancel) is not { } found)
        {
            return Gone();
        }

        (Report, Drafts) = found;
        Before ??= Drafts.Count > 0 ? Drafts[0].Id : null;
        if (Before is not { } earlier)
        {
            return Page();
        }

        var broken = new List<string>();
        var before = await ReadAsync(earlier, broken, cancel);
        var after = After is { } later ? await ReadAsync(later, broken, cancel) : (await builder.BuildAsync(Report, Parts, cancel), AfterTitle);
        if (before is null || after is null)
        {
            return Gone();
        }

        (BeforeTitle, AfterTitle, Broken) = (before.Value.Title, after.Value.Title, broken);
        if (before.Value.Content is { } left && after.Value.Content is { } right)
        {
            Difference = SnapshotDifference.Between(left.Only(Parts), right.Only(Parts));
        }

        return Page();
    }

    private ReviewParts Parts => After is not null ? ReviewParts.All : IsLists ? ReviewParts.Lists : ReviewParts.Figures;

    private async Task<(ReviewContent? Content, string Title)?> ReadAsync(SnapshotId id, List<string> broken, CancellationToken cancel)
    {
        if (await shelf.FindSnapshotAsync(id, ReportPermissions.Read, cancel) is not { } found || found.Report.Id != Report.Id)
        {
            return null;
        }

        var reading = found.Snapshot.Read();
        if (!reading.Intact)
        {
            broken.Add(found.Snapshot.Title);
        }

        return (reading.Content, found.Snapshot.Title);
    }
}
