using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Domain.Organizations.Strengthening;

/// <summary>
/// Hồ sơ củng cố tổ chức đảng yếu kém: opened early, before the organisation is rated ("từ sớm, từ xa"), with an owner and
/// a deadline; finished with its result and the document that proves it.
/// </summary>
public sealed class StrengtheningFile : IVersioned
{
    public const int MaxTextLength = 2000;

    private StrengtheningFile()
    {
    }

    public StrengtheningFileId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public string Measures { get; private set; } = string.Empty;

    public PersonId OwnerId { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DocumentId? DecisionId { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public string? Result { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>The document that proves the result; null while it goes on or when there is none.</summary>
    public DocumentId? EvidenceId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Lập hồ sơ; one at a time for a unit.</summary>
    public static Outcome<StrengtheningFile> Open(UnitId unit, DateSpan life, DateOnly on, StrengtheningPlan plan, IEnumerable<StrengtheningFile> others, DateTimeOffset now)
    {
        if (others.FirstOrDefault(f => f.DoneOn is null) is { } open)
        {
            return RegisterRefusals.FileOpenAlready(open.OpenedOn);
        }

        if (!life.Contains(on))
        {
            return RegisterRefusals.OutsideUnitLife(life);
        }

        var file = new StrengtheningFile { Id = Kernel.Id.New<StrengtheningFileId>(now), UnitId = unit, OpenedOn = on };
        return file.Plan(plan) is { } refusal ? refusal : file;
    }

    /// <summary>Sửa nội dung while it goes on: another owner, another deadline.</summary>
    public Refusal? Plan(StrengtheningPlan plan)
    {
        if (DoneOn is { } done)
        {
            return RegisterRefusals.FileDone(done);
        }

        var reason = VietnameseText.Nfc(plan.Reason);
        var measures = VietnameseText.Nfc(plan.Measures);
        if (reason.Length is 0 or > MaxTextLength)
        {
            return RegisterRefusals.FileReasonMissing;
        }

        if (measures.Length is 0 or > MaxTextLength)
        {
            return RegisterRefusals.FileMeasuresMissing;
        }

        if (plan.Owner is not { } owner)
        {
            return RegisterRefusals.FileOwnerMissing;
        }

        if (plan.DueOn <= OpenedOn)
        {
            return RegisterRefusals.FileDueMalformed;
        }

        (Reason, Measures, OwnerId, DueOn, DecisionId) = (reason, measures, owner, plan.DueOn, plan.Decision);
        return null;
    }

    /// <summary>Bàn giao: another person answers for it.</summary>
    public Refusal? GiveTo(PersonId owner)
    {
        if (DoneOn is { } done)
        {
            return RegisterRefusals.FileDone(done);
        }

        OwnerId = owner;
        return null;
    }

    /// <summary>Kết thúc with the result, on a day that is not to come.</summary>
    public Refusal? Finish(string? result, DateOnly on, DocumentId? evidence, DateOnly today)
    {
        if (DoneOn is { } done)
        {
            return RegisterRefusals.FileDone(done);
        }

        var kept = VietnameseText.Nfc(result);
        if (kept.Length is 0 or > MaxTextLength)
        {
            return RegisterRefusals.FileResultMissing;
        }

        if (on < OpenedOn || on > today)
        {
            return RegisterRefusals.FileClosedBeforeOpening(OpenedOn);
        }

        (Result, DoneOn, EvidenceId) = (kept, on, evidence);
        return null;
    }

    /// <summary>As it stood on a day: finished later is not finished yet.</summary>
    public StrengtheningStatus StatusOn(DateOnly day) => StatusOn(day, DueOn, DoneOn);

    public static StrengtheningStatus StatusOn(DateOnly day, DateOnly dueOn, DateOnly? doneOn) =>
        doneOn <= day ? StrengtheningStatus.Done : day > dueOn ? StrengtheningStatus.Late : StrengtheningStatus.Ongoing;
}
