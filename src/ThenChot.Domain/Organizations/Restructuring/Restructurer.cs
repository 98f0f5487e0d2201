namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>What one act changed besides the units themselves. <see cref="Reversed"/>: the act it took back; null for every other kind.</summary>
public sealed record Restructured(AppliedRestructuring Applied, IReadOnlyList<Succession> Successions, IReadOnlyList<Allocation> Allocations, IReadOnlyList<Unit> Founded, IReadOnlyList<Unit> Closed)
{
    public AppliedRestructuring? Reversed { get; init; }

    /// <summary>What became of the posts of units that end, or stand again.</summary>
    public IReadOnlyList<PostStep> Posts { get; init; } = [];

    /// <summary>Posts that begin with the act.</summary>
    public IReadOnlyList<Post> Begun { get; init; } = [];

    public RestructuringTrace Trace => Applied.Trace!;
}

/// <summary>
/// Applies restructuring acts to the tree, one after the other, each on the tree the last one left. Every unit stands in
/// exactly one place or is closed; nothing is deleted; an act that would leave a child without a home is refused.
/// </summary>
/// <param name="forest">Every unit.</param>
/// <param name="kinds">Every kind of unit.</param>
/// <param name="book">The acts applied before.</param>
/// <param name="held">The posts of the units the acts name; null: the tree alone.</param>
public sealed class Restructurer(UnitForest forest, IReadOnlyCollection<UnitKind> kinds, RestructuringBook book, PostBook? held = null)
{
    private readonly PostBook posts = held ?? new PostBook([]);

    /// <summary>Applies the n-th act of its bundle; refuses before anything is changed.</summary>
    public Outcome<Restructured> Apply(RestructuringDraft draft, ActId act, int order, DateTimeOffset now)
    {
        if (draft.Kind == RestructuringKind.Reverse)
        {
            return Reverse(draft, act, order, now);
        }

        if (!ActReader.Read(draft, forest, kinds).TryGet(out var reading, out var why))
        {
            return why;
        }

        if ((book.Clash(draft, act, reading.Touched(forest), forest) ?? ActReader.MovedSince(reading, forest) ?? posts.Check(reading, forest)) is { } refusal)
        {
            return refusal;
        }

        if (!Found(reading, act, now).TryGet(out var units, out why))
        {
            return why;
        }

        var followed = posts.Follow(reading, forest, now);
        var moves = reading.Homes(forest, units).ConvertAll(home => forest.Move(home.Child, home.Home, draft.On, act));
        var trace = new RestructuringTrace
        {
            Named = [.. reading.From.Concat(reading.Onto).Select(unit => unit.Id)],
            Founded = [.. units.Select(unit => unit.Id)],
            Parents = [.. units.Select(unit => unit.LastPlace.ParentId).OfType<UnitId>().Distinct()],
            Placed = [.. moves.Select(move => move.Placed)],
            Followed = [.. moves.SelectMany(move => move.Followed).Where(followed => followed.Before is null).Select(followed => followed.Unit)],
            Replaced = [.. moves.SelectMany(move => move.Followed).Where(followed => followed.Before is not null)],
            Called = reading.Call is { } call ? [new NamedTrace(reading.From[0].Id, reading.From[0].Call(call.Name, call.Kind, draft.On))] : [],
            Closed = [.. reading.Ending.Select(unit => new ClosedTrace(unit.Id, unit.Close(draft.On)))],
            Posts = [.. followed.Select(post => post.Trace)],
        };
        var successions = reading.Successions(units).Select(pair => new Succession(act, draft.On, order, pair.From, pair.To)).ToList();
        var applied = new AppliedRestructuring(Id.New<RestructuringId>(now), act, order, draft, trace);
        book.Add(applied);
        return new Restructured(applied, successions, reading.Allocations(act, order, units), units, reading.Ending)
        {
            Posts = [.. followed.Select(post => post.Step)],
            Begun = [.. followed.Select(post => post.Begun).OfType<Post>()],
        };
    }

    /// <summary>Hủy bỏ: takes every step of the act back, the last first; it counts from the day of the act that is reversed.</summary>
    private Outcome<Restructured> Reverse(RestructuringDraft draft, ActId act, int order, DateTimeOffset now)
    {
        if (draft.Reverses is not { } id || book.Find(id) is not { } target)
        {
            return OrganizationRefusals.ReversalUnknown;
        }

        if ((book.Irreversible(target, forest) ?? posts.Unfoundable(target.Trace!)) is { } refusal)
        {
            return refusal;
        }

        var (trace, on) = (target.Trace!, target.Draft.On);
        foreach (var closed in trace.Closed.Reverse())
        {
            forest.Get(closed.Unit).Reopen(closed.PlacedOn);
        }

        foreach (var called in trace.Called)
        {
            forest.Get(called.Unit).Uncall(on, called.Before);
        }

        foreach (var placed in trace.Replaced.Concat(trace.Placed).Reverse())
        {
            forest.MoveBack(placed.Unit, on, placed.Before);
        }

        foreach (var follower in trace.Followed)
        {
            forest.MoveBack(follower, on, null);
        }

        var restored = posts.TakeBack(trace, on);
        foreach (var founded in trace.Founded.Reverse())
        {
            forest.Annul(forest.Get(founded));
        }

        target.IsReversed = true;
        var undone = new RestructuringTrace { Named = [.. trace.Affected] };
        var applied = new AppliedRestructuring(Id.New<RestructuringId>(now), act, order, draft with { On = on }, undone);
        book.Add(applied);
        return new Restructured(applied, [], [], [], [.. trace.Founded.Select(forest.Get)]) { Reversed = target, Posts = restored };
    }

    private Outcome<List<Unit>> Found(ActReading reading, ActId act, DateTimeOffset now)
    {
        var units = new List<Unit>();
        foreach (var (target, parent) in reading.Founding)
        {
            var seat = parent is null ? null : new UnitSeat(parent.Id, parent.LastPlace.TreePath, parent.Life);
            var founding = new UnitFounding(target.Code, target.Name!, target.Kind!, reading.Draft.On);
            var number = parent is null ? 1 : forest.NextNumber(parent);
            var unit = forest.FindAnnulled(target.Code);
            var refusal = unit?.Revive(founding, seat, number, act);
            if (refusal is not null || (unit is null && !Unit.Found(founding, seat, number, now, act).TryGet(out unit, out refusal)))
            {
                return refusal!;
            }

            forest.Hold(unit!);
            units.Add(unit!);
        }

        return units;
    }
}
