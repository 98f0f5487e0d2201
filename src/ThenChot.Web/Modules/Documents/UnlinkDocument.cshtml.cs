using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Bỏ quan hệ ghi nhầm giữa hai văn bản, with a reason.</summary>
[Demand(DocumentPermissions.Correct)]
public sealed class UnlinkDocumentModel(AppDb db, DocumentRegister register, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public DocumentId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public DocumentId Other { get; set; }

    [BindProperty(SupportsGet = true)]
    public DocumentLinkKind Kind { get; set; }

    [BindProperty, Required, StringLength(500)]
    public string? Reason { get; set; }

    public DocumentRef From { get; private set; } = null!;

    public DocumentRef To { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? Gone() : Page();

    [Writes("documents.unlink")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } link)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Remove(link);
        acts.Current.Because(Reason);
        return Done($"Đã bỏ quan hệ giữa {From.Symbol} và {To.Symbol}.", $"/van-ban/{Id}");
    }

    private async Task<DocumentLink?> FindAsync(CancellationToken cancel)
    {
        var link = await db.Set<DocumentLink>().SingleOrDefaultAsync(l => l.FromId == Id && l.ToId == Other && l.Kind == Kind, cancel);
        if (link is not null)
        {
            var both = await register.FindManyAsync([Id, Other], cancel);
            (From, To) = (both[Id], both[Other]);
        }

        return link;
    }
}
