namespace ThenChot.Domain.Programmes;

/// <summary>Bước của một lần đánh giá: đã đề xuất, cơ quan thường trực đã kiểm tra, đã xác nhận tại sơ kết hoặc tổng kết.</summary>
public enum JudgementStep
{
    Proposed,
    Checked,
    Confirmed,
}

/// <summary>
/// Một lần đánh giá chỉ tiêu, số liệu tính đến <c>JudgedOn</c>. Machines only propose; three people in three steps
/// decide, and only a confirmed word is read. <c>Value</c> null means that the word rests on the reason alone.
/// </summary>
public sealed class Judgement : IVersioned
{
    private Judgement()
    {
    }

    public JudgementId Id { get; private set; }

    public TargetId Target { get; private set; }

    public DateOnly JudgedOn { get; private set; }

    public int? Year { get; private set; }

    public decimal? Value { get; private set; }

    public JudgementWord? BandWord { get; private set; }

    public string BandBecause { get; private set; } = "";

    public string BandRule { get; private set; } = "";

    public JudgementWord Word { get; private set; }

    public string Reason { get; private set; } = "";

    public JudgementStep Step { get; private set; }

    public PersonId? ProposedBy { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public PersonId? CheckedBy { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    public string? CheckNote { get; private set; }

    public PersonId? ConfirmedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public DocumentId? ConfirmedIn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Proposes a word. The band's own word is kept beside it, so that a departure stays visible; it needs a reason anyway.</summary>
    public static Outcome<Judgement> Propose(
        TargetId target, DateOnly judgedOn, int? year, decimal? value, WordProposal band, string bandRule, JudgementWord word, string reason, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (judgedOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày tính số liệu", judgedOn, today);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProgrammesRefusals.ReasonMissing("Mức đánh giá");
        }

        return new Judgement
        {
            Id = Kernel.Id.New<JudgementId>(now),
            Target = target,
            JudgedOn = judgedOn,
            Year = year,
            Value = value,
            BandWord = band.Word,
            BandBecause = band.Because,
            BandRule = bandRule,
            Word = word,
            Reason = VietnameseText.Nfc(reason).Trim(),
            Step = JudgementStep.Proposed,
            ProposedBy = by,
            ProposedOn = today,
        };
    }

    /// <summary>The standing agency checks; it may change the word, and says why in its note.</summary>
    public Refusal? Check(JudgementWord word, string? note, PersonId? by, DateOnly today)
    {
        if (Step != JudgementStep.Proposed)
        {
            return ProgrammesRefusals.JudgementWrongStep(Name(Step));
        }

        if (by is not null && by == ProposedBy)
        {
            return ProgrammesRefusals.JudgementSamePerson();
        }

        if (word != Word && string.IsNullOrWhiteSpace(note))
        {
            return ProgrammesRefusals.ReasonMissing("Đổi mức đánh giá khi kiểm tra");
        }

        (Word, CheckNote, CheckedBy, CheckedOn, Step) = (word, Tidy(note), by, today, JudgementStep.Checked);
        return null;
    }

    /// <summary>The review confirms with a reason; from <c>JudgedOn</c> on, the word is what the target is read as.</summary>
    public Refusal? Confirm(JudgementWord word, string reason, DocumentId? conclusion, PersonId? by, DateOnly today)
    {
        if (Step != JudgementStep.Checked)
        {
            return ProgrammesRefusals.JudgementWrongStep(Name(Step));
        }

        if (by is not null && by == ProposedBy)
        {
            return ProgrammesRefusals.JudgementSamePerson();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProgrammesRefusals.ReasonMissing("Xác nhận mức đánh giá");
        }

        (Word, Reason, ConfirmedIn) = (word, VietnameseText.Nfc(reason).Trim(), conclusion);
        (ConfirmedBy, ConfirmedOn, Step) = (by, today, JudgementStep.Confirmed);
        return null;
    }

    /// <summary>The confirmed word as it is read on a day: the last one whose data end on or before that day.</summary>
    public static Judgement? InForce(IEnumerable<Judgement> judgements, DateOnly day) => judgements
        .Where(j => j.Step == JudgementStep.Confirmed && j.JudgedOn <= day)
        .OrderBy(j => j.JudgedOn).ThenBy(j => j.Id.Value)
        .LastOrDefault();

    public static string Name(JudgementStep step) => step switch
    {
        JudgementStep.Proposed => "đã đề xuất, chờ kiểm tra",
        JudgementStep.Checked => "đã kiểm tra, chờ xác nhận",
        _ => "đã xác nhận",
    };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text).Trim();
}
