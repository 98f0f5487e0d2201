namespace ThenChot.Domain.Organizations;

/// <summary>Chức vụ đã ghi: identifies a post.</summary>
public readonly record struct PostId(Guid Value) : IId<PostId>
{
    public static PostId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Chức vụ: who holds which office in which unit, from a day to before another; null: still holds it. The decision is
/// null when it is not in the register.
/// </summary>
public sealed class Post : IVersioned
{
    public const int MaxTitleLength = 200;

    private Post()
    {
    }

    public PostId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public DocumentId? DecisionId { get; private set; }

    /// <summary>The decision that ended it; null while it is held or when that decision is not in the register.</summary>
    public DocumentId? EndDecisionId { get; private set; }

    /// <summary>Điện thoại nơi làm việc; null: not entered.</summary>
    public string? WorkPhone { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary>A post lies within the life of its unit.</summary>
    public static Outcome<Post> Take(PersonId person, UnitId unit, DateSpan unitLife, string? title, DateSpan span, DocumentId? decision, DateTimeOffset now)
    {
        var kept = VietnameseText.Nfc(title);
        if (kept.Length is 0 or > MaxTitleLength)
        {
            return OrganizationRefusals.PostTitleMissing;
        }

        if (span.IsEmpty)
        {
            return OrganizationRefusals.PostEndsBeforeStart;
        }

        return unitLife.Contains(span)
            ? new Post { Id = Kernel.Id.New<PostId>(now), PersonId = person, UnitId = unit, Title = kept, From = span.From, To = span.To, DecisionId = decision }
            : OrganizationRefusals.PostOutsideUnitLife(unitLife);
    }

    /// <summary>The number at work while the post is held; empty takes it away.</summary>
    public Refusal? SetWorkPhone(string? phone, DateOnly today)
    {
        if (To <= today)
        {
            return OrganizationRefusals.PostEnded(To.Value);
        }

        var kept = VietnameseText.NfcOrNull(phone);
        if (kept is not null && !PhoneForm.IsSound(kept))
        {
            return OrganizationRefusals.PhoneUnreadable;
        }

        WorkPhone = kept;
        return null;
    }

    /// <summary>Thôi giữ chức vụ: <paramref name="on"/> is the first day without it.</summary>
    public Refusal? End(DateOnly on, DocumentId? decision = null)
    {
        if (To is { } ended)
        {
            return OrganizationRefusals.PostEnded(ended);
        }

        if (on <= From)
        {
            return OrganizationRefusals.PostEndsBeforeStart;
        }

        To = on;
        EndDecisionId = decision;
        return null;
    }

    /// <summary>Its unit ends on that day: one that would begin only then is held on no day.</summary>
    internal void EndWithUnit(DateOnly on, DocumentId? decision) => (To, EndDecisionId) = (on > From ? on : From, decision);

    /// <summary>The same person under the same title in the unit that takes over, as long as this one would have gone on.</summary>
    internal Post GoOnIn(UnitId heir, DateOnly on, DocumentId? decision, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<PostId>(now), PersonId = PersonId, UnitId = heir, Title = Title, From = on > From ? on : From, To = To, DecisionId = decision, EndDecisionId = EndDecisionId,
    };

    /// <summary>The act that ended it was reversed.</summary>
    internal void Reopen(DateOnly? to, DocumentId? decision) => (To, EndDecisionId) = (to, decision);

    /// <summary>The act that began it was reversed: it is held on no day.</summary>
    internal void Annul() => To = From;
}
