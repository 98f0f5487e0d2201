namespace ThenChot.Domain.TrackedCases;

/// <summary>Who is let in, to what and for how long. <c>Case</c> null: the whole list; <c>To</c> null: until it is taken back.</summary>
public sealed record AccessTerms(PersonId Person, TrackedCaseId? Case, bool MayWork, DateOnly From, DateOnly? To, string? Because);

/// <summary>
/// Một người được vào vòng: by name, never by role, dated, with whoever let them in. Nobody lets themselves in. What was given is never changed, only taken back.
/// </summary>
public sealed class CircleAccess
{
    public const int LongestReason = 300;

    private CircleAccess()
    {
    }

    public CircleAccessId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Null: every case.</summary>
    public TrackedCaseId? CaseId { get; private set; }

    /// <summary>True: writes down stages and opinions; false: reads.</summary>
    public bool MayWork { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day without it; null: until it is taken back.</summary>
    public DateOnly? To { get; private set; }

    public string Because { get; private set; } = "";

    public PersonId GivenById { get; private set; }

    public string GivenBy { get; private set; } = "";

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Null: not taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>True when it opens on that day.</summary>
    public bool IsOpen(DateOnly day) => RevokedAt is null && From <= day && !(To <= day);

    /// <summary>Cho một người vào vòng.</summary>
    public static Outcome<CircleAccess> Give(AccessTerms terms, PersonId by, string byName, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Person == by)
        {
            return TrackedRefusals.OwnAccess;
        }

        if (terms.From < today)
        {
            return TrackedRefusals.AccessBackdated(today);
        }

        if (terms.To <= terms.From)
        {
            return TrackedRefusals.AccessReversed;
        }

        return VietnameseText.NfcOrNull(terms.Because) is { Length: <= LongestReason } because
            ? new CircleAccess
            {
                Id = Kernel.Id.New<CircleAccessId>(now), PersonId = terms.Person, CaseId = terms.Case, MayWork = terms.MayWork, From = terms.From, To = terms.To, Because = because,
                GivenById = by, GivenBy = byName, GivenAt = now,
            }
            : TrackedRefusals.TextMissing("Căn cứ, lý do", LongestReason);
    }

    /// <summary>Thôi cho vào: from this instant, so that the next request finds nothing.</summary>
    public Refusal? Revoke(string by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return TrackedRefusals.AccessGone;
        }

        (RevokedAt, RevokedBy) = (now, by);
        return null;
    }
}
