using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Đối chiếu một văn bản: each point beside the work that carries it out; the uncovered ones first in sight.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowPointListModel(AppDb db, Crosswalk crosswalk, DirectionAccess access, DocumentRegister documents) : OfficePage
{
    public PointList List { get; private set; } = null!;

    public DocumentRef? Document { get; private set; }

    public IReadOnlyList<PointRow> View { get; private set; } = [];

    public IReadOnlyList<PointRow> Uncovered => [.. View.Where(r => !r.IsCovered)];

    public bool MayMark => access.Own(DirectionPermissions.Assign).Count > 0;

    public async Task<IActionResult> OnGetAsync(PointListId id, CancellationToken cancel)
    {
        if (await db.Set<PointList>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancel) is not { } list)
        {
            return Gone();
        }

        List = list;
        Document = list.Document is { } paper ? await documents.FindAsync(paper, cancel) : null;
        View = await crosswalk.ReadAsync(id, Today, cancel);
        return Page();
    }
}
