using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Một phần được giao: its drafts, and the step that is next for whoever looks at it.</summary>
[SignedIn] // and then the unit that was given the section, or whoever reads the report
public sealed class ShowSectionModel(AppDb db, DraftingDesk desk, ReportShelf shelf, OutlineBook outlines, UnitDirectory units, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public SectionWorkId Id { get; set; }

    /// <summary>The version the form was filled from: who was slower sees both sides (409).</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [StringLength(Narrative.LongestText, ErrorMessage = "Bản thảo dài quá 20.000 ký tự.")]
    public string? Text { get; set; }

    [BindProperty]
    [StringLength(2_000, ErrorMessage = "Ý kiến dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    public SectionReach Reach { get; private set; } = null!;

    public SectionWork Work => Reach.Work;

    public Outline Outline { get; private set; } = null!;

    public OutlineSection Part => Outline.Section(Work.Section)!;

    public string UnitName { get; private set; } = "";

    public bool MayDraft => Reach.MayDraft && Work.IsEditable && Reach.Report.State == ReportState.Drafting;

    public bool MayGather => Reach.MayGather && Reach.Report.State == ReportState.Drafting;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        (Version, Text) = (Work.Version, Work.Last?.Text);
        return Page();
    }

    [Writes("reports.send-draft")]
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        StepAsync(() => Reach.MayDraft, () => Task.FromResult(Work.Send(Reach.Report, Outline, Text, actor.Name, Now)), nameof(Text), "Đã gửi bản thảo.", cancel);

    [Writes("reports.return-draft")]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) =>
        StepAsync(() => Reach.MayGather, () => Task.FromResult(Work.Return(Remark)), nameof(Remark), "Đã trả lại kèm ý kiến.", cancel);

    [Writes("reports.gather-draft")]
    public Task<IActionResult> OnPostGatherAsync(CancellationToken cancel) => StepAsync(() => Reach.MayGather, () => GatherAsync(cancel), nameof(Remark), "Đã đưa bản thảo vào báo cáo.", cancel);

    [Writes("reports.withdraw-section")]
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => StepAsync(() => Reach.MayGather, () => Task.FromResult(Work.Withdraw()), nameof(Remark), "Đã thôi giao phần này.", cancel);

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            Version = Work.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<Refusal?> GatherAsync(CancellationToken cancel)
    {
        var last = (await shelf.NarrativesAsync(Reach.Report.Id, cancel)).GetValueOrDefault(Work.Section);
        if (!Work.Gather(Reach.Report, Outline, last, actor.Name, Now).TryGet(out var text, out var refusal))
        {
            return refusal;
        }

        // Whoever writes into the section at the same instant: the version of the report lets one of them through.
        db.Touch(Reach.Report);
        db.Add(text);
        return null;
    }

    private async Task<IActionResult> StepAsync(Func<bool> may, Func<Task<Refusal?>> step, string field, string done, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !may())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (await step() is { } refusal)
        {
            return await RefusedAsync(field, refusal);
        }

        db.Expect(Work, Version);
        db.Touch(Work);
        await desk.MovedAsync(Reach.Report, Outline, Work, cancel);
        acts.Current.OnUnit(Work.Unit).Because(Remark);
        return Done(done, DraftingDesk.Url(Work));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Id, cancel) is not { } reach)
        {
            return false;
        }

        (Reach, Outline) = (reach, outlines.Of(reach.Report));
        UnitName = (await units.NamesAsync([reach.Work.Unit], Today, cancel)).GetValueOrDefault(reach.Work.Unit, "");
        return true;
    }
}
