using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Từ văn bản đến nhiệm vụ: the document, what carries it out step by step, the work given from each, with the days between.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowChainModel(AppDb db, DirectionAccess access, WorkItemRows items, DocumentRegister documents) : OfficePage
{
    public DocumentRef Document { get; private set; } = null!;

    /// <summary>What this document itself carries out.</summary>
    public IReadOnlyList<DocumentRef> Above { get; private set; } = [];

    /// <summary>Step by step: what carries the document out, then what carries that out.</summary>
    public IReadOnlyList<IReadOnlyList<ImplementingDocument>> Steps { get; private set; } = [];

    public IReadOnlyList<WorkItemRow> Work { get; private set; } = [];

    public PointListId? Points { get; private set; }

    public bool MayMark => access.Own(DirectionPermissions.Assign).Count > 0;

    public async Task<IActionResult> OnGetAsync(DocumentId document, CancellationToken cancel)
    {
        if (await documents.FindAsync(document, cancel) is not { } found)
        {
            return Gone();
        }

        Document = found;
        var (above, below) = await documents.ImplementationAsync(document, cancel);
        Above = above;
        Steps = below;
        var chain = below.SelectMany(step => step).Select(d => d.Document.Id).Append(document).Select(id => (DocumentId?)id).ToList();
        Work = await items.ReadAsync(access.Readable().Where(i => chain.Contains(i.Document) && i.Parent == null), Today, cancel);
        Points = await db.Set<PointList>().Where(l => l.Document == document).OrderBy(l => l.Id).Select(l => (PointListId?)l.Id).FirstOrDefaultAsync(cancel);
        return Page();
    }

    /// <summary>Days from this document to another day; null when its own day is not known.</summary>
    public int? DaysTo(DateOnly? day) => Document.IssuedOn is { Day: not null } issued && day is { } on ? on.DayNumber - issued.Earliest.DayNumber : null;

    public int? DaysTo(DocumentRef other) => DaysTo(other.IssuedOn is { Day: not null } day ? day.Earliest : null);
}
