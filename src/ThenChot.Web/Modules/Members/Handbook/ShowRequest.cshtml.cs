using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>What is said to a request.</summary>
public enum RequestAnswer
{
    PassUp,
    Finish,
    Decline,
    Extend,
    Process,
    GoUp,
    TakeBack,
}

/// <summary>Một đề nghị: read by the member, the cell and the level that keeps the file; whose turn it is answers here.</summary>
[SignedIn]
public sealed class ShowRequestModel(AppDb db, RequestReach reach, CellReach cells, RequestRules rules, HandbookDuties duties, StandInBook standIns, CaseReach cases, WorkingDays days, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public RequestAtHand View { get; private set; } = null!;

    public RecordRequest Asked => View.Request;

    /// <summary>The request lies with the cell and the reader works above it: what is answered is marked, and the cell confirms it.</summary>
    public bool IsForCell => View is { IsOwn: false, MayAnswer: true } && Asked.Stage == RequestStage.AtCell && cases.IsAbove(Asked.CellId);

    public string Document => rules.DocumentOf(Asked.RuleId);

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<SelectListItem> Answers =>
    [
        .. Offered().Select(answer => new SelectListItem(answer switch
        {
            RequestAnswer.PassUp => "Đồng ý, chuyển lên cấp giữ hồ sơ",
            RequestAnswer.Finish => "Đã thực hiện",
            RequestAnswer.Decline => "Không thực hiện",
            RequestAnswer.Extend => "Gia hạn",
            RequestAnswer.Process => $"Giao bên xử lý dữ liệu cùng thực hiện (hạn {rules.Of(Asked.RuleId).DaysWithProcessor(Asked.Kind)} ngày từ ngày đề nghị)",
            RequestAnswer.GoUp => "Đưa lên cấp trên của chi bộ",
            _ => "Rút đề nghị",
        }, answer.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(RequestId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        In = new Input { Version = Asked.Version };
        return Page();
    }

    [Writes("members.answer-request")]
    public async Task<IActionResult> OnPostAsync(RequestId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel) || Answers.Count == 0)
        {
            return Gone();
        }

        if (In.Answer is not { } answer || !Offered().Contains(answer))
        {
            ModelState.AddModelError("In.Answer", "Đồng chí chọn câu trả lời.");
            return await InvalidAsync();
        }

        db.Expect(Asked, In.Version);
        acts.Current.OnUnit(Asked.HolderId);
        var forCell = IsForCell;
        if (await AnswerAsync(answer, forCell ? $"{actor.Name}, nhập thay chi bộ" : actor.Name, cancel) is { } refusal)
        {
            return await RefusedAsync(refusal.Code is "members.request-reason-missing" or "members.request-processor-missing" ? "In.Text" : "In.Answer", refusal);
        }

        await duties.RenewAsync(Asked, cancel);
        if (forCell)
        {
            await standIns.EnterAsync(Asked.CellId, Asked.Id.Value, "Trả lời đề nghị của đảng viên", $"/dang-vien/de-nghi/{id}", cancel);
        }

        return Done("Đã ghi câu trả lời.", $"/dang-vien/de-nghi/{id}");
    }

    private async Task<Refusal?> AnswerAsync(RequestAnswer answer, string byName, CancellationToken cancel) => answer switch
    {
        RequestAnswer.Finish => Asked.Finish(In.Text, Today, byName),
        RequestAnswer.Decline => Asked.Decline(In.Text, Today, byName),
        RequestAnswer.Extend => Asked.Extend(In.Text, rules.Of(Asked.RuleId), await days.ReadAsync(cancel), Today),
        RequestAnswer.Process => Asked.GiveToProcessor(In.Text, rules.Of(Asked.RuleId), await days.ReadAsync(cancel), Today),
        RequestAnswer.TakeBack => Asked.TakeBack(Today),
        _ => await cells.OfficeAboveAsync(Asked.CellId, cancel) is not { } office ? HandbookRefusals.NoLevelAbove
            : answer == RequestAnswer.PassUp ? Asked.PassUp(In.Text, office, Today) : Asked.GoUp(office),
    };

    private IEnumerable<RequestAnswer> Offered() =>
        View.IsOwn ? (Asked.IsOpen ? [RequestAnswer.TakeBack] : Asked.MayGoUp ? [RequestAnswer.GoUp] : [])
        : !View.MayAnswer ? []
        : Asked.Stage == RequestStage.AtCell ? [RequestAnswer.PassUp, RequestAnswer.Decline, RequestAnswer.Extend]
        : [RequestAnswer.Finish, RequestAnswer.Decline, RequestAnswer.Extend, .. Asked.Processor is null && rules.Of(Asked.RuleId).DaysWithProcessor(Asked.Kind) is not null ? [RequestAnswer.Process] : Array.Empty<RequestAnswer>()];

    private async Task<bool> ShowAsync(RequestId id, bool tracked, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, tracked, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        Units = await units.NamesAsync([Asked.CellId, Asked.HolderId], Today, cancel);
        return true;
    }

    public sealed class Input
    {
        public RequestAnswer? Answer { get; set; }

        public string? Text { get; set; }

        public int Version { get; set; }
    }
}
