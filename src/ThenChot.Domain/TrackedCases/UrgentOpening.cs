namespace ThenChot.Domain.TrackedCases;

/// <summary>
/// Mở khẩn cấp với hai người xác nhận: somebody outside the circle reads the list for some hours, for a reason, once two others have confirmed it. It never lets anybody
/// write.
/// </summary>
public sealed class UrgentOpening : IVersioned
{
    private UrgentOpening()
    {
    }

    public UrgentOpeningId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public string Because { get; private set; } = "";

    /// <summary>Null: nobody has confirmed it yet.</summary>
    public PersonId? FirstId { get; private set; }

    public string? FirstBy { get; private set; }

    public DateTimeOffset? FirstAt { get; private set; }

    /// <summary>Null: the second has not confirmed it yet.</summary>
    public PersonId? SecondId { get; private set; }

    public string? SecondBy { get; private set; }

    public DateTimeOffset? SecondAt { get; private set; }

    /// <summary>Until when it opens; null before the second confirmation.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Closed before its time; null: it was not.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && EndsAt > now;

    /// <summary>True while it can still be confirmed: a request that nobody answered in that many hours has lapsed.</summary>
    public bool IsAsked(DateTimeOffset now, int hours) => ClosedAt is null && SecondAt is null && AskedAt.AddHours(hours) > now;

    /// <summary>Đề nghị mở khẩn cấp.</summary>
    public static Outcome<UrgentOpening> Ask(PersonId person, string name, string? because, DateTimeOffset now) =>
        VietnameseText.NfcOrNull(because) is { Length: <= CircleAccess.LongestReason } said
            ? new UrgentOpening { Id = Kernel.Id.New<UrgentOpeningId>(now), PersonId = person, AskedBy = name, AskedAt = now, Because = said }
            : TrackedRefusals.TextMissing("Lý do mở khẩn cấp", CircleAccess.LongestReason);

    /// <summary>Xác nhận: two different people, neither of them the one who asks.</summary>
    public Refusal? Confirm(PersonId person, string name, int hours, DateTimeOffset now)
    {
        if (!IsAsked(now, hours))
        {
            return TrackedRefusals.OpeningLapsed(hours);
        }

        if (person == PersonId)
        {
            return TrackedRefusals.OwnOpening;
        }

        if (FirstId is null)
        {
            (FirstId, FirstBy, FirstAt) = (person, name, now);
            return null;
        }

        if (FirstId == person)
        {
            return TrackedRefusals.ConfirmedTwice;
        }

        (SecondId, SecondBy, SecondAt, EndsAt) = (person, name, now, now.AddHours(hours));
        return null;
    }

    /// <summary>Đóng trước giờ, or turns the request down.</summary>
    public Refusal? Close(DateTimeOffset now)
    {
        if (ClosedAt is not null || EndsAt <= now)
        {
            return TrackedRefusals.OpeningClosed;
        }

        ClosedAt = now;
        return null;
    }
}
