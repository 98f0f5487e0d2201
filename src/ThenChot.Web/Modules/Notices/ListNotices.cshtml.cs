using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices;

/// <summary>Thông báo công khai: what stands, the youngest first; open to everybody.</summary>
[AllowAnonymous]
public sealed class ListNoticesModel(AppDb db, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public bool MayPublish => actor.CanIn(NoticePermissions.Publish, TreePath.Root(1));

    public async Task OnGetAsync(int? trang, CancellationToken cancel)
    {
        var standing = db.Set<Notice>().AsNoTracking().Where(n => n.WithdrawnOn == null);
        Pages = (await standing.CountAsync(cancel) + PageSize - 1) / PageSize;
        Number = Math.Clamp(trang ?? 1, 1, Math.Max(1, Pages));
        View = await standing.OrderByDescending(n => n.PublishedOn).ThenByDescending(n => n.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(n => new Row(n.Id, n.Title, n.PublishedOn)).ToListAsync(cancel);
    }

    public sealed record Row(NoticeId Id, string Title, DateOnly PublishedOn);
}
