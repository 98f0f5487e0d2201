namespace ThenChot.Domain.TrackedCases;

/// <summary>Giai đoạn tố tụng; returns are normal, so the same one may come twice.</summary>
public enum StageKind
{
    /// <summary>Tin báo, tố giác.</summary>
    Denounced,

    /// <summary>Khởi tố.</summary>
    Prosecuted,

    /// <summary>Điều tra.</summary>
    Investigated,

    /// <summary>Điều tra bổ sung.</summary>
    InvestigatedFurther,

    /// <summary>Truy tố.</summary>
    Indicted,

    /// <summary>Xét xử sơ thẩm.</summary>
    FirstTrial,

    /// <summary>Xét xử phúc thẩm.</summary>
    SecondTrial,

    /// <summary>Thi hành án.</summary>
    Executed,

    /// <summary>Tạm đình chỉ.</summary>
    StageSuspended,

    /// <summary>Đình chỉ.</summary>
    StageStopped,
}

/// <summary>What is written down of a stage. <c>Accused</c>: how many, never who; null: not known.</summary>
public sealed record StageTerms(DateOnly On, DateOnly? DueOn, int? Accused);

/// <summary>Một giai đoạn, from its day until the next one begins. <c>DueOn</c> null: chưa xác định thời hạn.</summary>
public sealed class TrackedStage
{
    public const int MostAccused = 9_999;

    private TrackedStage()
    {
    }

    public TrackedStageId Id { get; private set; }

    public TrackedCaseId CaseId { get; private set; }

    public StageKind Stage { get; private set; }

    public DateOnly BeganOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>Số bị can, bị cáo; null: not known.</summary>
    public int? Accused { get; private set; }

    /// <summary>Null: it is the stage of now.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>True from its day until the next stage began.</summary>
    public bool IsOn(DateOnly day) => BeganOn <= day && !(EndedOn <= day);

    internal static TrackedStage Begin(TrackedCaseId of, StageKind kind, StageTerms terms, DateTimeOffset now) =>
        new() { Id = Kernel.Id.New<TrackedStageId>(now), CaseId = of, Stage = kind, BeganOn = terms.On, DueOn = terms.DueOn, Accused = terms.Accused };

    internal void End(DateOnly on) => EndedOn = on;
}
