using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>The tree of units as of a day; each call is one query. Lists go by code.</summary>
public sealed class UnitDirectory(AppDb db, RootShelf shelf)
{
    private readonly Dictionary<UnitId, IReadOnlyList<DatedPlace>> placesOf = [];

    /// <summary>Null when there is no such unit or it did not exist that day.</summary>
    public async Task<UnitRef?> FindAsync(UnitId id, DateOnly asOf, CancellationToken cancel = default) =>
        await ReadAsync(Lines(asOf).Where(l => l.Unit.Id == id), cancel) is [var unit] ? unit : null;

    /// <summary>Case and Unicode form of the code do not matter.</summary>
    public async Task<UnitRef?> FindByCodeAsync(string code, DateOnly asOf, CancellationToken cancel = default)
    {
        var key = UnitCode.Key(code);
        return await ReadAsync(Lines(asOf).Where(l => l.Unit.CodeKey == key), cancel) is [var unit] ? unit : null;
    }

    /// <summary>As <see cref="FindByCodeAsync"/>, many at once, by the codes as they were written.</summary>
    public async Task<IReadOnlyDictionary<string, UnitRef>> FindByCodesAsync(IEnumerable<string> codes, DateOnly asOf, CancellationToken cancel = default)
    {
        var keys = codes.Distinct(StringComparer.Ordinal).ToDictionary(code => code, UnitCode.Key, StringComparer.Ordinal);
        var wanted = keys.Values.ToList();
        var found = wanted.Count == 0 ? [] : (await ReadAsync(Lines(asOf).Where(l => wanted.Contains(l.Unit.CodeKey)), cancel)).ToDictionary(u => UnitCode.Key(u.Code), StringComparer.Ordinal);
        return keys.Where(k => found.ContainsKey(k.Value)).ToDictionary(k => k.Key, k => found[k.Value], StringComparer.Ordinal);
    }

    /// <summary>The city. On a day before it was founded: as it was founded.</summary>
    public async Task<UnitRef> RootAsync(DateOnly asOf, CancellationToken cancel = default) =>
        await FindRootAsync(asOf, cancel) ?? throw new InvalidOperationException("The tree has no root yet.");

    /// <summary>Null only while the database has no units.</summary>
    public async Task<UnitRef?> FindRootAsync(DateOnly asOf, CancellationToken cancel = default)
    {
        var root = await db.Set<Unit>().AsNoTracking().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery()
            .FirstOrDefaultAsync(u => u.Positions.Any(p => p.Level == 1), cancel);
        return root is null
            ? null
            : new UnitRef(root.Id, root.Code, root.NameOn(asOf), root.KindOn(asOf), null, root.SeatOn(asOf).Path, root.FoundedOn, root.ClosedOn);
    }

    /// <summary>Units directly below.</summary>
    public Task<IReadOnlyList<UnitRef>> ChildrenAsync(UnitId id, DateOnly asOf, CancellationToken cancel = default) =>
        ReadAsync(Lines(asOf).Where(l => l.Position.ParentId == id), cancel);

    /// <summary>Units directly below any of these.</summary>
    public Task<IReadOnlyList<UnitRef>> ChildrenOfAsync(IEnumerable<UnitId> parents, DateOnly asOf, CancellationToken cancel = default)
    {
        var wanted = parents.ToList();
        return ReadAsync(Lines(asOf).Where(l => l.Position.ParentId != null && wanted.Contains(l.Position.ParentId.Value)), cancel);
    }

    /// <summary>The units that stood at these paths, in the order of paths: the chain above a unit, the tops of a scope.</summary>
    public async Task<IReadOnlyList<UnitRef>> AtPathsAsync(IEnumerable<TreePath> paths, DateOnly asOf, CancellationToken cancel = default)
    {
        var wanted = paths.Select(p => p.Value).ToList();
        return [.. (await ReadAsync(Lines(asOf).Where(l => wanted.Contains(l.Position.Path)), cancel)).OrderBy(u => u.Path)];
    }

    /// <summary>The unit at the path and everything beneath it, in the order of paths: each after the one above it.</summary>
    public async Task<IReadOnlyList<UnitRef>> SubtreeAsync(TreePath path, DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await ReadAsync(Lines(asOf).Under(path, l => l.Position.Path), cancel)).OrderBy(u => u.Path)];

    public Task<IReadOnlyList<UnitRef>> OfKindAsync(string kind, DateOnly asOf, CancellationToken cancel = default) =>
        ReadAsync(Lines(asOf).Where(l => (l.Name.Kind ?? l.Unit.Kind) == kind), cancel);

    /// <summary>Units of these ids that existed that day.</summary>
    public Task<IReadOnlyList<UnitRef>> FindManyAsync(IEnumerable<UnitId> ids, DateOnly asOf, CancellationToken cancel = default)
    {
        var wanted = ids.Distinct().ToList();
        return ReadAsync(Lines(asOf).Where(l => wanted.Contains(l.Unit.Id)), cancel);
    }

    /// <summary>Units that the scope reaches today and the text names (an empty one: all), as they stood that day, in the order of paths: each after the one above it.</summary>
    public IQueryable<UnitId> ReachedOn(string? text, Scope scope, DateOnly asOf, DateOnly today) => Searched(text, scope, asOf, today).OrderBy(l => l.Position.Path).Select(l => l.Unit.Id);

    /// <summary>Of these units those that the scope reaches today; no query when they were read as of today, within it.</summary>
    public async Task<IReadOnlyList<UnitRef>> ReachedAmongAsync(IReadOnlyList<UnitRef> found, Scope scope, DateOnly asOf, DateOnly today, CancellationToken cancel = default)
    {
        if (asOf == today || found.Count == 0 || scope.Paths.Any(path => path.Level == 1))
        {
            return found;
        }

        var ids = found.Select(unit => unit.Id).ToList();
        var reached = (await Reached(scope, today).Where(id => ids.Contains(id)).ToListAsync(cancel)).ToHashSet();
        return [.. found.Where(unit => reached.Contains(unit.Id))];
    }

    /// <summary>Units that the scope reaches today whose code or name holds every word of the text; marks and case do not matter. Null kinds: of any.</summary>
    public Task<IReadOnlyList<UnitRef>> SearchAsync(string? text, Scope scope, DateOnly asOf, DateOnly today, int take, IReadOnlyCollection<string>? kinds = null, CancellationToken cancel = default) =>
        ReadAsync((kinds is null ? Searched(text, scope, asOf, today) : Searched(text, scope, asOf, today).Where(l => kinds.Contains(l.Name.Kind ?? l.Unit.Kind))).OrderBy(l => l.Position.Level).ThenBy(l => l.Unit.CodeKey).Take(take), cancel);

    private IQueryable<Line> Searched(string? text, Scope scope, DateOnly asOf, DateOnly today)
    {
        var lines = asOf == today ? Lines(asOf).Within(scope, l => l.Position.Path) : Lines(asOf).Where(l => Reached(scope, today).Contains(l.Unit.Id));
        var code = UnitCode.Key(text);
        foreach (var word in VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            lines = lines.Where(l => l.Name.SearchKey.Contains(word) || l.Unit.CodeKey == code);
        }

        return lines;
    }

    /// <summary>Names of units, also of closed ones: the name on that day, else the one nearest to it.</summary>
    public async Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(IEnumerable<UnitId> ids, DateOnly asOf, CancellationToken cancel = default)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<UnitId, string>();
        }

        var names = await db.Set<UnitName>().AsNoTracking().Where(n => wanted.Contains(n.UnitId) && (n.To == null || n.From < n.To)).ToListAsync(cancel);
        return names.GroupBy(n => n.UnitId).ToDictionary(
            g => g.Key,
            g => (g.Where(n => n.From <= asOf).MaxBy(n => n.From) ?? g.MinBy(n => n.From)!).Name);
    }

    /// <summary>What every unit was called that day, also a closed one, for joins.</summary>
    public IQueryable<UnitCalled> LastNames(DateOnly asOf) =>
        from name in db.Set<UnitName>()
        where name.From <= asOf && (name.To == null || name.From < name.To)
            && !db.Set<UnitName>().Any(later => later.UnitId == name.UnitId && later.From <= asOf && later.From > name.From && (later.To == null || later.From < later.To))
        select new UnitCalled { UnitId = name.UnitId, Name = name.Name };

    /// <summary>Where every unit stood that day, for joins.</summary>
    public IQueryable<UnitPlace> Places(DateOnly asOf) => db.Set<UnitPosition>()
        .Where(p => p.From <= asOf && (p.To == null || asOf < p.To))
        .Select(p => new UnitPlace { UnitId = p.UnitId, ParentId = p.ParentId, Path = p.Path, Level = p.Level });

    /// <summary>Every unit there ever was (not those whose founding was reversed), for files that name many of them.</summary>
    public async Task<IReadOnlyList<UnitLife>> LivesAsync(CancellationToken cancel = default) =>
        await db.Set<Unit>().AsNoTracking().Where(u => u.ClosedOn == null || u.FoundedOn < u.ClosedOn).Select(u => new UnitLife(u.Id, u.Code, u.FoundedOn, u.ClosedOn)).ToListAsync(cancel);

    /// <summary>As <see cref="FindAsync"/>, and a unit that closed before the day as it was on its own last day.</summary>
    public Task<UnitRef?> FindLastAsync(UnitId id, DateOnly asOf, CancellationToken cancel = default) => LastAsync(db.Set<Unit>().Where(unit => unit.Id == id), asOf, cancel);

    /// <summary>As <see cref="FindByCodeAsync"/>, and a unit that closed before the day as it was on its own last day.</summary>
    public Task<UnitRef?> FindLastByCodeAsync(string code, DateOnly asOf, CancellationToken cancel = default)
    {
        var key = UnitCode.Key(code);
        return LastAsync(db.Set<Unit>().Where(unit => unit.CodeKey == key), asOf, cancel);
    }

    /// <summary>
    /// The unit as it was that day, or before it was founded (and after it closed) the topmost of what the scope reaches today, which is what it
    /// succeeds; null when nothing of the scope was there yet.
    /// </summary>
    public async Task<UnitRef?> FindOrTopAsync(UnitId id, Scope scope, DateOnly asOf, DateOnly today, CancellationToken cancel = default)
    {
        var lines =
            from position in db.Set<UnitPosition>().AsNoTracking()
            where position.From <= asOf && (position.To == null || position.From < position.To) && Reached(scope, today).Contains(position.UnitId)
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            where position.To == null || asOf < position.To || position.To == unit.ClosedOn
            join name in db.Set<UnitName>() on unit.Id equals name.UnitId
            where name.From <= asOf && (name.To == null || name.From < name.To)
            orderby unit.Id == id && (unit.ClosedOn == null || asOf < unit.ClosedOn) ? 0 : 1, position.Level, position.Path, name.From descending
            select new Line { Unit = unit, Position = position, Name = name };
        return await ReadAsync(lines.Take(1), cancel) is [var found] ? found : null;
    }

    /// <summary>Every unit that ever stood directly below, with each path it had there and the name nearest to the day.</summary>
    public async Task<IReadOnlyList<UnitBelow>> EverBelowAsync(UnitId id, DateOnly asOf, CancellationToken cancel = default)
    {
        var rows = await (
            from position in db.Set<UnitPosition>().AsNoTracking()
            where position.ParentId == id && (position.To == null || position.From < position.To)
            join name in db.Set<UnitName>() on position.UnitId equals name.UnitId
            select new { position.UnitId, position.Path, name.Name, name.From }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => (row.UnitId, row.Path)).Select(group => new UnitBelow(
            group.Key.UnitId, group.Key.Path, (group.Where(row => row.From <= asOf).MaxBy(row => row.From) ?? group.MinBy(row => row.From)!).Name))];
    }

    /// <summary>Where every unit stood that day, and of those closed before it where they last stood: what they did stays theirs.</summary>
    public IQueryable<UnitPlace> LastPlaces(DateOnly asOf) =>
        from position in db.Set<UnitPosition>()
        where position.From <= asOf && (position.To == null || position.From < position.To)
        join unit in db.Set<Unit>() on position.UnitId equals unit.Id
        where position.To == null || asOf < position.To || position.To == unit.ClosedOn
        select new UnitPlace { UnitId = position.UnitId, ParentId = position.ParentId, Path = position.Path, Level = position.Level };

    /// <summary>
    /// Where rights find a unit, whatever day is read and wherever it stood then: its place today; of a closed one its last, of one that is
    /// yet to be founded its first.
    /// </summary>
    public IQueryable<UnitPlace> RightPlaces(DateOnly today) =>
        from position in db.Set<UnitPosition>()
        where position.To == null || position.From < position.To
        join unit in db.Set<Unit>() on position.UnitId equals unit.Id
        where (position.From <= today && (position.To == null || today < position.To || position.To == unit.ClosedOn)) || (today < unit.FoundedOn && position.From == unit.FoundedOn)
        select new UnitPlace { UnitId = position.UnitId, ParentId = position.ParentId, Path = position.Path, Level = position.Level };

    /// <summary>Units that a scope reaches today.</summary>
    public IQueryable<UnitId> Reached(Scope scope, DateOnly today) => RightPlaces(today).Within(scope, place => place.Path).Select(place => place.UnitId);

    /// <summary>
    /// Where the tree of a day begins for a scope: the units it names, closed ones they took over from, and those that stood
    /// elsewhere and came under them since, as they stood that day; none below another.
    /// </summary>
    public async Task<IReadOnlyList<UnitRef>> TopsAsync(Scope scope, DateOnly asOf, DateOnly today, CancellationToken cancel = default)
    {
        if (asOf != today && scope.Paths.All(path => path.Level > 1))
        {
            var reached = Reached(scope, today);
            return [.. (await ReadAsync(Lines(asOf).Where(line => reached.Contains(line.Unit.Id) && !reached.Any(id => id == line.Position.ParentId)), cancel)).OrderBy(unit => unit.Path)];
        }

        var wanted = scope.Paths.Concat(scope.Closed).Select(path => path.Value).ToList();
        var named = RightPlaces(today).Where(place => wanted.Contains(place.Path));
        var found = await ReadAsync(Lines(asOf).Where(line => named.Any(place => place.UnitId == line.Unit.Id)), cancel);
        return [.. found.Where(unit => !found.Any(other => other.Id != unit.Id && unit.Path.IsUnder(other.Path))).OrderBy(unit => unit.Path)];
    }

    /// <summary>As <see cref="FindLastAsync"/>, of the units that the scope reaches today.</summary>
    public Task<UnitRef?> FindReachedAsync(UnitId id, DateOnly asOf, Scope scope, DateOnly today, CancellationToken cancel = default) =>
        LastAsync(db.Set<Unit>().Where(unit => unit.Id == id && Reached(scope, today).Contains(unit.Id)), asOf, cancel);

    /// <summary>As <see cref="FindLastByCodeAsync"/>, of the units that the scope reaches today.</summary>
    public Task<UnitRef?> FindReachedByCodeAsync(string code, DateOnly asOf, Scope scope, DateOnly today, CancellationToken cancel = default)
    {
        var key = UnitCode.Key(code);
        return LastAsync(db.Set<Unit>().Where(unit => unit.CodeKey == key && Reached(scope, today).Contains(unit.Id)), asOf, cancel);
    }

    /// <summary>A unit by its code, whether it lives or not; null when there never was one.</summary>
    public async Task<UnitLife?> EverAsync(string code, CancellationToken cancel = default)
    {
        var key = UnitCode.Key(code);
        return await db.Set<Unit>().AsNoTracking().Where(u => u.CodeKey == key && (u.ClosedOn == null || u.FoundedOn < u.ClosedOn)).Select(u => new UnitLife(u.Id, u.Code, u.FoundedOn, u.ClosedOn)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Every place a unit ever had; read once a request, however many ask.</summary>
    public async Task<IReadOnlyList<DatedPlace>> PlacesOfAsync(UnitId unit, CancellationToken cancel = default) =>
        placesOf.TryGetValue(unit, out var known) ? known : placesOf[unit] = shelf.PlacesOf(unit) ?? shelf.Keep(await DatedPlaces().Where(place => place.UnitId == unit).ToListAsync(cancel));

    /// <summary>What a caller read of a unit's places for itself is not read again.</summary>
    public void Know(UnitId unit, IReadOnlyList<DatedPlace> places) => placesOf[unit] = places;

    /// <summary>All places with their days, for joins where each row has a day of its own.</summary>
    public IQueryable<DatedPlace> DatedPlaces() =>
        from position in db.Set<UnitPosition>()
        where position.To == null || position.From < position.To
        join unit in db.Set<Unit>() on position.UnitId equals unit.Id
        select new DatedPlace
        {
            UnitId = position.UnitId, Code = unit.Code, ParentId = position.ParentId, Path = position.Path, Level = position.Level, From = position.From, To = position.To, ClosedOn = unit.ClosedOn,
        };

    /// <summary>Which unit ever had a path, also by an act that was reversed: paths are never given again.</summary>
    public IQueryable<UnitPlace> EverPlaces() => db.Set<UnitPosition>().Select(p => new UnitPlace { UnitId = p.UnitId, ParentId = p.ParentId, Path = p.Path, Level = p.Level });

    /// <summary>All names with the day they began, for joins.</summary>
    public IQueryable<DatedName> DatedNames() => db.Set<UnitName>().Where(name => name.To == null || name.From < name.To)
        .Select(name => new DatedName { UnitId = name.UnitId, Name = name.Name, From = name.From });

    private async Task<UnitRef?> LastAsync(IQueryable<Unit> units, DateOnly asOf, CancellationToken cancel)
    {
        var lines =
            from unit in units.AsNoTracking()
            join position in db.Set<UnitPosition>() on unit.Id equals position.UnitId
            where position.From <= asOf && (position.To == null || position.From < position.To)
            join name in db.Set<UnitName>() on unit.Id equals name.UnitId
            where name.From <= asOf
            orderby position.From descending, name.From descending
            select new Line { Unit = unit, Position = position, Name = name };
        return await ReadAsync(lines.Take(1), cancel) is [var found] ? found : null;
    }

    private static async Task<IReadOnlyList<UnitRef>> ReadAsync(IQueryable<Line> lines, CancellationToken cancel)
    {
        var rows = await lines
            .Select(l => new { l.Unit.Id, l.Unit.Code, l.Name.Name, Kind = l.Name.Kind ?? l.Unit.Kind, l.Position.ParentId, l.Position.Path, l.Unit.FoundedOn, l.Unit.ClosedOn })
            .ToListAsync(cancel);
        return [.. rows
            .Select(r => new UnitRef(r.Id, r.Code, r.Name, r.Kind, r.ParentId, TreePath.Parse(r.Path), r.FoundedOn, r.ClosedOn))
            .OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    private IQueryable<Line> Lines(DateOnly asOf) =>
        from position in db.Set<UnitPosition>().AsNoTracking()
        where position.From <= asOf && (position.To == null || asOf < position.To)
        join unit in db.Set<Unit>() on position.UnitId equals unit.Id
        join name in db.Set<UnitName>() on position.UnitId equals name.UnitId
        where name.From <= asOf && (name.To == null || asOf < name.To)
        select new Line { Unit = unit, Position = position, Name = name };

    private sealed class Line
    {
        public Unit Unit { get; init; } = null!;

        public UnitPosition Position { get; init; } = null!;

        public UnitName Name { get; init; } = null!;
    }
}
