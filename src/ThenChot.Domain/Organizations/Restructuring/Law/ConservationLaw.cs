namespace ThenChot.Domain.Organizations.Restructuring.Law;

/// <summary>What one random history showed. <paramref name="Broken"/>: the rule it broke, and where; null when it held.</summary>
public sealed record LawResult(int Acts, int Reversals, int Restored, int Unallocated, string? Broken);

/// <summary>
/// Luật bảo toàn khi sắp xếp tổ chức: whatever happens to the tree, every additive figure is kept, every unit stands in
/// exactly one place or is closed, and a reversal restores every answer.
/// </summary>
public static class ConservationLaw
{
    private const int Rounds = 4;
    private static readonly DateOnly First = new(2020, 1, 3);

    public static LawResult Check(long seed)
    {
        var history = new RandomHistory(seed);
        var dice = new Dice(~seed);
        var unallocated = 0;
        string? broken = null;
        for (var round = 0; round < Rounds && broken is null; round++)
        {
            var (origin, target) = (Day(dice, history), Day(dice, history));
            broken = Places(history, origin) ?? Values(history, dice, origin, target, ref unallocated) ?? Stillness(history, origin);
        }

        var restored = 0;
        broken ??= Restored(history, dice, ref restored);
        return new LawResult(history.Applied, history.Reversed, restored, unallocated, broken is null ? null : $"seed {seed}: {broken}");
    }

    private static string? Values(RandomHistory history, Dice dice, DateOnly origin, DateOnly target, ref int unallocated)
    {
        var tree = history.Forest.TreeOn(target);
        var recast = history.RecastOnto(origin, target);
        long sum = 0;
        var parts = new List<RecastPart>();
        foreach (var unit in history.Forest.TreeOn(origin).Parents.Keys.OrderBy(unit => history.Forest.Get(unit).Code, StringComparer.Ordinal))
        {
            var value = dice.Next(105) - 5;
            sum += value;
            parts.AddRange(recast.Carry(unit, "f", value));
        }

        unallocated += parts.Count(part => part.Unallocated);
        return parts.Sum(part => part.Value) != sum ? $"{sum} of {origin:O} became {parts.Sum(part => part.Value)} on the tree of {target:O}"
            : parts.Exists(part => !tree.Has(part.Unit)) ? $"a value of {origin:O} stands at a unit that the tree of {target:O} does not have"
            : null;
    }

    /// <summary>One root; every living unit in one place, under the unit that its path says; no path twice.</summary>
    private static string? Places(RandomHistory history, DateOnly day)
    {
        var standing = history.Forest.Units.Where(unit => unit.Life.Contains(day)).ToDictionary(unit => unit.Id, unit => unit.Positions.Where(place => place.Span.Contains(day)).ToList());
        foreach (var (id, places) in standing)
        {
            if (places.Count != 1)
            {
                return $"{history.Forest.Get(id).Code} stands in {places.Count} places on {day:O}";
            }

            var above = places[0].ParentId;
            if (above is { } parent && (!standing.TryGetValue(parent, out var seat) || seat.Count != 1 || seat[0].Path != places[0].TreePath.Parent.Value))
            {
                return $"{history.Forest.Get(id).Code} does not stand under its parent on {day:O}";
            }
        }

        return standing.Values.Count(places => places[0].ParentId is null) != 1 ? $"not one root on {day:O}"
            : standing.Values.Select(places => places[0].Path).Distinct(StringComparer.Ordinal).Count() != standing.Count ? $"two units in one place on {day:O}"
            : history.Forest.Units.FirstOrDefault(unit => !unit.Life.Contains(day) && unit.Positions.Any(place => place.Span.Contains(day))) is { } ghost ? $"{ghost.Code} stands somewhere on {day:O} without existing"
            : null;
    }

    /// <summary>Onto the tree of its own day nothing moves.</summary>
    private static string? Stillness(RandomHistory history, DateOnly day)
    {
        var recast = history.RecastOnto(day, day);
        return history.Forest.TreeOn(day).Parents.Keys.All(unit => recast.Carry(unit, "f", 7) is [var part] && part == new RecastPart(unit, 7, false))
            ? null
            : $"a value moved on the tree of its own day {day:O}";
    }

    /// <summary>An act, reversed at once: every answer is what it was.</summary>
    private static string? Restored(RandomHistory history, Dice dice, ref int restored)
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var days = Enumerable.Range(0, Rounds).Select(_ => Day(dice, history)).Append(history.LastDay.AddDays(2)).ToList();
            var before = Answers(history, days);
            if (history.LiveThroughOne() is not { } act)
            {
                continue;
            }

            if (history.Reverse(act, default) is { } refusal)
            {
                return $"{RestructuringWords.Title(act.Draft)} cannot be reversed at once: {refusal.Sentence}";
            }

            restored++;
            if (Answers(history, days) != before)
            {
                return $"the reversal of {RestructuringWords.Title(act.Draft)} does not restore what was read before";
            }
        }

        return null;
    }

    /// <summary>Every tree with names and kinds, and every value carried from each of these days onto each other one.</summary>
    private static string Answers(RandomHistory history, List<DateOnly> days)
    {
        var trees = days.SelectMany(day => history.Forest.TreeOn(day).Parents.Keys.Select(history.Forest.Get).OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => $"{day:O} {unit.Code} {unit.NameOn(day)} {unit.KindOn(day)} {unit.SeatOn(day).Path.Value} {unit.Life.From:O} {unit.Life.To:O}"));
        var values = days.SelectMany(origin => days.Select(target => (origin, recast: history.RecastOnto(origin, target))))
            .SelectMany(pair => history.Forest.TreeOn(pair.origin).Parents.Keys.OrderBy(unit => history.Forest.Get(unit).Code, StringComparer.Ordinal).SelectMany(unit => pair.recast.Carry(unit, "f", 100)))
            .Select(part => $"{history.Forest.Get(part.Unit).Code} {part.Value} {part.Unallocated}");
        return string.Join('\n', trees.Concat(values));
    }

    private static DateOnly Day(Dice dice, RandomHistory history) => First.AddDays(dice.Next(history.LastDay.DayNumber - First.DayNumber));
}
