using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// One figure of one unit over the periods of a span. <see cref="Tree"/> null: as it stood, each period on its own last day;
/// otherwise re-cast onto the tree of that day. With <see cref="Whole"/> the span is one longer period with one tree.
/// </summary>
public sealed record TreeQuery(UnitId Unit, string Code, DateOnly From, DateOnly AsOf, DateOnly? Tree)
{
    public Period? Whole { get; init; }

    /// <summary>Figures counted from programmes count those of this one; null: of every programme.</summary>
    public ProgrammeId? Programme { get; init; }

    /// <summary>Units of another day's tree: also which of those asked never had a report accepted.</summary>
    public bool NamesMissing { get; init; }

    public static TreeQuery Of(UnitId unit, string code, Period period, DateOnly? tree) => new(unit, code, period.Start, period.End, tree) { Whole = period };
}

/// <summary>
/// Figures on a tree: as it stood (the period's last day; a unit that closed within it: its own last day) or re-cast onto the
/// tree of another day (<see cref="Recast"/>): what no unit of that tree can be given stays unallocated at the lowest unit above
/// those that share it, and is carried up from there. What the system counts itself passes likewise where its source says at which unit
/// each record counts; what counts on a day stays, as it stood, where a unit that closed stood last. At most seven queries, one more with those missing, and those of such sources.
/// </summary>
public sealed class TreeFigures(AppDb db, LineageReader lineage, MissingReports missing, PlacedFigures placed)
{
    public async Task<Outcome<TreeReading>> ReadAsync(TreeQuery query, CancellationToken cancel = default)
    {
        var all = await placed.FiguresAsync(cancel);
        if (!all.TryGetValue(query.Code, out var figure))
        {
            return FiguresRefusals.FigureUnknown(query.Code);
        }

        if (query.Whole is { } longer && longer.Split(figure.Frequency).Count == 0)
        {
            return FiguresRefusals.PeriodTooShort(figure.Name, longer.Name);
        }

        return (await ReadAsync(query, [figure], cancel))[0];
    }

    /// <summary>Several figures of one span at once, in their order, with no more queries than one; a longer period as a whole is read figure by figure.</summary>
    public async Task<IReadOnlyList<Outcome<TreeReading>>> ReadAsync(TreeQuery query, IReadOnlyList<Figure> figures, CancellationToken cancel = default)
    {
        var all = await placed.FiguresAsync(cancel);
        List<Figure> Typed(Figure figure) => [.. (figure.IsComputed ? new[] { figure.Numerator!, figure.Denominator! } : [figure.Code]).Select(code => all[code])];
        var typed = figures.SelectMany(Typed).Distinct().ToList();
        var since = await SinceAsync(query, typed, cancel);
        var rows = await RowsAsync(query, typed, since, cancel);
        var reported = typed.Select(figure => figure.Code).Where(code => !since.TryGetValue(code, out var day) || day > query.From).ToList();
        var asked = query.NamesMissing && reported.Count > 0 ? await missing.EverywhereAsync(reported, query.From, query.AsOf, cancel) : [];
        var onto = await lineage.OntoAsync(query.Tree, rows.Select(row => row.Unit).Concat(asked.Select(one => one.UnitId)).Append(query.Unit), cancel);
        var trees = new Stood(query, onto);
        if ((query.Whole is not null || query.Tree is not null) && !trees.On(query.Whole ?? default).Nodes.ContainsKey(query.Unit))
        {
            var refusal = FiguresRefusals.UnitUnknown(onto.Places[query.Unit].Select(place => place.Code).FirstOrDefault() ?? "");
            return [.. figures.Select(_ => (Outcome<TreeReading>)refusal)];
        }

        var byCode = rows.ToLookup(row => row.Code, StringComparer.Ordinal);
        var absent = asked.ToLookup(one => one.FigureCode, StringComparer.Ordinal);
        var answers = new List<Outcome<TreeReading>>();
        foreach (var figure in figures)
        {
            answers.Add(Of(figure, await placed.RuleAsync(figure, cancel), Typed(figure), query with { Code = figure.Code }, byCode, absent, trees, since));
        }

        return answers;
    }

    private Outcome<TreeReading> Of(Figure figure, string rule, List<Figure> typed, TreeQuery query, ILookup<string, CountedEntry> rows, ILookup<string, AskedInVain> asked, Stood trees, Dictionary<string, DateOnly> since)
    {
        var series = new List<TreeSeries>();
        foreach (var part in typed)
        {
            var periods = new List<TreeSum>();
            foreach (var group in rows[part.Code].GroupBy(row => query.Whole ?? row.Period).OrderBy(group => group.Key.End))
            {
                if (!Sum(part, group.Key, [.. group], trees.Onto, trees.On(group.Key, placed.CountsOnDay(part.Code))).TryGet(out var sum, out var refusal))
                {
                    return refusal;
                }

                periods.Add(sum);
            }

            series.Add(new TreeSeries(part, periods));
        }

        return new TreeReading(figure, query, series)
        {
            Rule = rule,
            Source = typed.TrueForAll(part => since.ContainsKey(part.Code)) ? FigureKindOfSource.Derived : FigureKindOfSource.Reported,
            Missing = [.. typed.SelectMany(part => asked[part.Code]).Where(one => trees.CountsUnder(one, query.Unit)).Select(one => one.UnitId).Distinct()],
        };
    }

    /// <summary>Where the unit stands on the tree that is asked for; null when that tree does not have it. Closed units are kept only as it stood, where they stood last.</summary>
    private static DatedPlace? Place(List<DatedPlace> own, Period period, DateOnly? tree, bool keepsClosed)
    {
        var day = tree ?? period.End;
        return tree is null && keepsClosed ? own.Where(place => place.From <= day).MaxBy(place => place.From) : own.Find(place => place.From <= day && (place.To is null || day < place.To))
            ?? (tree is null ? own.Find(place => place.To is { } to && to == place.ClosedOn && to > period.Start && to <= period.End) : null);
    }

    private static Outcome<TreeSum> Sum(Figure figure, Period period, List<CountedEntry> rows, LineageOnto onto, Stand stand)
    {
        var carried = figure.Adds
            ? rows.SelectMany(row => Carry(figure, row, onto)).ToList()
            : rows.Where(row => stand.Nodes.ContainsKey(row.Unit)).Select(row => new CarriedEntry(row.Unit, row.Scope, new RecastPart(row.Unit, row.Value, false))).ToList();
        var here = carried.Where(row => !row.Part.Unallocated).GroupBy(row => (row.Part.Unit, row.Scope))
            .Select(group => new UnitEntry(group.Key.Unit, group.Sum(row => row.Part.Value), group.Key.Scope)).ToList();
        if (!figure.Adds)
        {
            var alone = here.GroupBy(entry => entry.Unit).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value));
            return new TreeSum(period, alone, alone, carried, stand.Nodes);
        }

        return RollUp.Sum(stand.Parents, here, figure.Name, period).TryGet(out var values, out var refusal)
            ? new TreeSum(period, values, here.ToDictionary(entry => entry.Unit, entry => entry.Value), carried, stand.Nodes)
            : refusal;
    }

    /// <summary>Carries an entry onto the tree asked for; shares of counts are whole in the figure's own decimals.</summary>
    private static IEnumerable<CarriedEntry> Carry(Figure figure, CountedEntry row, LineageOnto onto)
    {
        if (onto.Target is null)
        {
            return [new(row.Unit, row.Scope, new RecastPart(row.Unit, row.Value, false))];
        }

        var step = Scaled.From(1) / (long)Math.Pow(10, figure.Decimals);
        return onto.From(onto.OriginOf(row.Unit, row.Period.End)).Carry(row.Unit, figure.Code, row.Value / step).Select(part => new CarriedEntry(row.Unit, row.Scope, part with { Value = part.Value * step }));
    }

    private async Task<Dictionary<string, DateOnly>> SinceAsync(TreeQuery query, List<Figure> typed, CancellationToken cancel)
    {
        var since = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var code in typed.Select(figure => figure.Code))
        {
            if (await placed.SinceAsync(code, query.AsOf, cancel) is { } day)
            {
                since[code] = day;
            }
        }

        return since;
    }

    /// <summary>Entries of the periods before the system counts a figure itself, and what it counts since.</summary>
    private async Task<List<CountedEntry>> RowsAsync(TreeQuery query, List<Figure> typed, Dictionary<string, DateOnly> since, CancellationToken cancel)
    {
        var from = query.Whole is { } whole && typed[0].AcrossPeriods == AcrossPeriods.Stock ? whole.Split(typed[0].Frequency)[^1].Start : query.From;
        var codes = typed.Select(figure => figure.Code).Where(code => !since.TryGetValue(code, out var day) || day > from).ToList();
        var entries = codes.Count == 0 ? [] : await db.Set<Entry>().AsNoTracking()
            .Where(entry => entry.Live && codes.Contains(entry.FigureCode) && entry.PeriodStart >= from && entry.PeriodEnd <= query.AsOf)
            .Select(entry => new CountedEntry(entry.UnitId, entry.FigureCode, entry.Scope, entry.Period, entry.Value ?? 0)).ToListAsync(cancel);
        var frequency = typed.ToDictionary(figure => figure.Code, figure => figure.Frequency, StringComparer.Ordinal);
        var counted = (await placed.CountsAsync(new(query.Unit, from, query.AsOf, query.Programme), since, cancel))
            .GroupBy(count => (count.Unit, count.Code, Period: Period.Holding(frequency[count.Code], placed.CountsOnDay(count.Code) ? query.AsOf : count.Month.Start)))
            .Select(group => new CountedEntry(group.Key.Unit, group.Key.Code, EntryScope.OwnLevel, group.Key.Period, Scaled.From(group.Sum(count => count.Value))));
        return [.. entries.Where(entry => !since.TryGetValue(entry.Code, out var day) || entry.Period.Start < day), .. counted];
    }

    /// <summary>The units of one tree with their places; periods read on the same tree share it.</summary>
    private sealed record Stand(Dictionary<UnitId, DatedPlace> Nodes)
    {
        public Dictionary<UnitId, UnitId?> Parents { get; } = Nodes.ToDictionary(node => node.Key, node => node.Value.ParentId);
    }

    private sealed record CountedEntry(UnitId Unit, string Code, EntryScope Scope, Period Period, long Value);

    /// <summary>The tree of each period, or the one tree asked for; made once for all figures.</summary>
    private sealed class Stood(TreeQuery query, LineageOnto onto)
    {
        private readonly Dictionary<(Period Period, bool KeepsClosed), Stand> known = [];

        public LineageOnto Onto => onto;

        public Stand On(Period period, bool keepsClosed = false)
        {
            var key = query.Tree is null ? (period, keepsClosed) : default;
            return known.TryGetValue(key, out var stood) ? stood : known[key] =
                new(onto.Places.Select(group => Place([.. group], period, query.Tree, keepsClosed)).OfType<DatedPlace>().ToDictionary(place => place.UnitId));
        }

        /// <summary>Whether what the unit had to report would stand at or below this one on the tree asked for, be it unallocated.</summary>
        public bool CountsUnder(AskedInVain one, UnitId top)
        {
            var (nodes, recast) = (On(default).Nodes, onto.From(onto.OriginOf(one.UnitId, one.PeriodEnd)));
            return nodes.TryGetValue(top, out var above) && recast.HeirsOf(one.UnitId).Concat(recast.Carry(one.UnitId, one.FigureCode, 0).Select(part => part.Unit))
                .Any(unit => nodes.TryGetValue(unit, out var at) && at.Path.StartsWith(above.Path, StringComparison.Ordinal));
        }
    }
}
