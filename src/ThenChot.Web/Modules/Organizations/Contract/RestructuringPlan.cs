namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>
/// Những gì một đợt sắp xếp làm thay đổi, for later modules: its acts in order, and every unit that stands elsewhere,
/// begins or ends.
/// </summary>
public sealed record RestructuringPlan(IReadOnlyList<RestructuringEffect> Acts, IReadOnlyDictionary<UnitId, AffectedUnit> Units);

/// <summary>
/// What one act changes. <see cref="Touched"/>: units it names or moves directly; <see cref="Ending"/> and
/// <see cref="Founded"/>: units that close, or begin, with it; a reversal ends what it takes back.
/// </summary>
public sealed record RestructuringEffect(
    DateOnly On, string Title, IReadOnlyCollection<UnitId> Touched, IReadOnlyCollection<UnitId> Ending, IReadOnlyCollection<UnitId> Founded,
    IReadOnlyList<UnitMove> Moves, IReadOnlyList<Succession> Successions)
{
    /// <summary>Posts that end with their unit, go on elsewhere, or stand again.</summary>
    public IReadOnlyList<PostMove> Posts { get; init; } = [];
}

/// <summary>A post of a unit that ends, held since a day until the act takes effect; a null heir: it ends with its unit. A restored one stands again as before the act that is reversed.</summary>
public sealed record PostMove(PersonId Person, string Holder, UnitId Unit, string Title, DateOnly Since, UnitId? Heir, bool IsRestored = false);

/// <summary>A unit put under another one; a null old parent: it is new there.</summary>
public sealed record UnitMove(UnitId Unit, UnitId? OldParent, UnitId NewParent);

/// <summary>A unit with its place before the first act and after the last; null: it does not exist then.</summary>
public sealed record AffectedUnit(UnitId Id, string Code, string Name, TreePath? Before, TreePath? After);
