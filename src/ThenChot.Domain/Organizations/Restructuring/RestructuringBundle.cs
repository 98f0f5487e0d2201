namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Đợt sắp xếp: identifies a bundle.</summary>
public readonly record struct BundleId(Guid Value) : IId<BundleId>
{
    public static BundleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Trạng thái của một đợt sắp xếp.</summary>
public enum BundleState
{
    /// <summary>Đang soạn.</summary>
    Draft,

    /// <summary>Chờ duyệt.</summary>
    Submitted,

    /// <summary>Trả lại để sửa.</summary>
    Returned,

    /// <summary>Đã duyệt, có hiệu lực từ ngày của từng thao tác.</summary>
    Applied,

    /// <summary>Đã bỏ, không trình nữa.</summary>
    Withdrawn,
}

/// <summary>Người soạn hoặc người duyệt: who, by name as it was then.</summary>
public sealed record BundleHand(PersonId Person, string Name);

/// <summary>
/// Đợt sắp xếp: several acts, drafted by one person, approved by another, applied as one. Who drafted or changed it never
/// approves it.
/// </summary>
public sealed class RestructuringBundle : IVersioned
{
    public const int MaxTitleLength = 300;

    private RestructuringBundle()
    {
    }

    public BundleId Id { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public BundleState State { get; private set; }

    /// <summary>The acts in their order, as JSON.</summary>
    public string Acts { get; private set; } = "[]";

    public int Count { get; private set; }

    /// <summary>The lowest place above everything it touches: whoever reaches it may read the bundle.</summary>
    public string Path { get; private set; } = string.Empty;

    public PersonId DraftedById { get; private set; }

    public string DraftedBy { get; private set; } = string.Empty;

    /// <summary>Who changed it last.</summary>
    public PersonId SavedById { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>The decision in the register that the whole bundle rests on; null when only the acts name theirs.</summary>
    public DocumentId? DecisionId { get; private set; }

    /// <summary>Biên bản; null when none was attached.</summary>
    public FileId? MinutesFileId { get; private set; }

    /// <summary>Why it was returned; empty otherwise.</summary>
    public string Remark { get; private set; } = string.Empty;

    /// <summary>Who approved it; null before.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>The act that applied it; null before.</summary>
    public ActId? ActId { get; private set; }

    public int Version { get; private set; }

    public bool IsEditable => State is BundleState.Draft or BundleState.Returned;

    public static Outcome<RestructuringBundle> Draft(string? title, BundleHand by, TreePath path, DateTimeOffset now)
    {
        var bundle = new RestructuringBundle { Id = Kernel.Id.New<BundleId>(now), DraftedById = by.Person, DraftedBy = by.Name, Path = path.Value };
        return bundle.Describe(title, null, null, by, now) is { } refusal ? refusal : bundle;
    }

    /// <summary>Title, decision and minutes; minutes already attached stay when none are given.</summary>
    public Refusal? Describe(string? title, DocumentId? decision, FileId? minutes, BundleHand by, DateTimeOffset now)
    {
        var kept = VietnameseText.Nfc(title);
        if (kept.Length is 0 or > MaxTitleLength)
        {
            return OrganizationRefusals.BundleTitle;
        }

        if (!IsEditable)
        {
            return OrganizationRefusals.BundleLocked(BundleStates.Name(State));
        }

        (Title, DecisionId, MinutesFileId) = (kept, decision ?? DecisionId, minutes ?? MinutesFileId);
        Sign(by, now);
        return null;
    }

    public Refusal? Write(string acts, int count, TreePath path, BundleHand by, DateTimeOffset now)
    {
        if (!IsEditable)
        {
            return OrganizationRefusals.BundleLocked(BundleStates.Name(State));
        }

        (Acts, Count, Path) = (acts, count, path.Value);
        Sign(by, now);
        return null;
    }

    /// <summary>Trình duyệt.</summary>
    public Refusal? Submit() => Count == 0 ? OrganizationRefusals.BundleEmpty : Move(BundleState.Submitted, BundleState.Draft, BundleState.Returned);

    /// <summary>Rút lại trình, to go on drafting.</summary>
    public Refusal? Recall() => Move(BundleState.Draft, BundleState.Submitted);

    public Refusal? Withdraw() => Move(BundleState.Withdrawn, BundleState.Draft, BundleState.Returned);

    /// <summary>Trả lại để sửa, with the reason.</summary>
    public Refusal? Return(string? remark)
    {
        var kept = VietnameseText.Nfc(remark);
        if (kept.Length == 0)
        {
            return OrganizationRefusals.BundleRemarkMissing;
        }

        if (Move(BundleState.Returned, BundleState.Submitted) is { } refusal)
        {
            return refusal;
        }

        Remark = kept;
        return null;
    }

    /// <summary>Null when this person may approve it: it waits for approval, and the person had no hand in it.</summary>
    public Refusal? CheckApproval(PersonId person) =>
        State != BundleState.Submitted ? OrganizationRefusals.BundleLocked(BundleStates.Name(State))
        : person == DraftedById || person == SavedById ? OrganizationRefusals.BundleOwnApproval
        : null;

    /// <summary>Duyệt: the act that applies it takes its place.</summary>
    public Refusal? Approve(BundleHand by, ActId act)
    {
        if (CheckApproval(by.Person) is { } refusal)
        {
            return refusal;
        }

        (State, ApprovedBy, ActId) = (BundleState.Applied, by.Name, act);
        return null;
    }

    private Refusal? Move(BundleState to, params IReadOnlyList<BundleState> from)
    {
        if (!from.Contains(State))
        {
            return OrganizationRefusals.BundleLocked(BundleStates.Name(State));
        }

        (State, Remark) = (to, string.Empty);
        return null;
    }

    private void Sign(BundleHand by, DateTimeOffset now) => (SavedById, SavedAt) = (by.Person, now);
}

/// <summary>What each state of a bundle is called.</summary>
public static class BundleStates
{
    public static string Name(BundleState state) => state switch
    {
        BundleState.Draft => "đang soạn",
        BundleState.Submitted => "chờ duyệt",
        BundleState.Returned => "trả lại để sửa",
        BundleState.Applied => "đã duyệt",
        BundleState.Withdrawn => "đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
