using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Correct)]
public sealed class LinkDocumentModel(AppDb db, DocumentPicker picker) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public DocumentId Id { get; set; }

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public Document View { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Thay thế", nameof(DocumentLinkKind.Replaces)),
        new("Sửa đổi, bổ sung", nameof(DocumentLinkKind.Amends)),
        new("Triển khai thực hiện", nameof(DocumentLinkKind.Implements)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FoundAsync(cancel) ? Page() : Gone();

    [Writes("documents.link")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return Gone();
        }

        if (await picker.ResolveAsync(Input.Other, ModelState, "Input.Other", required: true, cancel) is not { } other || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var target = await db.FindAsync<Document>([other], cancel);
        if (!DocumentLink.Between(View, target!, Input.Kind).TryGet(out var link, out var refusal))
        {
            return await RefusedAsync("Input.Other.Text", refusal);
        }

        if (!await db.Set<DocumentLink>().AnyAsync(l => l.FromId == Id && l.ToId == other && l.Kind == Input.Kind, cancel))
        {
            db.Add(link);
            await db.SaveChangesAsync(cancel);
        }

        return Done($"Đã ghi quan hệ giữa {View.Symbol} và {target!.Symbol}.", $"/van-ban/{Id}");
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var document = await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancel);
        View = document!;
        return document is not null;
    }

    public sealed class LinkInput
    {
        public DocumentLinkKind Kind { get; set; }

        public DocumentPick Other { get; set; } = new();
    }
}
