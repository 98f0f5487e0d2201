using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations.Life;

/// <summary>Something that happened to a unit; <paramref name="Url"/> is null where the reader may not open the other unit.</summary>
public sealed record StoryEvent(DateOnly On, string Text, string? Other, string? Url, string Decision);

/// <summary>Quá trình của một đơn vị: its names and superiors over time, whom it took over from, who took over from it.</summary>
public sealed class UnitStory(AppDb db, UnitDirectory units, Actor actor, IEnumerable<IUnitStory> others)
{
    public async Task<(TimelineChart Chart, IReadOnlyList<StoryEvent> Events)> ReadAsync(UnitId id, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().AsNoTracking().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery().FirstAsync(u => u.Id == id, cancel);
        var steps = await StepsAsync(id, cancel);
        var related = await RelatedAsync([.. steps.SelectMany(step => new[] { step.From, step.To }), .. unit.Positions.Select(place => place.ParentId).OfType<UnitId>()], id, day, cancel);
        var names = unit.Names.Where(name => !name.Span.IsEmpty).OrderBy(name => name.From).ToList();
        var places = unit.Positions.Where(place => !place.Span.IsEmpty).OrderBy(place => place.From).ToList();
        var before = steps.Where(step => step.To == id && step.From != id).ToList();
        var after = steps.Where(step => step.From == id && step.To != id).ToList();
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal, cancel);
        var spells = SpellsOf(unit, names);
        List<TimelineRow> rows =
        [
            Row(unit.NameOn(day), null, unit.Life, "đơn vị này", Tone.Best, [.. before.Select(step => step.On).Concat(after.Select(step => step.On)).Distinct().Select(on => new TimelineMark(on, "sắp xếp tổ chức", Tone.Waiting))]),
            .. names.Select(name => Row(name.Name, null, new DateSpan(name.From, name.To ?? unit.ClosedOn), "tên gọi", Tone.Quiet, [])),
            .. spells.Count < 2 ? [] : spells.Select((spell, n) => Row(kinds[spell.Kind], null, new DateSpan(spell.From, n + 1 < spells.Count ? spells[n + 1].From : unit.ClosedOn), "loại tổ chức", Tone.Quiet, [])),
            .. places.Where(place => place.ParentId is not null).Select(place => Row(related[place.ParentId!.Value].Name, related[place.ParentId!.Value].Url, place.Span, "cấp trên", Tone.Quiet, [])),
            .. before.DistinctBy(step => step.From).OrderBy(step => related[step.From].Name, StringComparer.Ordinal).Select(step => Row(related[step.From], "đơn vị trước", step.On)),
            .. after.DistinctBy(step => step.To).OrderBy(step => related[step.To].Name, StringComparer.Ordinal).Select(step => Row(related[step.To], "đơn vị kế thừa", step.On)),
        ];
        foreach (var other in others)
        {
            rows.AddRange((await other.OfAsync(id, day, cancel)).Select(span => new TimelineRow(span.Title, null, span.From, span.To, span.Word, Tone.Good, [])));
        }

        List<StoryEvent> events =
        [
            new(unit.FoundedOn, "Thành lập", null, null, ""),
            .. names.Zip(names.Skip(1)).Where(pair => pair.First.Name != pair.Second.Name).Select(pair => new StoryEvent(pair.Second.From, $"Đổi tên thành {pair.Second.Name}", null, null, "")),
            .. spells.Skip(1).Select(spell => new StoryEvent(spell.From, $"Đổi loại hình thành {kinds[spell.Kind]}", null, null, "")),
            .. places.Skip(1).Select(place => Event(place.From, "Chuyển về trực thuộc", related[place.ParentId!.Value], "")),
            .. before.Select(step => Event(step.On, "Kế thừa từ", related[step.From], step.Decision)),
            .. after.Select(step => Event(step.On, "Được kế thừa bởi", related[step.To], step.Decision)),
            .. unit.ClosedOn is { } closed ? new[] { new StoryEvent(closed, "Kết thúc hoạt động", null, null, "") } : [],
        ];
        var first = rows.Min(row => row.Start ?? unit.FoundedOn);
        var chart = new TimelineChart($"Quá trình của {unit.NameOn(day)}", "Nội dung", first, today > unit.FoundedOn ? today : unit.FoundedOn.AddYears(1), day, rows)
        {
            EndHeading = "Đến hết ngày",
            WordHeading = "Là",
            OpenEnd = "đến nay",
            OpenUntil = today,
        };
        return (chart, [.. events.OrderBy(happened => happened.On).ThenBy(happened => happened.Text, StringComparer.Ordinal).ThenBy(happened => happened.Other, StringComparer.Ordinal)]);
    }

    /// <summary>The kinds of a unit, each with its first day; a new name of the same kind begins no new one.</summary>
    private static List<(string Kind, DateOnly From)> SpellsOf(Unit unit, List<UnitName> names)
    {
        var spells = new List<(string Kind, DateOnly From)>();
        foreach (var (kind, from) in names.Select(name => (Kind: name.Kind ?? unit.Kind, name.From)).Where(named => spells.Count == 0 || spells[^1].Kind != named.Kind))
        {
            spells.Add((kind, from));
        }

        return spells;
    }

    private static TimelineRow Row(string label, string? url, DateSpan span, string word, Tone tone, IReadOnlyList<TimelineMark> marks) => new(label, url, span.From, span.LastDay, word, tone, marks);

    private static TimelineRow Row(Other other, string word, DateOnly on) => Row(other.Name, other.Url, other.Life, word, Tone.Waiting, [new TimelineMark(on, word, Tone.Waiting)]);

    private static StoryEvent Event(DateOnly on, string text, Other other, string decision) => new(on, text, other.Name, other.Url, decision);

    private async Task<List<Step>> StepsAsync(UnitId id, CancellationToken cancel) => await (
        from step in db.Set<Succession>().AsNoTracking()
        where step.From == id || step.To == id
        join record in db.Set<RestructuringRecord>() on new { Act = step.Act, Order = step.Order + 1 } equals new { Act = record.ActId, record.Order }
        where record.ReversedById == null
        orderby step.On, step.Order
        select new Step(step.On, step.From, step.To, record.Decision)).ToListAsync(cancel);

    /// <summary>Names, lives and addresses of the other units; two queries.</summary>
    private async Task<Dictionary<UnitId, Other>> RelatedAsync(List<UnitId> ids, UnitId self, DateOnly day, CancellationToken cancel)
    {
        var wanted = ids.Where(id => id != self).Distinct().ToList();
        var names = await units.NamesAsync(wanted, day, cancel);
        var lives = await (
            from unit in db.Set<Unit>().AsNoTracking()
            where wanted.Contains(unit.Id)
            join place in db.Set<UnitPosition>() on unit.Id equals place.UnitId
            where place.To == null || place.From < place.To
            select new { unit.Id, unit.FoundedOn, unit.ClosedOn, place.Path, place.From }).ToListAsync(cancel);
        return lives.GroupBy(life => life.Id).ToDictionary(group => group.Key, group =>
        {
            var last = group.MaxBy(life => life.From)!;
            return new Other(names[group.Key], actor.CanIn(OrganizationPermissions.Read, TreePath.Parse(last.Path)) ? $"/to-chuc/{group.Key}" : null, new DateSpan(last.FoundedOn, last.ClosedOn));
        });
    }

    private sealed record Step(DateOnly On, UnitId From, UnitId To, string Decision);

    private sealed record Other(string Name, string? Url, DateSpan Life);
}
