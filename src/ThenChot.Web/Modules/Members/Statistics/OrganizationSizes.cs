using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>So many units of a kind that have so many members each, themselves and all beneath them.</summary>
public sealed record SizeCount(string Kind, int Members, int Units);

/// <summary>A unit and its members.</summary>
public sealed record SizedUnit(UnitId Id, int Members);

/// <summary>Tổ chức đảng theo loại hình và quy mô hôm nay, from the kept totals: one query, however large the tree.</summary>
public sealed class OrganizationSizes(AppDb db, UnitDirectory units, UnitKinds kinds, WorkingDay day)
{
    public async Task<IReadOnlyList<SizeCount>> ReadAsync(TreePath unit, CancellationToken cancel) =>
        (await Sized(unit).GroupBy(static u => new { u.Kind, u.Members }).Select(static g => new { g.Key.Kind, g.Key.Members, Units = g.Count() }).ToListAsync(cancel))
            .ConvertAll(static g => new SizeCount(g.Kind, g.Members, g.Units));

    /// <summary>Units of these kinds from a size to a size, both inside, in the order of the tree.</summary>
    public async Task<IReadOnlyList<SizedUnit>> ListAsync(TreePath unit, IReadOnlyCollection<string> of, (int From, int To) size, int skip, int take, CancellationToken cancel) =>
        (await Sized(unit).Where(u => of.Contains(u.Kind) && u.Members >= size.From && u.Members <= size.To).OrderBy(static u => u.Path).ThenBy(static u => u.UnitId).Skip(skip).Take(take)
            .Select(static u => new { u.UnitId, u.Members }).ToListAsync(cancel)).ConvertAll(static u => new SizedUnit(u.UnitId, u.Members));

    private IQueryable<Sizing> Sized(TreePath unit) =>
        from place in units.Places(day.Today).Under(unit, p => p.Path)
        join of in kinds.On(day.Today) on place.UnitId equals of.UnitId
        join total in db.Set<MemberTotal>().Where(static t => t.Trait == MemberTrait.Everyone) on place.UnitId equals total.UnitId into totals
        from total in totals.DefaultIfEmpty()
        select new Sizing { UnitId = place.UnitId, Path = place.Path, Kind = of.Kind, Members = (int?)total.Whole ?? 0 };

    private sealed class Sizing
    {
        public UnitId UnitId { get; init; }

        public string Path { get; init; } = "";

        public string Kind { get; init; } = "";

        public int Members { get; init; }
    }
}
