namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Một đơn vị được chuyển: from which unit to which, and what the day said before; null when it said nothing of its own.</summary>
public sealed record PlacedTrace(UnitId Unit, UnitId? OldParent, UnitId NewParent, PlaceBefore? Before);

/// <summary>Một đơn vị đổi tên hoặc loại hình; null when the day said nothing of its own before.</summary>
public sealed record NamedTrace(UnitId Unit, NameBefore? Before);

/// <summary>Một đơn vị kết thúc hoạt động, with the day since when it stood in its last place.</summary>
public sealed record ClosedTrace(UnitId Unit, DateOnly PlacedOn);

/// <summary>
/// Một chức vụ kết thúc cùng đơn vị: until when and by which decision it would have been held before. <see cref="Heir"/>: where the same person goes
/// on, null when nowhere; <see cref="Begun"/>: the post begun there, null when the person held it already.
/// </summary>
public sealed record PostTrace(PostId Post, DateOnly? OldTo, DocumentId? OldDecision, UnitId? Heir, PostId? Begun);

/// <summary>
/// Dấu vết của một thao tác: everything it changed, in order, so that it can be shown and taken back exactly.
/// <see cref="Followed"/>: units beneath those that moved; they stay under the same unit.
/// </summary>
public sealed record RestructuringTrace
{
    /// <summary>The units it names before and after, those that go on included.</summary>
    public IReadOnlyList<UnitId> Named { get; init; } = [];

    public IReadOnlyList<UnitId> Founded { get; init; } = [];

    /// <summary>The units under which others were founded.</summary>
    public IReadOnlyList<UnitId> Parents { get; init; } = [];

    public IReadOnlyList<PlacedTrace> Placed { get; init; } = [];

    public IReadOnlyList<UnitId> Followed { get; init; } = [];

    /// <summary>Of <see cref="Followed"/>: those that stood elsewhere that very day.</summary>
    public IReadOnlyList<PlacedTrace> Replaced { get; init; } = [];

    public IReadOnlyList<NamedTrace> Called { get; init; } = [];

    public IReadOnlyList<ClosedTrace> Closed { get; init; } = [];

    public IReadOnlyList<PostTrace> Posts { get; init; } = [];

    /// <summary>Units the act is about: named, or directly moved.</summary>
    public IEnumerable<UnitId> Touched => Named.Concat(Founded).Concat(Placed.Select(p => p.Unit)).Distinct();

    /// <summary>Every unit that is otherwise after the act.</summary>
    public IEnumerable<UnitId> Affected => Touched.Concat(Followed).Concat(Replaced.Select(p => p.Unit)).Distinct();
}
