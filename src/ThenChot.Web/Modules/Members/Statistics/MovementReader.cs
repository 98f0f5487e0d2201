using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>
/// Increase and decrease of a unit from stays and leavings. Opening and closing are counted by the database, movements are read from the few
/// members to whom something happened: four queries on the trees as they stood, five re-cast, three for the root.
/// </summary>
public sealed class MovementReader(AppDb db, UnitDirectory units, LineageReader lineage)
{
    /// <summary>One sheet for each of at most two stretches of days, first and last inside, with no more queries than one. A refusal when the unit does not stand on that tree within the first of them. A null tree: as it stood.</summary>
    public async Task<Outcome<MovementSheet[]>> ReadAsync(UnitId unit, string code, IReadOnlyList<(DateOnly First, DateOnly Last)> spans, DateOnly? tree, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var (first, last) = (spans.Min(static s => s.First), spans.Max(static s => s.Last));
        var eve = spans[0].First.AddDays(-1);
        var own = await units.DatedPlaces().Where(place => place.UnitId == unit).OrderBy(place => place.From).ToListAsync(cancel);
        if (tree is { } on ? Standing(own, on) is null : !own.Exists(place => place.From <= spans[0].Last && (place.To is null || eve < place.To)))
        {
            return MembersRefusals.UnitNotThere(code);
        }

        var field = own[^1].ParentId is null ? Field.Whole
            : tree is { } target ? await RecastAsync(Standing(own, target)!.Path, target, cancel)
            : await StoodAsync(own, first.AddDays(-1), last, cancel);
        var members = await HistoriesAsync(field, first, last, cancel);
        var counts = await CountAsync(field, members, [.. spans.SelectMany(static s => new[] { s.First.AddDays(-1), s.Last }).Distinct()], cancel);
        return spans.Select(s => new MovementSheet(counts[s.First.AddDays(-1)], MovementBook.Read(members, s.First, s.Last, field.Tree), counts[s.Last])).ToArray();
    }

    /// <summary>Whoever is counted at the unit at the end of a day, one answer a day: three queries at most, and none for the root. A refusal as of <see cref="ReadAsync"/>, by the first day.</summary>
    public async Task<Outcome<CountedMembers[]>> CountedAsync(UnitId unit, string code, IReadOnlyList<DateOnly> days, DateOnly? tree, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        var own = await units.DatedPlaces().Where(place => place.UnitId == unit).OrderBy(place => place.From).ToListAsync(cancel);
        if (tree is { } on ? Standing(own, on) is null : !own.Exists(place => place.From <= days[0]))
        {
            return MembersRefusals.UnitNotThere(code);
        }

        if (own[^1].ParentId is null)
        {
            return days.Select(static day => new CountedMembers(day, null, [])).ToArray();
        }

        if (tree is not { } target)
        {
            var stood = await StoodAsync(own, days.Min(), days.Max(), cancel);
            return days.Select(day => new CountedMembers(day, [.. stood.Cells!.Where(cell => stood.IsInside(cell, day))], [])).ToArray();
        }

        var field = await RecastAsync(Standing(own, target)!.Path, target, cancel);
        var members = await HistoriesAsync(field, days.Min().AddDays(1), days.Max(), cancel);
        return days.Select(day => new CountedMembers(day, [.. field.Cells!.Where(cell => field.IsInside(cell, day))], [.. members.Where(m => IsTurned(m, day)).Select(static m => m.Id)])).ToArray();

        bool IsTurned(MemberHistory member, DateOnly day) => member.StayOn(day) is >= 0 and var stay && field.Turned.Contains(member.Stays[stay].Unit) && field.Tree.Counts(member, stay, day);
    }

    private static DatedPlace? Standing(List<DatedPlace> places, DateOnly day) => places.Find(place => place.From <= day && (place.To is null || day < place.To));

    private async Task<Field> StoodAsync(List<DatedPlace> own, DateOnly eve, DateOnly last, CancellationToken cancel)
    {
        var seats = own.ConvertAll(Of).FindAll(seat => seat.Span.Overlaps(new DateSpan(eve, last.AddDays(1))));
        var scope = new Scope([.. seats.Select(static seat => seat.Path).Distinct()]);
        var tree = StandingTree.Under(seats, (await units.DatedPlaces().Within(scope, place => place.Path).ToListAsync(cancel)).ConvertAll(Of));
        var turned = tree.Units.Where(unit => tree.TurnsOf(unit).Any(day => eve < day && day <= last)).ToList();
        return new Field(tree, [.. tree.Units], turned, tree.IsInside);
    }

    private static StandingPlace Of(DatedPlace place) => new(place.UnitId, TreePath.Parse(place.Path), place.From, place.To, place.ClosedOn);

    private async Task<Field> RecastAsync(string path, DateOnly target, CancellationToken cancel)
    {
        var onto = await lineage.WholeAsync(target, cancel);
        var (top, standing) = (TreePath.Parse(path), new Dictionary<UnitId, bool>());
        foreach (var place in onto.Places.SelectMany(static unit => unit).Where(place => place.From <= target && (place.To is null || target < place.To)))
        {
            standing[place.UnitId] = TreePath.Parse(place.Path).IsUnder(top);
        }

        var moved = onto.Places.Select(static unit => unit.Key).Where(unit => !standing.ContainsKey(unit)).Concat(onto.Passed).ToHashSet();
        var tree = new RecastTree(target, (unit, day) => onto.From(onto.OriginOf(unit, day)), unit => standing.GetValueOrDefault(unit));
        return new Field(tree, [.. standing.Where(static unit => unit.Value).Select(static unit => unit.Key).Union(moved)], [.. moved], (unit, _) => standing.GetValueOrDefault(unit) && !moved.Contains(unit))
        {
            CountsTurned = true,
        };
    }

    /// <summary>All stays of whoever came, went or moved within the days, or was in a unit whose place the tree changed.</summary>
    private async Task<List<MemberHistory>> HistoriesAsync(Field field, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var (eve, stays) = (first.AddDays(-1), db.Set<CellStay>().AsNoTracking());
        var ids = stays.Where(s => (s.From >= first && s.From <= last) || (s.To >= first && s.To <= last));
        if (field.Cells is { } cells)
        {
            ids = ids.Where(s => EF.Parameter(cells).Contains(s.UnitId));
        }

        var touched = ids.Select(s => s.MemberId);
        if (field.Turned is { Count: > 0 } turned)
        {
            touched = touched.Union(stays.Where(s => EF.Parameter(turned).Contains(s.UnitId) && s.From <= last && (s.To == null || s.To > eve)).Select(s => s.MemberId));
        }

        var rows = await (
            from stay in stays
            where touched.Contains(stay.MemberId)
            join file in db.Set<MemberFile>() on stay.MemberId equals file.Id
            select new { stay.MemberId, stay.UnitId, stay.From, stay.To, file.CeremonyOn, file.DecidedOn, file.OfficialOn, file.LeftAs, stay.CameAs, EndedAs = stay.LeftAs }).ToListAsync(cancel);
        return [.. rows.GroupBy(static row => row.MemberId).Select(static member => member.OrderBy(static row => row.From).ToList()).Select(static member => new MemberHistory(
            member[0].MemberId, member[0].CeremonyOn ?? member[0].DecidedOn, member[0].OfficialOn?.Earliest, member[0].LeftAs, [.. member.Select(static row => new StayLine(row.UnitId, new DateSpan(row.From, row.To), row.CameAs, row.EndedAs))]))];
    }

    /// <summary>How many counted on each of these days: stays by the day they began and ended, so that one query serves all days.</summary>
    private async Task<Dictionary<DateOnly, int>> CountAsync(Field field, List<MemberHistory> members, List<DateOnly> days, CancellationToken cancel)
    {
        var stays = db.Set<CellStay>().AsNoTracking();
        if (field.Cells is not { } cells)
        {
            return await CountAllAsync(days, cancel);
        }

        var parts = days.ConvertAll(day => stays.Where(s => EF.Parameter(cells).Contains(s.UnitId) && s.From <= day && (s.To == null || day < s.To)).GroupBy(s => s.UnitId).Select(g => new { Day = day, Unit = g.Key, Count = g.Count() }));
        var rows = await parts.Aggregate(static (all, part) => all.Concat(part)).ToListAsync(cancel);
        return days.ToDictionary(static day => day, day => rows.Where(r => r.Day == day && field.IsInside(r.Unit, day)).Sum(static r => r.Count) + (field.CountsTurned ? Of(day) : 0));

        int Of(DateOnly day) => members.Count(member => member.StayOn(day) is >= 0 and var stay && field.Turned.Contains(member.Stays[stay].Unit) && field.Tree.Counts(member, stay, day));
    }

    /// <summary>Of the whole city: at most four days in one reading of the stays.</summary>
    private async Task<Dictionary<DateOnly, int>> CountAllAsync(List<DateOnly> days, CancellationToken cancel)
    {
        var (a, b, c, d) = (days[0], days[Math.Min(1, days.Count - 1)], days[Math.Min(2, days.Count - 1)], days[Math.Min(3, days.Count - 1)]);
        var counted = await db.Set<CellStay>().AsNoTracking().GroupBy(static _ => 1).Select(g => new
        {
            A = g.Count(s => s.From <= a && (s.To == null || a < s.To)),
            B = g.Count(s => s.From <= b && (s.To == null || b < s.To)),
            C = g.Count(s => s.From <= c && (s.To == null || c < s.To)),
            D = g.Count(s => s.From <= d && (s.To == null || d < s.To)),
        }).ToListAsync(cancel);
        var all = counted is [var found] ? new[] { found.A, found.B, found.C, found.D } : new int[4];
        return days.Zip(all).ToDictionary(static p => p.First, static p => p.Second);
    }

    /// <summary>What is counted: on which tree, the units whose stays can matter (null: all), those whose members are read one by one, and which of the others are inside on a day.</summary>
    private sealed record Field(ICountingTree Tree, IReadOnlyList<UnitId>? Cells, IReadOnlyCollection<UnitId> Turned, Func<UnitId, DateOnly, bool> IsInside)
    {
        public static Field Whole { get; } = new(StandingTree.Whole, null, [], static (_, _) => true);

        /// <summary>Members of <see cref="Turned"/> are counted one by one too.</summary>
        public bool CountsTurned { get; init; }
    }
}

/// <summary>Who is counted on a day: everybody in a stay in these cells (null: in any), and these besides.</summary>
public sealed record CountedMembers(DateOnly Day, IReadOnlyList<UnitId>? Cells, IReadOnlyList<MemberId> Besides);
