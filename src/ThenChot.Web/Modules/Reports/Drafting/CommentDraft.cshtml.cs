using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Góp ý dự thảo: a unit that writes a section reads the whole draft, says what it thinks in its own name, and reads what became of it.</summary>
[SignedIn] // and then a role to draft in a unit that was given a section
public sealed class CommentDraftModel(AppDb db, OpinionDesk desk, OutlineBook outlines, ReportShelf shelf, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    /// <summary>In whose name; null: of the actor's own unit.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public UnitId? Wanted { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Report Report { get; private set; } = null!;

    /// <summary>The draft everybody comments on: the last frozen one; null: none yet, the texts are read as they are being written.</summary>
    public Snapshot? Frozen { get; private set; }

    public IReadOnlyList<DraftPart> Draft { get; private set; } = [];

    /// <summary>What the unit said, the first first.</summary>
    public IReadOnlyList<Opinion> View { get; private set; } = [];

    public string UnitName { get; private set; } = "";

    public bool MayGive => Report.State == ReportState.Drafting;

    public IReadOnlyList<SelectListItem> Sections => OpinionPaper.Parts(outlines.Of(Report));

    public UnitId Unit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    [Writes("reports.give-opinion")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Opinion.Give(Report, outlines.Of(Report), Input.Section, Unit, UnitName, Input.Text, Today, Now).TryGet(out var opinion, out var refusal))
        {
            return await RefusedAsync("Input.Text", refusal);
        }

        db.Add(opinion);
        await desk.GivenAsync(Report, opinion, cancel);
        acts.Current.OnUnit(Unit);
        return Done("Đã gửi góp ý.", OpinionDesk.Url(Id, Unit));
    }

    [Writes("reports.withdraw-opinion")]
    public async Task<IActionResult> OnPostWithdrawAsync(OpinionId opinion, int version, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(cancel) || await db.Set<Opinion>().FirstOrDefaultAsync(o => o.Id == opinion && o.ReportId == Id && o.Unit == Unit, cancel) is not { } found)
        {
            return Gone();
        }

        if (found.Withdraw(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        db.Expect(found, version);
        await desk.AnsweredAsync(found, cancel);
        acts.Current.OnUnit(Unit);
        return Done("Đã rút góp ý.", OpinionDesk.Url(Id, Unit));
    }

    public string PartOf(Opinion opinion) => OpinionPaper.PartOf(opinion, outlines.Of(Report));

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
        }

        View = await db.Set<Opinion>().AsNoTracking().Where(o => o.ReportId == Id && o.Unit == Unit && o.WithdrawnOn == null).OrderBy(o => o.Id).ToListAsync(cancel);
        Frozen = await shelf.LastSnapshotAsync(Report, cancel);
        if (Frozen?.Read().Content is { } content)
        {
            Draft = [.. content.Sections.Where(s => !s.Annex).Select(s => Part(s.Code, s.Title, s.Kind, s.Text, code => content.Figure(code) is { Value: not null } figure ? figure.Display : null))];
            return;
        }

        var texts = await shelf.NarrativesAsync(Id, cancel);
        Draft = [.. outlines.Of(Report).Sections.Where(s => !s.Annex).Select(s => Part(s.Code, s.Title, s.Kind, texts.GetValueOrDefault(s.Code)?.Text ?? s.Draft, _ => null))];
    }

    private static DraftPart Part(string code, string title, SectionKind kind, string? text, Func<string, string?> shown) =>
        new($"{code}. {title}", kind == SectionKind.Heading, [.. NarrativeText.Paragraphs(text).Select(runs => string.Concat(runs.Select(run => run.Text ?? shown(run.Code!) ?? "(số liệu)")))]);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Id, Wanted, cancel) is not var (report, unit, name))
        {
            return false;
        }

        (Report, Unit, UnitName) = (report, unit, name);
        return true;
    }

    /// <summary>A part of the draft to be read; headings have no text of their own.</summary>
    public sealed record DraftPart(string Title, bool IsHeading, IReadOnlyList<string> Paragraphs);

    public sealed class Form
    {
        public string? Section { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi nội dung góp ý.")]
        [StringLength(Opinion.LongestText, ErrorMessage = "Góp ý dài quá 4.000 ký tự.")]
        public string? Text { get; set; }
    }
}
