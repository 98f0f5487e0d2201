namespace ThenChot.Domain.Members;

/// <summary>
/// Bộ lọc danh sách đã lưu: a name for an address of the list. Its owner sees it; shared, also whoever works in the unit or beneath it. It holds
/// what was asked, never whom it found, so everybody sees by it what their own rights reach.
/// </summary>
public sealed class SavedFilter : IVersioned
{
    public const int MaxName = 60;
    public const int MaxQuery = 600;

    private SavedFilter()
    {
    }

    public SavedFilterId Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The address after the question mark.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The unit that it is shared in; null: its owner's alone.</summary>
    public UnitId? UnitId { get; private set; }

    public int Version { get; private set; }

    public static Outcome<SavedFilter> Save(Guid account, string ownerName, string? name, string query, UnitId? sharedIn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(query);
        var kept = VietnameseText.Nfc(name);
        return kept.Length is 0 or > MaxName ? MembersRefusals.FilterUnnamed(MaxName)
            : query.Length is 0 or > MaxQuery ? MembersRefusals.FilterEmpty
            : new SavedFilter { Id = Kernel.Id.New<SavedFilterId>(now), AccountId = account, OwnerName = ownerName, Name = kept, Query = query, UnitId = sharedIn };
    }
}
