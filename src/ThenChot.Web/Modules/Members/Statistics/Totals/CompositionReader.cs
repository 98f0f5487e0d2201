using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary>Cơ cấu đảng viên của một đơn vị hôm nay, from the kept totals.</summary>
public sealed class Composition(IReadOnlyDictionary<TraitValue, int> counts)
{
    public int Everyone => counts.GetValueOrDefault(TraitValue.Everyone);

    public int Of(MemberTrait trait, string value) => counts.GetValueOrDefault(new TraitValue(trait, value));

    /// <summary>Born, or joined, from one year to another; both inside.</summary>
    public int Between(MemberTrait trait, int first, int last) =>
        counts.Where(c => c.Key.Trait == trait && int.TryParse(c.Key.Value, System.Globalization.CultureInfo.InvariantCulture, out var year) && first <= year && year <= last).Sum(static c => c.Value);
}

/// <summary>One query by the key of the unit, however large it is.</summary>
public sealed class CompositionReader(AppDb db)
{
    public async Task<Composition> ReadAsync(UnitId unit, CancellationToken cancel = default) =>
        new(await db.Set<MemberTotal>().AsNoTracking().Where(t => t.UnitId == unit && t.Whole != 0).ToDictionaryAsync(static t => new TraitValue(t.Trait, t.Value), static t => t.Whole, cancel));
}
