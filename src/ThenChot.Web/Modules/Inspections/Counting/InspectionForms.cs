using System.Linq.Expressions;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections.Counting;

/// <summary>What a statistics form is asked for: a unit, first and last day, and the tree; a null tree: as it stood.</summary>
public sealed record FormQuery(UnitId Unit, DateOnly From, DateOnly AsOf, DateOnly? Tree);

/// <summary>Cuộc, lượt and distinct subjects side by side; a null group is the total. <c>Key</c> finds the row again.</summary>
public sealed record FormLine(FormGroup? Group, string Key, string Label, int Cases, int UnitTurns, int Units, int MemberTurns, int Members);

/// <summary>Statistics forms counted from cases: one query for the total and one for each group of rows.</summary>
public sealed class InspectionForms(IServiceProvider services, UnitDirectory units, LineageReader lineage, InspectionRules rules, RuleBook book)
{
    private readonly InspectionCounts counts = services.GetRequiredService<InspectionCounts>();

    public Rule<FormSettings> FormsOn(DateOnly day) => book.InForce<FormSettings>("inspection-forms", day);

    public async Task<IReadOnlyList<FormLine>> ReadAsync(FormSetting form, FormQuery query, CancellationToken cancel)
    {
        var rows = await RowsAsync(form, query, cancel);
        var lines = new List<FormLine>();
        lines.AddRange(await LinesAsync(rows, null, static _ => 0, static _ => "Tổng số", cancel));
        foreach (var group in form.Groups)
        {
            lines.AddRange(group switch
            {
                FormGroup.Kind => await LinesAsync(rows, group, static row => row.Kind, code => rules.KindNames.GetValueOrDefault(code, code), cancel),
                FormGroup.Body => await LinesAsync(rows, group, static row => row.BodyKind, static body => CaseKind.Label(body), cancel),
                FormGroup.Level => await LinesAsync(rows, group, static row => row.Level, static level => LevelName(level), cancel),
                FormGroup.Content => await LinesAsync(rows, group, static row => row.Content, ContentName, cancel),
                FormGroup.Result => await LinesAsync(rows, group, static row => row.Result, static result => result is { } known ? CaseWords.Label(known) : "chưa ghi", cancel),
                FormGroup.Due => await LinesAsync(rows, group, static row => row.Due, static due => due ? "phải thi hành kỷ luật" : "không phải thi hành kỷ luật", cancel),
                FormGroup.Form => await LinesAsync(rows, group, static row => row.Form, static chosen => chosen is { } known ? DisciplineForms.Label(known) : "chưa ghi", cancel),
                FormGroup.Stage => await LinesAsync(rows, group, static row => row.Stage == 2 ? "2" + row.Refusal : row.Stage == 1 ? "1" : "0", static stage => stage[0] switch { '1' => "đã giải quyết xong", '2' => $"trả lời không giải quyết: {stage[1..]}", _ => "đang giải quyết" }, cancel),
                FormGroup.Outcome => await LinesAsync(rows, group, static row => row.Outcome, static outcome => outcome is { } known ? ComplaintWords.Label(known) : "chưa có kết quả", cancel),
                FormGroup.About => await LinesAsync(rows, group, static row => row.About, static ground => ground is { } known ? ComplaintWords.Label(known) : "chưa nêu rõ", cancel),
                FormGroup.Suspension => await LinesAsync(rows, group, static row => row.Suspended, static kind => kind is { } known ? Suspension.Label(known) : "chưa ghi", cancel),
                _ => await LinesAsync(rows, group, static row => (row.On.Year * 10) + ((row.On.Month + 2) / 3), static quarter => Period.ForQuarter(quarter / 10, quarter % 10).Name, cancel),
            });
        }

        return lines;
    }

    /// <summary>The cases behind one row, with how many of its lượt each has; who opens them decides about rights.</summary>
    internal async Task<IQueryable<Counted>> OpenAsync(FormSetting form, FormQuery query, FormGroup? group, string key, CancellationToken cancel)
    {
        var rows = await RowsAsync(form, query, cancel);
        var number = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return group switch
        {
            null => rows,
            FormGroup.Kind => rows.Where(row => row.Kind == key),
            FormGroup.Body => Enum.TryParse<BodyKind>(key, out var body) ? rows.Where(row => row.BodyKind == body) : rows.Where(static _ => false),
            FormGroup.Level => rows.Where(row => row.Level == number),
            FormGroup.Content => key.Length == 0 ? rows.Where(static row => row.Content == null) : rows.Where(row => row.Content == key),
            FormGroup.Result => Enum.TryParse<SubjectResult>(key, out var result) ? rows.Where(row => row.Result == result) : rows.Where(static row => row.Result == null),
            FormGroup.Due => rows.Where(row => row.Due == (key == bool.TrueString)),
            FormGroup.Form => Enum.TryParse<DisciplineForm>(key, out var chosen) ? rows.Where(row => row.Form == chosen) : rows.Where(static row => row.Form == null),
            FormGroup.Stage => key.StartsWith('2') ? OfRefusal(rows, key[1..]) : rows.Where(row => row.Stage == number),
            FormGroup.Outcome => Enum.TryParse<ComplaintOutcome>(key, out var outcome) ? rows.Where(row => row.Outcome == outcome) : rows.Where(static row => row.Outcome == null),
            FormGroup.About => Enum.TryParse<ComplaintGround>(key, out var ground) ? rows.Where(row => row.About == ground) : rows.Where(static row => row.About == null),
            FormGroup.Suspension => Enum.TryParse<SuspensionKind>(key, out var kind) ? rows.Where(row => row.Suspended == kind) : rows.Where(static row => row.Suspended == null),
            _ => rows.Where(row => (row.On.Year * 10) + ((row.On.Month + 2) / 3) == number),
        };
    }

    private async Task<IQueryable<Counted>> RowsAsync(FormSetting form, FormQuery query, CancellationToken cancel)
    {
        var of = form.Counts switch { CountedThing.Turns => CountOf.Turns, CountedThing.Complaints => CountOf.Complaints, CountedThing.Suspensions => CountOf.Suspensions, _ => CountOf.Disciplines };
        var placed = form.Groups.Contains(FormGroup.Level);
        IQueryable<Counted> rows;
        if (query.Tree is { } tree && !await counts.IsWholeAsync(query.Unit, cancel))
        {
            var bodies = await HeirsAsync(query.Unit, query.AsOf, tree, cancel);
            var root = await units.RootAsync(query.AsOf, cancel);
            rows = (await counts.ReadAsync(of, root.Id, query.From, query.AsOf, placed, cancel)).Where(row => EF.Parameter(bodies).Contains(row.Body));
        }
        else
        {
            rows = await counts.ReadAsync(of, query.Unit, query.From, query.AsOf, placed, cancel);
        }

        if (form.Kinds.Count + form.Natures.Count > 0)
        {
            var kinds = rules.KindNames.Keys.Where(kind => form.Kinds.Contains(kind, StringComparer.Ordinal) || form.Natures.Contains(rules.NatureOf(kind))).ToList();
            rows = rows.Where(row => kinds.Contains(row.Kind));
        }

        return form.Subject switch
        {
            CountedSubject.Organisation => rows.Where(static row => row.UnitId != null),
            CountedSubject.Member => rows.Where(static row => row.PersonId != null),
            _ => rows,
        };
    }

    /// <summary>The bodies all of whose heirs on that tree stand at or beneath the unit: so a body that several took over counts at the lowest unit above them.</summary>
    private async Task<List<UnitId>> HeirsAsync(UnitId unit, DateOnly asOf, DateOnly tree, CancellationToken cancel)
    {
        var onto = await lineage.WholeAsync(tree, cancel);
        var paths = onto.Places.SelectMany(static places => places).Where(place => place.From <= tree && (place.To is null || tree < place.To)).ToDictionary(static place => place.UnitId, static place => place.Path);
        if (!paths.TryGetValue(unit, out var top))
        {
            return [];
        }

        return [.. onto.Places.Select(static places => places.Key).Where(body =>
        {
            var heirs = paths.ContainsKey(body) ? [body] : onto.HeirsOf(body, asOf);
            return heirs.Count > 0 && heirs.All(heir => paths.TryGetValue(heir, out var path) && path.StartsWith(top, StringComparison.Ordinal));
        })];
    }

    private static async Task<List<FormLine>> LinesAsync<TKey>(IQueryable<Counted> rows, FormGroup? group, Expression<Func<Counted, TKey>> by, Func<TKey, string> name, CancellationToken cancel)
    {
        var read = await rows.GroupBy(by).Select(static alike => new
        {
            alike.Key,
            Cases = alike.Select(row => row.CaseId).Distinct().Count(),
            UnitTurns = alike.Count(row => row.UnitId != null),
            Units = alike.Where(row => row.UnitId != null).Select(row => row.UnitId).Distinct().Count(),
            MemberTurns = alike.Count(row => row.PersonId != null),
            Members = alike.Where(row => row.PersonId != null).Select(row => row.PersonId).Distinct().Count(),
        }).ToListAsync(cancel);
        return [.. read.OrderBy(static row => row.Key).Select(row => new FormLine(group, row.Key?.ToString() ?? "", name(row.Key), row.Cases, row.UnitTurns, row.Units, row.MemberTurns, row.Members))];
    }

    private static IQueryable<Counted> OfRefusal(IQueryable<Counted> rows, string reason) => rows.Where(row => row.Stage == 2 && row.Refusal == reason);

    private string ContentName(string? code) => code is null ? "chưa ghi" : rules.ContentsOn(DateOnly.MaxValue).Settings.Contents.Find(content => content.Code == code)?.Name ?? code;

    private static string LevelName(int level) => level switch { 1 => "Thành ủy", 2 => "trực thuộc Thành ủy", 3 => "cơ sở", _ => "chi bộ" };
}
