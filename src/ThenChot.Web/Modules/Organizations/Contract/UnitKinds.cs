using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Loại tổ chức: the kinds there are, and which units were of one on a day.</summary>
public sealed class UnitKinds(AppDb db)
{
    /// <summary>Code and name of each, in their order.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ListAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<UnitKind>().AsNoTracking().OrderBy(k => k.Number).ToListAsync(cancel)).Select(k => (k.Code, k.Name))];

    /// <summary>Units of the kind as of a day: a unit may have become another kind since.</summary>
    public IQueryable<UnitId> Of(string kind, DateOnly asOf) =>
        from name in db.Set<UnitName>()
        where name.From <= asOf && (name.To == null || asOf < name.To)
        join unit in db.Set<Unit>() on name.UnitId equals unit.Id
        where (name.Kind ?? unit.Kind) == kind
        select unit.Id;

    /// <summary>The kind of each unit as of a day, for joins.</summary>
    public IQueryable<UnitOfKind> On(DateOnly asOf) =>
        from name in db.Set<UnitName>()
        where name.From <= asOf && (name.To == null || asOf < name.To)
        join unit in db.Set<Unit>() on name.UnitId equals unit.Id
        select new UnitOfKind { UnitId = unit.Id, Kind = name.Kind ?? unit.Kind };
}

/// <summary>A unit and the code of its kind, for joins.</summary>
public sealed class UnitOfKind
{
    public UnitId UnitId { get; init; }

    public string Kind { get; init; } = string.Empty;
}
