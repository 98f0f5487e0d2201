using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Một đợt sắp xếp: its acts in order, the preview, and the steps from draft to approval by another person.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ShowBundleModel(AppDb db, BundleShelf shelf, RestructuringDesk desk, ILegalBasis basis, FileVault vault, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The group of a large picture that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = FlowPicture.QueryName)]
    public string? Group { get; set; }

    public Shown View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(BundleId id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } bundle)
        {
            return Gone();
        }

        if (bundle.ActId is { } act)
        {
            return LocalRedirect($"/sap-xep/da-duyet/{act}");
        }

        await ShowAsync(bundle, cancel);
        return Page();
    }

    /// <summary>Moves an act up, or takes it out.</summary>
    [Writes("organizations.draft-bundle")]
    public Task<IActionResult> OnPostArrangeAsync(BundleId id, int n, bool remove, CancellationToken cancel) => ChangeAsync(
        id,
        async bundle =>
        {
            var drafts = RestructuringJson.Drafts(bundle.Acts).ToList();
            if (n < 1 || n > drafts.Count || (!remove && n == 1))
            {
                return null;
            }

            var draft = drafts[n - 1];
            drafts.RemoveAt(n - 1);
            if (!remove)
            {
                drafts.Insert(n - 2, draft);
            }

            return (await shelf.PlaceAsync(drafts, cancel)).TryGet(out var path, out var why) ? bundle.Write(RestructuringJson.Write(drafts), drafts.Count, path, shelf.Hand, Now) : why;
        },
        remove ? "Đã bớt thao tác." : "Đã đổi thứ tự.",
        cancel);

    [Writes("organizations.draft-bundle")]
    public Task<IActionResult> OnPostDescribeAsync(BundleId id, CancellationToken cancel) => ChangeAsync(
        id,
        async bundle =>
        {
            var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
            FileId? minutes = null;
            if (In.Minutes is { Length: > 0 } upload)
            {
                if (!(await vault.SaveAsync(upload, cancel)).TryGet(out var file, out var wrong))
                {
                    ModelState.AddModelError("In.Minutes", wrong.Sentence);
                }
                else
                {
                    minutes = file;
                }
            }

            return ModelState.IsValid ? bundle.Describe(In.Title, decision, minutes, shelf.Hand, Now) : null;
        },
        "Đã lưu.",
        cancel);

    [Writes("organizations.submit-bundle")]
    public Task<IActionResult> OnPostSubmitAsync(BundleId id, CancellationToken cancel) => ChangeAsync(
        id,
        async bundle => (await desk.ApplyAsync(RestructuringJson.Drafts(bundle.Acts), store: false, cancel: cancel)).Refusal ?? bundle.Submit(),
        "Đã trình duyệt. Người duyệt thấy đợt này ở Việc cần xử lý.",
        cancel);

    [Writes("organizations.submit-bundle")]
    public Task<IActionResult> OnPostRecallAsync(BundleId id, CancellationToken cancel) =>
        ChangeAsync(id, bundle => Task.FromResult(bundle.Recall()), "Đã rút lại để sửa.", cancel);

    [Writes("organizations.submit-bundle")]
    public Task<IActionResult> OnPostWithdrawAsync(BundleId id, CancellationToken cancel) =>
        ChangeAsync(id, bundle => Task.FromResult(bundle.Withdraw()), "Đã bỏ đợt sắp xếp này.", cancel, "/sap-xep");

    [Writes("organizations.submit-bundle")]
    public Task<IActionResult> OnPostReturnAsync(BundleId id, CancellationToken cancel) =>
        ChangeAsync(id, bundle => Task.FromResult(bundle.Return(In.Remark)), "Đã trả lại để sửa.", cancel, approving: true, field: "In.Remark");

    /// <summary>Duyệt: the whole bundle takes effect as one act, or none of it.</summary>
    [Writes("organizations.restructure")]
    public Task<IActionResult> OnPostApproveAsync(BundleId id, CancellationToken cancel) => ChangeAsync(
        id,
        async bundle =>
        {
            if (bundle.CheckApproval(shelf.Hand.Person) is { } refusal)
            {
                return refusal;
            }

            acts.Current.Citing(bundle.DecisionId);
            return (await desk.ApplyAsync(RestructuringJson.Drafts(bundle.Acts), store: true, cancel: cancel)).Refusal ?? bundle.Approve(shelf.Hand, acts.Current.Id);
        },
        "Đã duyệt. Đợt sắp xếp có hiệu lực từ ngày ghi ở từng thao tác.",
        cancel,
        $"/sap-xep/da-duyet/{acts.Current.Id}",
        approving: true);

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            db.ChangeTracker.Clear();
            if (await shelf.FindAsync(BundleId.From(id), HttpContext.RequestAborted) is { } bundle)
            {
                await ShowAsync(bundle, HttpContext.RequestAborted);
            }
        }
    }

    private async Task<IActionResult> ChangeAsync(BundleId id, Func<RestructuringBundle, Task<Refusal?>> change, string done, CancellationToken cancel, string? url = null, bool approving = false, string? field = null)
    {
        if (await shelf.FindAsync(id, cancel) is not { } bundle || !(approving ? shelf.MayApprove(bundle) : shelf.MayDraft(bundle)))
        {
            return Gone();
        }

        db.Expect(bundle, In.Version);
        acts.Current.Because(bundle.Title);
        if (await change(bundle) is { } refusal)
        {
            return field is null ? await RefusedAsync(refusal) : await RefusedAsync(field, refusal);
        }

        return ModelState.IsValid ? Done(done, url ?? $"/sap-xep/{id}") : await InvalidAsync();
    }

    private async Task ShowAsync(RestructuringBundle bundle, CancellationToken cancel)
    {
        var drafts = RestructuringJson.Drafts(bundle.Acts);
        var result = await desk.ApplyAsync(drafts, store: false, cancel: cancel);
        var kinds = result.Kinds.ToDictionary(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal);
        var sound = drafts.Take(result.Refusal is null ? drafts.Count : result.Acts.Count - 1).ToList();
        View = new Shown(
            bundle, drafts, result,
            sound.Count == 0 ? [] : BundlePicture.Counts(result.Forest, sound.Min(d => d.On).AddDays(-1), sound.Max(d => d.On), kinds),
            BundlePicture.Flows([.. result.Plan.Acts.Take(sound.Count)], unit => Pictured(result.Plan, result.Forest, unit), Group),
            result.Plan.Acts.Count > 0 ? [.. WhereEachGoes.Of([.. result.Plan.Acts.Take(sound.Count)], unit => Pictured(result.Plan, result.Forest, unit), shelf.MayDraft(bundle), shelf.MayReadPeople), .. await desk.ConsequencesAsync(result.Plan, cancel)] : [],
            shelf.MayDraft(bundle), shelf.MayApprove(bundle));
        In.Version = bundle.Version;
        In.Title ??= bundle.Title;
        ModelState.Remove("In.Version");
    }

    private static PicturedUnit Pictured(RestructuringPlan plan, UnitForest forest, UnitId id)
    {
        var unit = forest.Get(id);
        return new PicturedUnit(unit.Code, unit.LastName.Name, plan.Units.TryGetValue(id, out var affected) && affected.Before is null ? null : $"/to-chuc/{id}");
    }

    public sealed class Input
    {
        public string? Title { get; set; }

        public string? Remark { get; set; }

        public IFormFile? Minutes { get; set; }

        public int Version { get; set; }
    }

    public sealed record Shown(
        RestructuringBundle Bundle, IReadOnlyList<RestructuringDraft> Drafts, BundleResult Result, IReadOnlyList<KindCount> Counts, FlowPicture? Flows,
        IReadOnlyList<ConsequenceList> Consequences, bool MayDraft, bool MayApprove);
}
