using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>A target as it reads on a day: number, words, and the confirmed judgement (null: not judged yet).</summary>
public sealed record TargetRow(Target Target, string Label, Judgement? Judgement, string? Monitor)
{
    public string Name => Target.Name ?? "chưa nhập nội dung";

    public string Bar => TargetText.Bar(Target);

    public JudgementWord? Word => Judgement?.Word;

    public string ValueText => Judgement is { Value: { } value } ? TargetText.Value(Target, value) : "chưa nhập";
}

/// <summary>Reads the targets of programmes: two queries, three with the names of monitoring agencies.</summary>
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

        var names = await units.NamesAsync(rows.Select(r => r.Target.Monitor).OfType<UnitId>(), day, cancel);
        return [.. rows.Select(r => r with { Monitor = r.Target.Monitor is { } unit ? names.GetValueOrDefault(unit) : null })];
    }

    /// <summary>The same for several programmes at once, without names of agencies.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<TargetRow>>> ReadManyAsync(IReadOnlyCollection<ProgrammeId> programmes, DateOnly day, CancellationToken cancel = default)
    {
        var targets = await db.Set<Target>().AsNoTracking().Where(t => programmes.Contains(t.Programme)).ToListAsync(cancel);
        var judgements = await (
            from judgement in db.Set<Judgement>().AsNoTracking()
            join target in db.Set<Target>() on judgement.Target equals target.Id
            where programmes.Contains(target.Programme) && judgement.Step == JudgementStep.Confirmed && judgement.JudgedOn <= day
            select judgement).ToListAsync(cancel);
        var read = judgements.GroupBy(j => j.Target).ToDictionary(g => g.Key, g => Judgement.InForce(g, day));
        return [.. targets.GroupBy(t => t.Programme).Select(g => Ordered([.. g], read))];
    }

    private static List<TargetRow> Ordered(IReadOnlyList<Target> targets, Dictionary<TargetId, Judgement?> read) =>
        [.. targets.Where(t => t.Group is null).OrderBy(t => t.Number).SelectMany(group => targets
            .Where(t => t.Group == group.Id).OrderBy(t => t.Number).Prepend(group)
            .Select(t => new TargetRow(t, t.Group is null ? $"{t.Number}" : $"{group.Number}.{t.Number}", read.GetValueOrDefault(t.Id), null)))];
}
