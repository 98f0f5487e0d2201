using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Counting;

/// <summary>
/// Figures counted from cases: lượt concluded, teams set up, decisions of discipline. Opened, a figure leads to the units below and their cases; who does not
/// reach a case sees how much it counts and no more.
/// </summary>
internal sealed class InspectionFigures(InspectionCounts counts, InspectionReach reach, InspectionRules rules, UnitDirectory units) : IDerivedFigures
{
    private (CountOf Of, FigureQuery Query, List<OpenedRow> Rows, Dictionary<string, UnitBelow> Below)? opened;

    /// <summary>Every reporter's desk would pay for it; the figure and its review ask for the difference where they are read.</summary>
    public bool AsksOnDesk => false;

    public bool ShowsByRights => true;

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } = [.. InspectionFigureLine.All.Values.Select(static line => line.Definition with { OnlyInCatalogue = true, Adds = true })];

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await ComputeManyAsync([query], codes, cancel))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var unit = queries.Select(static query => query.Unit).Distinct().Single();
        var whole = await counts.IsWholeAsync(unit, cancel);
        var lines = codes.Distinct(StringComparer.Ordinal).Select(static code => InspectionFigureLine.All[code]).Where(line => whole || !line.OfCity).ToList();
        var groups = new Dictionary<CountOf, List<CountGroup>>();
        var wanted = lines.Select(static line => line.Of).ToHashSet();
        if (whole && queries.Count == 1 && wanted.Contains(CountOf.Turns) && wanted.Contains(CountOf.Disciplines))
        {
            var (turns, disciplines, inspecting, supervising) = await counts.AllAsync(queries[0].From, queries[0].AsOf, unit, rules.KindsOf(CaseNature.Inspecting), rules.KindsOf(CaseNature.Supervising), cancel);
            (groups[CountOf.Turns], groups[CountOf.Disciplines]) = (turns.ConvertAll(row => Group(row, unit)), disciplines.ConvertAll(row => Group(row, unit)));
            if (inspecting is { } first && supervising is { } second)
            {
                groups[CountOf.Teams] = [Team(CaseNature.Inspecting, first), Team(CaseNature.Supervising, second)];
            }
        }

        foreach (var of in wanted.Where(of => !groups.ContainsKey(of)))
        {
            groups[of] = await GroupsAsync(of, unit, queries, cancel);
        }

        return [.. queries.Select(query => lines.ToDictionary(
            static line => line.Code,
            line => (decimal)groups[line.Of].Where(group => group.IsWithin(query) && line.Holds(group.Key)).Sum(static group => group.Count),
            StringComparer.Ordinal))];
    }

    /// <summary>Each lượt, team or decision at the body whose case it is, in the month it counts.</summary>
    public async Task<IReadOnlyList<DerivedCount>> PlacedAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var found = new List<DerivedCount>();
        var whole = await counts.IsWholeAsync(query.Unit, cancel);
        var lines = codes.Distinct(StringComparer.Ordinal).Select(static code => InspectionFigureLine.All[code]).Where(line => whole || !line.OfCity).ToLookup(static line => line.Of);
        foreach (var (of, like, month, count) in lines.Count == 0 ? [] : await counts.PlacedAsync(lines.Select(static group => group.Key), query.From, query.AsOf, cancel))
        {
            var key = KeyOf(whole && like.Body == query.Unit, like.Kind, like.BodyKind, like.Subject, like.Result, like.Due, like.Form);
            found.AddRange(lines[of].Where(line => line.Holds(key)).Select(line => new DerivedCount(line.Code, like.Body, month, count)));
        }

        return found;
    }

    public async Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel)
    {
        var line = InspectionFigureLine.All[code];
        var (label, measure, rule) = (line.Definition.Label, line.Definition.UnitOfMeasure, line.Definition.Rule);
        if (line.OfCity && !await counts.IsWholeAsync(query.Unit, cancel))
        {
            return new SourceTree(code, label, measure, null, rule, []);
        }

        var (rows, below) = await OpenedAsync(line.Of, query, cancel);
        var holding = rows.Where(row => line.Holds(row.Key)).ToList();
        var parts = holding
            .GroupBy(row => TreePath.Parse(row.Path).Chain.Select(path => below.GetValueOrDefault(path.Value)).FirstOrDefault(static child => child is not null))
            .OrderBy(static group => group.Key is not null).ThenBy(static group => group.Key?.Path, StringComparer.Ordinal)
            .Select(group => Part(group.Key?.Name ?? "Riêng cấp mình", group.GroupBy(static row => (row.CaseId, row.Decision, row.DecidedOn)).Select(one => (one.Key.CaseId, one.Key.Decision, one.Key.DecidedOn, one.Sum(static row => row.Count))).ToList()))
            .ToList();
        return new SourceTree(code, label, measure, parts.Sum(static part => part.Value ?? 0), rule, parts);
    }

    /// <summary>What counts case by case, and the units ever directly below; both sums of a ratio are read once.</summary>
    private async Task<(List<OpenedRow> Rows, Dictionary<string, UnitBelow> Below)> OpenedAsync(CountOf of, FigureQuery query, CancellationToken cancel)
    {
        if (opened is { } last && last.Of == of && last.Query == query)
        {
            return (last.Rows, last.Below);
        }

        var open = reach.Readable().Where(_ => !query.ForEverybody).Select(static c => new { c.Id, c.Decision, c.DecidedOn });
        var rows = await (
            from row in await counts.ReadAsync(of, query.Unit, query.From, query.AsOf, placed: true, cancel)
            join found in open on row.CaseId equals found.Id into known
            from found in known.DefaultIfEmpty()
            group row by new { row.CaseId, row.Body, row.Path, row.Kind, row.BodyKind, row.Subject, row.Result, row.Due, row.Form, Decision = (string?)found.Decision, DecidedOn = (DateOnly?)found.DecidedOn } into alike
            select new { alike.Key, Count = alike.Count() }).ToListAsync(cancel);
        var made = rows.ConvertAll(row => new OpenedRow(KeyOf(row.Key.Body == query.Unit, row.Key.Kind, row.Key.BodyKind, row.Key.Subject, row.Key.Result, row.Key.Due, row.Key.Form), row.Key.CaseId, row.Key.Path, row.Key.Decision, row.Key.DecidedOn, row.Count));
        var below = (await units.EverBelowAsync(query.Unit, query.AsOf, cancel)).ToDictionary(static child => child.Path, StringComparer.Ordinal);
        opened = (of, query, made, below);
        return (made, below);
    }

    /// <summary>A unit with its cases in the order of their decisions; those the reader does not reach stand together, by number alone.</summary>
    private static SourcePart Part(string unit, List<(InspectionCaseId Id, string? Decision, DateOnly? On, int Count)> cases)
    {
        var leaves = cases.Where(static one => one.Decision is not null).OrderBy(static one => one.On).ThenBy(static one => one.Decision, StringComparer.Ordinal)
            .Select(static one => new SourcePart($"{one.Decision} ngày {VietnameseFormat.Date(one.On)}", null, null, one.Count, null, null, $"/kiem-tra/{one.Id}", [])).ToList();
        if (cases.Count > leaves.Count)
        {
            leaves.Add(new SourcePart($"{VietnameseFormat.Number(cases.Count - leaves.Count)} cuộc chỉ người có quyền mở được", null, null, cases.Where(static one => one.Decision is null).Sum(static one => one.Count), null, null, null, []));
        }

        return new SourcePart(unit, null, null, leaves.Sum(static leaf => leaf.Value ?? 0), null, null, null, leaves);
    }

    /// <summary>One group for what is alike; of several spans also by month, or by day where a span does not begin and end with a month.</summary>
    private async Task<List<CountGroup>> GroupsAsync(CountOf of, UnitId unit, IReadOnlyList<FigureQuery> queries, CancellationToken cancel)
    {
        var rows = await counts.ReadAsync(of, unit, queries.Min(static query => query.From), queries.Max(static query => query.AsOf), placed: false, cancel);
        var days = queries.Count > 1;
        var months = days && queries.All(static query => query.From.Day == 1 && query.AsOf.AddDays(1).Day == 1);
        var grouped = months || !days
            ? await rows.GroupBy(row => new { IsCity = row.Body == unit, row.Kind, row.BodyKind, row.Subject, row.Result, row.Due, row.Form, Year = months ? row.On.Year : 0, Month = months ? row.On.Month : 0 })
                .Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancel)
            : null;
        if (grouped is not null)
        {
            return grouped.ConvertAll(row => new CountGroup(KeyOf(row.Key.IsCity, row.Key.Kind, row.Key.BodyKind, row.Key.Subject, row.Key.Result, row.Key.Due, row.Key.Form), months ? new DateOnly(row.Key.Year, row.Key.Month, 1) : null, row.Count));
        }

        var daily = await rows.GroupBy(row => new { IsCity = row.Body == unit, row.Kind, row.BodyKind, row.Subject, row.Result, row.Due, row.Form, row.On })
            .Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancel);
        return daily.ConvertAll(row => new CountGroup(KeyOf(row.Key.IsCity, row.Key.Kind, row.Key.BodyKind, row.Key.Subject, row.Key.Result, row.Key.Due, row.Key.Form), row.Key.On, row.Count));
    }

    /// <summary>So many teams of the city's own body.</summary>
    private static CountGroup Team(CaseNature nature, int count) => new(new CountKey(true, "", nature, BodyKind.PartyCommittee, true, null, false, null), null, count);

    private CountGroup Group((Counted Like, int Count) row, UnitId city) =>
        new(KeyOf(row.Like.Body == city, row.Like.Kind, row.Like.BodyKind, row.Like.Subject, row.Like.Result, row.Like.Due, row.Like.Form), null, row.Count);

    private CountKey KeyOf(bool isCity, string kind, BodyKind body, SubjectKind? subject, SubjectResult? result, bool due, DisciplineForm? form) =>
        new(isCity, kind, rules.NatureOf(kind), body, subject is null or SubjectKind.Organisation, result, due, form);

    /// <summary>What one case counts at its body's place; without a decision: the reader does not reach it.</summary>
    private sealed record OpenedRow(CountKey Key, InspectionCaseId CaseId, string Path, string? Decision, DateOnly? DecidedOn, int Count);

    /// <summary><paramref name="On"/>: the day, or the first of the month, of several spans; null: of the one span asked for.</summary>
    private sealed record CountGroup(CountKey Key, DateOnly? On, int Count)
    {
        public bool IsWithin(FigureQuery query) => On is not { } on || (on >= query.From && on <= query.AsOf);
    }
}
