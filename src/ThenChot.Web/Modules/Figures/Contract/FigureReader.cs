using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>
/// Reads consolidated figures: one number of queries (four, five with missing units) for any number of codes and spans of
/// one unit, besides what derived sources ask. Codes that nobody defines are absent from the answer.
/// </summary>
public sealed class FigureReader(FigureCatalogue catalogue, FigureCells cells, MissingReports missing, FigureExplainer explainer, DifferenceNotes notes, IEnumerable<IDerivedFigures> derived)
{
    public async Task<IReadOnlyDictionary<string, FigureValue>> ReadAsync(
        FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel = default) => (await ReadManyAsync([new(query, codes)], cancel))[0];

    /// <summary>Several spans of one unit at once, each with its own codes, in the order of the wishes.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, FigureValue>>> ReadManyAsync(IReadOnlyList<FigureWish> wishes, CancellationToken cancel = default)
    {
        var all = await catalogue.AllAsync(cancel);
        var plans = new List<Plan>();
        foreach (var wish in wishes)
        {
            plans.Add(await PlanAsync(wish.Codes, all, wish.Query, cancel));
        }

        var reported = plans.SelectMany(plan => plan.Reported).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<CellSum> sums = [];
        IReadOnlyList<MissingReport> absent = [];
        if (reported.Count > 0)
        {
            var span = new FigureQuery(wishes.Select(wish => wish.Query.Unit).Distinct().Single(), wishes.Min(wish => wish.Query.From), wishes.Max(wish => wish.Query.AsOf));
            sums = await SumsAsync(span, reported, all, cancel);
            absent = await missing.ReadAsync(span.Unit, reported, span.From, span.AsOf, cancel);
        }

        var answers = new List<IReadOnlyDictionary<string, FigureValue>>();
        foreach (var (wish, plan) in wishes.Zip(plans))
        {
            answers.Add(Answer(wish, plan, all, sums, absent, await ComputedAsync(wish.Query, plan, cancel)));
        }

        return answers;
    }

    private static Dictionary<string, FigureValue> Answer(
        FigureWish wish, Plan plan, IReadOnlyDictionary<string, Figure> all, IReadOnlyList<CellSum> sums, IReadOnlyList<MissingReport> missing, Dictionary<string, decimal> computed)
    {
        var (from, asOf) = (wish.Query.From, wish.Query.AsOf);
        var inside = sums.Where(sum => sum.Period.Start >= from && sum.Period.End <= asOf).ToList();
        var (folded, reported) = (Together(Fold(inside, all, plan.SwitchedOn), all, plan, computed), plan.SwitchedOn.Count == 0 ? [] : Fold(inside.Where(sum => plan.SwitchedOn.ContainsKey(sum.Code)), all, []));
        var absent = missing.Where(report => report.PeriodStart >= from && report.PeriodEnd <= asOf)
            .ToLookup(report => report.FigureCode, report => report.Unit, StringComparer.Ordinal);
        var values = new Dictionary<string, FigureValue>(StringComparer.Ordinal);
        foreach (var code in wish.Codes.Distinct(StringComparer.Ordinal))
        {
            if (all.TryGetValue(code, out var figure))
            {
                values[code] = Describe(figure, plan, folded, absent, from) with { Reported = reported.TryGetValue(code, out var typed) ? figure.Rounded(typed) : null };
            }
            else if (plan.Definitions.TryGetValue(code, out var definition))
            {
                decimal? value = computed.TryGetValue(code, out var known) ? known : null;
                values[code] = new(code, definition.Label, definition.UnitOfMeasure, value,
                    FigureText.Value(value, definition.Decimals, definition.UnitOfMeasure), definition.Rule, FigureKindOfSource.Derived, []);
            }
        }

        return values;
    }

    /// <summary>The value of a figure with what it is made of; null when nobody defines the code.</summary>
    public async Task<(FigureValue Value, SourceTree Tree)?> OpenAsync(string code, FigureQuery query, CancellationToken cancel = default)
    {
        if (!(await ReadAsync(query, [code], cancel)).TryGetValue(code, out var value))
        {
            return null;
        }

        var all = await catalogue.AllAsync(cancel);
        var plan = await PlanAsync([code], all, query, cancel);
        var tree = plan.Definitions.ContainsKey(code) && (!all.ContainsKey(code) || plan.SwitchedOn.ContainsKey(code))
            ? await Source(code).ExplainAsync(code, query, cancel)
            : plan.CountsRatio(all[code]) ? await RatioAsync(all[code], query, value, cancel)
            : await explainer.ExplainAsync(all[code], query, value, cancel);
        return (value, tree);
    }

    /// <summary>A ratio of two figures that the system counts: both sums down to their records.</summary>
    private async Task<SourceTree> RatioAsync(Figure ratio, FigureQuery query, FigureValue value, CancellationToken cancel)
    {
        var parts = new List<SourcePart>();
        foreach (var code in new[] { ratio.Numerator!, ratio.Denominator! })
        {
            var tree = await Source(code).ExplainAsync(code, query, cancel);
            parts.Add(new SourcePart(tree.Label, null, null, tree.Value, null, null, null, tree.Parts));
        }

        return new SourceTree(ratio.Code, ratio.Name, ratio.UnitOfMeasure, value.Value, value.Rule, parts);
    }

    /// <summary>What units reported of a figure of the catalogue, whatever its source is by now, down to their reports.</summary>
    public async Task<SourceTree> ReportedAsync(string code, FigureQuery query, CancellationToken cancel = default)
    {
        var figure = (await catalogue.AllAsync(cancel))[code];
        return await explainer.ExplainAsync(figure, query, new(code, figure.Name, figure.UnitOfMeasure, null, "", FigureText.Rule(figure), FigureKindOfSource.Reported, []), cancel);
    }

    /// <summary>True when the sources of the figure, or of a part of it, differ from reader to reader.</summary>
    public async Task<bool> ShowsByRightsAsync(string code, CancellationToken cancel = default)
    {
        var parts = (await catalogue.AllAsync(cancel)).TryGetValue(code, out var figure) && figure.IsComputed ? [figure.Numerator!, figure.Denominator!] : new[] { code };
        return derived.Any(source => source.ShowsByRights && source.Definitions.Any(definition => parts.Contains(definition.Code, StringComparer.Ordinal)));
    }

    /// <summary>Null when nobody defines the code.</summary>
    public async Task<SourceTree?> ExplainAsync(string code, FigureQuery query, CancellationToken cancel = default) =>
        (await OpenAsync(code, query, cancel))?.Tree;

    /// <summary>The consolidated value of every figure and period, ratios included.</summary>
    public async Task<IReadOnlyList<FigureCell>> CellsAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var all = await catalogue.AllAsync(cancel);
        var known = codes.Where(all.ContainsKey).ToList();
        return Cells(known, await SumsAsync(query, Typed(known, all), all, cancel), all);
    }

    private static List<FigureCell> Cells(IReadOnlyCollection<string> known, IReadOnlyList<CellSum> sums, IReadOnlyDictionary<string, Figure> all)
    {
        var result = new List<FigureCell>(sums.Count);
        var wanted = known.ToHashSet(StringComparer.Ordinal);
        foreach (var sum in sums)
        {
            if (wanted.Contains(sum.Code))
            {
                result.Add(new(sum.Code, sum.Period, all[sum.Code].Rounded(Scaled.Value(sum.Value)), sum.Entries));
            }
        }

        foreach (var ratio in known.Select(code => all[code]).Where(figure => figure.IsComputed))
        {
            var below = sums.Where(sum => sum.Code == ratio.Denominator).ToDictionary(sum => sum.Period);
            result.AddRange(sums.Where(sum => sum.Code == ratio.Numerator && below.ContainsKey(sum.Period))
                .Select(sum => (sum, Value: ratio.RatioOf(Scaled.Value(sum.Value), Scaled.Value(below[sum.Period].Value))))
                .Where(cell => cell.Value is not null)
                .Select(cell => new FigureCell(ratio.Code, cell.sum.Period, cell.Value!.Value, cell.sum.Entries)));
        }

        return result;
    }

    /// <summary>Explanations of the differences of these figures in the span, the latest of each period; one query.</summary>
    public Task<IReadOnlyList<DifferenceNote>> NotesAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        notes.ReadAsync(query, codes, cancel);

    /// <summary>A figure of the catalogue with its periods, oldest first: what it is made of is summed once for both.</summary>
    public async Task<(FigureValue Value, IReadOnlyList<FigureCell> Series)> ReadWithSeriesAsync(FigureQuery query, string code, CancellationToken cancel = default)
    {
        var all = await catalogue.AllAsync(cancel);
        var plan = await PlanAsync([code], all, query, cancel);
        var sums = await SumsAsync(query, plan.Reported, all, cancel);
        var absent = await missing.ReadAsync(query.Unit, plan.Reported, query.From, query.AsOf, cancel);
        var value = Answer(new(query, [code]), plan, all, sums, absent, await ComputedAsync(query, plan, cancel))[code];
        return (value, [.. Cells([code], sums, all).OrderBy(cell => cell.Period)]);
    }

    /// <summary>One figure period by period, oldest first.</summary>
    public async Task<IReadOnlyList<FigureCell>> SeriesAsync(FigureQuery query, string code, CancellationToken cancel = default) =>
        [.. (await CellsAsync(query, [code], cancel)).OrderBy(cell => cell.Period)];

    /// <summary>The figures of the units directly below.</summary>
    public async Task<IReadOnlyList<(UnitId Unit, string Code, decimal Value)>> ByUnitAsync(
        FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        [.. (await NamedByUnitAsync(query, codes, cancel)).Select(row => (row.Unit, row.Code, row.Value))];

    /// <summary>As above, with the name of each unit.</summary>
    public async Task<IReadOnlyList<UnitFigure>> NamedByUnitAsync(
        FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var all = await catalogue.AllAsync(cancel);
        var known = codes.Where(all.ContainsKey).ToList();
        var parts = await explainer.ChildrenAsync(query, Typed(known, all), cancel);
        var last = parts.SelectMany(part => part.Sums).GroupBy(sum => sum.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(sum => sum.Period.End), StringComparer.Ordinal);
        return [.. parts.SelectMany(part =>
        {
            // A stock counts in the last period that anybody reported, so that the parts add up to the whole.
            var counted = part.Sums.Where(sum => all[sum.Code].AcrossPeriods == AcrossPeriods.Flow || sum.Period.End == last[sum.Code]);
            var folded = Fold(counted, all, []);
            return known.Select(code => (code, Value: ValueOf(all[code], folded))).Where(row => row.Value is not null)
                .Select(row => new UnitFigure(part.Unit, part.Name, row.code, row.Value!.Value));
        })];
    }

    private static Dictionary<string, decimal> Fold(
        IEnumerable<CellSum> sums, IReadOnlyDictionary<string, Figure> all, Dictionary<string, DateOnly> switchedOn) => sums
        .Where(sum => !switchedOn.TryGetValue(sum.Code, out var day) || sum.Period.Start < day)
        .GroupBy(sum => sum.Code, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => Scaled.Value(Consolidation.AcrossPeriods(
                all[group.Key].AcrossPeriods, [.. group.Select(sum => KeyValuePair.Create(sum.Period, sum.Value))]))!.Value,
            StringComparer.Ordinal);

    private static decimal? ValueOf(Figure figure, Dictionary<string, decimal> folded)
    {
        decimal? Of(string? code) => code is not null && folded.TryGetValue(code, out var value) ? value : null;
        return figure.IsComputed
            ? figure.RatioOf(Of(figure.Numerator), Of(figure.Denominator))
            : Of(figure.Code) is { } value ? figure.Rounded(value) : null;
    }

    /// <summary>What was reported before the switch with what the system counts since.</summary>
    private static Dictionary<string, decimal> Together(Dictionary<string, decimal> folded, IReadOnlyDictionary<string, Figure> all, Plan plan, Dictionary<string, decimal> computed)
    {
        foreach (var code in plan.SwitchedOn.Keys.Where(computed.ContainsKey))
        {
            folded[code] = all[code].AcrossPeriods == AcrossPeriods.Flow ? folded.GetValueOrDefault(code) + computed[code] : computed[code];
        }

        return folded;
    }

    /// <summary>Nobody is missing in a figure that the system counted through the whole span.</summary>
    private static FigureValue Describe(Figure figure, Plan plan, Dictionary<string, decimal> folded, ILookup<string, string> absent, DateOnly from)
    {
        var value = ValueOf(figure, folded);
        var source = plan.CountsRatio(figure) ? SourceKind.Derived : plan.Kinds.GetValueOrDefault(figure.Code, SourceKind.Reported);
        var missing = (figure.IsComputed ? new[] { figure.Numerator!, figure.Denominator! } : [figure.Code])
            .Where(code => !plan.SwitchedOn.TryGetValue(code, out var day) || day > from).SelectMany(code => absent[code]).Distinct(StringComparer.Ordinal).ToList();
        return new(figure.Code, figure.Name, figure.UnitOfMeasure, value, FigureText.Value(value, figure.Decimals, figure.UnitOfMeasure),
            FigureText.Rule(figure), (FigureKindOfSource)source, missing);
    }

    private static List<string> Typed(IEnumerable<string> codes, IReadOnlyDictionary<string, Figure> all) => [.. codes
        .SelectMany(code => all[code].IsComputed ? [all[code].Numerator!, all[code].Denominator!] : new[] { code })
        .Where(all.ContainsKey).Distinct(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<CellSum>> SumsAsync(
        FigureQuery query, List<string> codes, IReadOnlyDictionary<string, Figure> all, CancellationToken cancel)
    {
        var adding = codes.Where(code => all[code].Adds).ToList();
        var alone = codes.Except(adding, StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? [] : await cells.SumsAsync(query.Unit, adding, alone, query.From, query.AsOf, cancel);
    }

    private async Task<Dictionary<string, decimal>> ComputedAsync(FigureQuery query, Plan plan, CancellationToken cancel)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var source in derived)
        {
            var mine = source.Definitions.Where(definition => plan.Definitions.ContainsKey(definition.Code));
            foreach (var group in mine.GroupBy(of => !of.CountsOnDay && plan.SwitchedOn.TryGetValue(of.Code, out var day) && day > query.From ? day : query.From))
            {
                foreach (var (code, value) in await source.ComputeAsync(query with { From = group.Key }, [.. group.Select(of => of.Code)], cancel))
                {
                    values[code] = value;
                }
            }
        }

        return values;
    }

    private IDerivedFigures Source(string code) =>
        derived.First(source => source.Definitions.Any(definition => definition.Code == code));

    private async Task<Plan> PlanAsync(
        IReadOnlyCollection<string> codes, IReadOnlyDictionary<string, Figure> all, FigureQuery query, CancellationToken cancel)
    {
        var defined = derived.SelectMany(source => source.Definitions).ToDictionary(definition => definition.Code, StringComparer.Ordinal);
        var plan = new Plan([], new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var parts = codes.Where(all.ContainsKey).Select(code => all[code]).Where(figure => figure.IsComputed).SelectMany(figure => new[] { figure.Numerator!, figure.Denominator! });
        foreach (var code in codes.Concat(parts).Distinct(StringComparer.Ordinal))
        {
            var dated = await catalogue.SourcesAsync(code, cancel);
            plan.Kinds[code] = FigureSource.InForce(dated, query.AsOf);
            var isDerived = all.ContainsKey(code) && plan.Kinds[code] == SourceKind.Derived;
            if (defined.TryGetValue(code, out var definition) && (isDerived || (!definition.OnlyInCatalogue && !all.ContainsKey(code))))
            {
                plan.Definitions[code] = definition;
            }

            if (isDerived)
            {
                plan.SwitchedOn[code] = dated.Last(source => source.From <= query.AsOf).From;
            }
        }

        plan.Reported.AddRange(Typed(codes.Where(all.ContainsKey), all));
        return plan;
    }

    private sealed record Plan(
        List<string> Reported,
        Dictionary<string, DerivedFigureDefinition> Definitions,
        Dictionary<string, DateOnly> SwitchedOn,
        Dictionary<string, SourceKind> Kinds)
    {
        /// <summary>True for a ratio whose two sums the system counts.</summary>
        public bool CountsRatio(Figure figure) => figure.IsComputed && SwitchedOn.ContainsKey(figure.Numerator!) && SwitchedOn.ContainsKey(figure.Denominator!);
    }
}
