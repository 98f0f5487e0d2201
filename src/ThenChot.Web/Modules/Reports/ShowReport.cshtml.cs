using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Read)]
public sealed class ShowReportModel(AppDb db, ReportShelf shelf, OutlineBook book, ReviewBuilder builder, Acts acts, Actor actor) : OfficePage
{
    private IReadOnlyList<SnapshotLine>? drafts;

    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    [BindProperty]
    public WritingForm Writing { get; set; } = new();

    public Report Report { get; private set; } = null!;

    public ReviewView View { get; private set; } = null!;

    public IReadOnlyList<SnapshotLine> Drafts { get; private set; } = [];

    public SignedVersion? Promulgated { get; private set; }

    public bool MayFreeze => Tree is null && actor.Can(ReportPermissions.Freeze) && Report.State == ReportState.Drafting;

    public bool MaySign => actor.Can(ReportPermissions.Sign) && Report.State == ReportState.Drafting && Drafts.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await shelf.FindWithDraftsAsync(Id, ReportPermissions.Read, cancel) is not { } found)
        {
            return Gone();
        }

        (Report, drafts) = found;
        await LoadAsync();
        return Page();
    }

    [Writes(ReportsModule.Written)]
    public async Task<IActionResult> OnPostWriteAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, ReportPermissions.Write, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        var section = Writing.Section ?? "";
        var last = (await shelf.NarrativesAsync(Id, cancel)).GetValueOrDefault(section);
        if ((last?.Number ?? 0) != Writing.Number)
        {
            return await ConflictAsync();
        }

        if (!report.Write(book.Of(report), section, Writing.Text, last, actor.Name, Now).TryGet(out var narrative, out var refusal))
        {
            return await RefusedAsync(refusal);
        }

        // Two people who save at the same instant: the version of the report lets one of them through.
        db.Entry(report).Property(one => one.Version).IsModified = true;
        db.Add(narrative);
        acts.Current.OnUnit(report.UnitId);
        return Done("Đã lưu lời văn.", $"/bao-cao/{Id}#phan-{section}");
    }

    [Writes(ReportsModule.Frozen)]
    public async Task<IActionResult> OnPostFreezeAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, ReportPermissions.Freeze, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        var content = await builder.WithSourcesAsync(report, cancel);
        var last = await shelf.LastSnapshotAsync(report, cancel);
        if (!report.Freeze(content, last, actor.Name, Now).TryGet(out var snapshot, out var refusal))
        {
            return await RefusedAsync(refusal);
        }

        db.Add(snapshot);
        acts.Current.OnUnit(report.UnitId).Because($"{snapshot.Title}, mã kiểm tra {snapshot.Sha256}");
        return Done($"Đã chốt {snapshot.Title}.", $"/bao-cao/ban-chot/{snapshot.Id}");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var outline = book.Of(Report);
        var (content, texts) = await builder.ReadAsync(Report, ReviewParts.Figures, cancel, Tree);
        Tree = this.Shown(content, Tree);
        Drafts = drafts ?? await shelf.SnapshotsAsync(Id, cancel);
        Promulgated = Report.State == ReportState.Promulgated ? await shelf.SignedAsync(Id, cancel) : null;
        var mayWrite = Tree is null && actor.Can(ReportPermissions.Write) && Report.State == ReportState.Drafting;
        View = new ReviewView(content, code => ReportUrls.LiveFigure(Report, code, Tree), Rendering.Leaders)
        {
            AnnexUrl = code => ReportUrls.LiveAnnex(Report, code, Tree),
            Forms = mayWrite
                ? new NarrativeForms(
                    Id,
                    texts,
                    outline.Sections.Where(section => section.Hint is not null).ToDictionary(section => section.Code, section => section.Hint!, StringComparer.Ordinal),
                    Refusal is not null || IsConflict ? Writing.Section : null,
                    Writing.Text,
                    IsConflict)
                : null,
        };
    }

    public sealed class WritingForm
    {
        public string? Section { get; set; }

        /// <summary>Number of the writing that the person read; 0 when there was none.</summary>
        public int Number { get; set; }

        public string? Text { get; set; }
    }
}
