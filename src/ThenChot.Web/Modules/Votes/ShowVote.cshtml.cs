using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Votes;

/// <summary>A step before the opening with its last day; <c>DoneOn</c> null: not done.</summary>
public sealed record ClockLine(ClockStep Step, DateOnly LastDay, DateOnly? DoneOn, bool IsLate);

/// <summary>Một lần lấy phiếu: plan, clocks, list, approval, and where to go on.</summary>
[SignedIn]
public sealed class ShowVoteModel(AppDb db, VoteDesk desk, UnitDirectory units, Installation installation, VoteDuties duties, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public ApprovalForm Approval { get; set; } = new();

    [BindProperty]
    public MoveForm Moving { get; set; } = new();

    [BindProperty]
    public StepForm Step { get; set; } = new();

    [BindProperty]
    public ReceiveForm Received { get; set; } = new();

    [BindProperty]
    public RollForm Roll { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    /// <summary>The frozen roll, for who may approve it; empty for everybody else and once it is approved.</summary>
    public IReadOnlyList<Voter> RollToApprove { get; private set; } = [];

    public ConfidenceRule Rule { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public bool IsDemo { get; private set; }

    public bool MayPlan { get; private set; }

    public bool MayApprove { get; private set; }

    public bool MayReceive => MayPlan && Vote.Stage <= VoteStage.RollFrozen;

    public IReadOnlyList<ClockLine> Clock { get; private set; } = [];

    /// <summary>The move asked for leaves a clock short, or was asked for although it does: the page offers to move all the same.</summary>
    public bool AsksInSpite { get; private set; }

    /// <summary>The list can be approved only with a remark that says why a clock was not kept.</summary>
    public bool NeedsRemark => Clock.Any(step => step.IsLate);

    public IReadOnlyList<(string Text, string Url, bool Primary)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Vote is null ? Gone() : Page();
    }

    [Writes("votes.approve-list")]
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => ChangeAsync(
        VotePermissions.Approve, nameof(Approval), vote =>
        {
            acts.Current.Because(Approval.Remark);
            db.Expect(vote, Approval.Version);
            return vote.Approve(actor.PersonId, Today, ClocksOf(vote), Approval.Remark);
        },
        "Approval.Remark", "Đã phê duyệt danh sách người được lấy phiếu.", cancel, duties.ListApprovedAsync);

    [Writes("votes.approve-roll")]
    public Task<IActionResult> OnPostApproveRollAsync(CancellationToken cancel) => ChangeAsync(
        VotePermissions.Approve, nameof(Roll), vote =>
        {
            db.Expect(vote, Roll.Version);
            return vote.ApproveRoll(actor.PersonId, Today);
        },
        "Roll.Version", "Đã phê duyệt danh sách triệu tập.", cancel, duties.RollApprovedAsync);

    [Writes("votes.move")]
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        if (Moving.HeldOn is null)
        {
            AskForDay("Moving.HeldOn");
        }

        var said = "";
        var answer = await ChangeAsync(
            VotePermissions.Plan, nameof(Moving), vote =>
            {
                acts.Current.Because(Moving.Reason);
                db.Expect(vote, Moving.Version);
                var (clocks, day) = (ClocksOf(vote), Moving.HeldOn!.Value);
                said = $"Đã dời ngày mở từ {VietnameseFormat.Date(vote.HeldOn)} sang {VietnameseFormat.Date(day)}. Hạn chậm nhất đổi: {vote.Moved(day, clocks, Today)}.";
                var refusal = vote.Move(day, desk.InForce(vote.RuleCode, day), desk.RuleOf(vote).Document, clocks, Moving.InSpite, Today);
                AsksInSpite = Moving.InSpite || refusal?.Code == "votes.move-shortens-clocks";
                return refusal;
            },
            "Moving.HeldOn", "Đã dời ngày mở.", cancel, duties.MovedAsync);
        DoneMessage = answer is LocalRedirectResult ? said : null;
        return answer;
    }

    [Writes("votes.mark-step")]
    public Task<IActionResult> OnPostStepAsync(CancellationToken cancel)
    {
        if (Step.DoneOn is null)
        {
            AskForDay("Step.DoneOn");
        }

        return ChangeAsync(
            VotePermissions.Plan, nameof(Step), vote => ClocksOf(vote).Any(step => step.Code == Step.Code) ? vote.MarkStep(Step.Code!, Step.DoneOn!.Value, Today) : VotesRefusals.WrongStage(vote.Stage),
            "Step.DoneOn", "Đã ghi việc chuẩn bị đã xong.", cancel);
    }

    [Writes("votes.receive-report")]
    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancel)
    {
        if (Received.On is null)
        {
            AskForDay("Received.On");
        }

        return ChangeAsync(VotePermissions.Plan, nameof(Received), vote => vote.Receive(Received.Row, Received.On, Received.Declaration ? Received.On : null, Today), "Received.On", "Đã ghi nhận báo cáo.", cancel);
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        Vote = (await desk.ReadAsync(Id))!;
        if (Vote is null)
        {
            return;
        }

        Rule = desk.RuleOf(Vote);
        IsDemo = await installation.IsDemoAsync();
        Unit = (await units.NamesAsync([Vote.UnitId], Vote.HeldOn)).GetValueOrDefault(Vote.UnitId, "");
        MayPlan = await desk.MayAsync(VotePermissions.Plan, Vote);
        MayApprove = Vote.Stage == VoteStage.Planned && Vote.SlipRows.Count > 0 && await desk.MayAsync(VotePermissions.Approve, Vote);
        if (Vote.Stage == VoteStage.RollFrozen && Vote.RollApprovedOn is null && await desk.MayAsync(VotePermissions.Approve, Vote))
        {
            RollToApprove = [.. (await db.Set<Voter>().AsNoTracking().Where(voter => voter.VoteId == Id).ToListAsync()).OrderBy(voter => VietnameseText.SortKey(voter.Name), StringComparer.Ordinal)];
        }

        Clock = [.. ClocksOf(Vote).Select(step => new ClockLine(step, step.LastDay(Vote.HeldOn), Vote.DoneOn(step), Vote.IsLate(step, Today)))];
        Steps = [.. Ways()];
    }

    private IReadOnlyList<ClockStep> ClocksOf(ConfidenceVote vote) => desk.SettingsOf(vote).StepsOf(vote.Track);

    private IEnumerable<(string Text, string Url, bool Primary)> Ways()
    {
        var url = $"/lay-phieu/{Vote.Id}";
        if (MayPlan && Vote.Stage == VoteStage.Planned)
        {
            yield return ("Lập danh sách người được lấy phiếu", url + "/nguoi-duoc-lay-phieu", true);
        }

        if (MayPlan && Vote.Stage == VoteStage.ListApproved)
        {
            yield return ("Chốt danh sách triệu tập", url + "/trieu-tap", true);
        }

        if (MayPlan && Vote.Stage >= VoteStage.RollFrozen)
        {
            yield return ("Hội trường", url + "/hoi-truong", Vote.Stage is VoteStage.RollFrozen);
        }

        if (Vote.Stage == VoteStage.CountClosed)
        {
            yield return ("Kết quả", url + "/ket-qua", true);
        }

        if (desk.Me(Vote) is not null && Vote.Stage is VoteStage.BallotOpen or VoteStage.Counting)
        {
            yield return ("Vào bàn kiểm phiếu", url + "/kiem-phieu", true);
        }

        if (MayPlan && Vote.Stage is VoteStage.RollFrozen or VoteStage.BallotOpen)
        {
            yield return ("Mẫu phiếu", url + "/phieu", false);
        }
    }

    private async Task<IActionResult> ChangeAsync(string permission, string form, Func<ConfidenceVote, Refusal?> change, string field, string done, CancellationToken cancel, Func<ConfidenceVote, CancellationToken, Task>? then = null)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal) && key != nameof(Id)).ToList())
        {
            ModelState.Remove(key);
        }

        if (await desk.TakeAsync(Id, permission, cancel) is not { } vote)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (change(vote) is { } refusal)
        {
            return await RefusedAsync(field, refusal);
        }

        if (then is not null)
        {
            await then(vote, cancel);
        }

        db.Touch(vote);
        acts.Current.OnUnit(vote.UnitId);
        return Done(done, $"/lay-phieu/{vote.Id}");
    }

    public sealed class ApprovalForm
    {
        public int Version { get; set; }

        [StringLength(600, ErrorMessage = "Ý kiến dài quá 600 ký tự.")]
        public string? Remark { get; set; }
    }

    public sealed class RollForm
    {
        public int Version { get; set; }
    }

    public sealed class MoveForm
    {
        public int Version { get; set; }

        public DateOnly? HeldOn { get; set; }

        [Required(ErrorMessage = "Đồng chí ghi lý do dời ngày mở.")]
        [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
        public string? Reason { get; set; }

        /// <summary>Seen that a clock cannot be kept, and moved all the same.</summary>
        public bool InSpite { get; set; }
    }

    public sealed class StepForm
    {
        public string? Code { get; set; }

        public DateOnly? DoneOn { get; set; }
    }

    public sealed class ReceiveForm
    {
        public RatedRowId Row { get; set; }

        public DateOnly? On { get; set; }

        public bool Declaration { get; set; }
    }
}
