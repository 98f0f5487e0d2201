namespace ThenChot.Domain.TrackedCases;

/// <summary>An opinion as it is written down; <c>SealedTask</c> is ciphertext before it comes here. <c>DueOn</c> null: chưa xác định thời hạn.</summary>
public sealed record OpinionTerms(string? Number, DateOnly On, string SealedTask, PersonId OwnerId, DateOnly? DueOn);

/// <summary>Ý kiến chỉ đạo của Ban Chỉ đạo: work for one person of the circle. What is to be done is kept sealed, so that neither the database nor a backup tells it.</summary>
public sealed class SteeringOpinion
{
    public const int LongestNumber = 60;
    public const int LongestTask = 300;

    private SteeringOpinion()
    {
    }

    public SteeringOpinionId Id { get; private set; }

    public TrackedCaseId CaseId { get; private set; }

    /// <summary>Số văn bản truyền đạt.</summary>
    public string Number { get; private set; } = "";

    public DateOnly GivenOn { get; private set; }

    public string SealedTask { get; private set; } = "";

    public PersonId OwnerId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>Null while it is to be done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>True when it was to be done before that day and was not by then.</summary>
    public bool IsLate(DateOnly day) => !(DoneOn <= day) && DueOn < day;

    internal static SteeringOpinion Give(SteeringOpinionId id, TrackedCaseId of, OpinionTerms terms) =>
        new() { Id = id, CaseId = of, Number = terms.Number!, GivenOn = terms.On, SealedTask = terms.SealedTask, OwnerId = terms.OwnerId, DueOn = terms.DueOn };

    internal Refusal? Finish(DateOnly on, DateOnly today)
    {
        if (DoneOn is not null)
        {
            return TrackedRefusals.OpinionDone;
        }

        if (on > today || on < GivenOn)
        {
            return TrackedRefusals.DoneDay(on, GivenOn);
        }

        DoneOn = on;
        return null;
    }
}
