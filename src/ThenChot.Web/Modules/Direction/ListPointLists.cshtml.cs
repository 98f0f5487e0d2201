using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Đối chiếu với cấp trên: the lists of points marked so far, and how many of their points have work.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ListPointListsModel(AppDb db, DirectionAccess access, DocumentRegister documents) : OfficePage
{
    public IReadOnlyList<Line> View { get; private set; } = [];

    public bool MayMark => access.Own(DirectionPermissions.Assign).Count > 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lists = await db.Set<PointList>().AsNoTracking().OrderByDescending(l => l.MarkedOn).ThenByDescending(l => l.Id)
            .Select(l => new { l.Id, l.Title, l.Document, Points = l.Points.Count, Covered = l.Points.Count(p => p.Covers.Any()) }).ToListAsync(cancel);
        var papers = await documents.FindManyAsync(lists.Select(l => l.Document).OfType<DocumentId>(), cancel);
        View = [.. lists.Select(l => new Line(l.Id, l.Title, l.Document is { } id ? papers.GetValueOrDefault(id) : null, l.Points, l.Covered))];
    }

    public sealed record Line(PointListId Id, string Title, DocumentRef? Document, int Points, int Covered);
}
