using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>What a round puts on desks: for each unit its answer, where asked its leader's signature; for whoever asked the whole.</summary>
public sealed class InquiryDuties(DutyBook book, WorkingDay day)
{
    public static DutyKind Answering { get; } = new("direction.answer", "Trả lời đợt báo cáo");

    public static DutyKind Signing { get; } = new("direction.sign-answer", "Duyệt gửi trả lời đợt báo cáo") { IsSignature = true };

    public static DutyKind Gathering { get; } = new("direction.gather-answers", "Tổng hợp đợt báo cáo");

    /// <summary>Also of answers that are already on their way, as seeds make them.</summary>
    public void Opened(Inquiry inquiry)
    {
        foreach (var answer in inquiry.Answers)
        {
            Ask(inquiry, answer, inquiry.OpenedOn);
        }

        book.Open(new(Gathering.Code, inquiry.Id.Value, inquiry.Name, inquiry.Asker, DirectionPermissions.Ask, inquiry.OpenedOn, inquiry.DueOn, $"/dot-bao-cao/{inquiry.Id}"));
    }

    /// <summary>The answer came to another step: what was open of it ends, what its new step asks begins.</summary>
    public async Task MovedAsync(Inquiry inquiry, InquiryAnswer answer, CancellationToken cancel)
    {
        await book.CloseAsync(answer.Id.Value, cancel: cancel);
        Ask(inquiry, answer, day.Today);
    }

    public Task ClosedAsync(Inquiry inquiry, CancellationToken cancel) =>
        book.CloseAsync([inquiry.Id.Value, .. inquiry.Answers.Where(a => !a.IsIn).Select(a => a.Id.Value)], cancel: cancel);

    private void Ask(Inquiry inquiry, InquiryAnswer answer, DateOnly since)
    {
        if (answer.IsIn)
        {
            return;
        }

        var (kind, permission) = answer.IsEditable ? (Answering, DirectionPermissions.Work) : (Signing, DirectionPermissions.SignAnswers);
        book.Open(new(kind.Code, answer.Id.Value, inquiry.Name, answer.Unit, permission, since, inquiry.DueOn, $"/dot-bao-cao/tra-loi/{answer.Id}") { IsReturned = answer.State is SubmissionState.Returned or SubmissionState.Reopened });
    }
}
