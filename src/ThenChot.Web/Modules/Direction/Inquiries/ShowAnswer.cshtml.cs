using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Trả lời của một đơn vị, and the step that is next for whoever looks at it.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowAnswerModel(AppDb db, InquiryDesk desk, InquiryDuties duties, UnitDirectory units, Acts acts, Actor actor) : AnswerPage(db, desk, units)
{
    [BindProperty]
    [StringLength(2_000, ErrorMessage = "Ý kiến dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : Gone();

    [Writes("direction.sign-answer")]
    public Task<IActionResult> OnPostSignAsync(CancellationToken cancel) => StepAsync(() => MaySign, () => Answer.SignOff(Inquiry, actor.Name, Today), "Đã duyệt gửi.", cancel);

    [Writes("direction.withdraw-answer")]
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => StepAsync(() => MayFill || MaySign, () => Answer.Withdraw(Inquiry), "Đã thu hồi về nháp.", cancel);

    [Writes("direction.receive-answers")]
    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancel) => StepAsync(() => MayReceive, () => Answer.Receive(actor.Name, Now), "Đã tiếp nhận.", cancel);

    [Writes("direction.return-answer")]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) => StepAsync(() => MayReceive, () => Answer.Return(Inquiry, Remark, Today), "Đã trả lại kèm ý kiến.", cancel);

    [Writes("direction.reopen-answer")]
    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) => StepAsync(() => MayReceive, () => Answer.Reopen(Inquiry, Remark, Today), "Đã mở lại để đơn vị điều chỉnh.", cancel);

    private async Task<IActionResult> StepAsync(Func<bool> may, Func<Refusal?> step, string done, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !may())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (step() is { } refusal)
        {
            return refusal.Code == "direction.text-missing" ? await RefusedAsync(nameof(Remark), refusal) : await RefusedAsync(refusal);
        }

        Expect();
        await duties.MovedAsync(Inquiry, Answer, cancel);
        acts.Current.OnUnit(Answer.Unit).Because(Remark);
        return Done(done, $"/dot-bao-cao/tra-loi/{Id}");
    }
}
