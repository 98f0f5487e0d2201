using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>A target as it reads on a day: number, words, and the confirmed judgement (null: not judged yet).</summary>
public sealed record TargetRow(Target Target, string Label, Judgement? Judgement, string? Monitor)
{
    public string Name => Target.Name ?? "chưa nhập nội dung";

    public string Bar => TargetText.Bar(Target);

    public JudgementWord? Word => Judgement?.Word;

    public string ValueText => Judgement is { Value: { } value } ? TargetText.Value(Target, value) : "chưa nhập";
}

/// <summary>Reads the targets of programmes with their judgements: one query, two with the names of monitoring agencies.</summary>
public sealed class TargetRows(AppDb db, UnitDirectory units)
{
    /// <summary>Targets by number, a group followed by its sub-targets.</summary>
    public async Task<IReadOnlyList<TargetRow>> ReadAsync(ProgrammeId programme, DateOnly day, bool monitors = true, CancellationToken cancel = default)
    {
        var rows = await ReadManyAsync([programme], day, cancel) is [var found, ..] ? found : [];
        if (!monitors)
        {
            return rows;
        }

        return Named(rows, await units.NamesAsync(rows.Select(r => r.Target.Monitor).OfType<UnitId>(), day, cancel));
    }

    public static IReadOnlyList<TargetRow> Named(IReadOnlyList<TargetRow> rows, IReadOnlyDictionary<UnitId, string> names) =>
        [.. rows.Select(r => r with { Monitor = r.Target.Monitor is { } unit ? names.GetValueOrDefault(unit) : null })];

    /// <summary>Those of every programme in action on the day, without names of agencies.</summary>
    public async Task<IReadOnlyList<TargetRow>> ReadCurrentAsync(DateOnly day, CancellationToken cancel = default) =>
        [.. (await ReadAsync(db.Set<Target>().Where(t => db.Set<Programme>().Any(p => p.Id == t.Programme && p.IssuedOn <= day && day <= p.ActiveThrough)), day, cancel)).SelectMany(rows => rows)];

    /// <summary>The same for several programmes at once, without names of agencies.</summary>
    public Task<IReadOnlyList<IReadOnlyList<TargetRow>>> ReadManyAsync(IReadOnlyCollection<ProgrammeId> programmes, DateOnly day, CancellationToken cancel = default) =>
        ReadAsync(db.Set<Target>().Where(t => programmes.Contains(t.Programme)), day, cancel);

    private async Task<IReadOnlyList<IReadOnlyList<TargetRow>>> ReadAsync(IQueryable<Target> targets, DateOnly day, CancellationToken cancel)
    {
        var found = await targets.AsNoTracking().AsSingleQuery()
            .Select(t => new { Target = t, Judgements = db.Set<Judgement>().Where(j => j.Target == t.Id && j.Step == JudgementStep.Confirmed && j.JudgedOn <= day).ToList() })
            .ToListAsync(cancel);
        var read = found.ToDictionary(f => f.Target.Id, f => Judgement.InForce(f.Judgements, day));
        return [.. found.Select(f => f.Target).GroupBy(t => t.Programme).Select(g => Ordered([.. g], read))];
    }

    private static List<TargetRow> Ordered(IReadOnlyList<Target> targets, Dictionary<TargetId, Judgement?> read) =>
        [.. targets.Where(t => t.Group is null).OrderBy(t => t.Number).SelectMany(group => targets
            .Where(t => t.Group == group.Id).OrderBy(t => t.Number).Prepend(group)
            .Select(t => new TargetRow(t, t.Group is null ? $"{t.Number}" : $"{group.Number}.{t.Number}", read.GetValueOrDefault(t.Id), null)))];
}
