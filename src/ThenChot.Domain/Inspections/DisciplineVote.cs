namespace ThenChot.Domain.Inspections;

/// <summary>Trường hợp kỷ luật.</summary>
public readonly record struct DisciplineFileId(Guid Value) : IId<DisciplineFileId>
{
    public static DisciplineFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần bỏ phiếu kỷ luật.</summary>
public readonly record struct DisciplineVoteId(Guid Value) : IId<DisciplineVoteId>
{
    public static DisciplineVoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// What limitation and the vote need to know. <c>EndedOn</c> null: the act did not last; <c>HeardOn</c> null: not heard yet, or <c>AbsentBecause</c> says why
/// it goes on without.
/// </summary>
public sealed record ViolationTerms(DateOnly ActedOn, DateOnly? EndedOn)
{
    public IReadOnlyList<DateOnly> Later { get; init; } = [];

    public bool NeverLapses { get; init; }

    public bool HoldsOffice { get; init; }

    public bool WarrantsExpulsion { get; init; }

    public DateOnly? HeardOn { get; init; }

    public string? AbsentBecause { get; init; }
}

/// <summary>Một lần bỏ phiếu đã ghi: counts alone, the form they give, and where it stands to limitation. <c>Form</c> null: not enough votes.</summary>
public sealed class DisciplineVote
{
    private DisciplineVote()
    {
    }

    internal DisciplineVote(DisciplineFileId file, UnitId unit, BodyKind body, DisciplineBallot ballot, DisciplineResult result, LimitationReading? reading, DateOnly heldOn, DateTimeOffset now)
    {
        (Id, FileId, UnitId, BodyKind, Purpose, HeldOn) = (Kernel.Id.New<DisciplineVoteId>(now), file, unit, body, ballot.Purpose, heldOn);
        (Members, Present, Against, Invalid) = (ballot.Members, ballot.Present, ballot.Against, ballot.Invalid);
        (Reprimand, Warning, Removal, Expulsion) = (Of(DisciplineForm.Reprimand), Of(DisciplineForm.Warning), Of(DisciplineForm.Removal), Of(DisciplineForm.Expulsion));
        (Form, IsCumulated, GoesUp, Limitation, LapsesOn) = (result.Form, result.IsCumulated, result.GoesUp, reading?.Standing, reading?.LastDay);

        int Of(DisciplineForm form) => ballot.Votes.GetValueOrDefault(form);
    }

    public DisciplineVoteId Id { get; private set; }

    public DisciplineFileId FileId { get; private set; }

    public UnitId UnitId { get; private set; }

    public BodyKind BodyKind { get; private set; }

    public BallotPurpose Purpose { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>Tổng số đảng viên chính thức hoặc thành viên: the base.</summary>
    public int Members { get; private set; }

    public int Present { get; private set; }

    public int Reprimand { get; private set; }

    public int Warning { get; private set; }

    public int Removal { get; private set; }

    public int Expulsion { get; private set; }

    public int Against { get; private set; }

    public int Invalid { get; private set; }

    public DisciplineForm? Form { get; private set; }

    public bool IsCumulated { get; private set; }

    public bool GoesUp { get; private set; }

    /// <summary>Null without a form.</summary>
    public LimitationStanding? Limitation { get; private set; }

    /// <summary>Last day of the period; null where there is no limit.</summary>
    public DateOnly? LapsesOn { get; private set; }

    public int VotesFor(DisciplineForm form) => form switch
    {
        DisciplineForm.Reprimand => Reprimand,
        DisciplineForm.Warning => Warning,
        DisciplineForm.Removal => Removal,
        DisciplineForm.Expulsion => Expulsion,
        _ => 0,
    };

    /// <summary>The outcome in words.</summary>
    public string Outcome => (Form, Limitation, Purpose) switch
    {
        (null, _, _) => GoesUp ? "chưa đủ số phiếu khai trừ, chuyển hồ sơ lên cấp có thẩm quyền" : "chưa đủ số phiếu, báo cáo cấp có thẩm quyền",
        (_, LimitationStanding.Out, BallotPurpose.Decide) => "kết luận, không thi hành kỷ luật do hết thời hiệu",
        ({ } form, _, BallotPurpose.Propose) => $"đề nghị {DisciplineForms.Label(form)}",
        ({ } form, _, _) => DisciplineForms.Label(form),
    };
}
