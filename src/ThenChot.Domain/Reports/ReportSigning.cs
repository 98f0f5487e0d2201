namespace ThenChot.Domain.Reports;

/// <content>Trình ký: a frozen draft goes to the leader, who agrees or returns it; the signed paper is recorded afterwards.</content>
public sealed partial class Report
{
    /// <summary>The draft that was submitted for signature; null: none is.</summary>
    public int? SubmittedDraft { get; private set; }

    /// <summary>The day the leader agreed to sign what was submitted; null: not yet.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Why the leader returned the draft submitted last; null: it was not returned.</summary>
    public string? SigningRemark { get; private set; }

    /// <summary>A draft lies with the leader.</summary>
    public bool AwaitsSignature => State == ReportState.Drafting && SubmittedDraft is not null && AgreedOn is null;

    /// <summary>Trình ký dự thảo chốt sau cùng.</summary>
    public Refusal? Submit()
    {
        if (State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(Title);
        }

        if (LastDraft == 0)
        {
            return ReportsRefusals.NothingToSubmit();
        }

        if (SubmittedDraft == LastDraft)
        {
            return ReportsRefusals.AlreadySubmitted(LastDraft);
        }

        (SubmittedDraft, AgreedOn, SigningRemark) = (LastDraft, null, null);
        return null;
    }

    /// <summary>Đồng ý ký: the paper is signed by hand and recorded with its scan.</summary>
    public Refusal? Agree(DateOnly today)
    {
        if (!AwaitsSignature)
        {
            return ReportsRefusals.NotSubmitted();
        }

        AgreedOn = today;
        return null;
    }

    /// <summary>Trả lại dự thảo trình ký, with a reason.</summary>
    public Refusal? ReturnToWriters(string? remark)
    {
        if (!AwaitsSignature)
        {
            return ReportsRefusals.NotSubmitted();
        }

        if (VietnameseText.NfcOrNull(remark) is not { } why)
        {
            return ReportsRefusals.RemarkMissing();
        }

        (SubmittedDraft, SigningRemark) = (null, why);
        return null;
    }
}
