namespace ThenChot.Domain.Organizations.Register;

/// <summary>What holds for each kind of entry.</summary>
public static class UnitFactKinds
{
    /// <summary>Chỉ có một ở mỗi thời điểm: a new one ends the one before.</summary>
    public static bool IsSingle(this UnitFactKind kind) => kind is UnitFactKind.Seat or UnitFactKind.OrganizationType or UnitFactKind.OfficialMembers;

    /// <summary>Mốc đời: its day is the unit's own first or last, and there is one at most.</summary>
    public static bool IsMilestone(this UnitFactKind kind) => kind is UnitFactKind.FoundingDecision or UnitFactKind.ClosingDecision;

    /// <summary>Phải có quyết định.</summary>
    public static bool NeedsDecision(this UnitFactKind kind) => kind.IsMilestone() || kind is UnitFactKind.DelegatedPower;

    /// <summary>Chọn trong danh mục: the entry carries the code of a dated list.</summary>
    public static bool IsChosen(this UnitFactKind kind) => kind is UnitFactKind.OrganizationType or UnitFactKind.DelegatedPower;
}
