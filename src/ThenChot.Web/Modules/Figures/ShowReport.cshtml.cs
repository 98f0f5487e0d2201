using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Figures;

/// <summary>One unit's report: what it says, and the step that is next for whoever looks at it.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowReportModel(AppDb db, SubmissionDesk desk, FileVault vault, IPaperRegister register, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitId Unit { get; set; }

    /// <summary>Which version; null shows the latest.</summary>
    [BindProperty(SupportsGet = true, Name = "ban")]
    public int? Number { get; set; }

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public ReportForm View { get; private set; } = null!;

    public bool MayEnter => actor.CanEnter(View.UnitPath);

    public bool MaySign => actor.CanSign(View.UnitPath);

    public bool MayReceive => actor.CanIn(FigurePermissions.Receive, View.UnitPath);

    public async Task<IActionResult> OnGetAsync() => await AllowedAsync() ? Page() : Gone();

    [Writes("figures.sign")]
    public Task<IActionResult> OnPostSignAsync(CancellationToken cancel) => StepAsync(() => MaySign, "Đã duyệt gửi báo cáo.", async submission =>
    {
        var paper = new SignedPaper(Input.SignedNumber, Input.SignedOn, null);
        if (submission.PaperObjection(paper, Now) is { } objection)
        {
            return objection;
        }

        if (Input.Scan is not null)
        {
            if (!(await vault.SaveAsync(Input.Scan, cancel)).TryGet(out var file, out var why))
            {
                ModelState.AddModelError("Input.Scan", why.Sentence);
                return why;
            }

            paper = paper with { Scan = file };
        }

        var entered = await register.EnterAsync(
            new(paper.Number!, paper.On!.Value, View.UnitName, $"{View.Round.Name} của {View.UnitName}", actor.Name, paper.Scan), cancel);
        if (!entered.TryGet(out var document, out var refusal))
        {
            ModelState.AddModelError("Input.SignedNumber", refusal.Sentence);
            return refusal;
        }

        acts.Current.Citing(document);
        return submission.SignOff(paper with { Document = document }, actor.Name, Now);
    });

    [Writes("figures.withdraw")]
    public Task<IActionResult> OnPostWithdrawAsync() => StepAsync(
        () => MaySign || (MayEnter && View.State == SubmissionState.AwaitingSignature), "Đã thu hồi về bản nháp.", submission => Task.FromResult(submission.Withdraw()));

    [Writes("figures.receive")]
    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancel) => StepAsync(
        () => MayReceive, "Đã tiếp nhận báo cáo.", submission => desk.ReceiveAsync(submission, actor.Name, Now, cancel));

    [Writes("figures.return")]
    public Task<IActionResult> OnPostReturnAsync() => StepAsync(() => MayReceive, "Đã trả lại báo cáo kèm ý kiến.", submission =>
    {
        acts.Current.Because(Input.General);
        return Task.FromResult(submission.Return(
            [.. Input.Remarks.Select(remark => new RemarkInput(remark.Code, remark.Text)), new(null, Input.General)], actor.Name, Now));
    });

    [Writes("figures.reopen")]
    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) => StepAsync(() => MayReceive, "Đã mở lại để điều chỉnh.", async submission =>
    {
        var round = (await desk.RoundAsync(Round, cancel))!;
        if (!submission.Reopen(Id.New<SubmissionId>(Now), round, Input.Reason, Now).TryGet(out var next, out var refusal))
        {
            return refusal;
        }

        acts.Current.Because(Input.Reason);
        db.Add(next);
        return null;
    });

    protected override async Task LoadAsync() => await AllowedAsync();

    private async Task<IActionResult> StepAsync(Func<bool> may, string done, Func<Submission, Task<Refusal?>> step)
    {
        if (!await AllowedAsync() || !may() || await desk.LatestAsync(Round, Unit, HttpContext.RequestAborted) is not { } submission)
        {
            return Gone();
        }

        if (submission.Version != Input.Version)
        {
            return await ConflictAsync();
        }

        acts.Current.OnUnit(Unit);
        return await step(submission) is { } refusal ? await RefusedAsync(refusal) : Done(done, View.Url);
    }

    private async Task<bool> AllowedAsync()
    {
        var form = await desk.ShowAsync(Round, Unit, Number, HttpContext.RequestAborted);
        if (Number is null && form is { Report.Number: > 1 } && !actor.CanSee(form.UnitPath, form.State))
        {
            // The unit is correcting what was received: until it is sent again, its superior goes on reading the received version.
            form = await desk.ShowAsync(Round, Unit, form.Report.Number - 1, HttpContext.RequestAborted);
        }

        if (form is null || !actor.CanSee(form.UnitPath, form.State))
        {
            return false;
        }

        View = form;
        return true;
    }

    public sealed class StepInput
    {
        public int Version { get; set; }

        public string? SignedNumber { get; set; }

        public DateOnly? SignedOn { get; set; }

        public IFormFile? Scan { get; set; }

        public string? General { get; set; }

        public string? Reason { get; set; }

        public List<CellForm> Remarks { get; set; } = [];
    }
}
