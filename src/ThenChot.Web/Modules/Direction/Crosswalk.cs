using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>A point and what carries it out, as far as the reader may see; <c>IsCovered</c> counts also items out of reach.</summary>
public sealed record PointRow(Point Point, IReadOnlyList<WorkItemRow> Items)
{
    public string Text => Point.Text ?? "chưa nhập nội dung";

    public bool IsCovered => Point.Covers.Count > 0;
}

/// <summary>Đối chiếu: the points of a list beside our work, those without any standing out.</summary>
public sealed class Crosswalk(AppDb db, DirectionAccess access, WorkItemRows items)
{
    public async Task<IReadOnlyList<PointRow>> ReadAsync(PointListId list, DateOnly day, CancellationToken cancel = default)
    {
        var points = await db.Set<Point>().AsNoTracking().Include(p => p.Covers).AsSingleQuery().Where(p => p.List == list).OrderBy(p => p.Number).ToListAsync(cancel);
        var wanted = points.SelectMany(p => p.Covers).Select(c => c.Item).Distinct().ToList();
        var rows = wanted.Count == 0 ? new Dictionary<WorkItemId, WorkItemRow>() : (await items.ReadAsync(access.Readable().Where(i => wanted.Contains(i.Id)), day, cancel)).ToDictionary(r => r.Item.Id);
        return [.. points.Select(p => new PointRow(p, [.. p.Covers.Where(c => rows.ContainsKey(c.Item)).Select(c => rows[c.Item])]))];
    }
}
